import type { DatabaseSync } from 'node:sqlite';
import type { ShipmentFilter } from '../../../../shared/shipments/shipment-filter.ts';
import type { Shipment } from '../../../../shared/shipments/shipment.ts';
import type { ShipmentSearch } from '../shipment-ledger.ts';
import { shipmentColumns } from '../shipment-row.ts';
import { onDays, searchDays } from './search-days.ts';
import { filterConditions, filterSources } from './search-filter.ts';
import { searchFresh } from './search-fresh.ts';
import { conditionsOf, isBeginningOfNumber, isText, startsWith, wordsOf } from './search-words.ts';
import type { Condition } from './search-words.ts';

/** Shipments on a page where nobody says otherwise. */
const usualPage = 50;

const whereOf = (conditions: readonly Condition[]): string => conditions.map(({ sql }) => ` AND ${sql}`).join('');

const valuesOf = (conditions: readonly Condition[]): Record<string, string | number> =>
  Object.assign({}, ...conditions.map(({ values }) => values)) as Record<string, string | number>;

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

/** A filter of fewer rows is looked up in them; of more, the words find a page of them soon. */
const scarce = 8_000;

/** What finds the places of the shipments that are looked for, in `sequence`, the newest first. */
export interface PlacesQuery {
  readonly sql: string;
  readonly values: Record<string, string | number>;
}

/** Which shipments a search and a filter find. An older page begins before the shipment of an id. */
export const placesQuery = (database: DatabaseSync) => {
  const daysOf = searchDays(database);
  const freshOf = searchFresh(database);
  const sourcesOf = filterSources(database);
  /**
   * What is asked of a row that the words found: where few rows can fit, whether it is among them, which no row is read for. The
   * plus keeps the words' table from being asked anew for each of them.
   */
  const amongScarce = (filter: ShipmentFilter, sequence: string): Condition[] => {
    const conditions = filterConditions(filter, sequence);
    const sources = sourcesOf(filter);
    if (sources === null) return conditions;
    const rows = sources.from.map((from) => `SELECT sequence ${from}`).join(' UNION ALL ');
    const values: Condition['values'] = rows.includes(':costCode') ? { costCode: filter.costCode ?? '' } : {};
    const isScarce = database.prepare(`SELECT 1 FROM (${rows}) LIMIT 1 OFFSET ${scarce}`).get(values) === undefined;
    return isScarce ? [{ sql: `+${sequence} IN (${rows})`, values }, ...conditions] : conditions;
  };
  return (filter: ShipmentFilter, words: readonly string[], before: string | null, limit: number): PlacesQuery => {
    const older = (sequence: string): Condition[] =>
      before === null ? [] : [{ sql: `${sequence} < (SELECT sequence FROM shipments WHERE id = :before)`, values: { before } }];
    const days = daysOf(filter);
    if (words.some(isText)) {
      // In the words' own order, so that only as many are looked at as are shown; the cross keeps the planner from another.
      const sequence = 'shipment_words.rowid';
      const all = [...conditionsOf(words, sequence), ...onDays(days, sequence), ...amongScarce(filter, sequence), ...older(sequence)];
      const sql = `SELECT ${sequence} AS sequence FROM shipment_words CROSS JOIN shipments ON shipments.sequence = ${sequence} WHERE 1${whereOf(all)} ORDER BY ${sequence} DESC LIMIT ${limit}`;
      const fresh = freshOf(words.filter(isText));
      if (fresh.length === 0) return { sql, values: valuesOf(all) };
      const also = [
        ...conditionsOf(words.filter((word) => !isText(word)), 'sequence'), ...onDays(days, 'sequence'), ...filterConditions(filter, 'shipments.sequence'), ...older('sequence'),
      ];
      return {
        sql: `SELECT sequence FROM (SELECT * FROM (${sql}) UNION SELECT sequence FROM shipments WHERE sequence IN (${fresh.join(', ')})${whereOf(also)}) ORDER BY sequence DESC LIMIT ${limit}`,
        values: valuesOf([...all, ...also]),
      };
    }
    const sources = words.length === 0 ? sourcesOf(filter) : null;
    if (sources === null) {
      const all = [...conditionsOf(words, 'sequence'), ...onDays(days, 'sequence'), ...filterConditions(filter, 'shipments.sequence'), ...older('sequence')];
      return { sql: `SELECT sequence FROM shipments WHERE 1${whereOf(all)} ORDER BY sequence DESC LIMIT ${limit}`, values: valuesOf(all) };
    }
    const all = [...onDays(days, sources.sequence, sources.day), ...sources.rest, ...older(sources.sequence)];
    const branches = sources.from.map((from) => `SELECT * FROM (SELECT sequence ${from}${whereOf(all)} ORDER BY sequence DESC LIMIT ${limit})`);
    return { sql: `SELECT sequence FROM (${branches.join(' UNION ALL ')}) ORDER BY sequence DESC LIMIT ${limit}`, values: valuesOf(all) };
  };
};

/** Finds shipments, the newest first, a page at a time: a ledger of years answers as one of days does. */
export const shipmentSearch = (database: DatabaseSync, shipmentFrom: (row: unknown) => Shipment) => {
  const placesOf = placesQuery(database);
  return ({ search, before = null, limit = usualPage, ...filter }: ShipmentSearch): Shipment[] => {
    const words = wordsOf(search);
    const [number = ''] = words;
    const isNarrowed = filter.day !== null || Object.values(filter).some((value) => value !== undefined && value !== null);
    if (words.length === 1 && !isNarrowed && isBeginningOfNumber(number)) return byNumber(database, number, before, limit).map(shipmentFrom);
    const { sql, values } = placesOf(filter, words, before, limit);
    return database.prepare(`SELECT ${shipmentColumns} FROM shipments WHERE sequence IN (${sql}) ORDER BY sequence DESC`).all(values).map(shipmentFrom);
  };
};
