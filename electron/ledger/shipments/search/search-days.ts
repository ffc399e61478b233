import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { ShipmentFilter } from '../../../../shared/shipments/shipment-filter.ts';
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
 * The shipments of a day lie together, and so, mostly, do those of several: what is outside of them needn't be looked at. The ends
 * of each day count, since a clock that was set may have put a later day before an earlier one.
 */
export const searchDays = (database: DatabaseSync) => {
  const ends = database.prepare('SELECT min(first) AS first, max(last) AS last FROM shipment_days WHERE day BETWEEN :from AND :to');
  return ({ day, until = null }: Pick<ShipmentFilter, 'day' | 'until'>): Days | null => {
    if (day === null && until === null) return null;
    const days = { from: day ?? '', to: until ?? day ?? '' };
    const { first, last } = EndsRow.parse(ends.get(days));
    return { ...days, first: first ?? 0, last: last ?? -1 };
  };
};
