import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from './desk.ts';

const filesIn = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => name.test(path) && !path.includes('backups')).map((path) => join(folder, path));

/** Labels that stand among the rows, and in no file yet. */
const fresh = (ledger: string): number => {
  const database = new DatabaseSync(ledger, { readOnly: true });
  try {
    return Number(database.prepare('SELECT count(*) AS count FROM fresh_documents').get()?.count);
  } finally {
    database.close();
  }
};

/** The files of all labels are gone, once the desk had the pause in which they are written. */
export const loseDocuments = async (folder: string): Promise<void> => {
  await expect.poll(() => filesIn(folder, /[/\\]ledger\.sqlite$/).map(fresh), { timeout: 30_000 }).toEqual([0]);
  const documents = filesIn(folder, /documents[/\\][0-9a-f]{64}\.pdf$/);
  expect(documents.length).toBeGreaterThan(0);
  for (const file of documents) rmSync(file);
};
