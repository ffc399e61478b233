import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';

/** A person has seen that a purchase was probably not made: it waits for nobody any more, and stays unconfirmed. */
export const unconfirmedSeen = (desk: Desk, shipmentId: string): Shipment => {
  if (desk.ledger.unconfirmedUnseen().some(({ id }) => id === shipmentId)) desk.ledger.noteEvent(shipmentId, 'unconfirmed-seen', '');
  announceShipment(desk, shipmentId);
  desk.statusChanged();
  return shipmentOf(desk, shipmentId);
};
