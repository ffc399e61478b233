import type { DatabaseSync } from 'node:sqlite';
import type { Shipment } from '../../../shared/shipment.ts';
import { readTrackingNumber } from '../../../shared/tracking-number.ts';
import type { ShipmentSearch } from '../ledger.ts';
import { shipmentColumns } from './shipment-row.ts';

/** Shipments on a page where nobody says otherwise. */
const usualPage = 50;

/** So many digits are typed of nothing but a tracking number. */
const beginningOfNumber = /^\d{14,}$/;

const hasLetterOrDigit = /[\p{L}\p{N}]/u;

interface Condition {
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The words that must each be found. A scanned bar code is one word, without the ZIP that is in front of it. */
const wordsOf = (search: string): string[] => {
  const trackingNumber = readTrackingNumber(search);
  return trackingNumber === null ? search.toLowerCase().split(/\s+/).filter((word) => word !== '') : [trackingNumber];
};

const isText = (word: string): boolean => !beginningOfNumber.test(word) && hasLetterOrDigit.test(word);

/** FTS5's own quoting: nothing inside is read as syntax (sqlite.org/fts5.html, 3.1). */
const beginsWith = (word: string): string => `"${word.replaceAll('"', '""')}" *`;

/** The colon is what follows the digits. */
const startsWith = (column: string, number: string): string => `(${column} >= ${number} AND ${column} < ${number} || ':')`;

/** A sign is in no index: it is looked for among the newest alone. */
const newestWithSigns = 10_000;

/** What each kind of word asks of a row. The plus keeps the planner from sorting all that a number's first digits match. */
const conditionsOf = (words: readonly string[], sequence: string): Condition[] => {
  const numbers = words.filter((word) => beginningOfNumber.test(word));
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

/** The shipments of a day lie together: what is outside of them needn't be looked at. */
const ofDay = (day: string, sequence: string): Condition => {
  const end = (order: 'ASC' | 'DESC'): string => `(SELECT sequence FROM shipments WHERE day = :day ORDER BY sequence ${order} LIMIT 1)`;
  return { sql: `day = :day AND ${sequence} BETWEEN ${end('ASC')} AND ${end('DESC')}`, values: { day } };
};

/**
 * By the first digits of its number alone. They may be those of every label that the desk ever bought, so that the numbers'
 * own order is the one that needs no sorting: the highest first, which mostly is the newest.
 */
const byNumber = (database: DatabaseSync, number: string, before: string | null, limit: number): unknown[] => {
  const earlier = (column: string): string => before === null ? '' : `AND ${column} < (SELECT coalesce(tracking_number, noted_number) FROM shipments WHERE id = :before)`;
  const matching = (column: string): string => `
    SELECT sequence FROM (
      SELECT sequence FROM shipments WHERE ${startsWith(column, ':number')} ${earlier(column)} ORDER BY ${column} DESC LIMIT ${limit}
    )`;
  return database.prepare(`
    SELECT ${shipmentColumns} FROM shipments
    WHERE sequence IN (${matching('tracking_number')} UNION ${matching('noted_number')})
    ORDER BY coalesce(tracking_number, noted_number) DESC LIMIT ${limit}
  `).all({ number, ...(before === null ? {} : { before }) });
};

/** Finds shipments, the newest first, a page at a time: a ledger of years answers as one of days does. */
export const shipmentSearch = (database: DatabaseSync, shipmentFrom: (row: unknown) => Shipment) =>
  ({ search, day, before = null, limit = usualPage }: ShipmentSearch): Shipment[] => {
    const words = wordsOf(search);
    const [number = ''] = words;
    if (words.length === 1 && day === null && beginningOfNumber.test(number)) return byNumber(database, number, before, limit).map(shipmentFrom);
    const byWords = words.some(isText);
    // In the words' own order, so that only as many are looked at as are shown.
    const sequence = byWords ? 'shipment_words.rowid' : 'sequence';
    const all: Condition[] = [
      ...conditionsOf(words, sequence),
      ...(day === null ? [] : [ofDay(day, sequence)]),
      ...(before === null ? [] : [{ sql: `${sequence} < (SELECT sequence FROM shipments WHERE id = :before)`, values: { before } }]),
    ];
    const rows = database.prepare(`
      SELECT ${shipmentColumns} FROM ${byWords ? 'shipment_words JOIN shipments ON shipments.sequence = shipment_words.rowid' : 'shipments'}
      ${all.length === 0 ? '' : `WHERE ${all.map(({ sql }) => sql).join(' AND ')}`}
      ORDER BY ${sequence} DESC LIMIT ${limit}
    `).all(Object.assign({}, ...all.map(({ values }) => values)) as Record<string, string>);
    return rows.map(shipmentFrom);
  };
