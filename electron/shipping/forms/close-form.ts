import type { DayClosed, DayLabel, FormChoice, LeftOut } from '../../../shared/end-of-day/end-of-day.ts';
import { Failed } from '../../../shared/failure.ts';
import { mailerIdOf } from '../../../shared/end-of-day/form-preflight.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { FormRequest, ScanForm } from '../../../shared/shipments/shipment.ts';
import { beforeSending } from '../before-sending.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { sortDay } from './end-of-day.ts';
import { logMistake } from '../log-mistake.ts';
import { printNow } from '../printing/print-now.ts';
import { announceForms } from './announce-form.ts';
import { fitForForm } from './fit-for-form.ts';
import { formImageFor } from './form-image.ts';
import { formRequestBytes } from './form-wire.ts';
import type { LabelRow } from './form-wire.ts';
import { sendForm } from './send-form.ts';
import type { FormOutcome } from './send-form.ts';

/** How often one form is asked for again without what USPS refused: each time costs a call. */
const mostTries = 6;

/** USPS takes labels of one manifest MID on a form. */
const manifestMidMismatch = '160165';

const numbersOf = (labels: readonly DayLabel[]): string[] => labels.flatMap(({ trackingNumber }) => trackingNumber ?? []);

const journal = (desk: Desk, choice: FormChoice, labels: readonly DayLabel[], printer: Printer | null): FormRequest => {
  const from = desk.ledger.shipment(labels[0]?.shipmentId ?? '')?.from;
  if (!from) throw new Failed({ code: 'nothing-to-close' });
  const { mailingDate, entryZip, everythingOf = null } = choice;
  const trackingNumbers = numbersOf(labels);
  const shipment = everythingOf === null ? { trackingNumbers }
    : everythingOf.kind === 'MID' ? { MID: everythingOf.number } : { manifestMID: everythingOf.number };
  const request = formRequestBytes(choice, from, shipment, formImageFor(desk, printer));
  return beforeSending(() => desk.ledger.intendForm({ mailingDate, entryZip, day: todayAtDesk(desk), trackingNumbers, request }));
};

/** A form is made whatever becomes of its print: without a job on record, the window offers to print it. */
const printMade = (desk: Desk, form: ScanForm, printer: Printer | null): ScanForm => {
  if (printer === null || !form.hasDocument) return form;
  try {
    return { ...form, printJobs: [printNow(desk, { document: 'scan-form', ownerId: form.id, pages: null }, printer), ...form.printJobs] };
  } catch (error) {
    logMistake(desk, error, 'print-after-form');
    return form;
  }
};

const refused = ({ uspsCode, detail, cause }: NonNullable<FormOutcome['refusal']>, trackingNumbers: string[]): Failed =>
  new Failed({ code: 'form-refused', uspsCode, detail, trackingNumbers }, { cause });

/** What USPS named against labels of the form, without those that it has on a form already: they are closed. */
const takeOff = (desk: Desk, labels: readonly DayLabel[], rows: ReadonlyMap<string, LabelRow>): LeftOut[] => {
  const off = labels.flatMap((label): LeftOut[] => {
    const row = rows.get(label.trackingNumber ?? '');
    if (row === undefined || (desk.ledger.shipment(label.shipmentId)?.formId ?? null) !== null) return [];
    return [{ label, uspsCode: row.code, because: row.detail, wasRefused: true }];
  });
  desk.ledger.noteFormRefusals(off.map(({ label: { shipmentId }, uspsCode, because }) => ({ shipmentId, uspsCode: uspsCode ?? '', because })));
  return off;
};

const byMailer = (choice: FormChoice, labels: readonly DayLabel[]): FormChoice[] =>
  [...Map.groupBy(labels, ({ trackingNumber }) => mailerIdOf(trackingNumber ?? '')).values()]
    .map((group) => ({ ...choice, shipmentIds: group.map(({ shipmentId }) => shipmentId) }));

/**
 * Makes one form, or one a mailer where USPS doesn't take several mailers on one. What it refuses by itself is taken off, told and
 * kept with the shipment, and the rest goes through; a refusal that names no label, or every one, makes none.
 * @param day as it was just read.
 */
export const closeForm = async (desk: Desk, choice: FormChoice, printer: Printer | null, day = sortDay(desk)): Promise<DayClosed> => {
  let labels = fitForForm(day, choice);
  const forms: ScanForm[] = [];
  const takenOff: LeftOut[] = [];
  for (let tries = 1; labels.length > 0; tries++) {
    const outcome = await sendForm(desk, journal(desk, choice, labels, printer));
    announceForms(desk, outcome.forms);
    forms.push(...outcome.forms.map((form) => printMade(desk, form, printer)));
    if (outcome.refusal === null) break;
    const rows = new Map(outcome.refusal.rows.map((row) => [row.trackingNumber, row]));
    // Of everything of a MID, USPS picks the labels: it would be asked for the very same again.
    const mailers = choice.everythingOf ? [] : byMailer(choice, labels);
    if (rows.size === 0 && outcome.refusal.uspsCode === manifestMidMismatch && mailers.length > 1) {
      const each = await oneAfterAnother(mailers, (one) => closeForm(desk, one, printer));
      return { forms: [...forms, ...each.flatMap((one) => one.forms)], takenOff: [...takenOff, ...each.flatMap((one) => one.takenOff)] };
    }
    const off = takeOff(desk, labels, rows);
    takenOff.push(...off);
    const rest = labels.filter(({ trackingNumber }) => !rows.has(trackingNumber ?? ''));
    if (rest.length === labels.length || tries === mostTries || (rest.length === 0 && forms.length === 0))
      throw refused(outcome.refusal, numbersOf(takenOff.map(({ label }) => label)));
    labels = rest;
  }
  return { forms, takenOff };
};

/** Where one fails, the others are made all the same; then the first failure is thrown. */
export const oneAfterAnother = async <T, R>(list: readonly T[], work: (one: T, place: number) => Promise<R>): Promise<R[]> => {
  const done: R[] = [];
  const failures: unknown[] = [];
  for (const [place, one] of list.entries()) {
    try {
      done.push(await work(one, place));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
};
