import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import { inTransaction } from './in-transaction.ts';
import { migrations } from './migrations.ts';

export interface OpenedDatabase {
  readonly database: DatabaseSync;
  /** Where a file that couldn't be read was moved to; null when there was none. */
  readonly movedAside: string | null;
}

/** How long a write waits for another process that holds the file, in milliseconds. */
const patience = 5_000;

/** SQLite's result codes for a file that is malformed, or is no database (sqlite.org/rescode.html). */
const damageCodes = [11, 26];

class DamagedFile extends Error {}

const isDamage = (error: unknown): boolean =>
  error instanceof DamagedFile ||
  (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && damageCodes.includes(error.errcode & 0xff));

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

const version = (database: DatabaseSync): number => Number(database.prepare('PRAGMA user_version').get()?.user_version);

/** An empty file beside what a ledger had written is a ledger cut to nothing, and SQLite would throw its WAL away. */
const isCutToNothing = (file: string, documents: string): boolean =>
  sizeOf(file) === 0 && (sizeOf(`${file}-wal`) > 0 || (existsSync(file) && existsSync(documents) && readdirSync(documents).length > 0));

const check = (database: DatabaseSync): void => {
  const [first] = database.prepare('PRAGMA quick_check(1)').all();
  if (first?.quick_check !== 'ok') throw new DamagedFile(`quick_check: ${String(first?.quick_check)}`);
  const found = version(database);
  if (found > migrations.length) throw new DamagedFile(`version ${found} is newer than ${migrations.length}`);
  const isForeign = found === 0 && database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
  if (isForeign) throw new DamagedFile('a database of something else');
};

const migrate = (database: DatabaseSync): void => {
  if (version(database) === migrations.length) return;
  inTransaction(database, () => {
    for (const step of migrations.slice(version(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
};

const openSound = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    check(database);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** Gives the file, with what SQLite keeps beside it, a name that nothing has. Returns that name. */
const moveAside = (file: string, clock: Clock): string => {
  const moment = clock.now().toISOString().replaceAll(':', '-');
  let aside = join(dirname(file), `ledger.damaged-${moment}.sqlite`);
  for (let count = 2; ['', '-wal', '-shm'].some((end) => existsSync(aside + end)); count++)
    aside = join(dirname(file), `ledger.damaged-${moment}-${count}.sqlite`);
  for (const end of ['-wal', '-shm', '']) if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
};

/**
 * Opens the ledger's file, up to date and checked. A file that is damaged, isn't a ledger, or was written by a newer
 * version is moved aside whole and a new one is begun: it is never written over, and never deleted.
 * @throws what SQLite says of a file that is sound and can't be opened: no permission, no space, held by another process.
 */
export const openDatabase = (file: string, documents: string, clock: Clock): OpenedDatabase => {
  try {
    if (isCutToNothing(file, documents)) throw new DamagedFile('cut to nothing');
    return { database: openSound(file), movedAside: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const movedAside = moveAside(file, clock);
    return { database: openSound(file), movedAside };
  }
};
