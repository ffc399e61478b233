import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkAfterStart } from '../../../electron/ledger/check/check-after-start.ts';
import { checkWhole } from '../../../electron/ledger/check/check-whole.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { silentLog } from '../../../electron/log.ts';
import { anIntention, temporaryFolder, testClock, testLedger } from '../samples.ts';

// Each check starts a thread.
vi.setConfig({ testTimeout: 30_000 });

/** A closed ledger that is too large to be read whole before it is opened: the second of its three requests takes 6 MB. */
const largeFolder = (): { folder: string; file: string } => {
  const folder = temporaryFolder();
  let last = 0;
  const ledger = openLedger({ folder, clock: testClock(), newId: () => String(++last) });
  for (const [place, size] of [100, 6_000_000, 100].entries()) ledger.intend({ ...anIntention(`key ${place}`), request: new Uint8Array(size).fill(7) });
  ledger.close();
  return { folder, file: join(folder, 'ledger.sqlite') };
};

const overwrite = (file: string, from: number, to: number): void => {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, from, to);
  writeFileSync(file, bytes);
};

/** In the middle of the large request, where nothing else is. */
const damageInside = (file: string): void => overwrite(file, 3_000_000, 3_100_000);

const pageOf = (file: string, table: string): number => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.['rootpage']);
  } finally {
    database.close();
  }
};

test.each<[string, (file: string) => void]>([
  ['cut to a half', (file) => truncateSync(file, readFileSync(file).length / 2)],
  ['garbage from its start', (file) => overwrite(file, 0, 8192)],
  ['a table’s first page overwritten', (file) => overwrite(file, (pageOf(file, 'shipments') - 1) * 4096, pageOf(file, 'shipments') * 4096)],
])('a large file, %s, is moved aside before it is opened', (_name, damage) => {
  const { folder, file } = largeFolder();
  damage(file);
  expect(testLedger(folder).movedAside).not.toBeNull();
});

test('damage inside a large file is found by the whole check, and what can be read is there', async () => {
  const { folder, file } = largeFolder();
  expect(await checkWhole({ file, how: 'tables' })).toBeNull();
  damageInside(file);
  const ledger = testLedger(folder);
  expect([ledger.movedAside, ledger.shipments({ search: '', day: null }).length]).toEqual([null, 3]);
  expect(await checkWhole({ file, how: 'tables' })).toMatch(/purchase_requests|invalid page|page/i);
  expect(await checkWhole({ file, how: 'indexes' })).not.toBeNull();
});

test('an index that doesn’t fit its table is found where indexes are compared', async () => {
  const { file } = largeFolder();
  const bytes = readFileSync(file);
  const page = bytes.subarray((pageOf(file, 'shipments_by_day') - 1) * 4096).subarray(0, 4096);
  page.write('2026-11-18', page.indexOf('2026-11-19'));
  writeFileSync(file, bytes);
  expect([await checkWhole({ file, how: 'tables' }), await checkWhole({ file, how: 'indexes' })]).toEqual([null, expect.stringContaining('shipments_by_day')]);
});

test('a ledger is written to while it is checked', async () => {
  const { folder, file } = largeFolder();
  const ledger = openLedger({ folder, clock: testClock() });
  onTestFinished(() => ledger.close());
  const checking = checkWhole({ file, how: 'tables' });
  for (let count = 0; count < 20; count++) ledger.intend(anIntention(`meanwhile ${count}`));
  expect(await checking).toBeNull();
  expect(await checkWhole({ file, how: 'tables' })).toBeNull();
});

test('what is no database is damaged, and what isn’t there can’t be checked', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ledger.sqlite'), 'not a database, '.repeat(1_000));
  expect(await checkWhole({ file: join(folder, 'ledger.sqlite'), how: 'tables' })).toBe('file is not a database');
  await expect(checkWhole({ file: join(folder, 'nothing.sqlite'), how: 'tables' })).rejects.toThrow('unable to open database file');
});

test('a check ends when the ledger is closed', async () => {
  const { file } = largeFolder();
  const closing = new AbortController();
  const checking = checkWhole({ file, how: 'indexes' }, closing.signal);
  closing.abort(new Error('closing'));
  await expect(checking).rejects.toThrow('closing');
});

test('after the start damage is told once and logged, and soundness isn’t', async () => {
  const { file } = largeFolder();
  const said: unknown[] = [];
  const log = { ...silentLog, error: (event: string) => void said.push(event) };
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  await checkAfterStart(file, log, closing.signal, async () => void said.push('told'), 0);
  expect(said).toEqual([]);
  damageInside(file);
  await checkAfterStart(file, log, closing.signal, async () => void said.push('told'), 0);
  expect(said).toEqual(['ledger-damaged', 'told']);
  closing.abort();
  await checkAfterStart(file, log, closing.signal, async () => void said.push('told'), 60_000);
  expect(said).toHaveLength(2);
});
