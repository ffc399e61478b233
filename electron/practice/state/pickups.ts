import type { Database } from './database.ts';
import { dateOrNull, text, textOrNull } from './row.ts';
import type { Row } from './row.ts';

export interface NewPickup {
  readonly confirmationNumber: string;
  readonly clientId: string;
  /** The address in one line, as USPS writes it. */
  readonly address: string;
  readonly day: string;
  /** As JSON. */
  readonly request: string;
}

export interface StoredPickup extends NewPickup {
  readonly status: 'SCHEDULED' | 'CANCELED';
  /** Good for an hour, or until it is used. */
  readonly etag: string | null;
  readonly etagAt: Date | null;
}

const pickupOf = (row: Row): StoredPickup => ({
  confirmationNumber: text(row, 'confirmation_number'), clientId: text(row, 'client_id'), address: text(row, 'address'), day: text(row, 'day'),
  request: text(row, 'request'), status: text(row, 'status') as StoredPickup['status'], etag: textOrNull(row, 'etag'), etagAt: dateOrNull(row, 'etag_at'),
});

export class PickupTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  add(pickup: NewPickup): void {
    this.#database
      .prepare('INSERT INTO pickup (confirmation_number, client_id, address, day, request) VALUES (?, ?, ?, ?, ?)')
      .run(pickup.confirmationNumber, pickup.clientId, pickup.address, pickup.day, pickup.request);
  }

  find(confirmationNumber: string): StoredPickup | null {
    const row = this.#database.prepare('SELECT * FROM pickup WHERE confirmation_number = ?').get(confirmationNumber);
    return row ? pickupOf(row) : null;
  }

  /** The pickup that stands for an address and a day. */
  at(address: string, day: string): StoredPickup | null {
    const row = this.#database.prepare("SELECT * FROM pickup WHERE address = ? AND day = ? AND status = 'SCHEDULED'").get(address, day);
    return row ? pickupOf(row) : null;
  }

  /** Changes it and uses up its entity tag. */
  change({ confirmationNumber, address, day, request }: NewPickup): void {
    this.#database
      .prepare('UPDATE pickup SET address = ?, day = ?, request = ?, etag = NULL, etag_at = NULL WHERE confirmation_number = ?')
      .run(address, day, request, confirmationNumber);
  }

  cancel(confirmationNumber: string): void {
    this.#database.prepare("UPDATE pickup SET status = 'CANCELED', etag = NULL, etag_at = NULL WHERE confirmation_number = ?").run(confirmationNumber);
  }

  tag(confirmationNumber: string, etag: string, at: Date): void {
    this.#database.prepare('UPDATE pickup SET etag = ?, etag_at = ? WHERE confirmation_number = ?').run(etag, at.getTime(), confirmationNumber);
  }
}
