import * as z from 'zod';
import { FormRequest, ScanForm, ShipmentState, CancelAsked } from '../shipments/shipment.ts';
import { Cents } from '../money.ts';
import { MailClass } from '../rates/rate.ts';
import { Day } from '../days/ship-date.ts';

/** A label as the end of the day shows it: a day has thousands, so there is no more of each than its row takes. */
export const DayLabel = z.object({
  shipmentId: z.string(),
  orderNumber: z.string(),
  /** The name, or else the company. */
  to: z.string(),
  /** "Arlington VA 22201". */
  place: z.string(),
  trackingNumber: z.string().nullable(),
  mailClass: MailClass,
  charged: Cents,
  mailingDate: Day,
  state: ShipmentState,
  cancel: CancelAsked.nullable(),
  /** It isn't known to be on paper, or somebody has to say something of its print. */
  isOpen: z.boolean(),
});
export type DayLabel = z.infer<typeof DayLabel>;

/** What one form takes: the same mailing date, entry ZIP, kind of entry facility and manifest MID. */
export const FormKind = z.object({ mailingDate: Day, entryZip: z.string(), facilityType: z.string(), manifestMid: z.string() });

export const FormGroup = FormKind.extend({
  /** The mailer IDs in the numbers of its labels. */
  mailerIds: z.array(z.string()),
  labels: z.array(DayLabel),
});
export type FormGroup = z.infer<typeof FormGroup>;

/** A label that no form takes now: why, in words and by USPS's own code where it has one. */
export const LeftOut = z.object({
  label: DayLabel, uspsCode: z.string().nullable(), because: z.string(),
  /** USPS itself refused it, when it was asked for a form of it. */
  wasRefused: z.boolean(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** Everything of one MID or manifest MID that USPS finds fit, whoever made it, in place of the labels that are named. */
export const EverythingOf = z.object({ kind: z.enum(['MID', 'manifestMID']), number: z.string().regex(/^(\d{6}|\d{9})$/) });
export type EverythingOf = z.infer<typeof EverythingOf>;

/** What to put on one form. */
export const FormChoice = FormKind.extend({
  shipmentIds: z.array(z.string()).min(1),
  everythingOf: EverythingOf.nullable().optional(),
  /** The labels are dated later, and get the form's own date. */
  overwriteDate: z.boolean().optional(),
}).refine(({ everythingOf, overwriteDate }) => !(everythingOf && overwriteDate), 'a date is overwritten for labels that are named');
export type FormChoice = z.infer<typeof FormChoice>;

/** What came of closing. */
export const DayClosed = z.object({
  forms: z.array(ScanForm),
  /** What USPS refused by itself, and the forms were made without. */
  takenOff: z.array(LeftOut),
});
export type DayClosed = z.infer<typeof DayClosed>;

export const EndOfDay = z.object({
  today: Day,
  /** Ready to be closed today. */
  groups: z.array(FormGroup),
  /** Dated later, and fit for a form of today if their date is overwritten; they stand in `left` as well. */
  later: z.array(FormGroup),
  /** Labels that no form takes now, and why. */
  left: z.array(LeftOut),
  /** Forms of which it isn't known whether USPS made them; the oldest first. */
  openForms: z.array(FormRequest),
  /** Forms made today, newest first. */
  forms: z.array(ScanForm),
});
export type EndOfDay = z.infer<typeof EndOfDay>;

/** A day on which forms were made. */
export const FormDay = z.object({ day: Day, forms: z.int(), labels: z.int() });
export type FormDay = z.infer<typeof FormDay>;
