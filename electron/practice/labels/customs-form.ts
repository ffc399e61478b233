import * as z from 'zod';

/** The customs form of a domestic label, by USPS's OpenAPI file. */
const positive = z.number().positive();

const CustomsItem = z.looseObject({
  itemDescription: z.string().min(1).max(30),
  itemQuantity: z.int().min(1).max(9999),
  itemTotalValue: z.number().min(0.01).max(999_999.99),
  itemTotalWeight: positive,
  weightUOM: z.literal('lb'),
  itemValue: z.number().min(0.01).max(999_999.99).optional(),
  itemWeight: positive.optional(),
  HSTariffNumber: z.string().min(6).max(14).optional(),
  countryofOrigin: z.string().regex(/[A-Z]{2}/).optional(),
  itemCategory: z.string().optional(),
  itemSubcategory: z.string().optional(),
});

export const CustomsForm = z.looseObject({
  customsContentType: z.enum([
    'MERCHANDISE', 'GIFT', 'DOCUMENT', 'COMMERCIAL_SAMPLE', 'RETURNED_GOODS', 'OTHER', 'HUMANITARIAN_DONATIONS', 'DANGEROUS_GOODS',
  ]),
  contents: z.array(CustomsItem).min(1).max(30),
  contentComments: z.string().max(25).optional(),
  restrictionType: z.enum(['QUARANTINE', 'SANITARY_INSPECTION', 'PHYTOSANITARY_INSPECTION', 'OTHER']).optional(),
  restrictionComments: z.string().max(25).optional(),
  AESITN: z.string().min(1).max(35).optional(),
  invoiceNumber: z.string().min(1).max(15).optional(),
  licenseNumber: z.string().min(1).max(16).optional(),
  certificateNumber: z.string().min(1).max(12).optional(),
  importersReference: z.string().max(40).optional(),
  importersContact: z.string().max(30).optional(),
  exportersReference: z.string().max(40).optional(),
  exportersContact: z.string().max(30).optional(),
});
export type CustomsForm = z.infer<typeof CustomsForm>;
