import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Desk } from '../desk.ts';
import { shipmentOf } from '../labels/print-label.ts';
import { askToCancel } from './ask-to-cancel.ts';
import { inTurn } from './in-turn.ts';

/**
 * Asks USPS to take a label back, or asks again where its answer was lost. Before its manifest is sent the label is canceled
 * and costs nothing; afterwards a refund is requested, which USPS may grant or not.
 */
export const cancelLabel = (desk: Desk, shipmentId: string): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const shipment = shipmentOf(desk, shipmentId);
    if (shipment.state !== 'bought') throw new Failed({ code: 'label-not-live', state: shipment.state });
    // USPS cancels none (160187), and there is nothing to be given back.
    if (shipment.returnOf !== null) throw new Failed({ code: 'not-offered', because: 'A return label costs nothing until it is used: throw it away.' });
    // USPS refuses (160184). One that was asked for before is asked again: that settles it.
    if (shipment.acceptedAt !== null && shipment.cancel === null)
      throw new Failed({ code: 'not-offered', because: 'The carrier has scanned the parcel, and USPS takes no label back that was used.' });
    return askToCancel(desk, shipment);
  });

/**
 * Takes back whatever was bought under a purchase's key. The last way out of an unknown purchase, once USPS has been asked
 * again in vain: it voids the label where there is one. USPS that knows none leaves the purchase unconfirmed. What was settled
 * meanwhile is left as it is: to void a label that is there is another decision.
 */
export const cancelByKey = (desk: Desk, shipmentId: string): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const shipment = shipmentOf(desk, shipmentId);
    const { state, askedInVain, cancel } = shipment;
    if (state !== 'unknown' && state !== 'unconfirmed') return shipment;
    if (state === 'unknown' && !askedInVain && cancel === null)
      throw new Failed({ code: 'purchase-outcome-unknown', shipmentId, because: 'Ask USPS again first: that may give the label.' });
    return askToCancel(desk, shipment);
  });
