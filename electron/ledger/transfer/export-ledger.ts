import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { fileName, MediaType } from '../files/document-store.ts';
import { inTransaction } from '../in-transaction.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { age } from './age.ts';

export interface Export {
  readonly database: DatabaseSync;
  readonly documents: string;
  /** Where the plain copy stands for the moment: beside the ledger, which is as plain. */
  readonly folder: string;
  /** Settings and whatever else goes along, by name. */
  readonly others: Readonly<Record<string, Uint8Array>>;
  readonly file: string;
  readonly passphrase: string;
}

const NameRow = z.object({ hash: z.string(), mediaType: MediaType });

/** SQLite's own archive format (sqlite.org/sqlar), uncompressed. */
const archive = `
  CREATE TABLE sqlar (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB);
`;

const pack = (copy: string, documents: string, others: Export['others']): void => {
  const database = new DatabaseSync(copy);
  try {
    // One file, with nothing beside it.
    database.exec('PRAGMA journal_mode = DELETE');
    inTransaction(database, () => {
      database.exec(archive);
      const add = database.prepare('INSERT INTO sqlar (name, mode, mtime, sz, data) VALUES (:name, 33152, 0, :size, :data)');
      for (const [name, data] of Object.entries(others)) add.run({ name, size: data.length, data });
      const rows = database.prepare(`
        SELECT document_hash AS hash, document_type AS mediaType FROM shipments WHERE document_hash IS NOT NULL
        UNION SELECT document_hash, document_type FROM label_reprints WHERE document_hash IS NOT NULL
        UNION SELECT document_hash, document_type FROM forms WHERE document_hash IS NOT NULL
      `).all();
      for (const row of rows) {
        const name = fileName(NameRow.parse(row));
        const path = join(documents, name);
        if (!existsSync(path)) continue;
        const data = readFileSync(path);
        add.run({ name: `documents/${name}`, size: data.length, data });
      }
    });
  } finally {
    database.close();
  }
};

/** Writes the whole ledger, its documents and the settings into one file that only the passphrase opens. */
export const exportLedger = async ({ database, documents, folder, others, file, passphrase }: Export): Promise<void> => {
  const copy = join(folder, 'export.part');
  const sealed = join(dirname(file), `.${basename(file)}.part`);
  rmSync(copy, { force: true });
  try {
    await backup(database, copy);
    pack(copy, documents, others);
    await age({ task: 'encrypt', from: copy, to: sealed, passphrase });
    renameSync(sealed, file);
    syncFolder(dirname(file));
  } finally {
    rmSync(copy, { force: true });
    rmSync(sealed, { force: true });
  }
};
