import { DatabaseSync } from 'node:sqlite';

/** Whether a file is a database that can be read from its first to its last page. Changes nothing. */
export const isSound = (file: string): boolean => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    return database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok';
  } catch {
    return false;
  } finally {
    database?.close();
  }
};
