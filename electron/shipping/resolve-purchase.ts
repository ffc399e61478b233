import { Failed } from '../../shared/failure.ts';
import type { Shipment } from '../../shared/shipment.ts';
import type { Day } from '../../shared/ship-date.ts';
import { addDays, dayAt } from '../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import { boughtFrom } from './bought-label.ts';
import { alreadyCanceled } from './cancel-label.ts';
import type { Desk } from './desk.ts';
import { logMistake } from './log-mistake.ts';
import { announceShipment, shipmentOf } from './print-label.ts';
import { whyNotAsked } from './usps-failure.ts';

/**
 * How long a repeat is trusted to buy nothing new, in milliseconds. USPS doesn't say for how long it keeps a key; once it
 * has forgotten one, the same bytes would buy a second label.
 */
const keyIsKept = 20 * 60 * 60 * 1000;

const reprint = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', suppressPostage: true } } as const;

/** "The label is already part of a SCAN Form", "already manifested": refusals of a repeat that say that there is a label. */
const tellOfALabel = ['160040', '160398'];

const todayAtOrigin = (desk: Desk, { from }: Shipment): Day => dayAt(desk.clock.now(), timeZoneOfZip(from.zip));

/** While the key is kept for sure; and when the mailing date is over wherever USPS looks at it, so that it sells nothing. */
const isSafeToRepeat = (desk: Desk, shipment: Shipment): boolean => {
  const age = desk.clock.now().getTime() - Date.parse(shipment.createdAt);
  return (age >= 0 && age < keyIsKept) || shipment.mailpiece.shipDate < addDays(todayAtOrigin(desk, shipment), -1);
};

/**
 * A refusal settles that nothing was bought only while USPS would still take the request: after the mailing date it
 * refuses the repeat of a purchase that went through as well.
 */
const provesNothingBought = (desk: Desk, shipment: Shipment, refusal: UspsRefusal): boolean => {
  return refusal.api === 'labels' && refusal.status === 400 && !tellOfALabel.includes(refusal.uspsCode ?? '') && shipment.mailpiece.shipDate >= todayAtOrigin(desk, shipment);
};

/**
 * USPS answered and the answer couldn't be written down: the disk is full, or it is a mistake of ours. The purchase is
 * unknown, also where not even that can be written, and the window must not offer to buy again.
 */
export const notKept = (desk: Desk, shipmentId: string, error: unknown): Failed => {
  const because = 'USPS answered, and the answer could not be kept.';
  logMistake(desk, error, 'purchase-not-kept');
  try {
    if (shipmentOf(desk, shipmentId).state === 'sent') desk.ledger.markUnknown(shipmentId, because);
  } catch (again) {
    logMistake(desk, again, 'unknown-not-kept');
  }
  return new Failed({ code: 'purchase-outcome-unknown', shipmentId, because }, { cause: error });
};

/** What it came to where it was asked for twice at once, as by the start and by a person; null while it is unknown still. */
const settledMeanwhile = (desk: Desk, shipmentId: string): Shipment | null => {
  const shipment = shipmentOf(desk, shipmentId);
  return shipment.state === 'unknown' ? null : shipment;
};

/**
 * Settles a purchase whose outcome isn't known by sending the identical bytes under the same key: USPS answers with
 * the label that exists, or makes it, and charges once (Labels API, X-Idempotency-Key). When the key may have been
 * forgotten, USPS is only asked for the label that was bought under it, which buys nothing.
 * @throws Failed `purchase-outcome-unknown` when it still isn't known, `purchase-refused` when USPS said no.
 */
export const resolvePurchase = async (desk: Desk, shipmentId: string): Promise<Shipment> => {
  const shipment = shipmentOf(desk, shipmentId);
  // `sent` is one that couldn't even be marked unknown.
  if (shipment.state === 'sent') desk.ledger.markUnknown(shipmentId, 'USPS answered, and the answer could not be kept.');
  else if (shipment.state !== 'unknown') return shipment;
  const { key, request } = desk.ledger.purchaseRequest(shipmentId);
  const repeats = isSafeToRepeat(desk, shipment);
  try {
    const answer = await (repeats ? desk.usps.createLabel(request, key) : desk.usps.labels.reprintByKey(key, reprint));
    return settledMeanwhile(desk, shipmentId) ?? desk.ledger.markBought(shipmentId, boughtFrom(answer));
  } catch (error) {
    const settled = settledMeanwhile(desk, shipmentId);
    if (settled) return settled;
    if (error instanceof UspsRefusal && error.uspsCode === alreadyCanceled) return desk.ledger.markCanceled(shipmentId);
    if (error instanceof UspsRefusal && repeats && provesNothingBought(desk, shipment, error)) {
      desk.ledger.markFailed(shipmentId, error.message);
      throw new Failed({ code: 'purchase-refused', uspsCode: error.uspsCode, detail: error.message }, { cause: error });
    }
    if (error instanceof UspsRefusal || error instanceof UspsNoAnswer || error instanceof Failed) {
      const because = error instanceof Failed ? whyNotAsked(error.failure) : error.message;
      throw new Failed({ code: 'purchase-outcome-unknown', shipmentId, because }, { cause: error });
    }
    throw notKept(desk, shipmentId, error);
  } finally {
    announceShipment(desk, shipmentId);
    desk.statusChanged();
  }
};

/**
 * What was under way when the application ended: a purchase that was written but not sent never reached USPS; one that
 * was sent is asked for again.
 */
export const settleAfterStart = async (desk: Desk): Promise<void> => {
  for (const shipment of desk.ledger.shipmentsIn(['intended']))
    desk.ledger.markFailed(shipment.id, 'Labeldesk ended before this was sent to USPS.');
  for (const shipment of desk.ledger.shipmentsIn(['sent']))
    desk.ledger.markUnknown(shipment.id, 'Labeldesk ended before USPS’s answer came.');
  for (const shipment of desk.ledger.shipmentsIn(['unknown'])) {
    if (desk.closing.aborted) return;
    await resolvePurchase(desk, shipment.id).catch((error: unknown) => {
      desk.log.info('purchase-still-unknown', { code: error instanceof Failed ? error.failure.code : 'error' });
    });
  }
};
