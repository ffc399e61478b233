import type { Database } from './database.ts';

/** Tokens that hold no longer, by their digest. */
export class RevokedTokenTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(digest: string): void {
    this.#database.prepare('INSERT OR IGNORE INTO revoked (digest) VALUES (?)').run(digest);
  }

  has(digest: string): boolean {
    return this.#database.prepare('SELECT 1 FROM revoked WHERE digest = ?').get(digest) !== undefined;
  }
}
