import { Failed } from '../../shared/failure.ts';
import { mismatchWith } from '../../shared/form-preflight.ts';
import type { PrintJob } from '../../shared/print-job.ts';
import type { Printer } from '../../shared/printing.ts';
import type { DayClosed, FormChoice, LeftOut, ScanForm, Shipment } from '../../shared/shipment.ts';
import { beforeSending } from './before-sending.ts';
import type { Desk } from './desk.ts';
import { readEndOfDay, todayAtDesk } from './end-of-day.ts';
import { announceForms } from './forms/announce-form.ts';
import { formRequestBytes, trackingNumbersOf } from './forms/form-wire.ts';
import { sendForm } from './forms/send-form.ts';
import type { FormOutcome } from './forms/send-form.ts';
import { logMistake } from './log-mistake.ts';
import { printNow } from './printing/print-now.ts';
import { requirePrinter } from './printing/require-printer.ts';

export interface Closing {
  readonly choices: readonly FormChoice[];
  readonly printerId: string | null;
}

/** How often one form is asked for again without what USPS refused: each time costs a call. */
const mostTries = 6;

/** The labels to be closed: asked for by the window, and still fit by the ledger. */
const fitForForm = (desk: Desk, choice: FormChoice): Shipment[] => {
  const asked = new Set(choice.shipmentIds);
  const group = readEndOfDay(desk).groups.find((kind) => mismatchWith(choice, kind) === null);
  const fit = group?.shipments.filter(({ id }) => asked.has(id)) ?? [];
  if (fit.length === 0) throw new Failed({ code: 'nothing-to-close' });
  return fit;
};

const journal = (desk: Desk, choice: FormChoice, shipments: readonly Shipment[]): string => {
  const [first] = shipments;
  if (!first) throw new Failed({ code: 'nothing-to-close' });
  const { mailingDate, entryZip } = choice;
  const trackingNumbers = trackingNumbersOf(shipments);
  const request = formRequestBytes(desk, choice, first.from, trackingNumbers);
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

const refused = ({ uspsCode, detail, cause }: NonNullable<FormOutcome['refusal']>, trackingNumbers: string[]): Failed =>
  new Failed({ code: 'form-refused', uspsCode, detail, trackingNumbers }, { cause });

/**
 * Makes one form. What USPS refuses by itself is taken off and told, and the rest goes through; a refusal that names no label,
 * or every one, makes none.
 */
const closeOne = async (desk: Desk, choice: FormChoice, printer: Printer | null): Promise<DayClosed> => {
  let shipments = fitForForm(desk, choice);
  const forms: ScanForm[] = [];
  const takenOff: LeftOut[] = [];
  for (let tries = 1; shipments.length > 0; tries++) {
    const outcome = await sendForm(desk, journal(desk, choice, shipments));
    forms.push(...outcome.forms);
    announceForms(desk, outcome.forms);
    if (printer) printMade(desk, outcome.forms, printer);
    if (outcome.refusal === null) break;
    const rows = new Map(outcome.refusal.rows.map((row) => [row.trackingNumber, row]));
    const named = shipments.flatMap((shipment) => {
      const row = rows.get(shipment.trackingNumber ?? '');
      return row === undefined ? [] : [{ shipment, row }];
    });
    const rest = shipments.filter(({ trackingNumber }) => !rows.has(trackingNumber ?? ''));
    // What is on a form already is closed, and nothing to be told of.
    const off = named.filter(({ shipment }) => (desk.ledger.shipment(shipment.id)?.formId ?? null) === null);
    takenOff.push(...off.map(({ shipment, row }) => ({ shipment, uspsCode: row.code, because: row.detail })));
    if (named.length === 0 || tries === mostTries || (rest.length === 0 && forms.length === 0))
      throw refused(outcome.refusal, takenOff.map(({ shipment }) => shipment.trackingNumber ?? ''));
    shipments = rest;
  }
  return { forms: forms.map((form) => desk.ledger.form(form.id) ?? form), takenOff };
};

/**
 * Makes the day's forms, one after the other; where one fails, the others are made all the same. Order matters: a request is on
 * disk before anything is sent, a form is on disk before it is printed, and only what USPS names counts as closed.
 * @throws what the first that failed failed with.
 */
export const closeDay = async (desk: Desk, { choices, printerId }: Closing): Promise<DayClosed> => {
  const printer = printerId === null ? null : await requirePrinter(desk, printerId);
  const closed: DayClosed[] = [];
  const failures: unknown[] = [];
  for (const choice of choices) {
    try {
      closed.push(await closeOne(desk, choice, printer));
    } catch (error) {
      failures.push(error);
    } finally {
      desk.statusChanged();
    }
  }
  if (failures.length > 0) throw failures[0];
  return { forms: closed.flatMap(({ forms }) => forms), takenOff: closed.flatMap(({ takenOff }) => takenOff) };
};

/** Prints a stored form again, or some of its pages. */
export const printForm = async (
  desk: Desk, { formId, printerId, pages }: { formId: string; printerId: string; pages?: number[] | undefined },
): Promise<PrintJob> => {
  if (!desk.ledger.form(formId)) throw new Failed({ code: 'not-found', what: 'form' });
  const printer = await requirePrinter(desk, printerId);
  return printNow(desk, { document: 'scan-form', ownerId: formId, pages: pages ?? null }, printer);
};
