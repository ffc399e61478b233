import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { statementDesk } from '../../../electron/shipping/statements/statement-desk.ts';
import { readAmount } from '../../../electron/shipping/statements/read-amount.ts';
import type { StatementMapping } from '../../../shared/shipments/statement.ts';
import { buyBought } from '../purchases.ts';
import { anIntention } from '../../ledger/sample-purchase.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

let desk: TestDesk;
beforeEach(async () => { desk = await openTestDesk(); });
afterEach(() => desk.close());

const mapping: StatementMapping = { trackingNumber: 0, amount: 1, day: null, kind: null, weight: null, kinds: {}, otherwise: 'charge', minus: 'given-back' };

test('a line is of the label that has its number, and not of a purchase for which somebody typed it', async () => {
  const ledger = desk.desk.ledger;
  const { id: earlier } = ledger.intend(anIntention('a purchase that stays unknown'));
  ledger.markSent(earlier);
  ledger.markUnknown(earlier, 'lost');
  const label = await buyBought(desk);
  ledger.noteNumber(earlier, label.trackingNumber ?? '');
  const file = join(desk.folder, 'statement.csv');
  writeFileSync(file, `Tracking Number,Amount\n${label.trackingNumber},${label.charged / 100}\n`);
  const statements = statementDesk(desk.desk);
  const { fileId } = await statements.open(file);
  const { id: statementId } = statements.import({ fileId, mapping });
  const { rows } = statements.compare({ statementId, offset: 0, limit: 10 });
  expect(rows.map(({ kind, shipment }) => [kind, shipment?.id])).toEqual([['same', label.id]]);
});

test('an amount that says whose side it is on by letters isn’t taken for the other side’s', () => {
  expect(['7.28 CR', '7.28DR', '7.28'].map(readAmount)).toEqual([null, null, 728]);
});
