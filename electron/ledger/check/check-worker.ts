import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckAnswer, CheckTask } from './check-whole.ts';
import { isDamage } from './damaged-file.ts';
import { quoted, tablesOf } from './look-over.ts';

const { file, how } = workerData as CheckTask;

const answer = (message: CheckAnswer): void => parentPort?.postMessage(message);

/** What SQLite says first of what is wrong; null when nothing is. */
const firstWord = (database: DatabaseSync, pragma: string): string | null => {
  const row = database.prepare(`PRAGMA ${pragma}`).get();
  const said = String(Object.values(row ?? { no: 'no answer' })[0]);
  return said === 'ok' ? null : said;
};

/** Table by table, so that the thread can be ended between two of them: nothing stops SQLite within one. */
const tableByTable = (database: DatabaseSync): string | null => {
  for (const { name } of tablesOf(database)) {
    const damage = firstWord(database, `quick_check(${quoted(name)})`);
    if (damage !== null) return damage;
  }
  return null;
};

const check = (): CheckAnswer => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    return { state: 'checked', damage: how === 'tables' ? tableByTable(database) : firstWord(database, 'integrity_check(1)') };
  } catch (error) {
    const words = error instanceof Error ? error.message : 'unknown';
    return isDamage(error) ? { state: 'checked', damage: words } : { state: 'failed', because: words };
  } finally {
    database?.close();
  }
};

answer(check());
