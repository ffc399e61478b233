import type { LabelOptions } from '../../../shared/shipments/after-purchase.ts';
import type { Desk } from '../desk.ts';
import { shipmentOf } from '../labels/print-label.ts';
import { readReprints } from './reprint-from-usps.ts';
import { whyNotReturned } from './return-label.ts';
import { whyNotEdited } from './why-not-edited.ts';

/** What can still be done with a label at USPS. Nothing is asked of USPS for it. */
export const labelOptions = (desk: Desk, shipmentId: string): LabelOptions => {
  const shipment = shipmentOf(desk, shipmentId);
  return {
    whyNotEdited: whyNotEdited(desk, shipment),
    whyNotReturned: whyNotReturned(desk, shipment),
    reprints: readReprints(desk, shipment),
    returns: desk.ledger.returnsOf(shipmentId).map(({ id, trackingNumber }) => ({ shipmentId: id, trackingNumber })),
  };
};
