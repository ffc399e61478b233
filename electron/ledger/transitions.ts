import type { PrintJobState } from '../../shared/printing/print-job.ts';
import type { PickupState } from '../../shared/pickup/pickup.ts';
import type { FormRequestState, ShipmentState } from '../../shared/shipments/shipment.ts';

/**
 * The moves that a purchase may make. A purchase that was sent is only ever settled by USPS's answer: it never goes
 * back to `intended`, and what failed is never tried again under the same key. One that is unconfirmed is never sent again
 * either, since a repeat could buy it now. The database holds the same table.
 */
export const purchaseMoves: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  intended: ['sent', 'failed'],
  sent: ['bought', 'failed', 'unknown'],
  unknown: ['sent', 'bought', 'failed', 'unconfirmed', 'canceled', 'refund-requested'],
  unconfirmed: ['unknown', 'bought', 'canceled', 'refund-requested'],
  bought: ['canceled', 'refund-requested'],
  failed: [],
  canceled: [],
  'refund-requested': [],
};

/**
 * A print job goes forward, or tells more of where it is. `sending` goes back to `queued` only when nothing was handed over.
 * What is over is tried again as another job; a person at the printer may still say that it came out, or that it is given up,
 * and a scanned bar code proves a label whatever was thought of it. The database holds the same table.
 */
export const printJobMoves: Readonly<Record<PrintJobState, readonly PrintJobState[]>> = {
  queued: ['queued', 'held', 'sending', 'failed', 'canceled'],
  held: ['queued', 'failed', 'canceled'],
  sending: ['queued', 'accepted', 'completed', 'failed', 'canceled', 'unknown', 'confirmed'],
  accepted: ['accepted', 'completed', 'failed', 'canceled', 'unknown', 'confirmed'],
  completed: ['completed', 'confirmed'],
  failed: ['completed', 'canceled', 'confirmed'],
  canceled: ['confirmed'],
  unknown: ['completed', 'failed', 'canceled', 'confirmed'],
  confirmed: ['confirmed'],
};

/** A form that was asked for is settled by what USPS says of it, and never goes back. The database holds the same table. */
export const formMoves: Readonly<Record<FormRequestState, readonly FormRequestState[]>> = {
  intended: ['sent', 'failed'],
  sent: ['made', 'failed', 'unknown'],
  unknown: ['made', 'failed', 'unknown'],
  made: [],
  failed: [],
};

/**
 * A pickup that was asked for is settled by what USPS says of it. One that is booked may be read anew, and so stay where it is.
 * The database holds the same table.
 */
export const pickupMoves: Readonly<Record<PickupState, readonly PickupState[]>> = {
  intended: ['sent', 'failed'],
  sent: ['booked', 'unnumbered', 'failed', 'unknown'],
  unknown: ['booked', 'unnumbered', 'failed', 'unknown'],
  unnumbered: ['booked', 'canceled'],
  booked: ['booked', 'canceled'],
  failed: [],
  canceled: [],
};
