import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { AfterPurchaseLedger } from './after-purchase-ledger.ts';
import { shipmentColumns } from '../shipments/shipment-row.ts';
import type { ReadShipments } from './recorded.ts';

const EventRow = z.object({ at: z.iso.datetime(), event: z.string(), detail: z.string() });

export interface UnseenPurchases {
  /** Unconfirmed purchases that nobody has said yet to have seen; newest first. */
  unconfirmedUnseen(): Shipment[];
}

/** What became of a shipment: its events, and the labels that bring it back. */
export const shipmentHistory = (database: DatabaseSync, shipments: ReadShipments): Pick<AfterPurchaseLedger, 'events' | 'returnsOf' | 'refusalsUnseen'> & UnseenPurchases => {
  const events = database.prepare('SELECT at, state AS event, detail FROM shipment_events WHERE shipment_id = ? ORDER BY sequence');
  const returns = database.prepare(`SELECT ${shipmentColumns} FROM shipments WHERE return_of = ? AND state <> 'failed' ORDER BY sequence DESC`);
  const refused = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments WHERE +state = 'bought' AND +cancel IS NULL AND id IN (
      SELECT refusal.shipment_id FROM shipment_events AS refusal INDEXED BY shipment_events_of_refusals
      WHERE refusal.state = 'cancel-refused' AND NOT EXISTS (
        SELECT 1 FROM shipment_events AS later
        WHERE later.shipment_id = refusal.shipment_id AND later.sequence > refusal.sequence AND later.state IN ('cancel-asked', 'cancel-refusal-seen')
      )
    ) ORDER BY sequence DESC
  `);
  const unconfirmed = database.prepare(`
    SELECT ${shipmentColumns} FROM shipments WHERE state = 'unconfirmed' AND +cancel IS NULL AND NOT EXISTS (
      SELECT 1 FROM shipment_events AS seen WHERE seen.shipment_id = shipments.id AND seen.state = 'unconfirmed-seen'
      AND seen.sequence > (SELECT max(sequence) FROM shipment_events AS became WHERE became.shipment_id = shipments.id AND became.state = 'unconfirmed')
    ) ORDER BY sequence DESC
  `);
  return {
    unconfirmedUnseen: () => unconfirmed.all().map(shipments.from),
    refusalsUnseen: () => refused.all().map(shipments.from),
    events: (id) => events.all(id).map((row) => EventRow.parse(row)),
    returnsOf: (id) => returns.all(id).map(shipments.from),
  };
};
