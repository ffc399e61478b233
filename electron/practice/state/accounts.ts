import type { Database } from './database.ts';
import { text } from './row.ts';

/** An Enterprise Payment Account from not there, over its two small deposits, to active; and what can become of it. */
export const accountConditions = ['NONE', 'PENDING', 'ACTIVE', 'INACTIVE', 'NO_METHOD', 'METHOD_INACTIVE', 'INSUFFICIENT'] as const;
export type AccountCondition = (typeof accountConditions)[number];

/** Conditions that payment accounts were brought to; any other stands where its fixture puts it. */
export class AccountTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  condition(number: string): AccountCondition | null {
    const row = this.#database.prepare('SELECT condition FROM account WHERE number = ?').get(number);
    return row ? (text(row, 'condition') as AccountCondition) : null;
  }

  setCondition(number: string, condition: AccountCondition): void {
    this.#database.prepare('INSERT OR REPLACE INTO account (number, condition) VALUES (?, ?)').run(number, condition);
  }
}
