import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';
import { text } from './row.ts';

/** Single facts: the key that tokens are signed with, and how far the clock was set. */
export class FactTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  tokenSecret(): string {
    const known = this.#read('token-secret');
    if (known !== null) return known;
    const secret = randomBytes(32).toString('hex');
    this.#write('token-secret', secret);
    return secret;
  }

  /** Milliseconds that the practice clock is ahead of the system's; null when it follows it. */
  clockOffset(): number | null {
    const offset = this.#read('clock-offset');
    return offset === null ? null : Number(offset);
  }

  setClockOffset(offset: number | null): void {
    if (offset === null) this.#database.prepare("DELETE FROM fact WHERE name = 'clock-offset'").run();
    else this.#write('clock-offset', String(offset));
  }

  #read(name: string): string | null {
    const row = this.#database.prepare('SELECT value FROM fact WHERE name = ?').get(name);
    return row ? text(row, 'value') : null;
  }

  #write(name: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)').run(name, value);
  }
}
