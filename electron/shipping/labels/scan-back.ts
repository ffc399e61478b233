import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { readTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import type { Desk } from '../desk.ts';
import { requireLive } from './live-label.ts';
import { shipmentOf } from './print-label.ts';
import { announceJob } from '../printing/queue/record-job.ts';

const nameOf = ({ mailpiece: { to } }: Shipment): string => (to.name === '' ? to.company : to.name);

/** Keeps the wrong scan until it is settled, so that it isn't gone with the message. */
const wrongScan = (desk: Desk, number: string, expected: string | null, belongsTo: Shipment | null): Failed => {
  const parcel = expected === null ? null : desk.ledger.shipment(expected);
  desk.ledger.addWrongScan({ scanned: number, expected: parcel?.id ?? null, belongsTo: belongsTo?.id ?? null });
  desk.statusChanged();
  return new Failed({
    code: 'scan-back-mismatch',
    expected: parcel?.trackingNumber ?? '',
    scanned: number,
    belongsTo: belongsTo && { shipmentId: belongsTo.id, orderNumber: belongsTo.mailpiece.orderNumber, box: belongsTo.mailpiece.box, to: nameOf(belongsTo) },
  });
};

/**
 * A bar code was scanned off a printed label: its print is confirmed. `expected` is the shipment whose label should be on the
 * parcel; null takes whichever it is.
 * @throws Failed `scan-back-unreadable` for what is no package number; `scan-back-mismatch` for another parcel's label, or a
 * number of no label here; `label-not-live` for one that was given back, or perhaps was.
 */
export const scanBack = (desk: Desk, { scanned, expected }: { scanned: string; expected: string | null }): Shipment => {
  const number = readTrackingNumber(scanned);
  if (number === null) throw new Failed({ code: 'scan-back-unreadable' });
  const shipment = desk.ledger.shipmentByNumber(number);
  if (!shipment || (expected !== null && shipment.id !== expected)) throw wrongScan(desk, number, expected, shipment);
  try {
    requireLive(shipment);
  } catch (error) {
    wrongScan(desk, number, expected, shipment);
    throw error;
  }
  announceJob(desk, desk.ledger.confirmLabel(shipment.id));
  return shipmentOf(desk, shipment.id);
};

export const settleWrongScan = (desk: Desk, wrongScanId: string): void => {
  desk.ledger.settleWrongScan(wrongScanId);
  desk.statusChanged();
};
