import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

const Row = z.object({ sequence: z.int(), text: z.string(), number: z.string() });

/** As the words of a search are told apart: without accents and capitals, and by what is neither letter nor digit. */
const parts = (text: string): string[] =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');

/** Of a tracking number the ends that people read off a label are words. */
const endsOf = (number: string): string[] => (number === '' ? [] : [4, 5, 6, 7, 8, 9, 10, 11, 12].map((length) => number.slice(-length).toLowerCase()));

/** Whether the parts of a word follow each other there, the last of them as a beginning: what FTS5 takes a quoted word for. */
const stands = (there: readonly string[], [...word]: readonly string[]): boolean => {
  const last = word.pop() ?? '';
  return there.some((_part, at) => word.every((part, nth) => there[at + nth] === part) && there[at + word.length]?.startsWith(last) === true);
};

/** The shipments that have each of the words, of those whose words aren't written yet. The cross keeps the planner from reading all others. */
export const searchFresh = (database: DatabaseSync) => {
  const rows = database.prepare(`
    SELECT shipments.sequence, search_text AS text, coalesce(tracking_number, noted_number, '') AS number
    FROM fresh_words CROSS JOIN shipments ON shipments.sequence = fresh_words.sequence
  `);
  return (words: readonly string[]): number[] => {
    const wanted = words.map(parts);
    return rows.all().map((row) => Row.parse(row)).flatMap(({ sequence, text, number }) => {
      const there = [...parts(text.replaceAll(number, '')), ...endsOf(number)];
      return wanted.every((word) => stands(there, word)) ? [sequence] : [];
    });
  };
};
