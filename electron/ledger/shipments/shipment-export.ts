import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Cents } from '../../../shared/money.ts';
import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import { ShipmentState } from '../../../shared/shipments/shipment.ts';
import { placesQuery } from './search/shipment-search.ts';
import { wordsOf } from './search/search-words.ts';

/** A shipment as an export needs it: read without its documents, prints and events. */
export const ExportedShipment = z.object({
  id: z.string(), day: z.string(), createdAt: z.string(), shipDate: z.string(), state: ShipmentState, orderNumber: z.string(),
  name: z.string(), company: z.string(), street: z.string(), unit: z.string(), city: z.string(), toState: z.string(), zip: z.string(), country: z.string(),
  service: z.string(), weight: z.number(), quoted: Cents, charged: Cents, refunded: Cents, costCode: z.string(), reference: z.string(),
  trackingNumber: z.string(), tracking: z.string(), acceptedAt: z.string(), manifestNumber: z.string(), returnOf: z.string().nullable(),
});
export type ExportedShipment = z.infer<typeof ExportedShipment>;

export interface ExportLedger {
  /** What a search and a filter find, the newest first, a part at a time: `before` is the last one of the part before. */
  exportedShipments(filter: ShipmentFilter, search: string, before: string | null, limit: number): ExportedShipment[];
}

const to = (field: string): string => `coalesce(json_extract(mailpiece, '$.to.${field}'), '')`;

const columns = `
  id, day, created_at AS createdAt, ship_date AS shipDate, state, order_number AS orderNumber,
  ${to('name')} AS name, ${to('company')} AS company, ${to('street')} AS street, ${to('unit')} AS unit, ${to('city')} AS city,
  ${to('state')} AS toState, ${to('zip')} AS zip, ${to('country')} AS country, coalesce(service, '') AS service,
  coalesce(
    (SELECT json_extract(parcel, '$.weight') FROM label_edits WHERE shipment_id = shipments.id AND label_edits.state = 'done' ORDER BY label_edits.sequence DESC LIMIT 1),
    json_extract(mailpiece, '$.parcel.weight')
  ) AS weight,
  json_extract(rate, '$.total') AS quoted, charged,
  (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id) AS refunded,
  coalesce(cost_code, '') AS costCode, coalesce(json_extract(mailpiece, '$.reference'), '') AS reference,
  coalesce(tracking_number, '') AS trackingNumber,
  coalesce((SELECT told.state FROM tracking AS told WHERE told.sequence = shipments.sequence), '') AS tracking,
  coalesce((SELECT accepted_at FROM tracking WHERE tracking.sequence = shipments.sequence), '') AS acceptedAt,
  coalesce((SELECT manifest_number FROM form_labels JOIN forms ON forms.id = form_labels.form_id WHERE form_labels.sequence = shipments.sequence), '') AS manifestNumber, return_of AS returnOf
`;

export const shipmentExport = (database: DatabaseSync): ExportLedger => {
  const placesOf = placesQuery(database);
  return {
    exportedShipments: (filter, search, before, limit) => {
      const { sql, values } = placesOf(filter, wordsOf(search), before, limit);
      return database.prepare(`SELECT ${columns} FROM shipments WHERE sequence IN (${sql}) ORDER BY sequence DESC`)
        .all(values).map((row) => ExportedShipment.parse(row));
    },
  };
};
