import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import { backUpRowsNow } from './backups/back-up-rows.ts';
import { DamagedFile, isDamage } from './check/damaged-file.ts';
import { lookOver } from './check/look-over.ts';
import { inTransaction } from './in-transaction.ts';
import { migrations } from './migrations.ts';
import { moveAside } from './files/move-aside.ts';

export interface OpenedDatabase {
  readonly database: DatabaseSync;
  /** Where a file that couldn't be read was moved to; null when there was none. */
  readonly movedAside: string | null;
}

/** How long a write waits for another process that holds the file, in milliseconds. */
const patience = 5_000;

/**
 * How long the WAL may get before it is folded into the file in the middle of a write, in pages: 64 MB. Before that it is
 * folded in while nobody waits (`foldWhenIdle`).
 */
const mostPages = 16_000;

/**
 * How much of the file is kept in memory, in KiB: a day of thousands of labels, which is gone
 * through several times for its form, and the index of 100,000 addresses, which a file of them is written to all over.
 */
const mostKept = 32_000;

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

const version = (database: DatabaseSync): number => Number(database.prepare('PRAGMA user_version').get()?.user_version);

/** The smallest page of a database, in bytes. SQLite takes what is shorter for a new one, and would throw its WAL away. */
const smallest = 512;

/** Nothing, beside what a ledger had written, is a ledger cut to nothing; by itself it is one that is just being made. */
const isCutShort = (file: string, documents: string): boolean => {
  const size = sizeOf(file);
  if (size >= smallest) return false;
  return size > 0 || sizeOf(`${file}-wal`) > 0 || (existsSync(file) && readdirSync(documents).length > 0);
};

/**
 * A ledger that holds something is copied before it is changed. A step may make a table anew, which other tables name:
 * foreign keys are looked at once the steps are through, and not while a table is away (sqlite.org/lang_altertable.html#otheralter).
 */
const migrate = (database: DatabaseSync, backups: string, clock: Clock): void => {
  if (version(database) === migrations.length) return;
  if (version(database) > 0) backUpRowsNow(database, backups, clock);
  database.exec('PRAGMA foreign_keys = OFF');
  inTransaction(database, () => {
    for (const step of migrations.slice(version(database))) database.exec(step);
    const orphan = database.prepare('PRAGMA foreign_key_check').get();
    if (orphan !== undefined) throw new Error(`a step of the schema left a row of ${String(orphan.table)} without its ${String(orphan.parent)}`);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
  database.exec('PRAGMA foreign_keys = ON');
};

const openSound = (file: string, documents: string, clock: Clock): DatabaseSync => {
  if (isCutShort(file, documents)) throw new DamagedFile('cut short');
  if (sizeOf(file) > 0) lookOver(file, migrations.length, patience);
  const database = new DatabaseSync(file, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    // What a statement with many triggers could have to take back needs no file: it is gone with the process either way.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY');
    database.exec(`PRAGMA wal_autocheckpoint = ${mostPages}; PRAGMA cache_size = -${mostKept}`);
    migrate(database, join(dirname(file), 'backups'), clock);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Opens the ledger's file, up to date and looked over: the whole of a small one, the ends of a large one's tables; the rest
 * of that is checked behind the start (`check/check-whole.ts`). A file that is damaged, isn't a ledger, or was written by a
 * newer version is moved aside whole and a new one is begun: it is never written over, and never deleted.
 * @throws what SQLite says of a file that is sound and can't be opened: no permission, no space, held by another process.
 */
export const openDatabase = (file: string, documents: string, clock: Clock): OpenedDatabase => {
  try {
    return { database: openSound(file, documents, clock), movedAside: null };
  } catch (error) {
    if (!isDamage(error)) throw error;
    const movedAside = moveAside(file, 'damaged', clock);
    return { database: openSound(file, documents, clock), movedAside };
  }
};
