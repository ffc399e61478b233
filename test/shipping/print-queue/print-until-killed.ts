import { writeSync } from 'node:fs';
import { createPrinting } from '../../../electron/printing/create-printing.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../../electron/log.ts';
import { defaultSettings } from '../../../electron/settings/default-settings.ts';
import { createPrintQueue } from '../../../electron/shipping/printing/queue/print-queue.ts';
import type { Step, UntilKilled } from './kill-steps.ts';

/**
 * A desk's printing in a process of its own, over the ledger in a folder: queues the label that it is named, and stops dead
 * at one step of the hand-over, to be killed there.
 */
const { folder, shipmentId, printerId, cups, networkPrinters, step } = JSON.parse(process.argv[2] ?? '') as UntilKilled;

/** Says where it is and never goes on: not even what this process would still do on its own. */
const reached = (here: Step): void => {
  if (here !== step) return;
  writeSync(1, `${here}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
};

const clock = { now: () => new Date() };
const ledger = openLedger({ folder, clock });
const real = createPrinting({ networkPrinters: () => networkPrinters, profiles: () => ({}), folder: '/nowhere', cups });

const printing: Printing = {
  ...real,
  look: (...asked) => {
    reached('queued');
    return real.look(...asked);
  },
  prepare: async (...given) => {
    const prepared = await real.prepare(...given);
    reached('drawn');
    return prepared;
  },
  submit: async (...given) => {
    reached('claimed');
    const ticket = await real.submit(...given);
    reached('handed over');
    return ticket;
  },
  follow: (...asked) => {
    reached('followed');
    return real.follow(...asked);
  },
};

const prints = createPrintQueue({
  ledger, printing, clock, log: silentLog, settings: defaultSettings, announce: () => undefined, statusChanged: () => undefined,
  closing: new AbortController().signal,
});
prints.add({ document: 'label', ownerId: shipmentId, printerId, printerName: 'Zebra', pages: null, insteadOf: null, awaitsScan: false });
// In the middle of a hand-over to a printer that takes nothing, there is no step to stop at.
if (step === 'half sent') setInterval(() => {
  if (ledger.printJobsIn(['sending']).length > 0) writeSync(1, `${step}\n`);
}, 200);
