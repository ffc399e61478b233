import { Failed } from '../../../shared/failure.ts';
import { UspsRefusal } from '../../usps/usps-error.ts';
import type { Desk } from '../desk.ts';
import { resolveForm } from '../forms/resolve-form.ts';
import { settlePickupsAfterStart } from '../pickup/read-pickups.ts';
import { isOfTheLabel } from './label-refusals.ts';
import { resolvePurchase } from './resolve-purchase.ts';

/** Purchases and cancellations whose outcome isn't known. */
export const openShipments = (desk: Desk): string[] =>
  [...new Set([...desk.ledger.shipmentsIn(['unknown']), ...desk.ledger.cancelsAsked()].map(({ id }) => id))];

/** SCAN forms whose outcome isn't known. */
const openForms = (desk: Desk): string[] => desk.ledger.formRequestsIn(['unknown']).map(({ id }) => id);

/** All that USPS has to be asked about. */
export const openQuestions = (desk: Desk): string[] => [...openShipments(desk), ...openForms(desk)];

/** What asking about one came to. `silent`: USPS said nothing of the label, so that asking later may bring an answer. */
export type Asked = 'settled' | 'answered' | 'silent';

const isAnswer = (error: unknown): boolean => error instanceof UspsRefusal && isOfTheLabel(error);

/** Asks USPS about one of them, and says no more than what it came to: nobody waits for it. */
export const askAbout = async (desk: Desk, id: string): Promise<Asked> => {
  try {
    await (desk.ledger.formRequest(id) ? resolveForm(desk, id) : resolvePurchase(desk, id));
    return 'settled';
  } catch (error) {
    desk.log.info('still-unsettled', { code: error instanceof Failed ? error.failure.code : 'error' });
    if (error instanceof Failed && error.failure.code === 'purchase-refused') return 'settled';
    return error instanceof Failed && isAnswer(error.cause) ? 'answered' : 'silent';
  }
};

/**
 * What was under way when the application ended: a purchase that was written but not sent never reached USPS; one that
 * was sent is asked for again, and so is a cancellation.
 */
export const settleAfterStart = async (desk: Desk): Promise<void> => {
  for (const shipment of desk.ledger.shipmentsIn(['intended']))
    desk.ledger.markFailed(shipment.id, 'Labeldesk ended before this was sent to USPS.');
  for (const shipment of desk.ledger.shipmentsIn(['sent']))
    desk.ledger.markUnknown(shipment.id, 'Labeldesk ended before USPS’s answer came.');
  for (const { id, cancel } of desk.ledger.cancelsAsked())
    if (cancel === 'asked') desk.ledger.noteCancel(id, 'undecided', 'Labeldesk ended before USPS’s answer came.');
  for (const { id, edit } of desk.ledger.editsOpen())
    if (edit?.state === 'asked') desk.ledger.markEditUndecided(id, 'Labeldesk ended before USPS’s answer came.');
  for (const { id } of desk.ledger.formRequestsIn(['intended'])) desk.ledger.markFormFailed(id, 'Labeldesk ended before this was sent to USPS.');
  for (const { id } of desk.ledger.formRequestsIn(['sent'])) desk.ledger.markFormUnknown(id, 'Labeldesk ended before USPS’s answer came.');
  settlePickupsAfterStart(desk);
  for (const id of openQuestions(desk)) {
    if (desk.closing.aborted) return;
    await askAbout(desk, id);
  }
};
