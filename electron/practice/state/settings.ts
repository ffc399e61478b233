import type { Database } from './database.ts';
import { text } from './row.ts';

/** Switches that were set away from how they stand by themselves: names and JSON values. */
export class SettingTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(
      this.#database.prepare('SELECT name, value FROM setting').all().map((row) => [text(row, 'name'), JSON.parse(text(row, 'value')) as unknown]),
    );
  }

  set(changes: Readonly<Record<string, unknown>>): void {
    this.#database.transaction(() => {
      for (const [name, value] of Object.entries(changes))
        this.#database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)').run(name, JSON.stringify(value));
    });
  }
}
