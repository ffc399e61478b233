import type { DayClosed, DayLabel, FormChoice } from '../../../shared/end-of-day/end-of-day.ts';
import { Failed } from '../../../shared/failure.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Desk } from '../desk.ts';
import { sortDay } from './end-of-day.ts';
import type { SortedDay } from './end-of-day.ts';
import { closeForm, oneAfterAnother } from './close-form.ts';
import { fitForForm, requireSeen } from './fit-for-form.ts';
import { printNow } from '../printing/print-now.ts';
import { requirePrinter } from '../printing/require-printer.ts';

export interface Closing {
  readonly choices: readonly FormChoice[];
  readonly printerId: string | null;
  /** Labels on no paper yet that a person was told of, and closes all the same. */
  readonly seenOpen?: readonly string[] | undefined;
}

/** What a choice would close, as far as it is fit: a choice that isn't fails by itself, and holds up no other. */
const wouldClose = (day: SortedDay, choice: FormChoice): DayLabel[] => {
  try {
    return fitForForm(day, choice);
  } catch (error) {
    if (error instanceof Failed) return [];
    throw error;
  }
};

/**
 * Makes the day's forms, one after the other; where one fails, the others are made all the same. Order matters: a request is on
 * disk before anything is sent, a form is on disk before it is printed, and only what USPS names counts as closed.
 * @throws Failed `form-labels-open` before anything is sent; or what the first that failed failed with.
 */
export const closeDay = async (desk: Desk, { choices, printerId, seenOpen = [] }: Closing): Promise<DayClosed> => {
  const printer = printerId === null ? null : await requirePrinter(desk, printerId);
  const day = sortDay(desk);
  requireSeen(choices.flatMap((choice) => wouldClose(day, choice)), seenOpen);
  // While one form is made the day goes on: the next is made of the day as it is then.
  const closed = await oneAfterAnother(choices, (choice, place) => closeForm(desk, choice, printer, place === 0 ? day : sortDay(desk)).finally(desk.statusChanged));
  return { forms: closed.flatMap(({ forms }) => forms), takenOff: closed.flatMap(({ takenOff }) => takenOff) };
};

/** What USPS refused for a form is among what can be closed again. */
export const tryAgain = (desk: Desk, { shipmentIds }: { shipmentIds: readonly string[] }): void => {
  desk.ledger.noteFormTriedAgain(shipmentIds);
  desk.statusChanged();
};

/** Prints a stored form again, or some of its pages. */
export const printForm = async (
  desk: Desk, { formId, printerId, pages }: { formId: string; printerId: string; pages?: number[] | undefined },
): Promise<PrintJob> => {
  if (!desk.ledger.form(formId)) throw new Failed({ code: 'not-found', what: 'form' });
  const printer = await requirePrinter(desk, printerId);
  return printNow(desk, { document: 'scan-form', ownerId: formId, pages: pages ?? null }, printer);
};

/**
 * A stored form as it is shown and saved.
 * @throws Failed `document-missing` where its picture never arrived, `document-not-pdf` for the carrier's own ZPL.
 */
export const formPdf = (desk: Desk, formId: string): Uint8Array => {
  const { mediaType, bytes } = desk.ledger.formDocument(formId);
  if (mediaType !== 'application/pdf') throw new Failed({ code: 'document-not-pdf' });
  return bytes;
};
