import type { ReturnService } from '../../../shared/return-service.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { shipmentOf } from '../labels/print-label.ts';
import { makeReturn } from './return-label.ts';

/** The way back goes as the way out did; what has no return service of its own comes back by the cheapest. */
const serviceOf = ({ rate: { mailClass } }: Shipment): ReturnService => (mailClass === 'PRIORITY_MAIL' ? 'PRIORITY_MAIL' : 'USPS_GROUND_ADVANTAGE');

/**
 * Makes the return label that was asked for along with a label, once that one is bought: a purchase of its own under a key of
 * its own, so that neither label hangs on the other's answer. Nobody was shown its price, and nothing is charged until it is used.
 */
export const makeReturnAlong = (desk: Desk, { shipmentId, printerId }: { shipmentId: string; printerId: string | null }): Promise<Shipment> =>
  makeReturn(desk, { shipmentId, service: serviceOf(shipmentOf(desk, shipmentId)), shownTotal: null, printerId });
