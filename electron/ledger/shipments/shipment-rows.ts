import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Failed } from '../../../shared/failure.ts';
import { Cents } from '../../../shared/money.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { MediaType } from '../files/document-store.ts';
import type { DocumentStore } from '../files/document-store.ts';
import type { ShipmentLedger } from './shipment-ledger.ts';
import type { LabelDocument } from '../files/document-store.ts';
import type { PrintJobRows } from '../print-jobs/print-job-rows.ts';
import { shipmentColumns, ShipmentRow } from './shipment-row.ts';
import { shipmentSearch } from './search/shipment-search.ts';

export interface ShipmentRows extends Pick<
  ShipmentLedger,
  'shipment' | 'shipments' | 'shipmentsIn' | 'shipmentByNumber' | 'cancelsAsked' | 'priceDiffers' | 'numbered' | 'openOnOrder' |
  'purchaseRequest' | 'labelDocument' | 'dayTotals'
> {
  /** Of a row with `shipmentColumns`. */
  readonly from: (row: unknown) => Shipment;
}

const RequestRow = z.object({ key: z.string(), request: z.instanceof(Uint8Array), crid: z.string().nullable() });
const DocumentRow = z.object({ state: z.string(), hash: z.string().nullable(), mediaType: MediaType.nullable() });
const TotalsRow = z.object({ parcels: z.int(), spent: Cents });

/**
 * What reads shipments.
 * @param replacement a label's document as USPS gave it again, for one that is gone
 */
export const shipmentRows = (
  database: DatabaseSync, documents: DocumentStore, printJobs: PrintJobRows, replacement: (shipmentId: string) => LabelDocument | null,
): ShipmentRows => {
  const select = `SELECT ${shipmentColumns} FROM shipments`;
  const newestFirst = 'ORDER BY sequence DESC';
  const byId = database.prepare(`${select} WHERE id = ?`);
  const byNumber = database.prepare(`${select} WHERE tracking_number = ?`);
  const inStates = database.prepare(`${select} WHERE state IN (SELECT value FROM json_each(?)) ${newestFirst}`);
  const withCancel = database.prepare(`${select} INDEXED BY shipments_with_cancel WHERE cancel IS NOT NULL ${newestFirst}`);
  const withPrice = database.prepare(`${select} INDEXED BY shipments_whose_price_differs WHERE price_differs = 1 ${newestFirst}`);
  const byNotedNumber = database.prepare(`${select} WHERE tracking_number = :number OR noted_number = :number LIMIT 1`);
  // What is only unconfirmed must not hide what is live.
  const onOrder = database.prepare(`
    ${select} WHERE order_number = :orderNumber AND state IN ('intended', 'sent', 'unknown', 'unconfirmed', 'bought') AND return_of IS NULL
    AND NOT (state = 'bought' AND cancel IS NULL AND coalesce(json_extract(mailpiece, '$.box.number'), 1) < :box)
    ORDER BY state = 'unconfirmed', sequence DESC LIMIT 1
  `);
  const requestOf = database.prepare(`
    SELECT idempotency_key AS key, request, crid FROM purchase_requests JOIN shipments ON shipments.id = shipment_id WHERE shipment_id = ?
  `);
  const documentOf = database.prepare('SELECT state, document_hash AS hash, document_type AS mediaType FROM shipments WHERE id = ?');
  // A refund that was asked for isn't money given back; one that a person recorded is. A return label is paid for when it is used.
  const totals = database.prepare(`
    SELECT count(*) FILTER (WHERE state = 'bought' OR refunded < charged) AS parcels, coalesce(sum(charged - refunded), 0) AS spent
    FROM (
      SELECT state, charged, (SELECT coalesce(sum(amount), 0) FROM refunds WHERE refunds.shipment_id = shipments.id) AS refunded
      FROM shipments WHERE day = ? AND state IN ('bought', 'refund-requested') AND return_of IS NULL
    )
  `);

  const shipmentFrom = (row: unknown): Shipment => {
    const shipment = ShipmentRow.parse(row);
    return { ...shipment, printJobs: printJobs.ofShipment(shipment.id) };
  };
  const oneFrom = (row: unknown): Shipment | null => (row === undefined ? null : shipmentFrom(row));

  return {
    from: shipmentFrom,
    shipment: (id) => oneFrom(byId.get(id)),
    shipmentByNumber: (trackingNumber) => oneFrom(byNumber.get(trackingNumber)),
    shipments: shipmentSearch(database, shipmentFrom),
    shipmentsIn: (states) => inStates.all(JSON.stringify(states)).map(shipmentFrom),
    cancelsAsked: () => withCancel.all().map(shipmentFrom),
    priceDiffers: () => withPrice.all().map(shipmentFrom),
    numbered: (trackingNumber) => oneFrom(byNotedNumber.get({ number: trackingNumber })),
    openOnOrder: (orderNumber, box = 1) => (orderNumber.trim() === '' ? null : oneFrom(onOrder.get({ orderNumber: orderNumber.trim(), box }))),
    purchaseRequest: (id) => {
      const row = requestOf.get(id);
      if (row === undefined) throw new Failed({ code: 'not-found', what: 'shipment' });
      return RequestRow.parse(row);
    },
    labelDocument: (id) => {
      const row = documentOf.get(id);
      if (row === undefined) throw new Failed({ code: 'not-found', what: 'shipment' });
      const { state, hash, mediaType } = DocumentRow.parse(row);
      if (hash === null || mediaType === null) throw new Failed({ code: 'label-not-live', state });
      try {
        return documents.read({ hash, mediaType });
      } catch (error) {
        const again = error instanceof Failed && error.failure.code === 'document-missing' ? replacement(id) : null;
        if (again === null) throw error;
        return again;
      }
    },
    dayTotals: (day) => TotalsRow.parse(totals.get(day)),
  };
};
