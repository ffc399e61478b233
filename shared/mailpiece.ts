import * as z from 'zod';
import { Address } from './address/address.ts';
import { ContentsClass } from './parcel/contents-class.ts';
import { CustomsForm } from './customs/customs.ts';
import { HazmatKind } from './parcel/hazmat.ts';
import { Cents } from './money.ts';
import { Parcel } from './parcel/parcel.ts';
import { HoldPlace } from './hold-place.ts';
import { Day } from './days/ship-date.ts';

/** The extra services that are offered by name. USPS Tracking (920) comes with every parcel and isn't one of them. */
export const Extra = z.enum([
  'signature', 'adult-signature', 'insurance', 'signature-restricted', 'adult-signature-restricted', 'express-signature', 'certified', 'certified-restricted',
  'certified-adult', 'certified-adult-restricted', 'insurance-restricted', 'return-receipt', 'return-receipt-electronic',
]);
export type Extra = z.infer<typeof Extra>;

const BoxCount = z.int().min(1).max(9999);

/** Which box of its order a parcel is, from 1, and how many there are; null while nobody knows. USPS counts to 9999 (Labels API). */
export const Box = z.strictObject({ number: BoxCount, of: BoxCount.nullable() })
  .refine(({ number, of }) => of === null || number <= of, 'The order has fewer boxes than that.');
export type Box = z.infer<typeof Box>;

/** Everything USPS has to know of one parcel before a service is chosen. The same for the quote and for the label. */
export const Mailpiece = z.strictObject({
  to: Address,
  /** True after the person chose to keep an address that USPS doesn't confirm. */
  useAddressAsTyped: z.boolean(),
  /** Why, in the person's words; kept in the shipment's history. */
  asTypedReason: z.string().max(100).optional(),
  /** The ship-from profile of the settings. */
  shipFromId: z.string().min(1),
  parcel: Parcel,
  shipDate: Day,
  /** The class that a person said the contents qualify for, as books for Media Mail; left out for anything else. */
  contentsFor: ContentsClass.optional(),
  /** What of hazardous goods is inside, said for this parcel alone; left out where nothing is. */
  hazmat: HazmatKind.optional(),
  /** The post office that holds it for whoever it is for; left out where it is delivered. */
  holdAt: HoldPlace.optional(),
  extras: z.array(Extra),
  /** What the contents are worth; insurance needs it. */
  value: Cents.nullable(),
  customs: CustomsForm.nullable(),
  orderNumber: z.string().max(30),
  /** Of an order that goes in several boxes; each is a purchase of its own. */
  box: Box.optional(),
  /** A reference printed on the label, as a SKU; empty for none. */
  reference: z.string().max(30),
  /** Printed on the label's third and fourth line of references; left out for none. With a cost code, one of the four is taken. */
  moreReferences: z.array(z.string().min(1).max(30)).max(2).optional(),
  /** Sent as a customer reference that isn't printed; empty for none. */
  costCode: z.string().max(30),
});
export type Mailpiece = z.infer<typeof Mailpiece>;
