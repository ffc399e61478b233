import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { ShipmentState } from '../../../../shared/shipments/shipment.ts';

/** A purchase is in these for a second: its place in the indices is written once that is over. */
export const underWay: readonly ShipmentState[] = ['intended', 'sent'];

const Row = z.object({ sequence: z.int(), text: z.string() });

/** As the words of a search are told apart: without accents and capitals, and by what is neither letter nor digit. */
const parts = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');

/** Whether the parts of a word follow each other there, the last of them as a beginning: what FTS5 takes a quoted word for. */
const stands = (there: readonly string[], [...word]: readonly string[]): boolean => {
  const last = word.pop() ?? '';
  return there.some((_part, at) => word.every((part, nth) => there[at + nth] === part) && there[at + word.length]?.startsWith(last) === true);
};

/** The purchases under way that have each of the words: theirs are written once that is over. */
export const searchUnderWay = (database: DatabaseSync) => {
  const rows = database.prepare(`
    SELECT sequence, search_text AS text FROM shipments INDEXED BY shipments_by_state WHERE ${underWay.map((state) => `state = '${state}'`).join(' OR ')}
  `);
  return (words: readonly string[]): number[] => {
    const wanted = words.map(parts);
    return rows.all().map((row) => Row.parse(row)).flatMap(({ sequence, text }) => {
      const there = parts(text);
      return wanted.every((word) => stands(there, word)) ? [sequence] : [];
    });
  };
};
