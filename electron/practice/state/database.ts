import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrations.ts';

/** The practice USPS's file. What a statement wrote survives a power cut when it returns. */
export class Database {
  readonly #connection: DatabaseSync;

  constructor(file: string) {
    this.#connection = new DatabaseSync(file);
    this.#connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    migrate(this.#connection);
  }

  prepare(sql: string): ReturnType<DatabaseSync['prepare']> {
    return this.#connection.prepare(sql);
  }

  /** All of it, or nothing. Work inside work joins it. */
  transaction<T>(work: () => T): T {
    if (this.#connection.isTransaction) return work();
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#connection.exec('COMMIT');
      return result;
    } catch (error) {
      this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#connection.close();
  }
}
