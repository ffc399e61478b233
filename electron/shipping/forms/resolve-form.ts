import { Failed } from '../../../shared/failure.ts';
import type { FormRequest, ScanForm } from '../../../shared/shipments/shipment.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { inTurn } from '../settling/in-turn.ts';
import { openWhileUnwritable } from '../settling/open-while-unwritable.ts';
import { answerNotKept, whyNotAsked } from '../usps-failure.ts';
import { announceForms } from './announce-form.ts';
import { pictureAsked } from './form-image.ts';
import { formsAlready, probeBytes, rowsOfLabels } from './form-wire.ts';

const requestOf = (desk: Desk, requestId: string): FormRequest => {
  const request = desk.ledger.formRequest(requestId);
  if (!request) throw new Failed({ code: 'not-found', what: 'form' });
  return request;
};

/** USPS answered and the answer couldn't be written down: the form is unknown, also where not even that can be written. */
export const formNotKept = (desk: Desk, requestId: string, error: unknown): Failed => {
  logMistake(desk, error, 'form-not-kept');
  try {
    if (requestOf(desk, requestId).state === 'sent') desk.ledger.markFormUnknown(requestId, answerNotKept);
  } catch (again) {
    logMistake(desk, again, 'form-unknown-not-kept');
  }
  return new Failed({ code: 'form-outcome-unknown', because: answerNotKept }, { cause: error });
};

const stillUnknown = (desk: Desk, requestId: string, because: string, cause: unknown): Failed => {
  desk.ledger.markFormUnknown(requestId, because);
  return new Failed({ code: 'form-outcome-unknown', because }, { cause });
};

/** What the refusal of the question says of the form: made, not made, or nothing, where USPS didn't look at the labels. */
const settleByRefusal = (desk: Desk, request: FormRequest, refusal: UspsRefusal): ScanForm[] => {
  const rows = refusal.api === 'scan-forms' && refusal.status === 400 ? rowsOfLabels(refusal, request.trackingNumbers) : [];
  if (rows.length === 0) throw stillUnknown(desk, request.id, refusal.message, refusal);
  const made = formsAlready(rows, request, todayAtDesk(desk));
  if (made.length > 0) return desk.ledger.markFormMade(request.id, made);
  desk.ledger.markFormFailed(request.id, 'USPS has none of these labels on a form.');
  return [];
};

const ask = async (desk: Desk, request: FormRequest): Promise<ScanForm[]> => {
  const { id, mailingDate, entryZip } = request;
  try {
    const asked = desk.ledger.formRequestBytes(id);
    const answer = await desk.usps.createScanForm(probeBytes(asked, request.trackingNumbers, todayAtDesk(desk)));
    // No label fitted, and USPS made a form all the same: then that is the form.
    const { manifestNumber, trackingNumbers, image } = answer;
    return desk.ledger.markFormMade(id, [
      { manifestNumber, mailingDate, entryZip, day: todayAtDesk(desk), trackingNumbers, document: image, ...pictureAsked(asked) },
    ]);
  } catch (error) {
    if (error instanceof UspsRefusal) return settleByRefusal(desk, request, error);
    if (error instanceof UspsNoAnswer) throw stillUnknown(desk, id, error.message, error);
    if (error instanceof Failed) throw stillUnknown(desk, id, whyNotAsked(error.failure), error);
    throw formNotKept(desk, id, error);
  }
};

/**
 * Settles a SCAN form whose answer was lost, without asking for it again: USPS has no key that tells two requests apart, but names
 * a label that is on a form already, and the form. What it doesn't name was not closed. Should the lost request arrive after that,
 * the next form for its labels is refused by the same code, and is found so.
 * @returns the forms that the labels are on; none where none was made, or where it was settled before.
 * @throws Failed `form-outcome-unknown` when it still isn't known.
 */
export const resolveForm = (desk: Desk, requestId: string): Promise<ScanForm[]> =>
  inTurn(desk, requestId, () => openWhileUnwritable(async () => {
    // `sent` is one that couldn't even be marked unknown.
    if (requestOf(desk, requestId).state === 'sent') desk.ledger.markFormUnknown(requestId, answerNotKept);
    const request = requestOf(desk, requestId);
    if (request.state !== 'unknown') return [];
    try {
      const forms = await ask(desk, request);
      announceForms(desk, forms);
      return forms;
    } finally {
      desk.statusChanged();
    }
  }, (because, cause) => new Failed({ code: 'form-outcome-unknown', because }, { cause })));
