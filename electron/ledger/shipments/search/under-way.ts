import type { ShipmentState } from '../../../../shared/shipments/shipment.ts';

/** A purchase is in these for a second: its place in the indices is written once that is over. */
export const underWay: readonly ShipmentState[] = ['intended', 'sent'];

/** As a condition: SQLite knows from it that a row is found by its state. */
export const isUnderWay = `(${underWay.map((state) => `state = '${state}'`).join(' OR ')})`;
