import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { CancelAnswer } from '../../usps/labels/labels.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { labelCallsOf } from '../labels/label-calls.ts';
import { announceShipment } from '../labels/print-label.ts';
import { takeBackPrints } from '../printing/take-back-prints.ts';
import { uspsFailure } from '../usps-failure.ts';
import { readCancelRefusal } from './label-refusals.ts';
import { requireOwnCrid } from './own-crid.ts';

const outcomeUnknown = (because: string, cause: unknown): Failed => new Failed({ code: 'cancel-outcome-unknown', because }, { cause });

/** By its number, or by the key of its purchase where no number ever arrived. */
const cancel = (desk: Desk, shipment: Shipment): Promise<CancelAnswer> => {
  const calls = labelCallsOf(desk, shipment);
  return shipment.trackingNumber === null ? calls.cancelByKey() : calls.cancel(shipment.trackingNumber);
};

/** What a refusal makes of a label that is bought. */
const refusedOfBought = (desk: Desk, { id }: Shipment, refusal: UspsRefusal, isDecided: boolean): never => {
  desk.ledger.noteCancel(id, isDecided ? 'refused' : 'undecided', refusal.message);
  if (!isDecided) throw outcomeUnknown(refusal.message, refusal);
  throw new Failed({ code: 'cancel-refused', uspsCode: refusal.uspsCode, detail: refusal.message }, { cause: refusal });
};

/** What it makes of a purchase that was never settled: USPS that knows the label has sold it. */
const refusedOfUnsettled = (desk: Desk, { id, state }: Shipment, refusal: UspsRefusal, isDecided: boolean): never => {
  if (state === 'unconfirmed') desk.ledger.markUnknown(id, refusal.message);
  desk.ledger.noteAskedInVain(id, refusal.message);
  desk.ledger.noteCancel(id, isDecided ? null : 'undecided', refusal.message);
  if (!isDecided) throw outcomeUnknown(refusal.message, refusal);
  throw new Failed({ code: 'purchase-outcome-unknown', shipmentId: id, because: `USPS knows the label and doesn’t cancel it: ${refusal.message}` }, { cause: refusal });
};

const settleByRefusal = (desk: Desk, shipment: Shipment, refusal: UspsRefusal): Shipment => {
  const { id, state, cancel: before, acceptedAt } = shipment;
  // USPS gives nothing back for a label that a carrier scanned, whatever was asked before.
  const reading = readCancelRefusal(refusal, before !== null && acceptedAt === null);
  switch (reading) {
    case 'canceled': return desk.ledger.markCanceled(id);
    case 'refund-requested': return desk.ledger.markRefundRequested(id, '');
    case 'not-asked':
      desk.ledger.noteCancel(id, before === null ? null : 'undecided', refusal.message);
      throw uspsFailure(refusal);
    case 'not-found':
      if (state === 'unknown') return desk.ledger.markUnconfirmed(id, refusal.message);
      if (state === 'unconfirmed') return desk.ledger.noteCancel(id, null, refusal.message);
      return refusedOfBought(desk, shipment, refusal, before === null);
    case 'not-done': case 'undecided': {
      const isDecided = reading === 'not-done';
      return state === 'bought' ? refusedOfBought(desk, shipment, refusal, isDecided) : refusedOfUnsettled(desk, shipment, refusal, isDecided);
    }
  }
};

const settleWithoutAnswer = (desk: Desk, { id, cancel: before }: Shipment, error: UspsNoAnswer): never => {
  const isAsked = error.requestSent || before !== null;
  desk.ledger.noteCancel(id, isAsked ? 'undecided' : null, error.message);
  throw error.requestSent ? outcomeUnknown(error.message, error) : uspsFailure(error);
};

/**
 * Asks USPS to take a label back. That it is asked is on disk before anything is sent; an answer that is lost leaves it
 * undecided, and asking again is safe: USPS cancels a label once, and says so the second time (160186).
 * @throws Failed `cancel-refused`, `cancel-outcome-unknown`, `purchase-outcome-unknown`, or what the wire failed with.
 */
export const askToCancel = async (desk: Desk, shipment: Shipment): Promise<Shipment> => {
  const { id } = shipment;
  if (shipment.trackingNumber === null) requireOwnCrid(desk, id);
  desk.ledger.noteCancel(id, 'asked', '');
  try {
    const answer = await cancel(desk, shipment);
    const number = answer.trackingNumber === '' ? null : answer.trackingNumber;
    return answer.status === 'CANCELED' ? desk.ledger.markCanceled(id, number) : desk.ledger.markRefundRequested(id, answer.disputeId ?? '', number);
  } catch (error) {
    if (error instanceof UspsRefusal) return settleByRefusal(desk, shipment, error);
    if (error instanceof UspsNoAnswer) return settleWithoutAnswer(desk, shipment, error);
    // The account couldn't be read, so nothing was sent; or the answer couldn't be written down.
    const isSent = !(error instanceof Failed);
    if (isSent) logMistake(desk, error, 'cancel-not-kept');
    desk.ledger.noteCancel(id, isSent || shipment.cancel !== null ? 'undecided' : null, '');
    throw error;
  } finally {
    takeBackPrints(desk, id);
    announceShipment(desk, id);
    desk.statusChanged();
  }
};
