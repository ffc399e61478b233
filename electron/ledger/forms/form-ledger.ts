import type { Dpi, Media } from '../../../shared/printing/printing.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { FormRequest, FormRequestState, ScanForm } from '../../../shared/shipments/shipment.ts';
import type { LabelDocument } from '../files/document-store.ts';

/** A SCAN form on its way: what is on disk before USPS hears of it. */
export interface FormIntention {
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly day: Day;
  readonly trackingNumbers: readonly string[];
  /** The exact bytes that are sent. */
  readonly request: Uint8Array;
}

export interface NewForm {
  readonly manifestNumber: string;
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly day: Day;
  readonly trackingNumbers: readonly string[];
  /** Null where USPS named the form and its picture never arrived. */
  readonly document: LabelDocument | null;
  /** What the picture was asked for, and ZPL for which head. */
  readonly media?: Media | undefined;
  readonly dpi?: Dpi | undefined;
}

/** The journal of SCAN forms, and those that were made. */
export interface FormLedger {
  intendForm(intention: FormIntention): FormRequest;
  markFormSent(requestId: string): void;
  /** What USPS made of it: one form, or those that it says the labels are on. */
  markFormMade(requestId: string, forms: readonly NewForm[]): ScanForm[];
  markFormFailed(requestId: string, detail: string): FormRequest;
  markFormUnknown(requestId: string, detail: string): FormRequest;
  formRequest(requestId: string): FormRequest | null;
  /** The oldest first. */
  formRequestsIn(states: readonly FormRequestState[]): FormRequest[];
  formRequestBytes(requestId: string): Uint8Array;

  /** A form that is known by its number already gains what is new of it. */
  addForm(form: NewForm): ScanForm;
  form(formId: string): ScanForm | null;
  forms(day: Day | null): ScanForm[];
  /** @throws Failed `document-missing` where USPS's picture never arrived. */
  formDocument(formId: string): LabelDocument;
}
