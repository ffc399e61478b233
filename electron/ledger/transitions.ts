import type { PrintJobState } from '../../shared/printing.ts';
import type { ShipmentState } from '../../shared/shipment.ts';

/**
 * The moves that a purchase may make. A purchase that was sent is only ever settled by USPS's answer: it never goes
 * back to `intended`, and what failed is never tried again under the same key. The database holds the same table.
 */
export const purchaseMoves: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  intended: ['sent', 'failed'],
  sent: ['bought', 'failed', 'unknown'],
  unknown: ['sent', 'bought', 'failed', 'canceled'],
  bought: ['canceled', 'refund-requested'],
  failed: [],
  canceled: [],
  'refund-requested': [],
};

/** A print job goes forward, or tells more of where it is; what is over stays so, and another try is another job. */
export const printJobMoves: Readonly<Record<PrintJobState, readonly PrintJobState[]>> = {
  queued: ['sent', 'accepted', 'completed', 'failed'],
  sent: ['sent', 'accepted', 'completed', 'failed'],
  accepted: ['accepted', 'completed', 'failed'],
  completed: [],
  failed: [],
};
