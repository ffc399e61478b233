import * as z from 'zod';
import { Cents } from '../money.ts';
import { Ounces } from '../parcel/parcel.ts';

export const CustomsContentType = z.enum([
  'MERCHANDISE', 'GIFT', 'DOCUMENT', 'COMMERCIAL_SAMPLE', 'RETURNED_GOODS', 'HUMANITARIAN_DONATIONS', 'DANGEROUS_GOODS', 'OTHER',
  // Of international labels alone.
  'CREMATED_REMAINS', 'NON_NEGOTIABLE_DOCUMENT', 'MEDICAL_SUPPLIES', 'PHARMACEUTICALS',
]);
export type CustomsContentType = z.infer<typeof CustomsContentType>;

export const CustomsRestrictionType = z.enum(['QUARANTINE', 'SANITARY_INSPECTION', 'PHYTOSANITARY_INSPECTION', 'OTHER']);
export type CustomsRestrictionType = z.infer<typeof CustomsRestrictionType>;

export const CustomsLine = z.strictObject({
  /** 1 to 30 characters that say what it is; USPS refuses "gift", "merchandise" and the like. */
  description: z.string().min(1).max(30),
  quantity: z.int().min(1).max(9999),
  /** Of the whole line, not of one piece. */
  value: Cents.refine((value) => value > 0 && value <= 99_999_999),
  weight: Ounces,
  /** Harmonized System code, 6 to 14 digits; empty when not known. */
  tariffNumber: z.string().regex(/^(\d{6,14})?$/),
  /** Two letters, ISO 3166. */
  origin: z.string().regex(/^[A-Z]{2}$/),
});
export type CustomsLine = z.infer<typeof CustomsLine>;

/** A line as it is kept for the next form, under the SKU that the thing is known by here. */
export const CustomsItem = CustomsLine.extend({ sku: z.string().trim().min(1).max(30) });
export type CustomsItem = z.infer<typeof CustomsItem>;

export const CustomsNumberType = z.enum(['TAX_CODE', 'VAT_NUMBER', 'IMPORTER_CODE']);
export type CustomsNumberType = z.infer<typeof CustomsNumberType>;

/** A number that a customs office knows the sender or the addressee by, as an EORI, an IOSS or a VAT number. */
export const CustomsNumber = z.strictObject({ type: CustomsNumberType, number: z.string().trim().min(1).max(28) });
export type CustomsNumber = z.infer<typeof CustomsNumber>;

/**
 * The customs form of a parcel abroad, or of a domestic label to a military post office or a territory (USPS Labels API and
 * International Labels API, customsForm). What holds between its members is in `abroad/customs-problems.ts`.
 */
export const CustomsForm = z.strictObject({
  contentType: CustomsContentType,
  /** What "OTHER" means, at most 25 characters; empty otherwise. */
  comments: z.string().max(25),
  lines: z.array(CustomsLine).min(1).max(30),
  /** The export filing's number, or its exemption, as `readAesCitation` writes it; what follows is left out where there is none. */
  aes: z.string().min(1).max(35).optional(),
  /** `comments` say what OTHER means; empty otherwise. */
  restriction: z.strictObject({ type: CustomsRestrictionType, comments: z.string().max(25) }).optional(),
  invoiceNumber: z.string().min(1).max(15).optional(),
  licenseNumber: z.string().min(1).max(16).optional(),
  certificateNumber: z.string().min(1).max(12).optional(),
  /** Of parcels abroad alone, as the two after it: whom customs knows the addressee and the sender as. */
  importer: CustomsNumber.optional(),
  exporter: CustomsNumber.optional(),
  /** What becomes of it where it can't be delivered; sent back where nothing is said. */
  ifUndeliverable: z.enum(['RETURN', 'ABANDON']).optional(),
});
export type CustomsForm = z.infer<typeof CustomsForm>;
