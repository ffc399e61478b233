import { Failed } from '../../shared/failure.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import type { Desk } from './desk.ts';
import { announceShipment, shipmentOf } from './print-label.ts';
import { uspsFailure } from './usps-failure.ts';

/** USPS's code for "Order already canceled". */
export const alreadyCanceled = '160186';

/**
 * Asks USPS to take a label back. Before its manifest is sent the label is canceled and costs nothing; afterwards a
 * refund is requested, which USPS may grant or not.
 */
export const cancelLabel = async (desk: Desk, shipmentId: string): Promise<Shipment> => {
  const shipment = shipmentOf(desk, shipmentId);
  const { trackingNumber } = shipment;
  if (shipment.state !== 'bought' || trackingNumber === null) throw new Failed({ code: 'label-not-live', state: shipment.state });
  try {
    const answer = await desk.usps.cancelLabel(trackingNumber);
    return answer.status === 'CANCELED'
      ? desk.ledger.markCanceled(shipmentId)
      : desk.ledger.markRefundRequested(shipmentId, answer.disputeId ?? '');
  } catch (error) {
    if (error instanceof UspsRefusal) {
      if (error.uspsCode === alreadyCanceled) return desk.ledger.markCanceled(shipmentId);
      throw new Failed({ code: 'cancel-refused', uspsCode: error.uspsCode, detail: error.message }, { cause: error });
    }
    if (error instanceof UspsNoAnswer && !error.requestSent) throw uspsFailure(error);
    if (error instanceof UspsNoAnswer) throw new Failed({ code: 'cancel-outcome-unknown', because: error.message }, { cause: error });
    throw error;
  } finally {
    announceShipment(desk, shipmentId);
    desk.statusChanged();
  }
};
