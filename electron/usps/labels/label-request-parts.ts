import * as z from 'zod';

/** Pieces of a label request that are the same for domestic, return and international labels. Pounds, inches, dollars. */

/** A member of a closed list that is copied from a price answer, where it is any text. */
export const oneOf = (values: readonly string[]) => z.string().refine((value) => values.includes(value), `not one of ${values.join(', ')}`);

/** What the client can read as a document: see `label-image.ts`. */
export const labelImage = {
  imageType: z.enum(['PDF', 'ZPL203DPI', 'ZPL300DPI']),
  labelType: z.literal('4X6LABEL'),
};

/** "2 of 3" on a label: both figures or neither (160292), the first not above the second (160293). */
export const packageCount = {
  packageNumber: z.int().min(1).max(9999).optional(),
  totalPackages: z.int().min(1).max(9999).optional(),
};

export const isSoundCount = ({ packageNumber, totalPackages }: { packageNumber?: number | undefined; totalPackages?: number | undefined }): boolean =>
  packageNumber === undefined || totalPackages === undefined ? packageNumber === totalPackages : packageNumber <= totalPackages;

export const labelMeasures = {
  weightUOM: z.literal('lb'),
  weight: z.number().positive(),
  dimensionsUOM: z.literal('in'),
  length: z.number().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
  girth: z.number().positive().optional(),
};

export const domesticReferences = z.array(z.strictObject({
  referenceNumber: z.string().min(1).max(30),
  printReferenceNumber: z.boolean(),
})).max(4);

export const customsContent = {
  itemDescription: z.string().min(1).max(30),
  itemQuantity: z.int().min(1).max(9999),
  /** Dollars, of the whole line. */
  itemTotalValue: z.number().min(0.01).max(999_999.99),
  /** Pounds, of the whole line. */
  itemTotalWeight: z.number().positive(),
  weightUOM: z.literal('lb'),
  HSTariffNumber: z.string().min(6).max(14).optional(),
  countryofOrigin: z.string().regex(/^[A-Z]{2}$/).optional(),
  itemCategory: z.string().min(1).optional(),
  itemSubcategory: z.string().min(1).optional(),
};

export const customsContentTypes = [
  'MERCHANDISE', 'GIFT', 'DOCUMENT', 'COMMERCIAL_SAMPLE', 'RETURNED_GOODS', 'OTHER', 'HUMANITARIAN_DONATIONS', 'DANGEROUS_GOODS',
] as const;

export const customsRestrictionTypes = ['QUARANTINE', 'SANITARY_INSPECTION', 'PHYTOSANITARY_INSPECTION', 'OTHER'] as const;

/** The customs form of a domestic or return label. */
export const CustomsForm = z.strictObject({
  customsContentType: z.enum(customsContentTypes),
  contentComments: z.string().min(1).max(25).optional(),
  AESITN: z.string().min(1).max(35).optional(),
  restrictionType: z.enum(customsRestrictionTypes).optional(),
  restrictionComments: z.string().min(1).max(25).optional(),
  invoiceNumber: z.string().min(1).max(15).optional(),
  licenseNumber: z.string().min(1).max(16).optional(),
  certificateNumber: z.string().min(1).max(12).optional(),
  contents: z.array(z.strictObject(customsContent)).min(1).max(30),
});
