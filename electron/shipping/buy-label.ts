import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Failed } from '../../shared/failure.ts';
import type { OrderStanding } from '../../shared/failure.ts';
import { manifestTime } from '../../shared/days/manifest-time.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { NewPrintJob } from '../ledger/print-jobs/print-job-ledger.ts';
import type { Intended } from '../ledger/shipments/shipment-ledger.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { Purchase, Rate } from '../../shared/rates/rate.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { dayAt } from '../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../shared/days/zip-time-zone.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import { beforeSending, markSent } from './before-sending.ts';
import { boughtFrom } from './bought-label.ts';
import { accountOf, cridOf, manifestMidOf, shipFromOf } from './desk-settings.ts';
import type { Desk } from './desk.ts';
import { imageTypeFor } from './wire/label-request.ts';
import { requestOf } from './wire/purchase-request.ts';
import { logMistake } from './log-mistake.ts';
import { labelCallsOf } from './labels/label-calls.ts';
import { announceShipment } from './labels/print-label.ts';
import { firstPrint } from './printing/print-now.ts';
import { requirePrinter } from './printing/require-printer.ts';
import { quoteMailpiece } from './quoting/quote-mailpiece.ts';
import type { KeptQuote, QuoteBook } from './quoting/quote-book.ts';
import { isOfTheLabel } from './settling/label-refusals.ts';
import { failUnsent, notKept, resolvePurchase } from './settling/resolve-purchase.ts';
import { testLabelEvent } from './settling/test-labels.ts';
import { uspsFailure, whyNotAsked } from './usps-failure.ts';

const rateOf = ({ quote }: KeptQuote, rateId: string): Rate => {
  const rate = quote.rates.find(({ id }) => id === rateId);
  if (!rate) throw new Failed({ code: 'quote-unknown' });
  return rate;
};

/**
 * Whether a quote still holds: young enough, of the ship-from as it is now, whose ZIP made its price, and of the account that
 * is charged. A clock that was set back says nothing of its age.
 */
const holds = (desk: Desk, { quote, mailpiece, from, account }: KeptQuote): boolean => {
  const now = desk.clock.now().toISOString();
  const settings = desk.settings();
  return now >= quote.askedAt && now < quote.goodUntil
    && isDeepStrictEqual(from, shipFromOf(settings, mailpiece.shipFromId).address) && isDeepStrictEqual(account, accountOf(settings));
};

/**
 * The rate to be charged: the quoted one, or, when the quote doesn't hold any more, the one USPS gives now for the same
 * mailpiece.
 * @throws Failed `price-changed` when it costs more than what the button said.
 */
const currentRate = async (desk: Desk, quotes: QuoteBook, purchase: Purchase): Promise<KeptQuote & { rate: Rate }> => {
  let kept = quotes.find(purchase.quoteId);
  if (kept && !holds(desk, kept)) kept = quotes.find((await quoteMailpiece(desk, quotes, kept.mailpiece, { fresh: true })).id);
  if (!kept) throw new Failed({ code: 'quote-unknown' });
  const rate = rateOf(kept, purchase.rateId);
  if (rate.total > purchase.shownTotal)
    throw new Failed({ code: 'price-changed', was: purchase.shownTotal, now: rate.total, quoteId: kept.quote.id });
  return { ...kept, rate };
};

const standingOf = ({ state, cancel }: Shipment): OrderStanding => {
  if (state === 'unconfirmed') return 'unconfirmed';
  if (state !== 'bought') return 'unknown';
  return cancel === null ? 'live' : 'cancel-undecided';
};

/**
 * Stops a second purchase for an order; what is only unconfirmed stops it too, so that it is decided and not overlooked. To
 * the second box and those after it, the boxes before are no news.
 */
const refuseSecondLabel = (desk: Desk, { orderNumber, box }: Mailpiece): void => {
  const open = orderNumber === '' ? null : desk.ledger.openOnOrder(orderNumber, box?.number);
  if (!open) return;
  const { id, trackingNumber } = open;
  throw new Failed({ code: 'order-has-live-label', orderNumber, shipmentId: id, trackingNumber: trackingNumber ?? '', standing: standingOf(open) });
};

/** A disk that takes longer than this for one write is about to fail, in milliseconds. */
const slowest = 5_000;

const markSentInTime = (desk: Desk, shipmentId: string): void => {
  const begun = performance.now();
  desk.ledger.markSent(shipmentId);
  if (performance.now() - begun > slowest) throw new Failed({ code: 'ledger-unwritable', because: 'slow' });
};

