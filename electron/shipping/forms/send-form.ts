import { Failed } from '../../../shared/failure.ts';
import type { FormRequest, ScanForm } from '../../../shared/shipments/shipment.ts';
import { UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import { markSent } from '../before-sending.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { uspsFailure, whyNotAsked } from '../usps-failure.ts';
import { pictureAsked } from './form-image.ts';
import { formsAlready, rowsOfLabels } from './form-wire.ts';
import type { LabelRow } from './form-wire.ts';
import { formNotKept, resolveForm } from './resolve-form.ts';

/** What came of a form that was asked for. */
export interface FormOutcome {
  readonly forms: readonly ScanForm[];
  /** USPS said no, with the rows that name a label; null where the form was made. */
  readonly refusal: { readonly uspsCode: string | null; readonly detail: string; readonly rows: readonly LabelRow[]; readonly cause: unknown } | null;
}

/** A refusal settles the request; what USPS names as closed before (160040) is on record from then on. */
const settleByRefusal = (desk: Desk, requestId: string, refusal: UspsRefusal): FormOutcome => {
  const request = desk.ledger.markFormFailed(requestId, refusal.message);
  if (refusal.api !== 'scan-forms' || refusal.status !== 400) throw uspsFailure(refusal);
  const rows = rowsOfLabels(refusal, request.trackingNumbers);
  const forms = formsAlready(rows, request, todayAtDesk(desk)).map((form) => desk.ledger.addForm(form));
  return { forms, refusal: { uspsCode: refusal.uspsCode, detail: refusal.message, rows, cause: refusal } };
};

/**
 * Sends a journalled request for a SCAN form, once, and settles it by what comes back. A lost answer is never sent again: USPS is
 * asked which of the labels are on a form.
 * @throws Failed `form-outcome-unknown`, `form-not-made`, or what the wire failed with before anything was sent.
 */
export const sendForm = async (desk: Desk, { id: requestId, mailingDate, entryZip }: FormRequest): Promise<FormOutcome> => {
  markSent(desk, {
    mark: () => desk.ledger.markFormSent(requestId), fail: (because) => desk.ledger.markFormFailed(requestId, because), mistake: 'form-not-sent-not-kept',
  });
  try {
    const asked = desk.ledger.formRequestBytes(requestId);
    const { manifestNumber, trackingNumbers, image } = await desk.usps.createScanForm(asked);
    const form = { manifestNumber, mailingDate, entryZip, day: todayAtDesk(desk), trackingNumbers, document: image, ...pictureAsked(asked) };
    return { forms: desk.ledger.markFormMade(requestId, [form]), refusal: null };
  } catch (error) {
    if (error instanceof UspsRefusal) return settleByRefusal(desk, requestId, error);
    if (error instanceof UspsNoAnswer) {
      if (!error.requestSent) {
        desk.ledger.markFormFailed(requestId, error.message);
        throw uspsFailure(error);
      }
      desk.ledger.markFormUnknown(requestId, error.message);
      const forms = await resolveForm(desk, requestId);
      if (forms.length === 0) throw new Failed({ code: 'form-not-made', because: error.message }, { cause: error });
      return { forms, refusal: null };
    }
    if (error instanceof Failed) {
      // The account couldn't be read, so no token was asked for and nothing was sent.
      desk.ledger.markFormFailed(requestId, whyNotAsked(error.failure));
      throw error;
    }
    throw formNotKept(desk, requestId, error);
  }
};
