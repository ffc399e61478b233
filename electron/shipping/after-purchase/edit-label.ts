import type { EditPrice, Measured } from '../../../shared/shipments/after-purchase.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { LabelData } from '../../usps/labels/labels.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import { beforeSending } from '../before-sending.ts';
import { priceTypeOf } from '../contract/expected-prices.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';
import { inTurn } from '../settling/in-turn.ts';
import { isOfTheLabel } from '../settling/label-refusals.ts';
import { answerNotKept, uspsFailure, whyNotAsked } from '../usps-failure.ts';
import { planEdit } from './plan-edit.ts';

/** What a change of weight and size would cost. Nothing is changed. */
export const quoteEdit = async (desk: Desk, { shipmentId, measured }: { shipmentId: string; measured: Measured }): Promise<EditPrice> => {
  const shipment = shipmentOf(desk, shipmentId);
  const { parcel, rate } = await planEdit(desk, shipment, measured);
  return { parcel, rate, before: shipment.charged, after: rate.total };
};

export const editUnknown = (because: string, cause: unknown): Failed => new Failed({ code: 'edit-outcome-unknown', because }, { cause });

/** Sends the change that is on record. Every member is given its new value, so that twice is the same as once. */
export const sendChanges = (desk: Desk, { id, trackingNumber, rate }: Shipment): Promise<LabelData> =>
  desk.usps.labels.change(trackingNumber ?? '', desk.ledger.openChanges(id) ?? {}, priceTypeOf(rate));

const settle = async (desk: Desk, shipment: Shipment): Promise<Shipment> => {
  const { id } = shipment;
  try {
    return desk.ledger.markEditDone(id, (await sendChanges(desk, shipment)).total, '');
  } catch (error) {
    if (error instanceof UspsRefusal) {
      desk.ledger.markEditNotDone(id, error.message);
      if (!isOfTheLabel(error)) throw uspsFailure(error);
      throw new Failed({ code: 'edit-refused', uspsCode: error.uspsCode, detail: error.message }, { cause: error });
    }
    if (error instanceof UspsNoAnswer) {
      if (error.requestSent) {
        desk.ledger.markEditUndecided(id, error.message);
        throw editUnknown(error.message, error);
      }
      desk.ledger.markEditNotDone(id, error.message);
      throw uspsFailure(error);
    }
    if (error instanceof Failed) {
      // The account couldn't be read, so nothing was sent.
      desk.ledger.markEditNotDone(id, whyNotAsked(error.failure));
      throw error;
    }
    logMistake(desk, error, 'edit-not-kept');
    desk.ledger.markEditUndecided(id, answerNotKept);
    throw editUnknown(answerNotKept, error);
  }
};

/**
 * Changes a live label's weight or size at USPS, once, at the price that a person has seen. What is asked for is on disk before
 * it is sent. The printed label stays good.
 * @param asked.shownTotal what the button said: a price that rose since stops and asks
 * @throws Failed `not-offered`, `price-changed`, `edit-refused`, `edit-outcome-unknown`, or what the wire failed with.
 */
export const editLabel = (
  desk: Desk, { shipmentId, measured, shownTotal }: { shipmentId: string; measured: Measured; shownTotal: Cents },
): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const plan = await planEdit(desk, shipmentOf(desk, shipmentId), measured);
    if (plan.rate.total > shownTotal) throw new Failed({ code: 'price-changed', was: shownTotal, now: plan.rate.total, quoteId: '' });
    const asked = beforeSending(() => desk.ledger.askEdit(shipmentId, plan));
    announceShipment(desk, shipmentId);
    try {
      return await settle(desk, asked);
    } finally {
      announceShipment(desk, shipmentId);
      desk.statusChanged();
    }
  });