const send = async (desk: Desk, intended: Intended, print: NewPrintJob | null): Promise<Shipment> => {
  const { id: shipmentId } = intended;
  markSent(desk, {
    mark: () => markSentInTime(desk, shipmentId), fail: (because) => desk.ledger.markFailed(shipmentId, because), mistake: 'not-sent-not-kept',
  });
  try {
    return desk.ledger.markBought(shipmentId, boughtFrom(await labelCallsOf(desk, intended).buy()), print);
  } catch (error) {
    if (error instanceof UspsRefusal) {
      desk.funds.heard(error.uspsCode);
      desk.ledger.markFailed(shipmentId, error.message);
      if (isOfTheLabel(error))
        throw new Failed({ code: 'purchase-refused', uspsCode: error.uspsCode, detail: error.message }, { cause: error });
      throw uspsFailure(error);
    }
    if (error instanceof UspsNoAnswer) {
      if (!error.requestSent) {
        desk.ledger.markFailed(shipmentId, error.message);
        throw uspsFailure(error);
      }
      desk.ledger.markUnknown(shipmentId, error.message);
      // The same bytes under the same key buy nothing new: a lost answer is asked for once more before anybody is told.
      return resolvePurchase(desk, shipmentId);
    }
    if (error instanceof Failed) {
      // The account couldn't be read, so no token was asked for and nothing was sent.
      desk.ledger.markFailed(shipmentId, whyNotAsked(error.failure));
      throw error;
    }
    throw notKept(desk, shipmentId, error);
  }
};

/** A label stays bought whatever keeps its print from beginning: without a job on record, the window offers to print it. */
const startPrint = (desk: Desk, bought: Shipment, print: NewPrintJob): Shipment => {
  try {
    // A lost answer was asked for again, and nothing was put on record along with it; or meanwhile a hand was quicker.
    if (bought.printJobs.length === 0) return { ...bought, printJobs: [desk.prints.add(print)] };
    for (const job of bought.printJobs) if (job.state === 'queued') desk.prints.take(job);
  } catch (error) {
    logMistake(desk, error, 'print-after-purchase');
  }
  return bought;
};

/**
 * Sends a journalled purchase for the first time, settles it by what comes back, and puts its label into the printer's queue.
 * @returns the shipment with its print
 */
export const sendPurchase = async (desk: Desk, intended: Intended, printer: Printer | null): Promise<Shipment> => {
  const print = printer && firstPrint(desk, { document: 'label', ownerId: intended.id, pages: null }, printer);
  const settled = await send(desk, intended, print);
  return print ? startPrint(desk, settled, print) : settled;
};

/** Kept in the shipment's history. A ledger that can't take it takes nothing else either, and says so when the purchase is marked as sent. */
const note = (desk: Desk, shipmentId: string, event: string, detail: string): void => {
  try {
    desk.ledger.noteEvent(shipmentId, event, detail);
  } catch (error) {
    logMistake(desk, error, event);
  }
};

/** In the book for the next time. The label is bought whatever becomes of it. */
const rememberAddress = (desk: Desk, { to, useAddressAsTyped, asTypedReason = '' }: Mailpiece): void => {
  if (desk.closing.aborted) return;
  try {
    desk.ledger.rememberAddress(to, useAddressAsTyped ? asTypedReason : '');
  } catch (error) {
    logMistake(desk, error, 'address-book');
  }
};

/**
 * Buys one label for a quoted rate, records it, and hands it to the printer.
 * Order matters: what can be refused for free is refused first; key and request are on disk before anything is sent;
 * the label is on disk before anything is printed.
 * @param isTest it is canceled once it is there, also where its answer is lost and it turns out later that it was bought.
 */
export const buyLabel = async (desk: Desk, quotes: QuoteBook, purchase: Purchase, { isTest = false } = {}): Promise<Shipment> => {
  desk.funds.mustStand();
  const { mailpiece, from, rate } = await currentRate(desk, quotes, purchase);
  failUnsent(desk);
  if (!purchase.anotherBox) refuseSecondLabel(desk, mailpiece);
  const printer = purchase.printerId === null ? null : await requirePrinter(desk, purchase.printerId);
  const imageType = imageTypeFor(printer, printer ? desk.settings().printerProfiles[printer.id] : undefined);
  const intended = beforeSending(() => desk.ledger.intend({
    mailpiece,
    from,
    rate,
    key: randomUUID(),
    request: requestOf(mailpiece, from, rate, imageType, shipFromOf(desk.settings(), mailpiece.shipFromId).returnAddress),
    day: dayAt(desk.clock.now(), timeZoneOfZip(from.zip)),
    freeToCancelUntil: manifestTime(mailpiece.shipDate).toISOString(),
    ...manifestMidOf(desk.settings()),
    ...cridOf(desk.settings()),
  }));
  if (mailpiece.useAddressAsTyped) note(desk, intended.id, 'address-as-typed', mailpiece.asTypedReason ?? '');
  if (isTest) note(desk, intended.id, testLabelEvent, '');
  desk.statusChanged();
  try {
    const bought = await sendPurchase(desk, intended, printer);
    quotes.spend(purchase.quoteId);
    desk.announce('shipment/changed', bought);
    // After the answer: the person waits for the label, and for nothing else.
    setImmediate(() => rememberAddress(desk, mailpiece));
    return bought;
  } catch (error) {
    // What may have been bought isn't bought again from this price.
    if (desk.ledger.shipment(intended.id)?.state !== 'failed') quotes.spend(purchase.quoteId);
    announceShipment(desk, intended.id);
    throw error;
  } finally {
    desk.statusChanged();
  }
};
