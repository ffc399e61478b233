import * as z from 'zod';
import { Mailpiece } from '../mailpiece.ts';
import { Cents } from '../money.ts';
import { PrintJob } from '../printing/print-job.ts';
import { Media } from '../printing/printing.ts';
import { Rate } from '../rates/rate.ts';
import { Day } from '../days/ship-date.ts';
import { ShipmentTracking } from './tracking.ts';
import { AddressFields } from '../address/address.ts';
import { Edited, OpenEdit } from './after-purchase.ts';

/**
 * Where a purchase stands. `intended` and `sent` are on disk before USPS hears of them; `failed` means USPS said no and
 * no money moved; `unknown` means that it was sent and no answer was understood; `unconfirmed` that USPS said later that it
 * has no label under the purchase's key: probably not bought, and nobody has said no.
 */
export const ShipmentState = z.enum(['intended', 'sent', 'bought', 'failed', 'unknown', 'unconfirmed', 'canceled', 'refund-requested']);
export type ShipmentState = z.infer<typeof ShipmentState>;

/** USPS was asked to take the label back: `asked` while the call is under way, `undecided` once its answer is lost. */
export const CancelAsked = z.enum(['asked', 'undecided']);
export type CancelAsked = z.infer<typeof CancelAsked>;

export const Shipment = z.object({
  id: z.string(),
  state: ShipmentState,
  createdAt: z.iso.datetime(),
  mailpiece: Mailpiece,
  from: AddressFields,
  rate: Rate,
  /** As USPS wrote it on the label; null before it is bought. */
  labelAddress: AddressFields.nullable(),
  trackingNumber: z.string().nullable(),
  /** Whether the label itself is kept; one that was only ever canceled by its key has a number at most. */
  hasLabel: z.boolean(),
  /** What a person found on a form or a statement, of a purchase whose label USPS hasn't given. */
  notedNumber: z.string().nullable(),
  /**
   * Postage, fees and extra services as USPS's label answer names them, or its answer to the last change; the quoted total until
   * then. Nothing for a return label, which is paid for when it is used.
   */
  charged: Cents,
  /** Why it failed or is unknown, or USPS's dispute number; empty otherwise. */
  detail: z.string(),
  /** An unknown purchase that USPS answered for, and settled nothing: to ask again won't either. */
  askedInVain: z.boolean(),
  /** USPS charged another price than it had quoted, and nobody has said yet that it is seen. */
  priceDiffers: z.boolean(),
  cancel: CancelAsked.nullable(),
  /** How USPS has it now, where weight or size were changed; `mailpiece` and `rate` stay what was bought. */
  edited: Edited.nullable(),
  edit: OpenEdit.nullable(),
  /** What came back of `charged`, as a person read it off a statement. */
  refunded: Cents,
  /** Of a return label: the shipment that it brings back, and what USPS charges once it is used. */
  returnOf: z.string().nullable(),
  priceWhenUsed: Cents.nullable(),
  /** The SCAN form that it went on. */
  formId: z.string().nullable(),
  /** USPS sends its own manifest of the day's labels at this moment; until then, a cancel is free. */
  freeToCancelUntil: z.iso.datetime(),
  /** When the carrier scanned it first, by USPS's tracking; null while no scan is known. */
  acceptedAt: z.iso.datetime().nullable(),
  /** Null for what was never bought, and for labels from before tracking was read. */
  tracking: ShipmentTracking.nullable(),
  /** Newest first. */
  printJobs: z.array(PrintJob),
});
export type Shipment = z.infer<typeof Shipment>;

/**
 * Where the asking for a SCAN form stands. `intended` and `sent` are on disk before USPS hears of it; `failed` means that no form
 * was made; `unknown` that it was sent and no answer was understood.
 */
export const FormRequestState = z.enum(['intended', 'sent', 'made', 'failed', 'unknown']);
export type FormRequestState = z.infer<typeof FormRequestState>;

export const FormRequest = z.object({
  id: z.string(),
  state: FormRequestState,
  mailingDate: Day,
  entryZip: z.string(),
  createdAt: z.iso.datetime(),
  /** Why it failed or is unknown; empty otherwise. */
  detail: z.string(),
  /** What was asked to be put on it. */
  trackingNumbers: z.array(z.string()),
});
export type FormRequest = z.infer<typeof FormRequest>;

export const ScanForm = z.object({
  id: z.string(),
  /** USPS's electronic file number, which the form's bar code holds. */
  manifestNumber: z.string(),
  mailingDate: Day,
  entryZip: z.string(),
  createdAt: z.iso.datetime(),
  shipmentIds: z.array(z.string()),
  /** Numbers that USPS put on the form and that this ledger doesn't hold. */
  strangers: z.array(z.string()),
  /** Shipments that were asked to be put on it, that USPS didn't name, and that are on no form since. */
  notNamed: z.array(z.string()),
  /** False where USPS named the form and its picture never arrived: then it can't be printed. */
  hasDocument: z.boolean(),
  /** What it was drawn for; null where that isn't on record. */
  media: Media.nullable(),
  /** The carrier's own ZPL, for heads of one kind alone: it isn't shown. */
  isZpl: z.boolean(),
  printJobs: z.array(PrintJob),
});
export type ScanForm = z.infer<typeof ScanForm>;
