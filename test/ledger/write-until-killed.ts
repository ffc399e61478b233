import { writeSync } from 'node:fs';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import type { Draft } from '../../shared/draft.ts';
import { aBoughtLabel, aForm, anIntention, aPrintJob } from './sample-purchase.ts';

/** Writes to the ledger in the folder it is given until it is killed, and says each thing once it was told that it is kept. */
const [, , folder = ''] = process.argv;
const ledger = openLedger({ folder, clock: { now: () => new Date() } });

const say = (what: string): void => void writeSync(1, `${what}\n`);

const draft = (weight: string): Draft => ({
  to: emptyAddress, useAddressAsTyped: false, shipFromId: 'dock-1', packaging: 'own-box', weight, length: '', width: '', height: '',
  shipDate: null, extras: [], value: '', customsContentType: 'GIFT', customsComments: '', customsLines: [], orderNumber: '', reference: '',
  costCode: '', printerId: null,
});

for (let count = 1; ; count++) {
  ledger.saveDraft(draft(`${count} oz`));
  say(`draft ${count}`);
  const { id } = ledger.intend(anIntention(`key ${process.pid} ${count}`));
  say(`intended ${id}`);
  ledger.markSent(id);
  say(`sent ${id}`);
  if (count % 5 === 0) continue;
  ledger.markBought(id, aBoughtLabel(`number ${process.pid} ${count}`));
  say(`bought ${id}`);
  if (count % 3 === 0) ledger.foldIn();
  const job = ledger.addPrintJob(aPrintJob(id));
  say(`queued ${job.id}`);
  if (count % 10 === 1) say(`form ${ledger.addForm(aForm([`number ${process.pid} ${count}`], { manifestNumber: `form ${process.pid} ${count}` })).id}`);
}
