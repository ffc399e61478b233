import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { ShipmentFilter } from '../../../../shared/shipment-filter.ts';
import type { Condition } from './search-words.ts';

const EndsRow = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/** Days that are looked through, and the ends of where their shipments lie. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
}

/** @param day how the day of a row is read */
export const onDays = (days: Days | null, sequence: string, day = 'day'): Condition[] =>
  days === null ? [] : [{ sql: `${sequence} BETWEEN :first AND :last AND ${day} BETWEEN :from AND :to`, values: { ...days } }];

/**
 * The shipments of a day lie together, and so, mostly, do those of several: what is outside of them needn't be looked at. Each day
 * is looked up by itself, since a clock that was set may have put a later day before an earlier one.
 */
export const searchDays = (database: DatabaseSync) => {
  const end = (order: 'ASC' | 'DESC'): string => `(SELECT sequence FROM shipments WHERE day = on_day ORDER BY sequence ${order} LIMIT 1)`;
  const ends = database.prepare(`
    WITH RECURSIVE days (on_day) AS (
      SELECT (SELECT min(day) FROM shipments WHERE day BETWEEN :from AND :to)
      UNION ALL SELECT (SELECT min(day) FROM shipments WHERE day > on_day AND day <= :to) FROM days WHERE on_day IS NOT NULL
    )
    SELECT min(${end('ASC')}) AS first, max(${end('DESC')}) AS last FROM days WHERE on_day IS NOT NULL
  `);
  return ({ day, until = null }: Pick<ShipmentFilter, 'day' | 'until'>): Days | null => {
    if (day === null && until === null) return null;
    const days = { from: day ?? '', to: until ?? day ?? '' };
    const { first, last } = EndsRow.parse(ends.get(days));
    return { ...days, first: first ?? 0, last: last ?? -1 };
  };
};
