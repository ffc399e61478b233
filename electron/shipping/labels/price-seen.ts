import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { announceShipment, shipmentOf } from './print-label.ts';

/** A person has looked at a price that differs from its quote: it waits for nobody any more, and stays in the shipment's history. */
export const priceSeen = (desk: Desk, shipmentId: string): Shipment => {
  const { priceDiffers } = shipmentOf(desk, shipmentId);
  if (priceDiffers) desk.ledger.notePriceSeen(shipmentId);
  announceShipment(desk, shipmentId);
  desk.statusChanged();
  return shipmentOf(desk, shipmentId);
};
