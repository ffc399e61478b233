import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { IllegalTransition } from '../../electron/ledger/illegal-transition.ts';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { purchaseMoves } from '../../electron/ledger/transitions.ts';
import { cents } from '../../shared/format-money.ts';
import { ShipmentState } from '../../shared/shipments/shipment.ts';
import { aBoughtLabel, anIntention, aPrintJob, temporaryFolder, testClock, testLedger } from './samples.ts';

const tracking = '9234690361980900000142';

const marks: Readonly<Record<Exclude<ShipmentState, 'intended'>, (ledger: Ledger, id: string) => unknown>> = {
  sent: (ledger, id) => ledger.markSent(id),
  bought: (ledger, id) => ledger.markBought(id, aBoughtLabel(tracking)),
  failed: (ledger, id) => ledger.markFailed(id, 'no'),
  unknown: (ledger, id) => ledger.markUnknown(id, 'lost'),
  unconfirmed: (ledger, id) => ledger.markUnconfirmed(id, 'Order not found'),
  canceled: (ledger, id) => ledger.markCanceled(id),
  'refund-requested': (ledger, id) => ledger.markRefundRequested(id, 'D-1'),
};

const ways: Readonly<Record<ShipmentState, readonly (keyof typeof marks)[]>> = {
  intended: [],
  sent: ['sent'],
  bought: ['sent', 'bought'],
  failed: ['failed'],
  unknown: ['sent', 'unknown'],
  unconfirmed: ['sent', 'unknown', 'unconfirmed'],
  canceled: ['sent', 'bought', 'canceled'],
  'refund-requested': ['sent', 'bought', 'refund-requested'],
};

const shipmentIn = (ledger: Ledger, state: ShipmentState): string => {
  const { id } = ledger.intend(anIntention('key'));
  for (const step of ways[state]) marks[step](ledger, id);
  return id;
};

const pairs = ShipmentState.options.flatMap((from) => ShipmentState.options.map((to) => [from, to] as const));
const legal = [
  'intended>sent', 'intended>failed',
  'sent>bought', 'sent>failed', 'sent>unknown',
  'unknown>sent', 'unknown>bought', 'unknown>failed', 'unknown>unconfirmed', 'unknown>canceled', 'unknown>refund-requested',
  'unconfirmed>unknown', 'unconfirmed>bought', 'unconfirmed>canceled', 'unconfirmed>refund-requested',
  'bought>canceled', 'bought>refund-requested',
];

test('the table of moves is the one that was agreed', () => {
  expect(pairs.filter(([from, to]) => purchaseMoves[from].includes(to)).map((pair) => pair.join('>')).sort()).toEqual(legal.toSorted());
});

describe.each(pairs)('%s to %s', (from, to) => {
  const allowed = legal.includes(`${from}>${to}`);

  if (to !== 'intended') test(`${allowed ? 'is made' : 'is refused'} by the ledger`, () => {
    const ledger = testLedger();
    const id = shipmentIn(ledger, from);
    const before = ledger.shipment(id);
    if (allowed) {
      marks[to](ledger, id);
      expect(ledger.shipment(id)?.state).toBe(to);
    } else {
      expect(() => marks[to](ledger, id)).toThrow(IllegalTransition);
      expect(ledger.shipment(id)).toEqual(before);
    }
  });

  test(`${allowed ? 'is made' : 'is refused'} by the database`, () => {
    const folder = temporaryFolder();
    const id = shipmentIn(testLedger(folder), from);
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    onTestFinished(() => database.close());
    const label = allowed && to === 'bought' ? `, tracking_number = '${tracking}', document_hash = 'x', document_type = 'application/pdf'` : '';
    const move = (): unknown => database.prepare(`UPDATE shipments SET state = ?${label} WHERE id = ?`).run(to, id).changes;
    if (allowed) expect(move()).toBe(1);
    else expect(move).toThrow('illegal transition');
    expect(database.prepare('SELECT state FROM shipments').get()).toEqual({ state: allowed ? to : from });
  });
});

