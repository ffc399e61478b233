import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { DamagedFile } from './damaged-file.ts';

/** A file of at most so many bytes is read from its first to its last page before it is opened: that takes some milliseconds. */
const wholeUpTo = 4 * 1024 * 1024;

const TableRow = z.object({ name: z.string(), wr: z.int().transform((flag) => flag === 1) });

/** The tables that hold rows, those of the search's words among them; `wr` where a table has no row numbers. */
export const tablesOf = (database: DatabaseSync): z.infer<typeof TableRow>[] =>
  database.prepare("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')").all().map((row) => TableRow.parse(row));

/** SQLite's own quoting of a name. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The beginning and the end of every table. That SQLite reads a row at all says that the file has its size, its schema, and
 * each table its root; the end is where the next rows are written.
 */
const readEnds = (database: DatabaseSync): void => {
  for (const { name, wr: isWithoutRowid } of tablesOf(database))
    for (const order of isWithoutRowid ? [''] : ['', 'ORDER BY rowid DESC']) {
      const end = database.prepare(`SELECT * FROM ${quoted(name)} ${order} LIMIT 1`);
      // The search's own tables hold larger numbers than JavaScript's.
      end.setReadBigInts(true);
      end.get();
    }
};

/**
 * Looks at a file without changing it: a connection that may write would fold the WAL of a damaged file into it when it
 * is closed. Only a change that was cut off under way must be taken back first, which needs one that may.
 * @throws DamagedFile, or what SQLite says of a file that is malformed.
 */
export const lookOver = (file: string, newest: number, patience: number): void => {
  const database = new DatabaseSync(file, { readOnly: !existsSync(`${file}-journal`), timeout: patience });
  try {
    if (statSync(file).size <= wholeUpTo) {
      const first = database.prepare('PRAGMA quick_check(1)').get();
      if (first?.quick_check !== 'ok') throw new DamagedFile(`quick_check: ${String(first?.quick_check)}`);
    }
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (found > newest) throw new DamagedFile(`version ${found} is newer than ${newest}`);
    const isForeign = found === 0 && database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() !== undefined;
    if (isForeign) throw new DamagedFile('a database of something else');
    readEnds(database);
  } finally {
    database.close();
  }
};
