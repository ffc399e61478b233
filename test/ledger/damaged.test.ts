import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../electron/ledger/migrations.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { aBoughtLabel, anIntention, temporaryFolder, testClock, testLedger } from './samples.ts';

/** A ledger of 40 purchases, closed, so that all of it is in its one file. */
const filledFolder = (): { folder: string; file: string } => {
  const folder = temporaryFolder();
  const ledger = openLedger({ folder, clock: testClock() });
  for (let count = 0; count < 40; count++) {
    const { id } = ledger.intend(anIntention(`key ${count}`));
    ledger.markSent(id);
    ledger.markBought(id, aBoughtLabel(`number ${count}`));
  }
  while (ledger.foldIn());
  ledger.close();
  return { folder, file: join(folder, 'ledger.sqlite') };
};

const aside = 'ledger.damaged-2026-11-19T18-00-00.000Z.sqlite';

const expectNewBesideOld = (folder: string, damaged: Uint8Array, ledger: OpenLedger): void => {
  expect(ledger.movedAside).toBe(join(folder, aside));
  expect(readFileSync(join(folder, aside)).equals(damaged)).toBe(true);
  expect(ledger.shipments({ search: '', day: null })).toEqual([]);
  ledger.intend(anIntention('after'));
  ledger.close();
  const again = openLedger({ folder, clock: testClock() });
  onTestFinished(() => again.close());
  expect([again.movedAside, again.shipments({ search: '', day: null }).length]).toEqual([null, 1]);
};

const openOnce = (folder: string): OpenLedger => openLedger({ folder, clock: testClock() });

test('a sound file is opened as it is', () => {
  const { folder } = filledFolder();
  const ledger = testLedger(folder);
  expect([ledger.movedAside, ledger.shipments({ search: '', day: null }).length]).toEqual([null, 40]);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
});

test.each<[string, (file: string) => void]>([
  ['garbage', (file) => writeFileSync(file, 'not a database, '.repeat(1_000))],
  ['a few bytes', (file) => writeFileSync(file, 'x')],
  ['truncated to a half', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ['truncated in its first page', (file) => truncateSync(file, 600)],
  ['cut to nothing', (file) => truncateSync(file, 0)],
  ['a page overwritten', (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 3 * 4096, 8 * 4096);
    writeFileSync(file, bytes);
  }],
])('%s: moved aside whole, named, and a new one begun', (_name, damage) => {
  const { folder, file } = filledFolder();
  damage(file);
  const damaged = readFileSync(file);
  expectNewBesideOld(folder, damaged, openOnce(folder));
});

test('a file of a newer version is moved aside whole, and readable by that version', () => {
  const { folder, file } = filledFolder();
  const newer = new DatabaseSync(file);
  newer.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  newer.close();
  const ledger = openOnce(folder);
  ledger.close();
  const kept = new DatabaseSync(ledger.movedAside ?? '', { readOnly: true });
  onTestFinished(() => kept.close());
  expect([ledger.movedAside, kept.prepare('SELECT count(*) AS held FROM shipments').get()]).toEqual([join(folder, aside), { held: 40 }]);
});

test('a database of something else is moved aside', () => {
  const folder = temporaryFolder();
  const other = new DatabaseSync(join(folder, 'ledger.sqlite'));
  other.exec('CREATE TABLE songs (name TEXT)');
  other.close();
  const bytes = readFileSync(join(folder, 'ledger.sqlite'));
  expectNewBesideOld(folder, bytes, openOnce(folder));
});

test.each<[string, (file: string) => void]>([
  ['a damaged page', (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 3 * 4096, 8 * 4096);
    writeFileSync(file, bytes);
  }],
  ['garbage', (file) => writeFileSync(file, 'garbage, '.repeat(1_000))],
  ['a few bytes', (file) => writeFileSync(file, 'x')],
  ['nothing', (file) => truncateSync(file, 0)],
])('with %s for a file, the log that SQLite kept beside it goes with it, untouched', (_name, damage) => {
  const { folder } = filledFolder();
  const writer = openOnce(folder);
  writer.intend(anIntention('in the log'));
  const killed = temporaryFolder();
  cpSync(folder, killed, { recursive: true });
  writer.close();
  const log = readFileSync(join(killed, 'ledger.sqlite-wal'));
  expect(log.length).toBeGreaterThan(0);
  damage(join(killed, 'ledger.sqlite'));
  const damaged = readFileSync(join(killed, 'ledger.sqlite'));
  openOnce(killed).close();
  expect([readFileSync(join(killed, aside)), readFileSync(join(killed, `${aside}-wal`))]).toEqual([damaged, log]);
});

test('a log whose file is gone is moved aside, not thrown away', () => {
  const { file } = filledFolder();
  const log = join(temporaryFolder(), 'wal');
  const writer = new DatabaseSync(file);
  writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE more (x)');
  copyFileSync(`${file}-wal`, log);
  writer.close();
  const other = temporaryFolder();
  copyFileSync(log, join(other, 'ledger.sqlite-wal'));
  const ledger = openOnce(other);
  ledger.close();
  expect(ledger.movedAside).toBe(join(other, aside));
  expect(readFileSync(join(other, `${aside}-wal`)).equals(readFileSync(log))).toBe(true);
});

test('a second damaged file in the same moment gets another name', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'ledger.sqlite');
  const names = ['first', 'second', 'third'].map((text) => {
    writeFileSync(file, `${text} `.repeat(500));
    const ledger = openOnce(folder);
    ledger.close();
    return [ledger.movedAside, readFileSync(ledger.movedAside ?? '', 'utf8').slice(0, 5)];
  });
  const base = aside.replace('.sqlite', '');
  expect(names).toEqual([
    [join(folder, aside), 'first'], [join(folder, `${base}-2.sqlite`), 'secon'], [join(folder, `${base}-3.sqlite`), 'third'],
  ]);
});

test('an empty file in a new folder is a ledger that was just being made', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ledger.sqlite'), '');
  expect(testLedger(folder).movedAside).toBeNull();
});

test('a file that can’t be opened is no damaged one: it stays, and SQLite’s words are thrown', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'ledger.sqlite'));
  expect(() => openOnce(folder)).toThrow(/disk I\/O error|unable to open database file/);
  expect(existsSync(join(folder, 'ledger.sqlite'))).toBe(true);
});

test('the file is kept as it must be to survive a power cut', () => {
  const folder = temporaryFolder();
  testLedger(folder);
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  onTestFinished(() => database.close());
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length });
});
