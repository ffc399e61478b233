import { Failed } from '../../shared/failure.ts';
import type { PrintJob } from '../../shared/print-job.ts';
import type { Printer } from '../../shared/printing.ts';
import type { ScanForm, Shipment } from '../../shared/shipment.ts';
import type { Day } from '../../shared/ship-date.ts';
import { beforeSending } from './before-sending.ts';
import type { Desk } from './desk.ts';
import { readEndOfDay, todayAtDesk } from './end-of-day.ts';
import { announceForms } from './forms/announce-form.ts';
import { formRequestBytes, trackingNumbersOf } from './forms/form-wire.ts';
import { sendForm } from './forms/send-form.ts';
import { logMistake } from './log-mistake.ts';
import { printNow } from './printing/print-now.ts';
import { requirePrinter } from './printing/require-printer.ts';

export interface Closing {
  readonly mailingDate: Day;
  readonly entryZip: string;
  readonly shipmentIds: readonly string[];
  readonly printerId: string | null;
}

/** The labels to be closed: asked for by the window, and still fit by the ledger. */
const fitForForm = (desk: Desk, closing: Closing): Shipment[] => {
  const group = readEndOfDay(desk).groups.find(
    ({ mailingDate, entryZip }) => mailingDate === closing.mailingDate && entryZip === closing.entryZip,
  );
  const fit = group?.shipments.filter(({ id }) => closing.shipmentIds.includes(id)) ?? [];
  if (fit.length === 0) throw new Failed({ code: 'nothing-to-close' });
  return fit;
};

const journal = (desk: Desk, { mailingDate, entryZip }: Closing, shipments: readonly Shipment[]): string => {
  const [first] = shipments;
  if (!first) throw new Failed({ code: 'nothing-to-close' });
  const trackingNumbers = trackingNumbersOf(shipments);
  const request = formRequestBytes(desk, { mailingDate, entryZip, facilityType: 'NONE' }, first.from, trackingNumbers);
  return beforeSending(() => desk.ledger.intendForm({ mailingDate, entryZip, day: todayAtDesk(desk), trackingNumbers, request })).id;
};

/** A form is made whatever becomes of its print: without a job on record, the window offers to print it. */
const printMade = (desk: Desk, forms: readonly ScanForm[], printer: Printer): void => {
  for (const { id, hasDocument } of forms) {
    if (!hasDocument) continue;
    try {
      printNow(desk, { document: 'scan-form', ownerId: id, pages: null }, printer);
    } catch (error) {
      logMistake(desk, error, 'print-after-form');
    }
  }
};

/**
 * Makes one SCAN form. Order matters: the request is on disk before anything is sent, the form is on disk before it is printed, and
 * only what USPS names counts as closed.
 */
export const closeDay = async (desk: Desk, closing: Closing): Promise<ScanForm> => {
  const shipments = fitForForm(desk, closing);
  const printer = closing.printerId === null ? null : await requirePrinter(desk, closing.printerId);
  const requestId = journal(desk, closing, shipments);
  try {
    const { forms, refusal } = await sendForm(desk, requestId);
    if (printer) printMade(desk, forms, printer);
    announceForms(desk, forms);
    const [form] = forms;
    if (form && shipments.every(({ id }) => refusal === null || forms.some(({ shipmentIds }) => shipmentIds.includes(id))))
      return desk.ledger.form(form.id) ?? form;
    const { uspsCode, detail, rows, cause } = refusal ?? { uspsCode: null, detail: '', rows: [], cause: undefined };
    throw new Failed({ code: 'form-refused', uspsCode, detail, trackingNumbers: [...new Set(rows.map(({ trackingNumber }) => trackingNumber))] }, { cause });
  } finally {
    desk.statusChanged();
  }
};

/** Prints a stored form again, or some of its pages. */
export const printForm = async (
  desk: Desk, { formId, printerId, pages }: { formId: string; printerId: string; pages?: number[] | undefined },
): Promise<PrintJob> => {
  if (!desk.ledger.form(formId)) throw new Failed({ code: 'not-found', what: 'form' });
  const printer = await requirePrinter(desk, printerId);
  return printNow(desk, { document: 'scan-form', ownerId: formId, pages: pages ?? null }, printer);
};
