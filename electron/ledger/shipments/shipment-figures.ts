import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { cents } from '../../../shared/format-money.ts';
import { Figure } from '../../../shared/shipments/shipment-filter.ts';
import type { FigureKind, Figures, ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import { settled } from './search/search-filter.ts';
import type { Condition } from './search/search-words.ts';

/** What shipments came to. */
export interface FiguresLedger {
  /** Of a filter's days, state, service and cost code. Nothing is read but what the days came to. */
  figures(filter: ShipmentFilter, by: FigureKind): Figures;
  /** The cost codes that there are, in the order of the alphabet; empty where some shipments have none. */
  costCodes(): string[];
}

/** So many are offered to choose from; another one can be typed. */
const mostCostCodes = 500;

const summed = 'service, cost_code, state, parcels, charged, refunded';

/** Days by themselves, or what they came to: whole months as they are kept, and the days at both ends. */
const spentOn = ({ day, until = null }: Pick<ShipmentFilter, 'day' | 'until'>, by: FigureKind): Condition => {
  if (day === null && until === null) return { sql: by === 'day' ? 'spend' : 'spend_by_month', values: {} };
  const from = day ?? '';
  const to = until ?? from;
  const values = { from, to };
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  if (by === 'day' || first === last) return { sql: '(SELECT * FROM spend WHERE day BETWEEN :from AND :to)', values };
  return {
    sql: `(
      SELECT ${summed} FROM spend WHERE day BETWEEN :from AND min(:first || '-31', :to)
      UNION ALL SELECT ${summed} FROM spend_by_month WHERE month > :first AND month < :last
      UNION ALL SELECT ${summed} FROM spend WHERE day BETWEEN max(:last || '-01', :from) AND :to
    )`,
    values: { ...values, first, last },
  };
};

const columns: Readonly<Record<FigureKind, string>> = { day: 'day', service: 'service', costCode: 'cost_code' };
const CodeRow = z.object({ code: z.string() });

export const shipmentFigures = (database: DatabaseSync): FiguresLedger => {
  const after = (code: string): string => `(SELECT cost_code FROM shipments INDEXED BY shipments_by_cost_code WHERE cost_code ${code} AND ${settled} ORDER BY cost_code LIMIT 1)`;
  const codes = database.prepare(`
    WITH RECURSIVE codes (code) AS (
      SELECT ${after('IS NOT NULL')} UNION ALL SELECT ${after('> code')} FROM codes WHERE code IS NOT NULL LIMIT ${mostCostCodes}
    ) SELECT code FROM codes WHERE code IS NOT NULL
  `);
  return {
    figures: ({ state, service, costCode, ...range }, by) => {
      const spent = spentOn(range, by);
      const asked: readonly Condition[] = [
        ...(state === undefined ? [] : [{ sql: 'state = :state', values: { state } }]),
        ...(service === undefined ? [] : [{ sql: 'service = :service', values: { service } }]),
        ...(costCode === undefined ? [] : [{ sql: 'cost_code = :costCode', values: { costCode } }]),
      ];
      const rows = database.prepare(`
        SELECT ${columns[by]} AS key, sum(parcels) AS parcels, sum(charged - refunded) AS amount FROM ${spent.sql}
        ${asked.length === 0 ? '' : `WHERE ${asked.map(({ sql }) => sql).join(' AND ')}`}
        GROUP BY ${columns[by]} HAVING sum(parcels) > 0 OR amount <> 0
        ORDER BY ${by === 'day' ? 'key DESC' : 'amount DESC, key'}
      `).all(Object.assign({}, spent.values, ...asked.map(({ values }) => values)) as Condition['values']).map((row) => Figure.parse(row));
      return {
        rows,
        parcels: rows.reduce((total, { parcels }) => total + parcels, 0),
        amount: cents(rows.reduce((total, { amount }) => total + amount, 0)),
      };
    },
    costCodes: () => codes.all().map((row) => CodeRow.parse(row).code),
  };
};
