import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { shipmentOf } from '../labels/print-label.ts';
import { askToCancel } from './ask-to-cancel.ts';

/** The history's name for a label that is bought to see whether USPS sells one, and canceled once it is there. */
export const testLabelEvent = 'test-label';

/** A test label whose answer was lost and that was bought after all is canceled as any other of them; every other label stays. */
export const cancelIfTest = async (desk: Desk, shipment: Shipment): Promise<Shipment> => {
  if (shipment.state !== 'bought' || !desk.ledger.events(shipment.id).some(({ event }) => event === testLabelEvent)) return shipment;
  try {
    return await askToCancel(desk, shipment);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    // Its purchase is settled. That USPS didn't cancel it, or may have, waits in the tray by itself.
    return shipmentOf(desk, shipment.id);
  }
};
