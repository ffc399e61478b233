import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Clock } from '../../clock.ts';
import { fileName, MediaType } from '../files/document-store.ts';
import { syncFolder } from '../files/sync-folder.ts';

/**
 * For how many days a document's bytes are kept twice. A label is mailed within days of its date; two months also cover a
 * dispute, and bound what the copies take.
 */
const daysKept = 60;

const NameRow = z.object({ hash: z.string(), mediaType: MediaType });

const wanted = (database: DatabaseSync, clock: Clock): Set<string> => {
  const from = new Date(clock.now().getTime() - daysKept * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  const rows = database.prepare(`
    SELECT document_hash AS hash, document_type AS mediaType FROM shipments WHERE day >= :from AND document_hash IS NOT NULL
    UNION SELECT document_hash, document_type FROM label_reprints WHERE asked_at >= :from AND document_hash IS NOT NULL
    UNION SELECT document_hash, document_type FROM forms WHERE day >= :from AND document_hash IS NOT NULL
  `).all({ from });
  return new Set(rows.map((row) => fileName(NameRow.parse(row))));
};

const copyDurably = async (from: string, to: string): Promise<void> => {
  const part = `${to}.part`;
  await copyFile(from, part, constants.COPYFILE_FICLONE);
  const file = await open(part, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, to);
};

/**
 * Copies the documents that no earlier backup has, and lets those go that are too old to be of use. One that is missing
 * here isn't copied, and isn't taken from the backup either: the copy may be the last.
 */
export const backUpDocuments = async (database: DatabaseSync, documents: string, folder: string, clock: Clock): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const names = wanted(database, clock);
  const here = new Set(await readdir(folder));
  const source = new Set(await readdir(documents));
  for (const name of names) if (!here.has(name) && source.has(name)) await copyDurably(join(documents, name), join(folder, name));
  for (const name of here) if (!names.has(name) && source.has(name)) await rm(join(folder, name));
  syncFolder(folder);
};
