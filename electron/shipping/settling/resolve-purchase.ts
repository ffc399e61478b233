import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import { beforeSending, notWritten } from '../before-sending.ts';
import { boughtFrom } from '../bought-label.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { labelCallsOf } from '../labels/label-calls.ts';
import type { SoldLabel } from '../labels/label-calls.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';
import { answerNotKept, whyNotAsked } from '../usps-failure.ts';
import { askToCancel } from './ask-to-cancel.ts';
import { inTurn } from './in-turn.ts';
import { isOfTheLabel, saysCanceled, saysDisputed, saysNothingBought } from './label-refusals.ts';
import { openWhileUnwritable } from './open-while-unwritable.ts';
import { requireOwnCrid } from './own-crid.ts';
import { cancelIfTest } from './test-labels.ts';

/**
 * How long a repeat is trusted to buy nothing new, in milliseconds. USPS doesn't say for how long it keeps a key; once it
 * has forgotten one, the same bytes would buy a second label.
 */
const keyIsKept = 20 * 60 * 60 * 1000;

/** USPS's manifests run by it, and perhaps its mailing dates. */
const centralTime = 'America/Chicago';

const todayAtOrigin = (desk: Desk, { from }: Shipment): Day => dayAt(desk.clock.now(), timeZoneOfZip(from.zip));

/**
 * While the key is kept for sure; and when the mailing date is over wherever USPS looks at it, so that it sells nothing. A return
 * label has no mailing date.
 */
const isSafeToRepeat = (desk: Desk, shipment: Shipment): boolean => {
  const age = desk.clock.now().getTime() - Date.parse(shipment.createdAt);
  return (age >= 0 && age < keyIsKept) || (shipment.returnOf === null && shipment.mailpiece.shipDate < addDays(todayAtOrigin(desk, shipment), -1));
};

/** USPS says "origin" of the mailing date and "Central" of the manifest: open is what is over by neither. */
const isMailingDateOpen = (desk: Desk, shipment: Shipment): boolean => {
  const { shipDate } = shipment.mailpiece;
  return shipDate >= todayAtOrigin(desk, shipment) && shipDate >= dayAt(desk.clock.now(), centralTime);
};

/**
 * USPS answered and the answer couldn't be written down: the disk is full, or it is a mistake of ours. The purchase is
 * unknown, also where not even that can be written, and the window must not offer to buy again.
 */
export const notKept = (desk: Desk, shipmentId: string, error: unknown): Failed => {
  logMistake(desk, error, 'purchase-not-kept');
  try {
    if (shipmentOf(desk, shipmentId).state === 'sent') desk.ledger.markUnknown(shipmentId, answerNotKept);
  } catch (again) {
    logMistake(desk, again, 'unknown-not-kept');
  }
  return new Failed({ code: 'purchase-outcome-unknown', shipmentId, because: answerNotKept }, { cause: error });
};

/**
 * What is only intended was never sent: it is marked as sent in the same breath, or the disk took neither that nor that it
 * failed. With room on it, it is failed now, and its order can be bought.
 */
export const failUnsent = (desk: Desk): void => {
  for (const { id } of desk.ledger.shipmentsIn(['intended']))
    beforeSending(() => desk.ledger.markFailed(id, notWritten));
};

const stillUnknown = (shipmentId: string, because: string, cause: unknown): Failed =>
  new Failed({ code: 'purchase-outcome-unknown', shipmentId, because }, { cause });

/** What it came to where another process over the same ledger asked as well; null while it is unknown still. */
const settledMeanwhile = (desk: Desk, shipmentId: string): Shipment | null => {
  const shipment = shipmentOf(desk, shipmentId);
  return shipment.state === 'unknown' ? null : shipment;
};

/** One way of asking: the shipment where it settles it, the refusal where USPS said no to this way. */
const settleBy = async (desk: Desk, shipmentId: string, ask: () => Promise<SoldLabel>): Promise<Shipment | UspsRefusal> => {
  try {
    const answer = await ask();
    return settledMeanwhile(desk, shipmentId) ?? desk.ledger.markBought(shipmentId, boughtFrom(answer));
  } catch (error) {
    const settled = settledMeanwhile(desk, shipmentId);
    if (settled) return settled;
    if (error instanceof UspsRefusal) {
      if (!isOfTheLabel(error)) throw stillUnknown(shipmentId, error.message, error);
      if (saysCanceled(error)) return desk.ledger.markCanceled(shipmentId);
      if (saysDisputed(error)) return desk.ledger.markRefundRequested(shipmentId, '');
      return error;
    }
    if (error instanceof UspsNoAnswer) throw stillUnknown(shipmentId, error.message, error);
    if (error instanceof Failed) throw stillUnknown(shipmentId, whyNotAsked(error.failure), error);
    throw notKept(desk, shipmentId, error);
  }
};

/**
 * Repeats the purchase where that is safe, and where it is refused asks for the label that was bought under the key, which
 * buys nothing. Only both refusals together say that there is none, and only while USPS would still take the request.
 */
const askAgain = async (desk: Desk, shipment: Shipment): Promise<Shipment> => {
  const { id } = shipment;
  const calls = labelCallsOf(desk, shipment);
  const repeated = isSafeToRepeat(desk, shipment) ? await settleBy(desk, id, calls.buy) : null;
  if (repeated !== null && !(repeated instanceof UspsRefusal)) return repeated;
  const reprinted = await settleBy(desk, id, calls.reprintByKey);
  if (!(reprinted instanceof UspsRefusal)) return reprinted;
  if (repeated !== null && isMailingDateOpen(desk, shipment) && saysNothingBought(repeated) && saysNothingBought(reprinted)) {
    desk.ledger.markFailed(id, repeated.message);
    throw new Failed({ code: 'purchase-refused', uspsCode: repeated.uspsCode, detail: repeated.message }, { cause: repeated });
  }
  const refusal = repeated ?? reprinted;
  desk.ledger.noteAskedInVain(id, refusal.message);
  throw stillUnknown(id, refusal.message, refusal);
};

const settle = async (desk: Desk, shipmentId: string): Promise<Shipment> => {
  failUnsent(desk);
  let shipment = shipmentOf(desk, shipmentId);
  // `sent` is one that couldn't even be marked unknown.
  if (shipment.state === 'sent') shipment = desk.ledger.markUnknown(shipmentId, answerNotKept);
  if (shipment.state !== 'unknown') return shipment;
  try {
    requireOwnCrid(desk, shipmentId);
    return await cancelIfTest(desk, await askAgain(desk, shipment));
  } finally {
    announceShipment(desk, shipmentId);
    desk.statusChanged();
  }
};

/**
 * Settles a purchase whose outcome isn't known by sending the identical bytes under the same key: USPS answers with
 * the label that exists, or makes it, and charges once (Labels API, X-Idempotency-Key). When the key may have been
 * forgotten, USPS is only asked for the label that was bought under it. Where a cancellation is undecided, that is asked
 * again instead: a label that is given once more may be void.
 * @throws Failed `purchase-outcome-unknown` when it still isn't known, `purchase-refused` when USPS said no.
 */
export const resolvePurchase = (desk: Desk, shipmentId: string): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const shipment = shipmentOf(desk, shipmentId);
    return shipment.cancel === null
      ? openWhileUnwritable(() => settle(desk, shipmentId), (because, cause) => stillUnknown(shipmentId, because, cause))
      : askToCancel(desk, shipment);
  });
