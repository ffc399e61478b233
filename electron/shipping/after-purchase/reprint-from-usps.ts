import type { UspsReprints } from '../../../shared/shipments/after-purchase.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { dayAt, formatDay } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import { beforeSending } from '../before-sending.ts';
import type { Desk } from '../desk.ts';
import { requirePostage } from '../labels/live-label.ts';
import { labelCallsOf } from '../labels/label-calls.ts';
import type { SoldLabel } from '../labels/label-calls.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';
import { inTurn } from '../settling/in-turn.ts';
import { uspsFailure } from '../usps-failure.ts';
import { notOffered } from './plan-edit.ts';

/** USPS gives a label's document again so many times (Labels API, reprintLimit). */
const limit = 3;

/** "This label has reached the reprint limit". */
const limitReached = '160382';

/** Why USPS gives the document of a live label no more; null where it does. */
export const whyNoReprint = (desk: Desk, { id, mailpiece, from }: Shipment): string | null => {
  if (desk.ledger.reprintsUsed(id) >= limit) return `USPS gives a label’s document ${limit} times, and that often it was asked for.`;
  if (dayAt(desk.clock.now(), timeZoneOfZip(from.zip)) > mailpiece.shipDate) return `USPS gives it up to its mailing date, ${formatDay(mailpiece.shipDate)}.`;
  return null;
};

const isMissing = (desk: Desk, shipmentId: string): boolean => {
  try {
    desk.ledger.labelDocument(shipmentId);
    return false;
  } catch (error) {
    if (error instanceof Failed) return error.failure.code === 'document-missing';
    throw error;
  }
};

export const readReprints = (desk: Desk, shipment: Shipment): UspsReprints => ({
  isNeeded: shipment.hasLabel && isMissing(desk, shipment.id),
  used: desk.ledger.reprintsUsed(shipment.id),
  limit,
  until: shipment.mailpiece.shipDate,
  because: whyNoReprint(desk, shipment),
});

/** Asks for the document, which counts, and keeps it. @throws what the wire failed with. */
export const askForDocument = async (desk: Desk, shipment: Shipment): Promise<SoldLabel> => {
  const { id, trackingNumber } = shipment;
  beforeSending(() => desk.ledger.askReprint(id));
  try {
    const answer = await labelCallsOf(desk, shipment).reprint(trackingNumber ?? '');
    desk.ledger.settleReprint(id, { outcome: 'given', document: answer.image, reprintNumber: answer.reprintNumber ?? null });
    return answer;
  } catch (error) {
    if (error instanceof UspsRefusal)
      desk.ledger.settleReprint(id, { outcome: 'refused', detail: error.message, reprintNumber: error.uspsCode === limitReached ? limit : null });
    else if (error instanceof UspsNoAnswer && !error.requestSent) desk.ledger.settleReprint(id, { outcome: 'refused', detail: error.message, reprintNumber: null });
    else if (error instanceof UspsNoAnswer) desk.ledger.settleReprint(id, { outcome: 'lost', detail: error.message });
    throw error;
  }
};

/**
 * Gets a label's document from USPS again, for one whose stored document is gone or damaged. It costs nothing, and is given three
 * times: what is stored is printed as often as is needed without asking.
 * @throws Failed `not-offered`, `label-not-live`, or what the wire failed with.
 */
export const reprintFromUsps = (desk: Desk, shipmentId: string): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const shipment = shipmentOf(desk, shipmentId);
    requirePostage(shipment);
    if (!isMissing(desk, shipmentId)) throw notOffered('The stored document is sound: it is printed again from here, as often as is needed.');
    const because = whyNoReprint(desk, shipment);
    if (because !== null) throw notOffered(because);
    try {
      await askForDocument(desk, shipment);
      return shipmentOf(desk, shipmentId);
    } catch (error) {
      throw uspsFailure(error);
    } finally {
      announceShipment(desk, shipmentId);
    }
  });
