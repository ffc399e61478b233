import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { cents } from '../../../shared/format-money.ts';
import { Figure } from '../../../shared/shipment-filter.ts';
import type { FigureKind, Figures, ShipmentFilter } from '../../../shared/shipment-filter.ts';

/** What shipments came to. */
export interface FiguresLedger {
  /** Of a filter's days, state, service and cost code. Nothing is read but what the days came to. */
  figures(filter: ShipmentFilter, by: FigureKind): Figures;
  /** The cost codes that there are, in the order of the alphabet; empty where some shipments have none. */
  costCodes(): string[];
}

/** So many are offered to choose from; another one can be typed. */
const mostCostCodes = 500;

const columns: Readonly<Record<FigureKind, string>> = { day: 'day', service: 'service', costCode: 'cost_code' };
const CodeRow = z.object({ code: z.string() });

export const shipmentFigures = (database: DatabaseSync): FiguresLedger => {
  const after = (code: string): string => `(SELECT cost_code FROM shipments INDEXED BY shipments_by_cost_code WHERE cost_code ${code} ORDER BY cost_code LIMIT 1)`;
  const codes = database.prepare(`
    WITH RECURSIVE codes (code) AS (
      SELECT ${after('IS NOT NULL')} UNION ALL SELECT ${after('> code')} FROM codes WHERE code IS NOT NULL LIMIT ${mostCostCodes}
    ) SELECT code FROM codes WHERE code IS NOT NULL
  `);
  return {
    figures: ({ day, until = null, state, service, costCode }, by) => {
      const asked: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
        ...(day === null && until === null ? [] : [['day BETWEEN :from AND :to', { from: day ?? '', to: until ?? day ?? '' }] as const]),
        ...(state === undefined ? [] : [['state = :state', { state }] as const]),
        ...(service === undefined ? [] : [['service = :service', { service }] as const]),
        ...(costCode === undefined ? [] : [['cost_code = :costCode', { costCode }] as const]),
      ];
      const rows = database.prepare(`
        SELECT ${columns[by]} AS key, sum(parcels) AS parcels, sum(charged - refunded) AS amount FROM spend
        ${asked.length === 0 ? '' : `WHERE ${asked.map(([sql]) => sql).join(' AND ')}`}
        GROUP BY ${columns[by]} HAVING sum(parcels) > 0 OR amount <> 0
        ORDER BY ${by === 'day' ? 'key DESC' : 'amount DESC, key'}
      `).all(Object.assign({}, ...asked.map(([, values]) => values)) as Record<string, string>).map((row) => Figure.parse(row));
      return {
        rows,
        parcels: rows.reduce((total, { parcels }) => total + parcels, 0),
        amount: cents(rows.reduce((total, { amount }) => total + amount, 0)),
      };
    },
    costCodes: () => codes.all().map((row) => CodeRow.parse(row).code),
  };
};
