import * as z from 'zod';
import { Cents } from '../money.ts';
import { Ounces, Parcel, Size } from '../parcel/parcel.ts';
import { PrintJob } from '../printing/print-job.ts';
import { Rate } from '../rates/rate.ts';
import { Day } from '../days/ship-date.ts';

/** How a parcel was weighed and measured after its label was bought. Packaging that USPS makes keeps its own size. */
export const Measured = z.strictObject({ weight: Ounces, size: Size });
export type Measured = z.infer<typeof Measured>;

/** A label as USPS has it after the last change of weight or size that went through. */
export const Edited = z.object({ parcel: Parcel, rate: Rate });
export type Edited = z.infer<typeof Edited>;

/** A change that was asked for and isn't settled: `asked` while the call is under way, `undecided` once its answer is lost. */
export const OpenEdit = z.object({
  state: z.enum(['asked', 'undecided']),
  parcel: Parcel,
  /** What is charged if it didn't go through, and what was quoted for when it does. */
  before: Cents,
  after: Cents,
});
export type OpenEdit = z.infer<typeof OpenEdit>;

/** What a change would cost. */
export const EditPrice = z.object({ parcel: Parcel, before: Cents, after: Cents, rate: Rate });
export type EditPrice = z.infer<typeof EditPrice>;

/**
 * Something that was done with a shipment, or what USPS answered. Of `print` the job says all; every other kind is the name of
 * an event of the ledger, and its detail is in words.
 */
export const HistoryEntry = z.object({ at: z.iso.datetime(), kind: z.string(), detail: z.string(), job: PrintJob.nullable() });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** USPS gives a label's document again a few times, up to its mailing date. */
export const UspsReprints = z.object({
  /** Whether the stored document is gone or damaged: only then is USPS asked. */
  isNeeded: z.boolean(),
  used: z.int(),
  limit: z.int(),
  until: Day,
  /** Why USPS gives none now; null where it does. */
  because: z.string().nullable(),
});
export type UspsReprints = z.infer<typeof UspsReprints>;

/** What can still be done with a label at USPS, and why what can't can't; null of a reason says that it can. */
export const LabelOptions = z.object({
  whyNotEdited: z.string().nullable(),
  whyNotReturned: z.string().nullable(),
  reprints: UspsReprints,
  /** The return labels that were made for it, newest first. */
  returns: z.array(z.object({ shipmentId: z.string(), trackingNumber: z.string().nullable() })),
});
export type LabelOptions = z.infer<typeof LabelOptions>;
