import { isS10, readTrackingNumber } from '../../../../shared/shipments/tracking-number.ts';

/** So many digits are typed of nothing but a tracking number. */
const beginningOfNumber = /^\d{14,}$/;

const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/** A part of a WHERE, and what it names. */
export interface Condition {
  readonly sql: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The words that must each be found. A scanned bar code is one word, without the ZIP that is in front of it. */
export const wordsOf = (search: string): string[] => {
  const trackingNumber = readTrackingNumber(search);
  return trackingNumber === null ? search.toLowerCase().split(/\s+/).filter((word) => word !== '') : [trackingNumber];
};

/** An international number is known as a whole alone: its beginning is the same for many. */
export const isBeginningOfNumber = (word: string): boolean => beginningOfNumber.test(word) || isS10(word);

export const isText = (word: string): boolean => !isBeginningOfNumber(word) && hasLetterOrDigit.test(word);

/** FTS5's own quoting: nothing inside is read as syntax (sqlite.org/fts5.html, 3.1). */
const beginsWith = (word: string): string => `"${word.replaceAll('"', '""')}" *`;

/** The colon is what follows the digits. */
export const startsWith = (column: string, number: string): string => `(${column} >= ${number} AND ${column} < ${number} || ':')`;

/** A sign is in no index: it is looked for among the newest alone. */
const newestWithSigns = 10_000;

/** What each kind of word asks of a row. The plus keeps the planner from sorting all that a number's first digits match. */
export const conditionsOf = (words: readonly string[], sequence: string): Condition[] => {
  const numbers = words.filter(isBeginningOfNumber);
  const text = words.filter(isText);
  const signs = words.filter((word) => !hasLetterOrDigit.test(word));
  return [
    ...numbers.map((number, place) => ({
      sql: `(${startsWith('+tracking_number', `:number${place}`)} OR ${startsWith('+noted_number', `:number${place}`)})`, values: { [`number${place}`]: number },
    })),
    ...(text.length === 0 ? [] : [{ sql: 'shipment_words MATCH :words', values: { words: text.map(beginsWith).join(' ') } }]),
    ...signs.map((sign, place) => ({ sql: `instr(search_text, :sign${place}) > 0`, values: { [`sign${place}`]: sign } })),
    ...(signs.length === 0 ? [] : [{ sql: `${sequence} > (SELECT max(sequence) - ${newestWithSigns} FROM shipments)`, values: {} }]),
  ];
};
