import type { DatabaseSync } from 'node:sqlite';
import { settled } from './search-filter.ts';

/** How many are written at a time: some milliseconds of work. */
const most = 200;

/** Writes the words of fresh shipments whose purchase is over, by the trigger of their list. Returns whether more is left. */
export const writeWords = (database: DatabaseSync): (() => boolean) => {
  // The cross keeps the planner from reading every shipment that is settled.
  const write = database.prepare(`
    DELETE FROM fresh_words WHERE sequence IN (
      SELECT fresh_words.sequence FROM fresh_words CROSS JOIN shipments ON shipments.sequence = fresh_words.sequence WHERE ${settled}
      ORDER BY fresh_words.sequence LIMIT ${most}
    )
  `);
  return () => Number(write.run().changes) === most;
};
