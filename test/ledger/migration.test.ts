import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../electron/ledger/migrations.ts';
import { theLedger } from '../../electron/ledger/migrations/0001-the-ledger.ts';
import { aForm, anIntention, temporaryFolder, testLedger } from './samples.ts';

const number = '9234690361980900000142';
const { mailpiece, from, rate } = anIntention('key');

/** A file of the first version, as that version wrote it: a bought label on a form, and a purchase that is unknown. */
const firstVersion = (file: string): void => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  database.exec(theLedger);
  database.exec('PRAGMA user_version = 1');
  const insert = database.prepare(`
    INSERT INTO shipments (
      id, state, day, ship_date, order_number, charged, search_text, created_at, changed_at, detail, free_to_cancel_until, mailpiece, ship_from, rate
    ) VALUES (?, 'intended', '2026-11-19', '2026-11-19', 'A-10442', 728, 'dana', ?, ?, '', '2026-11-20T06:30:00.000Z', ?, ?, ?)
  `);
  const now = '2026-11-19T18:00:00.000Z';
  for (const id of ['a', 'b', 'c']) {
    insert.run(id, now, now, JSON.stringify(mailpiece), JSON.stringify(from), JSON.stringify(rate));
    database.prepare('INSERT INTO purchase_requests VALUES (?, ?, ?)').run(id, `key ${id}`, new Uint8Array([123, 125]));
    database.prepare("UPDATE shipments SET state = 'sent' WHERE id = ?").run(id);
  }
  database.prepare("UPDATE shipments SET state = 'bought', tracking_number = ?, document_hash = 'x', document_type = 'application/pdf' WHERE id = 'a'").run(number);
  database.prepare("UPDATE shipments SET state = 'unknown', detail = 'lost' WHERE id = 'b'").run();
  database.prepare("INSERT INTO forms VALUES (1, 'f', '9475', '2026-11-19', '89502', '2026-11-19', ?, 'y', 'application/pdf')").run(now);
  database.prepare("INSERT INTO form_numbers VALUES ('f', 0, ?)").run(number);
  database.prepare("UPDATE shipments SET form_id = 'f' WHERE id = 'a'").run();
  database.close();
};

test('a ledger of the first version keeps its rows, its events, its form and its rules', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const file = join(folder, 'ledger.sqlite');
  firstVersion(file);
  const ledger = testLedger(folder);
  expect(ledger.movedAside).toBeNull();
  expect(ledger.shipments({ search: '', day: null }).map(({ id, state, trackingNumber, hasLabel, formId, detail, cancel, askedInVain, notedNumber }) =>
    [id, state, trackingNumber, hasLabel, formId, detail, cancel, askedInVain, notedNumber])).toEqual([
    ['c', 'sent', null, false, null, '', null, false, null],
    ['b', 'unknown', null, false, null, 'lost', null, false, null],
    ['a', 'bought', number, true, 'f', '', null, false, null],
  ]);
  expect(ledger.form('f')?.shipmentIds).toEqual(['a']);
  ledger.markUnknown('c', 'lost');
  expect(ledger.shipments({ search: 'dana', day: null }).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(ledger.purchaseRequest('b').key).toBe('key b');

  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true });
  onTestFinished(() => database.close());
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
  expect(database.prepare('SELECT count(*) AS events FROM shipment_events').get()).toEqual({ events: 9 });
  expect(() => database.exec("INSERT INTO purchase_requests VALUES ('nobody', 'k', x'00')")).toThrow('FOREIGN KEY constraint failed');
  expect(() => database.exec("UPDATE shipments SET state = 'failed' WHERE id = 'a'")).toThrow('illegal transition');
  expect(() => database.exec("UPDATE shipments SET rate = '{}'")).toThrow('what was bought does not change');
  expect(() => database.exec("UPDATE shipments SET tracking_number = NULL WHERE id = 'a'")).toThrow('a label does not change');
  expect(() => database.exec("DELETE FROM shipments WHERE id = 'c'")).toThrow('nothing is deleted');

  const next = ledger.intend(anIntention('next'));
  ledger.addForm(aForm([]));
  expect(database.prepare('SELECT sequence FROM shipments WHERE id = ?').get(next.id)).toEqual({ sequence: 4 });
});

test('the table that was made anew has every index and trigger of a new ledger', () => {
  const schema = (folder: string): unknown[] => {
    testLedger(folder);
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
    onTestFinished(() => database.close());
    return database.prepare("SELECT type, name FROM sqlite_schema WHERE tbl_name = 'shipments' ORDER BY type, name").all();
  };
  // Which form a label is on has stood in a table of its own since.
  const movedAway = ['shipments_by_form', 'shipments_without_form'];
  const old = temporaryFolder();
  mkdirSync(join(old, 'documents'), { recursive: true });
  firstVersion(join(old, 'ledger.sqlite'));
  const first = new DatabaseSync(':memory:');
  onTestFinished(() => first.close());
  first.exec(theLedger);
  const before = first.prepare("SELECT type, name FROM sqlite_schema WHERE tbl_name = 'shipments' ORDER BY type, name").all();
  const now = schema(old);
  expect(now).toEqual(schema(temporaryFolder()));
  expect(now).toEqual(expect.arrayContaining(before.filter(({ name }) => !movedAway.includes(String(name)))));
});
