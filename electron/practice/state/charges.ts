import type { Database } from './database.ts';
import { text } from './row.ts';

/** A line of the charge book: what stands charged for a label, and whether all of it was given back. */
export interface BookedCharge {
  readonly trackingNumber: string;
  /** What the label cost, edits counted in; still named after a refund. */
  readonly cents: number;
  readonly refunded: boolean;
}

/** The practice USPS's own book of money, to hold the ledger against. Its rows are never changed. */
export class ChargeTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Books a sale or the difference that an edit makes; nothing where it is nothing. */
  add(trackingNumber: string, kind: 'sale' | 'edit', cents: number, at: Date): void {
    if (cents !== 0) this.#insert(trackingNumber, kind, cents, at);
  }

  /** Gives back all that stands charged for a label. */
  refund(trackingNumber: string, at: Date): void {
    const row = this.#database.prepare('SELECT coalesce(sum(cents), 0) AS cents FROM charge WHERE tracking_number = ?').get(trackingNumber);
    const cents = Number(row?.cents);
    if (cents !== 0) this.#insert(trackingNumber, 'refund', -cents, at);
  }

  book(): BookedCharge[] {
    return this.#database.prepare(`
      SELECT tracking_number, sum(iif(kind = 'refund', 0, cents)) AS cents, max(kind = 'refund') AS refunded
      FROM charge GROUP BY tracking_number ORDER BY min(id)
    `).all().map((row) => ({ trackingNumber: text(row, 'tracking_number'), cents: Number(row.cents), refunded: row.refunded === 1 }));
  }

  #insert(trackingNumber: string, kind: string, cents: number, at: Date): void {
    this.#database.prepare('INSERT INTO charge (tracking_number, kind, cents, at) VALUES (?, ?, ?, ?)').run(trackingNumber, kind, cents, at.getTime());
  }
}
