import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Ledger } from '../ledger.ts';
import { shipmentColumns } from '../shipments/shipment-row.ts';
import type { ReadShipments } from './recorded.ts';

const EventRow = z.object({ at: z.iso.datetime(), event: z.string(), detail: z.string() });

/** What became of a shipment: its events, and the labels that bring it back. */
export const shipmentHistory = (database: DatabaseSync, shipments: ReadShipments): Pick<Ledger, 'events' | 'returnsOf'> => {
  const events = database.prepare('SELECT at, state AS event, detail FROM shipment_events WHERE shipment_id = ? ORDER BY sequence');
  const returns = database.prepare(`SELECT ${shipmentColumns} FROM shipments WHERE return_of = ? AND state <> 'failed' ORDER BY sequence DESC`);
  return {
    events: (id) => events.all(id).map((row) => EventRow.parse(row)),
    returnsOf: (id) => returns.all(id).map(shipments.from),
  };
};
