import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beyondBounds } from '../../../electron/ledger/backups/backups.ts';
import { backUpToday } from '../../../electron/ledger/backups/daily-backup.ts';
import { restoreBackup } from '../../../electron/ledger/backups/restore-backup.ts';
import type { OpenLedger } from '../../../electron/ledger/open-ledger.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { aBoughtLabel, anIntention, temporaryFolder, testClock, testLedger } from '../samples.ts';
import type { TestClock } from '../samples.ts';

const buy = (ledger: OpenLedger, number: string): void => {
  const { id } = ledger.intend(anIntention(`key ${number}`));
  ledger.markSent(id);
  ledger.markBought(id, aBoughtLabel(number));
};

const numbersIn = (ledger: OpenLedger): (string | null)[] => ledger.shipments({ search: '', day: null }).map(({ trackingNumber }) => trackingNumber);

/** A closed ledger of two labels, with a backup of the first alone. */
const backedUpAfterOne = async (clock: TestClock): Promise<{ folder: string; backup: string }> => {
  const folder = temporaryFolder();
  const ledger = openLedger({ folder, clock });
  buy(ledger, 'one');
  await ledger.backUp();
  buy(ledger, 'two');
  const [backup] = ledger.backups();
  ledger.close();
  return { folder, backup: backup?.file ?? '' };
};

test('a backup is a whole ledger by itself, label bytes included', async () => {
  const { folder, backup } = await backedUpAfterOne(testClock());
  const elsewhere = temporaryFolder();
  cpSync(backup, join(elsewhere, 'ledger.sqlite'));
  cpSync(join(folder, 'backups', 'documents'), join(elsewhere, 'documents'), { recursive: true });
  const restored = testLedger(elsewhere);
  const [shipment] = restored.shipments({ search: '', day: null });
  expect([restored.movedAside, numbersIn(restored), restored.labelDocument(shipment?.id ?? '')]).toEqual([null, ['one'], aBoughtLabel('one').label]);
});

test('the last fourteen are kept, and named by their moment', async () => {
  const clock = testClock();
  const ledger = testLedger(temporaryFolder(), clock);
  buy(ledger, 'one');
  const moments = Array.from({ length: 16 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}T18:00:00.000Z`);
  for (const moment of moments) {
    clock.set(moment);
    await ledger.backUp();
  }
  expect(ledger.backups().map(({ at }) => at)).toEqual(moments.slice(2).reverse());
});

test('the day’s copy is made once, and another on the next day', async () => {
  const clock = testClock();
  const ledger = testLedger(temporaryFolder(), clock);
  buy(ledger, 'one');
  const made = [await backUpToday(ledger, clock), await backUpToday(ledger, clock)];
  clock.set('2026-11-20T09:00:00.000Z');
  made.push(await backUpToday(ledger, clock));
  expect([made, ledger.backups().map(({ at }) => at)]).toEqual([[true, false, true], ['2026-11-20T09:00:00.000Z', '2026-11-19T18:00:00.000Z']]);
});

test('of large copies fewer are kept, and never less than two', () => {
  const copies = (bytes: number) => Array.from({ length: 16 }, (_, place) => ({ file: String(place), at: '', bytes }));
  const kept = (bytes: number): number => 16 - beyondBounds(copies(bytes)).length;
  expect([kept(1e6), kept(4e9), kept(15e9), kept(100e9)]).toEqual([14, 5, 2, 2]);
  expect(beyondBounds(copies(4e9)).map(({ file }) => file)[0]).toBe('5');
});

test('a document is copied once, and goes when it is two months old', async () => {
  const clock = testClock();
  const folder = temporaryFolder();
  const ledger = testLedger(folder, clock);
  const copies = (): string[] => readdirSync(join(folder, 'backups', 'documents')).toSorted();
  buy(ledger, 'one');
  await ledger.backUp();
  const [first = ''] = copies();
  const written = (): number => statSync(join(folder, 'backups', 'documents', first)).mtimeMs;
  const before = written();
  buy(ledger, 'two');
  await ledger.backUp();
  expect([copies().length, written()]).toEqual([2, before]);
  clock.set('2027-02-01T18:00:00.000Z');
  await ledger.backUp();
  expect(copies()).toEqual([]);
});

test('a copy whose original is gone stays, however old', async () => {
  const clock = testClock();
  const folder = temporaryFolder();
  const ledger = testLedger(folder, clock);
  buy(ledger, 'one');
  await ledger.backUp();
  const [name = ''] = readdirSync(join(folder, 'documents'));
  rmSync(join(folder, 'documents', name));
  clock.set('2027-02-01T18:00:00.000Z');
  await ledger.backUp();
  expect(readdirSync(join(folder, 'backups', 'documents'))).toEqual([name]);
});

test('a restore puts rows and missing documents back, and keeps what it replaced', async () => {
  const clock = testClock();
  const { folder, backup } = await backedUpAfterOne(clock);
  for (const name of readdirSync(join(folder, 'documents'))) rmSync(join(folder, 'documents', name));
  const aside = restoreBackup(folder, backup, clock);
  const restored = testLedger(folder, clock);
  const [shipment] = restored.shipments({ search: '', day: null });
  expect([numbersIn(restored), restored.labelDocument(shipment?.id ?? '')]).toEqual([['one'], aBoughtLabel('one').label]);
  const replaced = temporaryFolder();
  cpSync(aside, join(replaced, 'ledger.sqlite'));
  expect(numbersIn(testLedger(replaced))).toEqual(['two', 'one']);
});

test.each<[string, (backup: string) => void]>([
  ['cut short', (backup) => truncateSync(backup, 5_000)],
  ['overwritten', (backup) => writeFileSync(backup, 'not a database, '.repeat(1_000))],
])('a backup that is %s is not restored, and nothing is changed', async (_name, damage) => {
  const clock = testClock();
  const { folder, backup } = await backedUpAfterOne(clock);
  damage(backup);
  const before = readFileSync(join(folder, 'ledger.sqlite'));
  expect(() => restoreBackup(folder, backup, clock)).toThrow('the copy of the ledger is not sound');
  expect([readFileSync(join(folder, 'ledger.sqlite')).equals(before), numbersIn(testLedger(folder))]).toEqual([true, ['two', 'one']]);
});

test('a half-written copy of a backup that was cut off is no backup', async () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  buy(ledger, 'one');
  await ledger.backUp();
  writeFileSync(join(folder, 'backups', 'ledger.part'), 'half');
  expect(ledger.backups().length).toBe(1);
  await ledger.backUp();
  expect(existsSync(join(folder, 'backups', 'ledger.part'))).toBe(false);
});
