import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordRefund } from '../../../electron/shipping/after-purchase/record-refund.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { statementDesk } from '../../../electron/shipping/statements/statement-desk.ts';
import type { StatementDesk } from '../../../electron/shipping/statements/statement-desk.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Comparison, Statement, StatementMapping } from '../../../shared/shipments/statement.ts';
import { buyBought, failureOf, hoursLater } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

let desk: TestDesk;
let statements: StatementDesk;
beforeEach(async () => {
  desk = await openTestDesk();
  statements = statementDesk(desk.desk);
});
afterEach(() => desk.close());

const header = 'Transaction Date,Transaction Type,Tracking Number,Amount,Verified Weight';
const mapping: StatementMapping = { trackingNumber: 2, amount: 3, day: 0, kind: 1, weight: 4, kinds: {}, otherwise: 'charge', minus: 'given-back' };
const stranger = '9234690361980900000142';

const dollars = (amount: number): string => `${amount < 0 ? '-' : ''}$${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;

const write = (name: string, ...rows: readonly string[]): string => {
  const file = join(desk.folder, name);
  writeFileSync(file, `\ufeff${[header, ...rows].join('\r\n')}\r\n`);
  return file;
};

const importFile = async (name: string, ...rows: readonly string[]): Promise<Statement> => {
  const { fileId } = await statements.open(write(name, ...rows));
  return statements.import({ fileId, mapping });
};

const compared = ({ id }: Statement) => statements.compare({ statementId: id, offset: 0, limit: 100 });
const short = ({ kind, shipment, here, there, difference, refund }: Comparison) => [kind, shipment?.id ?? null, here, there, difference, refund?.amount ?? null];

const row = (type: string, shipment: Pick<Shipment, 'trackingNumber'>, cents: number, weight = ''): string =>
  `11/20/2026,${type},${formatTrackingNumber(shipment.trackingNumber ?? '')},"${dollars(cents)}",${weight}`;

test('differences come first, each with both amounts and the weighing, then what isn’t here, then what agrees', async () => {
  const [same, heavier, lighter] = [await buyBought(desk), await buyBought(desk), await buyBought(desk)];
  const { charged } = same;
  const statement = await importFile('november.csv',
    row('Label purchase', same, charged), row('Label purchase', heavier, charged), row('APV adjustment', heavier, 312, '2 lb 3 oz'),
    row('Label purchase', lighter, charged - 50), row('Label purchase', { trackingNumber: stranger }, 728));
  const page = compared(statement);
  expect(page.rows.map(short)).toEqual([
    ['differs', heavier.id, charged, charged + 312, 312, null],
    ['differs', lighter.id, charged, charged - 50, -50, null],
    ['unmatched', null, null, 728, null, null],
    ['same', same.id, charged, charged, 0, null],
  ]);
  expect({ counts: page.counts, difference: page.difference }).toEqual({ counts: { differs: 2, refund: 0, unmatched: 1, same: 1 }, difference: 262 });
  expect(page.rows[0]?.lines[1]).toEqual({
    line: 4, kind: 'adjustment', trackingNumber: heavier.trackingNumber, day: '2026-11-20', amount: 312, weight: '2 lb 3 oz', statement: 'november.csv',
    cells: ['11/20/2026', 'APV adjustment', formatTrackingNumber(heavier.trackingNumber ?? ''), '$3.12', '2 lb 3 oz'],
  });
  expect(statements.compare({ statementId: statement.id, offset: 2, limit: 1 }).rows.map(({ kind }) => kind)).toEqual(['unmatched']);
});

test('an export of adjustments alone is held against what was charged here', async () => {
  const [one, other] = [await buyBought(desk), await buyBought(desk)];
  const page = compared(await importFile('adjustments.csv', row('Adjustment', one, 105), row('Adjustment', other, 0)));
  expect(page.rows.map(short)).toEqual([['differs', one.id, one.charged, one.charged + 105, 105, null], ['same', other.id, other.charged, other.charged, 0, null]]);
});

test('a refund is confirmed by a person, and agrees then; a canceled label costs nothing', async () => {
  const [refunded, canceled, kept] = [await buyBought(desk), await buyBought(desk), await buyBought(desk)];
  await cancelLabel(desk.desk, canceled.id);
  hoursLater(desk, 24);
  await cancelLabel(desk.desk, refunded.id);
  const { charged } = refunded;
  const statement = await importFile('refunds.csv',
    row('Label purchase', refunded, charged), row('Refund', refunded, -charged), row('Label purchase', canceled, charged), row('Refund', kept, charged));
  const rows = compared(statement).rows.map(short);
  expect(rows.map(([kind]) => kind)).toEqual(['differs', 'differs', 'refund']);
  expect(rows).toEqual(expect.arrayContaining([
    ['differs', canceled.id, 0, charged, charged, null], ['differs', kept.id, charged, 0, -charged, null], ['refund', refunded.id, charged, 0, -charged, charged],
  ]));
  const open = compared(statement).rows.find(({ kind }) => kind === 'refund')?.refund;
  expect(open).toEqual({ amount: charged, day: '2026-11-20' });
  if (open) recordRefund(desk.desk, { shipmentId: refunded.id, ...open });
  expect(compared(statement).rows.find(({ shipment }) => shipment?.id === refunded.id)).toMatchObject({ kind: 'same', here: 0, there: 0 });
});

test('what is imported twice counts once: the file, and the rows that another export has as well', async () => {
  const [one, other] = [await buyBought(desk), await buyBought(desk)];
  const november = [row('Label purchase', one, one.charged), row('Adjustment', one, 105), row('Adjustment', one, 105)];
  const first = await importFile('november.csv', ...november);
  expect(first).toMatchObject({ lines: 3, repeated: 0, bad: 0 });
  const again = await statements.open(write('november again.csv', ...november));
  expect(again.importedAt).toBe(first.importedAt);
  expect(await failureOf((async () => statements.import({ fileId: again.fileId, mapping }))())).toMatchObject({ code: 'not-offered' });
  // The two equal adjustments are two; both stand in the longer export as well.
  const longer = await statements.open(write('quarter.csv', ...november, row('Label purchase', other, other.charged)));
  expect(statements.preview({ fileId: longer.fileId, mapping })).toMatchObject({ good: 4, repeated: 3 });
  const second = statements.import({ fileId: longer.fileId, mapping });
  expect(second).toMatchObject({ lines: 4, repeated: 3 });
  expect(compared(second).rows.map(short)).toEqual([['differs', one.id, one.charged, one.charged + 210, 210, null], ['same', other.id, other.charged, other.charged, 0, null]]);
  // Withdrawn, the first counts no more, and what the second has of it does.
  expect(desk.desk.ledger.withdrawStatement(first.id)).toMatchObject({ id: first.id, repeated: 3 });
  expect(compared(second).rows.map(short)[0]).toEqual(['differs', one.id, one.charged, one.charged + 210, 210, null]);
  expect(desk.desk.ledger.withdrawStatement(second.id).withdrawnAt).not.toBeNull();
  expect(compared(second).rows).toEqual([]);
  expect((await importFile('november.csv', ...november)).repeated).toBe(0);
});

test('rows that can’t be read are named with their line, and nothing of them is lost', async () => {
  const one = await buyBought(desk);
  const rows = [
    row('Label purchase', one, one.charged), `11/20/2026,Label purchase,,$7.28,`, `11/20/2026,Label purchase,9.23469E+21,$7.28,`,
    `11/20/2026,Label purchase,9234690361980900000143,$7.28,`, '', `11/31/2026,Label purchase,${stranger},$7.28,`, `11/20/2026,Label purchase,${stranger},$7.285,`,
    `11/20/2026,Label purchase,${stranger},seven,`, `11/20/2026,"Label purchase,${stranger},$1.00,`,
  ];
  const opened = await statements.open(write('bad.csv', ...rows));
  const preview = statements.preview({ fileId: opened.fileId, mapping });
  const problems = [
    [3, 'It has no tracking number.'], [4, '“9.23469E+21”: a spreadsheet has shortened the tracking number. Take the file as it was exported.'],
    [5, '“9234690361980900000143” is no tracking number.'], [7, '“11/31/2026” is no date.'], [8, '“$7.285” is no amount in dollars and cents.'],
    [9, '“seven” is no amount in dollars and cents.'], [10, 'A quotation mark in this row is never closed.'],
  ];
  expect([preview.good, preview.problems.map(({ line, problem }) => [line, problem])]).toEqual([1, problems]);
  const statement = statements.import({ fileId: opened.fileId, mapping });
  expect(statement).toMatchObject({ lines: 8, bad: 7 });
  expect(statements.problems(statement.id).map(({ line, problem }) => [line, problem])).toEqual(problems);
  expect(statements.problems(statement.id)[5]?.cells).toEqual(['11/20/2026', 'Label purchase', stranger, 'seven', '']);
});

test('the columns are suggested by their names, and remembered once a person has said how they are read', async () => {
  const one = await buyBought(desk);
  const first = await statements.open(write('first.csv', row('Label purchase', one, 1)));
  expect(first).toMatchObject({ columns: header.split(','), rows: 1, isRemembered: false, mapping });
  const said: StatementMapping = { ...mapping, weight: null, kinds: { 'label purchase': 'adjustment' } };
  expect(statements.preview({ fileId: first.fileId, mapping: said }).words).toEqual([{ word: 'Label purchase', kind: 'adjustment', lines: 1 }]);
  statements.import({ fileId: first.fileId, mapping: said });
  expect(await statements.open(write('second.csv', row('Label purchase', one, 2)))).toMatchObject({ isRemembered: true, mapping: said });
  expect(await failureOf(statements.open(join(desk.folder, 'practice.sqlite')))).toMatchObject({ code: 'input-invalid' });
});
