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

/** FTS5's own quoting: nothing inside is read as syntax (sqlite.org/fts5.html, 3.1). */
const beginsWith = (word: string): string => `"${word.replaceAll('"', '""')}" *`;

/** By the column's index: the colon is what follows the digits. */
const startsWith = (column: string, number: string): string => `(${column} >= ${number} AND ${column} < ${number} || ':')`;

/** What each kind of word asks of a row. */
const conditionsOf = (words: readonly string[]): Condition[] => {
  const numbers = words.filter((word) => beginningOfNumber.test(word));
  const text = words.filter((word) => !beginningOfNumber.test(word) && hasLetterOrDigit.test(word));
  const signs = words.filter((word) => !hasLetterOrDigit.test(word));
  return [
    ...numbers.map((number, place) => ({
      sql: `(${startsWith('tracking_number', `:number${place}`)} OR ${startsWith('noted_number', `:number${place}`)})`, values: { [`number${place}`]: number },
    })),
    ...(text.length === 0 ? [] : [{ sql: 'shipment_words MATCH :words', values: { words: text.map(beginsWith).join(' ') } }]),
    ...signs.map((sign, place) => ({ sql: `instr(search_text, :sign${place}) > 0`, values: { [`sign${place}`]: sign } })),
  ];
};

/** Finds shipments, the newest first, a page at a time: a ledger of years answers as one of days does. */
export const shipmentSearch = (database: DatabaseSync, shipmentFrom: (row: unknown) => Shipment) =>
  ({ search, day, before = null, limit = usualPage }: ShipmentSearch): Shipment[] => {
    const conditions = conditionsOf(wordsOf(search));
    const byWords = conditions.some(({ values }) => 'words' in values);
    // In the words' own order, so that only as many are looked at as are shown.
    const sequence = byWords ? 'shipment_words.rowid' : 'sequence';
    const all = [
      ...conditions,
      ...(day === null ? [] : [{ sql: 'day = :day', values: { day } }]),
      ...(before === null ? [] : [{ sql: `${sequence} < (SELECT sequence FROM shipments WHERE id = :before)`, values: { before } }]),
    ];
    const rows = database.prepare(`
      SELECT ${shipmentColumns} FROM ${byWords ? 'shipment_words JOIN shipments ON shipments.sequence = shipment_words.rowid' : 'shipments'}
      ${all.length === 0 ? '' : `WHERE ${all.map(({ sql }) => sql).join(' AND ')}`}
      ORDER BY ${sequence} DESC LIMIT ${limit}
    `).all(Object.assign({}, ...all.map(({ values }) => values)) as Record<string, string>);
    return rows.map(shipmentFrom);
  };
