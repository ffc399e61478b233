import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../electron/ledger/migrations.ts';
import { aForm, aMailpiece, anIntention, reno, temporaryFolder, testLedger } from '../samples.ts';

const stranger = '9300000000000000000001';

/** A file whose shipments say in their own rows which form they are on; of a label that two forms name, the one that named it last. */
const withFormsInTheRows = (folder: string): void => {
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { enableForeignKeyConstraints: true });
  const steps = migrations.slice(0, 22);
  for (const step of steps) database.exec(step);
  database.exec(`PRAGMA user_version = ${steps.length}`);
  const now = '2026-11-19T18:00:00.000Z';
  const add = database.prepare(`
    INSERT INTO shipments (
      id, state, day, ship_date, order_number, charged, search_text, created_at, changed_at, detail, free_to_cancel_until, mailpiece, ship_from, rate
    ) VALUES (?, 'intended', '2026-11-19', '2026-11-19', 'A-10442', 728, 'dana', ?, ?, '', '2026-11-20T06:30:00.000Z', ?, ?, ?)
  `);
  const move = database.prepare("UPDATE shipments SET state = ?, tracking_number = ?, document_hash = 'x', document_type = 'application/pdf' WHERE id = ?");
  for (const id of ['first', 'twice', 'canceled', 'open', 'refused']) {
    add.run(id, now, now, JSON.stringify(aMailpiece()), JSON.stringify(reno), JSON.stringify(anIntention('key').rate));
    database.prepare("UPDATE shipments SET state = 'sent' WHERE id = ?").run(id);
    move.run('bought', id, id);
  }
  const addForm = database.prepare(`
    INSERT INTO forms (id, manifest_number, mailing_date, entry_zip, day, created_at) VALUES (?, ?, '2026-11-19', '89502', '2026-11-19', ?)
  `);
  const addNumber = database.prepare('INSERT INTO form_numbers VALUES (?, ?, ?)');
  const link = database.prepare('UPDATE shipments SET form_id = ? WHERE id = ?');
  addForm.run('f', 'manifest f', now);
  addForm.run('g', 'manifest g', now);
  for (const [place, number] of ['first', stranger, 'twice'].entries()) addNumber.run('f', place, number);
  for (const [place, number] of ['twice', 'canceled'].entries()) addNumber.run('g', place, number);
  for (const [form, id] of [['f', 'first'], ['f', 'twice'], ['g', 'canceled']] as const) link.run(form, id);
  database.prepare("UPDATE shipments SET state = 'canceled' WHERE id = 'canceled'").run();
  database.prepare("INSERT INTO shipment_events (shipment_id, state, at, detail) VALUES ('refused', 'form-refused', ?, 'no such label (160160)')").run(now);
  database.close();
};

test('what is on which form is carried over from the rows, and stands beside them from then on', () => {
  const folder = temporaryFolder();
  withFormsInTheRows(folder);
  const ledger = testLedger(folder);
  expect(ledger.movedAside).toBeNull();
  const onForms = () => ledger.shipments({ search: '', day: null }).map(({ id, formId }) => [id, formId]);
  expect(onForms()).toEqual([['refused', null], ['open', null], ['canceled', 'g'], ['twice', 'f'], ['first', 'f']]);
  expect(['f', 'g'].map((id) => ledger.form(id)).map((form) => [form?.shipmentIds, form?.strangers]))
    .toEqual([[['first', 'twice'], [stranger]], [['twice', 'canceled'], []]]);
  const labels = () => ledger.dayLabels('2026-11-19', '2026-11-19').map(({ label, facts }) => [label.shipmentId, facts.refused?.uspsCode ?? null]);
  expect(labels()).toEqual([['refused', '160160'], ['open', null], ['canceled', null]]);
  expect(ledger.dayFigures('2026-11-19').open.onNoForm).toBe(2);
  expect(ledger.exportedShipments({ day: null }, '', null, 9).map(({ id, manifestNumber }) => [id, manifestNumber]))
    .toEqual([['refused', ''], ['open', ''], ['canceled', 'manifest g'], ['twice', 'manifest f'], ['first', 'manifest f']]);

  ledger.addForm(aForm(['open', 'twice'], { manifestNumber: 'manifest g' }));
  expect(onForms()).toEqual([['refused', null], ['open', 'g'], ['canceled', 'g'], ['twice', 'g'], ['first', 'f']]);
  expect(ledger.form('g')?.shipmentIds).toEqual(['twice', 'canceled', 'open']);
  expect(labels()).toEqual([['refused', '160160'], ['canceled', null]]);

  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { enableForeignKeyConstraints: true });
  onTestFinished(() => database.close());
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(database.prepare("SELECT count(*) AS columns FROM pragma_table_info('shipments') WHERE name = 'form_id'").get()).toEqual({ columns: 0 });
  expect(() => database.exec("INSERT INTO form_labels VALUES (5, 'nowhere')")).toThrow('FOREIGN KEY constraint failed');
  expect(() => database.exec("INSERT INTO form_labels VALUES (99, 'f')")).toThrow('FOREIGN KEY constraint failed');
  expect(() => database.exec("INSERT INTO form_numbers VALUES ('f', 9, 'first')")).toThrow('UNIQUE constraint failed');
  expect(() => database.exec("DELETE FROM form_labels WHERE form_id = 'f'")).toThrow('nothing is deleted');
});
