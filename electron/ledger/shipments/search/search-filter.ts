import type { DatabaseSync } from 'node:sqlite';
import { MailClass } from '../../../../shared/rates/rate.ts';
import { ShipmentState } from '../../../../shared/shipments/shipment.ts';
import type { ShipmentFilter } from '../../../../shared/shipments/shipment-filter.ts';
import type { TrackingGroup } from '../../../../shared/shipments/tracking.ts';
import type { Condition } from './search-words.ts';

/** Rows of tracking that make up a group, each by an index that holds them in the shipments' own order. */
const groups: Readonly<Record<TrackingGroup, readonly string[]>> = {
  exceptions: ['INDEXED BY tracking_of_exceptions WHERE exception IS NOT NULL'],
  'not-scanned': ['not-asked', 'not-scanned'].map((state) => `INDEXED BY tracking_by_state WHERE state = '${state}'`),
  'under-way': ['accepted', 'in-transit', 'out-for-delivery', 'attempted', 'alert', 'returning'].map((state) => `INDEXED BY tracking_by_state WHERE state = '${state}'`),
  delivered: ['delivered', 'returned'].map((state) => `INDEXED BY tracking_by_state WHERE state = '${state}'`),
};

const inGroup: Readonly<Record<TrackingGroup, string>> = {
  exceptions: 'exception IS NOT NULL',
  'not-scanned': "state IN ('not-asked', 'not-scanned')",
  'under-way': "state IN ('accepted', 'in-transit', 'out-for-delivery', 'attempted', 'alert', 'returning')",
  delivered: "state IN ('delivered', 'returned')",
};

/** A group of fewer is looked through, whatever else is asked. */
const few = 2_000;

const ofColumns = ({ state, service, costCode }: ShipmentFilter): Condition[] => [
  ...(state === undefined ? [] : [{ sql: 'shipments.state = :state', values: { state } }]),
  ...(service === undefined ? [] : [{ sql: 'service = :service', values: { service } }]),
  ...(costCode === undefined ? [] : [{ sql: 'cost_code = :costCode', values: { costCode } }]),
];

const ofTracking = ({ tracking }: ShipmentFilter, sequence: string): Condition[] => tracking === undefined ? [] : [{
  sql: `EXISTS (SELECT 1 FROM tracking WHERE tracking.sequence = ${sequence} AND ${inGroup[tracking]})`, values: {},
}];

/** What is asked of a row that was found otherwise. */
export const filterConditions = (filter: ShipmentFilter, sequence: string): Condition[] => [...ofColumns(filter), ...ofTracking(filter, sequence)];

/** Where the rows of a filter are found, the newest first in each: together they are all of them. What is left is asked of each row. */
export interface Sources {
  /** From `FROM` on, without the rest of the WHERE. */
  readonly from: readonly string[];
  readonly rest: readonly Condition[];
  /** How a row's place and its day are read. */
  readonly sequence: string;
  readonly day: string;
}

const inShipments = { sequence: 'shipments.sequence', day: 'day' };
const inTracking = { sequence: 'tracking.sequence', day: '(SELECT day FROM shipments WHERE shipments.sequence = tracking.sequence)' };

/** A purchase is in these for a second: its place in the indices is written once that is over. */
const underWay: readonly ShipmentState[] = ['intended', 'sent'];

const indexOf = (state: ShipmentState, name: string): string => `INDEXED BY ${underWay.includes(state) ? 'shipments_by_state' : name}`;

/** What those indices hold, in their own words: SQLite uses them for nothing else. */
export const settled = `(${ShipmentState.options.filter((state) => !underWay.includes(state)).map((state) => `state = '${state}'`).join(' OR ')})`;

/**
 * An index holds the rows of one service, cost code and state in the order of their making, so that what isn't named is gone
 * through value by value: a page is found without sorting, and without looking at what isn't on it.
 */
const ofShipments = ({ state, service, costCode }: ShipmentFilter): string[] => {
  const states = state === undefined ? ShipmentState.options : [state];
  const services = service === undefined ? MailClass.options : [service];
  const both = (index: string, and = '1'): string[] => services.flatMap((one) =>
    states.map((other) => `FROM shipments ${indexOf(other, index)} WHERE ${and} AND service = '${one}' AND state = '${other}'`));
  if (costCode !== undefined) return both('shipments_by_cost_code', 'cost_code = :costCode');
  if (service !== undefined) return both('shipments_by_service');
  return states.map((one) => `FROM shipments INDEXED BY shipments_by_state WHERE state = '${one}'`);
};

/** Null where nothing narrows: then the shipments' own order is the way. */
export const filterSources = (database: DatabaseSync) => {
  const isFew = (tracking: TrackingGroup): boolean =>
    groups[tracking].every((rows) => database.prepare(`SELECT 1 FROM tracking ${rows} LIMIT 1 OFFSET ${few}`).get() === undefined);
  return (filter: ShipmentFilter): Sources | null => {
    const { tracking, costCode } = filter;
    const columns = ofColumns(filter);
    const named: Condition[] = costCode === undefined ? [] : [{ sql: '1', values: { costCode } }];
    if (tracking === undefined) return columns.length === 0 ? null : { ...inShipments, from: ofShipments(filter), rest: named };
    // Of what has arrived there is most; of everything else there is less than of any cost code, and only what isn't bought is rarer.
    const isRarer = tracking !== 'delivered' && (filter.state ?? 'bought') === 'bought';
    if (columns.length === 0 || isRarer || isFew(tracking)) {
      const also = columns.length === 0 ? [] : [{
        sql: `EXISTS (SELECT 1 FROM shipments WHERE shipments.sequence = tracking.sequence AND ${columns.map(({ sql }) => sql).join(' AND ')})`,
        values: Object.assign({}, ...columns.map(({ values }) => values)) as Condition['values'],
      }];
      return { ...inTracking, from: groups[tracking].map((rows) => `FROM tracking ${rows}`), rest: also };
    }
    return { ...inShipments, from: ofShipments(filter), rest: [...named, ...ofTracking(filter, 'shipments.sequence')] };
  };
};
