import * as z from 'zod';
import { AddressFields } from './address/address.ts';
import { ContentsClass } from './parcel/contents-class.ts';
import { CustomsContentType, CustomsNumberType, CustomsRestrictionType } from './customs/customs.ts';
import { HazmatChoice } from './parcel/hazmat.ts';
import { Extra } from './mailpiece.ts';
import { PackagingId } from './parcel/parcel.ts';
import { HoldPlace } from './hold-place.ts';
import { Day } from './days/ship-date.ts';

export const DraftCustomsLine = z.strictObject({
  description: z.string(), quantity: z.string(), value: z.string(), weight: z.string(), tariffNumber: z.string(), origin: z.string(),
  /** What it is known by here; left out where nobody typed or scanned it. */
  sku: z.string().max(30).optional(),
  /** What so many pieces are worth and weigh, in cents and ounces, while value and weight follow the pieces. */
  of: z.strictObject({ quantity: z.int().min(1), value: z.number(), weight: z.number() }).optional(),
});
export type DraftCustomsLine = z.infer<typeof DraftCustomsLine>;

/** A number that customs knows somebody by, as it is typed. */
const DraftCustomsNumber = z.strictObject({ type: CustomsNumberType, number: z.string() });

/** What a customs form may say beyond its lines; empty for nothing. */
export const DraftCustomsMore = z.strictObject({
  aes: z.string(),
  restriction: CustomsRestrictionType.nullable(),
  restrictionComments: z.string(), invoiceNumber: z.string(), licenseNumber: z.string(), certificateNumber: z.string(),
  /** Of parcels abroad alone, as the two after it; left out where nobody said. */
  importer: DraftCustomsNumber.optional(),
  exporter: DraftCustomsNumber.optional(),
  ifUndeliverable: z.enum(['RETURN', 'ABANDON']).optional(),
});
export type DraftCustomsMore = z.infer<typeof DraftCustomsMore>;

/** Which box of the order is on the page, and how many there are as it was typed; empty while nobody knows. */
export const DraftBox = z.strictObject({ number: z.int().min(1), of: z.string() });
export type DraftBox = z.infer<typeof DraftBox>;

/** The Ship page as it was typed, sound or not; kept so that closing the window loses nothing. Never holds a secret. */
export const Draft = z.strictObject({
  to: AddressFields,
  useAddressAsTyped: z.boolean(),
  /** Why, as it was chosen or typed; left out until it is asked. */
  asTypedReason: z.string().optional(),
  shipFromId: z.string(),
  packaging: PackagingId,
  weight: z.string(),
  length: z.string(),
  width: z.string(),
  height: z.string(),
  /** Null follows the default: today, or the next ship day after the cut-off. */
  shipDate: Day.nullable(),
  /** The class that a preset asks for; left out for the cheapest. */
  mailClass: z.string().optional(),
  contentsFor: ContentsClass.optional(),
  hazmat: HazmatChoice.optional(),
  holdAt: HoldPlace.optional(),
  extras: z.array(Extra),
  value: z.string(),
  customsContentType: CustomsContentType,
  customsComments: z.string(),
  customsLines: z.array(DraftCustomsLine),
  customsMore: DraftCustomsMore.optional(),
  orderNumber: z.string(),
  /** Left out of the first box, until it is said how many there are. */
  box: DraftBox.optional(),
  /** The day that it has to arrive by, as it was typed; left out where none was. */
  deliverBy: z.string().max(20).optional(),
  reference: z.string(),
  /** The third and the fourth; left out for none. */
  moreReferences: z.array(z.string()).max(2).optional(),
  costCode: z.string(),
  printerId: z.string().nullable(),
  /** A return label is made along; left out for none. */
  withReturn: z.boolean().optional(),
});
export type Draft = z.infer<typeof Draft>;
