import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';

/** A person has seen that USPS doesn't take a label back: it waits for nobody any more, and stays in the shipment's history. */
export const cancelRefusalSeen = (desk: Desk, shipmentId: string): Shipment => {
  if (desk.ledger.refusalsUnseen().some(({ id }) => id === shipmentId)) desk.ledger.noteEvent(shipmentId, 'cancel-refusal-seen', '');
  announceShipment(desk, shipmentId);
  desk.statusChanged();
  return shipmentOf(desk, shipmentId);
};
