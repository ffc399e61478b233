import { Failed } from '../../shared/failure.ts';
import type { PrintJob } from '../../shared/print-job.ts';
import type { ScanForm, Shipment } from '../../shared/shipment.ts';
import type { Day } from '../../shared/ship-date.ts';
import { UspsNoAnswer, UspsRefusal } from '../usps/usps-error.ts';
import type { ScanFormAnswer } from '../usps/scan-forms.ts';
import type { Desk } from './desk.ts';
import { readEndOfDay, todayAtDesk } from './end-of-day.ts';
import { printNow } from './printing/print-now.ts';
import { requirePrinter } from './printing/require-printer.ts';
import { uspsFailure } from './usps-failure.ts';
import { wireAddress } from './wire-address.ts';

export interface Closing {
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly shipmentIds: readonly string[];
  readonly printerId: string | null;
}

const announceForm = (desk: Desk, formId: string): void => {
  const form = desk.ledger.form(formId);
  if (form) desk.announce('form/changed', form);
};

/** The labels to be closed: asked for by the window, and still fit by the ledger. */
const fitForForm = (desk: Desk, closing: Closing): Shipment[] => {
  const group = readEndOfDay(desk).groups.find(
    ({ mailingDate, entryZip }) => mailingDate === closing.mailingDate && entryZip === closing.entryZip,
  );
  const fit = group?.shipments.filter(({ id }) => closing.shipmentIds.includes(id)) ?? [];
  if (fit.length === 0) throw new Failed({ code: 'nothing-to-close' });
  return fit;
};

const askForForm = async (desk: Desk, closing: Closing, shipments: readonly Shipment[]): Promise<ScanFormAnswer> => {
  const trackingNumbers = shipments.flatMap(({ trackingNumber }) => trackingNumber ?? []);
  const [first] = shipments;
  if (!first) throw new Failed({ code: 'nothing-to-close' });
  try {
    return await desk.usps.createScanForm({
      imageInfo: { imageType: 'PDF', labelType: desk.settings().formSize === 'letter' ? '8.5X11LABEL' : '4X6LABEL' },
      mailingDate: closing.mailingDate,
      overwriteMailingDate: false,
      entryFacilityZIPCode: closing.entryZip,
      destinationEntryFacilityType: 'NONE',
      shipment: { trackingNumbers },
      fromAddress: wireAddress(first.from),
    });
  } catch (error) {
    if (error instanceof UspsRefusal)
      throw new Failed(
        {
          code: 'form-refused',
          uspsCode: error.uspsCode,
          detail: error.message,
          trackingNumbers: trackingNumbers.filter((number) => error.message.includes(number)),
        },
        { cause: error },
      );
    if (error instanceof UspsNoAnswer && !error.requestSent) throw uspsFailure(error);
    if (error instanceof UspsNoAnswer) throw new Failed({ code: 'form-outcome-unknown', because: error.message }, { cause: error });
    throw error;
  }
};

/** Makes one SCAN form. Only what USPS names in its answer counts as closed. */
export const closeDay = async (desk: Desk, closing: Closing): Promise<ScanForm> => {
  const shipments = fitForForm(desk, closing);
  const printer = closing.printerId === null ? null : await requirePrinter(desk, closing.printerId);
  const answer = await askForForm(desk, closing, shipments);
  const form = desk.ledger.addForm({
    manifestNumber: answer.manifestNumber,
    mailingDate: closing.mailingDate,
    entryZip: closing.entryZip,
    day: todayAtDesk(desk),
    trackingNumbers: answer.trackingNumbers,
    document: answer.image,
  });
  if (printer) printNow(desk, { document: 'scan-form', ownerId: form.id, pages: null }, printer);
  announceForm(desk, form.id);
  desk.statusChanged();
  return desk.ledger.form(form.id) ?? form;
};

/** Prints a stored form again, or some of its pages. */
export const printForm = async (
  desk: Desk, { formId, printerId, pages }: { formId: string; printerId: string; pages?: number[] | undefined },
): Promise<PrintJob> => {
  if (!desk.ledger.form(formId)) throw new Failed({ code: 'not-found', what: 'form' });
  const printer = await requirePrinter(desk, printerId);
  return printNow(desk, { document: 'scan-form', ownerId: formId, pages: pages ?? null }, printer);
};
