import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failed } from '../../../shared/failure.ts';

/** SQLite's result code for a file that another holds (sqlite.org/rescode.html). */
const busy = 5;

/**
 * Holds a ledger's folder for one process, so that two copies of the application never buy for one ledger. What holds it
 * is a lock of the operating system on a file of its own: it is let go when the process dies, however it dies.
 * @returns what lets the folder go.
 * @throws Failed `ledger-in-use` at once when another holds it.
 */
export const holdFolder = (folder: string): (() => void) => {
  const lock = new DatabaseSync(join(folder, 'in-use.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const isHeld = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === busy;
    throw isHeld ? new Failed({ code: 'ledger-in-use' }, { cause: error }) : error;
  }
  return () => lock.close();
};
