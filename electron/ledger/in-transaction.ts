import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` as one step that is on disk whole, or not at all. Takes the write lock first, so that it can't lose it midway. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