describe('the database by itself', () => {
  const opened = (): DatabaseSync => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    const { id } = ledger.intend(anIntention('key'));
    ledger.markSent(id);
    ledger.markBought(id, aBoughtLabel(tracking));
    ledger.addForm({
      manifestNumber: '1', mailingDate: '2026-11-19', entryZip: '89502', day: '2026-11-19', trackingNumbers: [tracking],
      document: { mediaType: 'application/pdf', bytes: new Uint8Array([1]) },
    });
    ledger.addPrintJob(aPrintJob(id));
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { enableForeignKeyConstraints: false });
    onTestFinished(() => database.close());
    return database;
  };

  test.each(['shipments', 'forms', 'form_numbers', 'form_labels', 'print_jobs', 'purchase_requests', 'shipment_events'])('deletes nothing from %s', (table) => {
    expect(() => opened().exec(`DELETE FROM ${table}`)).toThrow('nothing is deleted');
  });

  test.each([
    ['UPDATE shipment_events SET detail = \'other\'', 'what happened does not change'],
    ['UPDATE purchase_requests SET request = x\'00\'', 'what was sent does not change'],
    ['UPDATE shipments SET rate = \'{}\'', 'what was bought does not change'],
    ['UPDATE shipments SET mailpiece = \'{}\'', 'what was bought does not change'],
    ['UPDATE shipments SET document_hash = \'other\'', 'a label does not change'],
    ['UPDATE shipments SET tracking_number = NULL', 'a label does not change'],
    ['INSERT INTO shipments SELECT 9, \'9\', \'bought\', day, ship_date, order_number, \'x\', charged, \'\', created_at, changed_at, detail, '
      + 'free_to_cancel_until, document_hash, document_type, mailpiece, ship_from, rate, NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL FROM shipments', 'a purchase begins as intended'],
    ['UPDATE shipments SET cancel = \'perhaps\'', 'CHECK constraint failed'],
    ['UPDATE shipments SET state = \'canceled\', cancel = \'undecided\'', 'CHECK constraint failed'],
  ])('refuses %s', (statement, because) => {
    expect(() => opened().exec(statement)).toThrow(because);
  });

  test('takes no bought shipment without its label', () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    shipmentIn(ledger, 'sent');
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    onTestFinished(() => database.close());
    expect(() => database.exec('UPDATE shipments SET state = \'bought\'')).toThrow('CHECK constraint failed');
  });
});

test('every move is kept with its time and its detail', () => {
  const folder = temporaryFolder();
  const clock = testClock('2026-11-19T18:00:00.000Z');
  const ledger = testLedger(folder, clock);
  const { id } = ledger.intend(anIntention('key'));
  const steps: [string, () => unknown][] = [
    ['2026-11-19T18:00:01.000Z', () => ledger.markSent(id)],
    ['2026-11-19T18:00:31.000Z', () => ledger.markUnknown(id, 'no answer in 30 s')],
    ['2026-11-19T18:01:00.000Z', () => ledger.markBought(id, aBoughtLabel(tracking, { charged: cents(728) }))],
    ['2026-11-21T18:00:00.000Z', () => ledger.markRefundRequested(id, 'D-17')],
  ];
  for (const [moment, step] of steps) {
    clock.set(moment);
    step();
  }
  expect(() => ledger.markCanceled(id)).toThrow(IllegalTransition);
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  onTestFinished(() => database.close());
  expect(database.prepare('SELECT state, at, detail FROM shipment_events ORDER BY sequence').all().map((row) => Object.values(row))).toEqual([
    ['intended', '2026-11-19T18:00:00.000Z', ''],
    ['sent', '2026-11-19T18:00:01.000Z', ''],
    ['unknown', '2026-11-19T18:00:31.000Z', 'no answer in 30 s'],
    ['bought', '2026-11-19T18:01:00.000Z', ''],
    ['refund-requested', '2026-11-21T18:00:00.000Z', 'D-17'],
  ]);
});

test('a shipment that isn’t there is named, not made', () => {
  const ledger = testLedger();
  for (const mark of Object.values(marks))
    expect(() => mark(ledger, 'nobody')).toThrow('not-found');
  expect(ledger.shipment('nobody')).toBeNull();
});
