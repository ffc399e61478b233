import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../../electron/ledger/migrations.ts';
import { theLedger } from '../../../electron/ledger/migrations/0001-the-ledger.ts';
import { aMailpiece, anIntention, aPrintJob, reno, temporaryFolder, testLedger } from '../samples.ts';

/** A file of the first version: a bought label with a job of each of its states, and one that nobody printed. */
const firstVersion = (): string => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { enableForeignKeyConstraints: true });
  database.exec(`${theLedger}; PRAGMA user_version = 1`);
  const { rate } = anIntention('key');
  const values = [JSON.stringify(aMailpiece()), JSON.stringify(reno), JSON.stringify(rate)];
  for (const id of ['printed', 'unprinted']) {
    database.prepare(`
      INSERT INTO shipments (id, state, day, ship_date, order_number, charged, search_text, created_at, changed_at, detail, free_to_cancel_until,
        mailpiece, ship_from, rate)
      VALUES (?, 'intended', '2026-11-19', '2026-11-19', 'A', 1, '', '2026-11-19T18:00:00.000Z', '2026-11-19T18:00:00.000Z', '',
        '2026-11-19T18:00:00.000Z', ?, ?, ?)
    `).run(id, ...values);
    database.prepare('UPDATE shipments SET state = \'sent\' WHERE id = ?').run(id);
    database.prepare(`
      UPDATE shipments SET state = 'bought', tracking_number = id, document_hash = 'x', document_type = 'application/pdf' WHERE id = ?
    `).run(id);
  }
  for (const state of ['queued', 'sent', 'accepted', 'completed', 'failed'])
    database.prepare(`
      INSERT INTO print_jobs (id, document, shipment_id, printer_id, printer_name, state, detail, started_at, changed_at)
      VALUES (?, 'label', 'printed', 'p', 'P', ?, 'word', '2026-11-19T18:00:00.000Z', '2026-11-19T18:00:01.000Z')
    `).run(`job ${state}`, state);
  database.close();
  return folder;
};

test('a file of the first version carries its jobs over, and says which of its labels are on no paper', () => {
  const folder = firstVersion();
  const ledger = testLedger(folder);
  expect(ledger.movedAside).toBeNull();
  const job = (state: string) => ({
    id: `job ${state}`, document: 'label', ownerId: 'printed', printerId: 'p', printerName: 'P', state, doubt: null, mayHavePrintedTwice: false,
    detail: 'word', pages: null, pageCount: null, insteadOf: null, startedAt: '2026-11-19T18:00:00.000Z', changedAt: '2026-11-19T18:00:01.000Z',
  });
  expect(ledger.shipment('printed')?.printJobs).toEqual([
    job('failed'), job('completed'), job('accepted'), { ...job('sent'), state: 'unknown', doubt: 'one-way' }, job('queued'),
  ]);
  // The newest print of the one failed.
  expect(ledger.labelsWithOpenPaper().map(({ id }) => id)).toEqual(['unprinted', 'printed']);
  const again = ledger.addPrintJob(aPrintJob('printed', { insteadOf: 'job failed' }));
  expect([again.insteadOf, ledger.labelsWithOpenPaper().map(({ id }) => id)]).toEqual(['job failed', ['unprinted']]);
});

test('a file of the first version comes to the same schema as a new one', () => {
  const schema = (folder: string): unknown => {
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
    onTestFinished(() => database.close());
    return [
      database.prepare('PRAGMA user_version').get(),
      database.prepare('PRAGMA foreign_key_check').all(),
      database.prepare('SELECT name FROM sqlite_schema WHERE name LIKE \'%old%\'').all(),
    ];
  };
  const folder = firstVersion();
  testLedger(folder);
  expect(schema(folder)).toEqual([{ user_version: migrations.length }, [], []]);
});
