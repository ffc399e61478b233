import type { Database } from './database.ts';

/** Numbers given out in order, a row a series. */
export class SerialTable {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The next number of a series; never given twice, not even when what it was for came to nothing. */
  next(series: string): number {
    const row = this.#database
      .prepare('INSERT INTO serial (series, last) VALUES (?, 1) ON CONFLICT (series) DO UPDATE SET last = last + 1 RETURNING last')
      .get(series);
    return Number(row?.last);
  }

  /** Goes on with `next`, where that is ahead. @returns whether it is. */
  moveTo(series: string, next: number): boolean {
    const row = this.#database
      .prepare('INSERT INTO serial (series, last) VALUES (?, ?) ON CONFLICT (series) DO UPDATE SET last = excluded.last WHERE excluded.last >= serial.last RETURNING last')
      .get(series, next - 1);
    return row !== undefined;
  }
}
