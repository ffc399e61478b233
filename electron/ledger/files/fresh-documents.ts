import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { inTransaction } from '../in-transaction.ts';
import { hashOf, MediaType } from './document-store.ts';
import type { DocumentName, DocumentStore, LabelDocument } from './document-store.ts';

/** How many are written into files at a time: each is two syncs, and somebody may press a button. */
const most = 5;

const FreshRow = z.object({ id: z.int(), hash: z.string(), mediaType: MediaType, bytes: z.instanceof(Uint8Array) });
const BytesRow = z.object({ bytes: z.instanceof(Uint8Array) });

export interface Documents extends DocumentStore {
  /**
   * Keeps a document among the rows: it is durable with the transaction that it is written in, which a purchase waits for anyway. A
   * file of its own would be two more fsyncs, and of a new file, the slowest there are.
   */
  keepFresh(document: LabelDocument): DocumentName;
  /** Writes what stands among the rows into files. Returns whether more is left. */
  fileAway(): boolean;
}

/** Documents in files, and those that are so fresh that they stand among the rows. */
export const freshDocuments = (database: DatabaseSync, files: DocumentStore): Documents => {
  const insert = database.prepare('INSERT INTO fresh_documents (hash, media_type, bytes) VALUES (:hash, :mediaType, :bytes)');
  const find = database.prepare('SELECT bytes FROM fresh_documents WHERE hash = :hash AND media_type = :mediaType LIMIT 1');
  const oldest = database.prepare(`SELECT id, hash, media_type AS mediaType, bytes FROM fresh_documents ORDER BY id LIMIT ${most}`);
  // By both: another process may have taken a number anew.
  const remove = database.prepare('DELETE FROM fresh_documents WHERE id = ? AND hash = ?');
  return {
    keep: files.keep,
    keepFresh: ({ mediaType, bytes }) => {
      const name: DocumentName = { hash: hashOf(bytes), mediaType };
      insert.run({ ...name, bytes });
      return name;
    },
    read: ({ hash, mediaType }) => {
      const row = find.get({ hash, mediaType });
      const bytes = row === undefined ? null : BytesRow.parse(row).bytes;
      return bytes === null || hashOf(bytes) !== hash ? files.read({ hash, mediaType }) : { mediaType, bytes };
    },
    fileAway: () => {
      const rows = oldest.all().map((row) => FreshRow.parse(row));
      for (const { mediaType, bytes } of rows) files.keep({ mediaType, bytes });
      if (rows.length > 0) inTransaction(database, () => { for (const { id, hash } of rows) remove.run(id, hash); });
      return rows.length === most;
    },
  };
};
