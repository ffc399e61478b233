import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { importLedger } from '../../../electron/ledger/transfer/import-ledger.ts';
import { Failed } from '../../../shared/failure.ts';
import { aBoughtLabel, anIntention, bytesOf, temporaryFolder, testClock, testLedger } from '../samples.ts';

const passphrase = 'correct horse battery staple';
const settings = { 'settings.json': bytesOf('{"version":2}') };

interface Exported { readonly file: string; readonly folder: string }

/** A ledger of two labels in one file under a passphrase, which takes its seconds by design: made once, and each test has a copy. */
const made = mkdtempSync(join(tmpdir(), 'labeldesk-exported-'));
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeAll(async () => {
  const [folder, file] = [join(made, 'desk'), join(made, 'desk.labeldesk')];
  mkdirSync(folder);
  const ledger = openLedger({ folder, clock: testClock() });
  for (const number of ['one', 'two']) {
    const { id } = ledger.intend(anIntention(`key ${number}`));
    ledger.markSent(id);
    ledger.markBought(id, aBoughtLabel(number));
  }
  await ledger.exportTo(file, passphrase, settings);
  ledger.close();
});

const exported = (): Exported => {
  const [folder, file] = [temporaryFolder(), join(temporaryFolder(), 'desk.labeldesk')];
  cpSync(join(made, 'desk'), folder, { recursive: true });
  copyFileSync(join(made, 'desk.labeldesk'), file);
  return { file, folder };
};

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error = await work.then(() => 'it went well', (reason: unknown) => reason);
  return error instanceof Failed ? error.failure : error;
};

test('an export is a whole ledger on another computer: rows, label bytes, settings', async () => {
  const { file } = exported();
  const folder = temporaryFolder();
  const imported = await importLedger({ folder, file, passphrase, clock: testClock() });
  expect([imported.others, imported.putInPlace()]).toEqual([settings, null]);
  const ledger = testLedger(folder);
  const shipments = ledger.shipments({ search: '', day: null });
  expect([ledger.movedAside, shipments.map(({ trackingNumber }) => trackingNumber), shipments.map(({ id }) => ledger.labelDocument(id))])
    .toEqual([null, ['two', 'one'], [aBoughtLabel('two').label, aBoughtLabel('one').label]]);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('the ledger that stood there is kept', async () => {
  const { file, folder } = exported();
  const movedAside = (await importLedger({ folder, file, passphrase, clock: testClock() })).putInPlace();
  expect(movedAside).toBe(join(folder, 'ledger.replaced-2026-11-19T18-00-00.000Z.sqlite'));
  const kept = new DatabaseSync(movedAside ?? '', { readOnly: true });
  expect(kept.prepare('SELECT count(*) AS rows FROM shipments').get()).toEqual({ rows: 2 });
  kept.close();
});

test('nothing of an address can be read in it', () => {
  const { file, folder } = exported();
  const has = (path: string): boolean => readFileSync(path).includes('Clarendon');
  expect([has(join(folder, 'ledger.sqlite')), has(file)]).toEqual([true, false]);
});

test.each<[string, (file: string) => void, string, unknown]>([
  ['another passphrase', () => undefined, 'wrong', { code: 'export-unreadable', because: 'passphrase' }],
  ['cut short', (file) => truncateSync(file, 60_000), passphrase, { code: 'export-unreadable', because: 'not-an-export' }],
  ['one byte changed', (file) => {
    const bytes = readFileSync(file);
    bytes[50_000] = (bytes[50_000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }, passphrase, { code: 'export-unreadable', because: 'not-an-export' }],
  ['something else', (file) => writeFileSync(file, 'a letter to my aunt'), passphrase, { code: 'export-unreadable', because: 'not-an-export' }],
])('%s: refused, and the ledger stays as it is', async (_name, damage, typed, failure) => {
  const { file, folder } = exported();
  damage(file);
  const before = readFileSync(join(folder, 'ledger.sqlite'));
  expect(await failureOf(importLedger({ folder, file, passphrase: typed, clock: testClock() }))).toEqual(failure);
  expect([readFileSync(join(folder, 'ledger.sqlite')).equals(before), readdirSync(folder).filter((name) => name.includes('.part'))]).toEqual([true, []]);
});

test('an export of a newer version is named, and refused', async () => {
  const { folder } = exported();
  const newer = new DatabaseSync(join(folder, 'ledger.sqlite'));
  newer.exec('PRAGMA user_version = 999; CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)');
  newer.close();
  const file = join(folder, 'newer.labeldesk');
  const { age } = await import('../../../electron/ledger/transfer/age.ts');
  await age({ task: 'encrypt', from: join(folder, 'ledger.sqlite'), to: file, passphrase });
  expect(await failureOf(importLedger({ folder: temporaryFolder(), file, passphrase, clock: testClock() }))).toEqual({ code: 'export-unreadable', because: 'newer' });
});
