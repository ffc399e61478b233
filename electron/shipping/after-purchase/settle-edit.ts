import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { LabelData } from '../../usps/labels/labels.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import type { Desk } from '../desk.ts';
import { requireLive } from '../labels/live-label.ts';
import { announceShipment, shipmentOf } from '../labels/print-label.ts';
import { inTurn } from '../settling/in-turn.ts';
import { isOfTheLabel } from '../settling/label-refusals.ts';
import { whyNotAsked } from '../usps-failure.ts';
import { poundsOf } from '../wire/wire-measures.ts';
import { editUnknown, sendChanges } from './edit-label.ts';
import { asItStands } from './plan-edit.ts';
import { askForDocument, whyNoReprint } from './reprint-from-usps.ts';

/** Pounds that differ by less are the same weight: a hundredth of an ounce is six times as much. */
const sameWeight = 0.0001;

/** Whether what USPS says of a label tells of the change or of the label before it; null where it tells neither. */
const tellsOfChange = (shipment: Shipment, { weight, total }: Pick<LabelData, 'weight' | 'total'>): boolean | null => {
  const { edit } = shipment;
  if (edit === null) return null;
  const [old, changed] = [asItStands(shipment).parcel, edit.parcel].map((parcel) => poundsOf(parcel.weight)) as [number, number];
  if (weight !== null && old !== changed) {
    if (Math.abs(weight - changed) < sameWeight) return true;
    return Math.abs(weight - old) < sameWeight ? false : null;
  }
  if (edit.before === edit.after) return null;
  return total === edit.after ? true : total === edit.before ? false : null;
};

/** Reads how USPS has the label. It says so with the label's document alone, of which it gives three; so this one is kept. */
const read = async (desk: Desk, shipment: Shipment, refusal: UspsRefusal): Promise<Shipment> => {
  const { id } = shipment;
  if (whyNoReprint(desk, shipment) !== null) throw editUnknown(refusal.message, refusal);
  const label = await askForDocument(desk, shipment).catch((error: unknown) => { throw editUnknown(refusal.message, error); });
  const isChanged = tellsOfChange(shipment, label);
  if (isChanged === null) throw editUnknown('What USPS says of the label fits both before and after the change.', refusal);
  return isChanged ? desk.ledger.markEditDone(id, label.total, 'USPS has the label so.') : desk.ledger.markEditNotDone(id, refusal.message);
};

const askAgain = async (desk: Desk, shipment: Shipment): Promise<Shipment> => {
  const { id } = shipment;
  try {
    return desk.ledger.markEditDone(id, (await sendChanges(desk, shipment)).total, 'Asked for again.');
  } catch (error) {
    if (error instanceof UspsRefusal && isOfTheLabel(error)) return read(desk, shipment, error);
    if (error instanceof UspsRefusal || error instanceof UspsNoAnswer) throw editUnknown(error.message, error);
    if (error instanceof Failed) throw editUnknown(whyNotAsked(error.failure), error);
    throw error;
  }
};

/**
 * Settles a change whose answer was lost. It is sent once more, with the same values: to replace a weight by the same weight
 * twice is to do it once, and USPS's answer says what it charges. Where USPS refuses, that says nothing of the first time: then
 * what USPS has of the label is read, and where that doesn't tell either, it stays undecided.
 * @param asked.changed what a person read off a statement, instead of USPS being asked; null asks USPS
 * @throws Failed `edit-outcome-unknown`.
 */
export const settleEdit = (desk: Desk, { shipmentId, changed }: { shipmentId: string; changed: boolean | null }): Promise<Shipment> =>
  inTurn(desk, shipmentId, async () => {
    const shipment = shipmentOf(desk, shipmentId);
    if (shipment.edit === null) return shipment;
    try {
      if (changed === true) return desk.ledger.markEditDone(shipmentId, shipment.edit.after, 'By the statement, as a person read it.');
      if (changed === false) return desk.ledger.markEditNotDone(shipmentId, 'By the statement, as a person read it.');
      requireLive(shipment);
      return await askAgain(desk, shipment);
    } finally {
      announceShipment(desk, shipmentId);
      desk.statusChanged();
    }
  });
