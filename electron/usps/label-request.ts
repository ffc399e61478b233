import * as z from 'zod';
import { LabelAddress } from './wire-address.ts';
import { entryFacilityTypes, labelExtraServices, labelMailClasses, labelProcessingCategories, labelRateIndicators } from './wire-enums.ts';

/** A member of a closed list that is copied from a price answer, where it is any text. */
const oneOf = (values: readonly string[]) => z.string().refine((value) => values.includes(value), `not one of ${values.join(', ')}`);

const CustomsContent = z.strictObject({
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
});

const CustomsForm = z.strictObject({
  customsContentType: z.enum([
    'MERCHANDISE', 'GIFT', 'DOCUMENT', 'COMMERCIAL_SAMPLE', 'RETURNED_GOODS', 'OTHER', 'HUMANITARIAN_DONATIONS', 'DANGEROUS_GOODS',
  ]),
  contentComments: z.string().min(1).max(25).optional(),
  AESITN: z.string().min(1).max(35).optional(),
  invoiceNumber: z.string().min(1).max(15).optional(),
  contents: z.array(CustomsContent).min(1).max(30),
});

/**
 * The body of POST /labels/v3/label. Stricter than the published schema where that allows anything: what isn't named
 * here is never sent. Pounds, inches, dollars.
 */
export const LabelRequest = z.strictObject({
  imageInfo: z.strictObject({
    imageType: z.enum(['PDF', 'ZPL203DPI', 'ZPL300DPI']),
    labelType: z.literal('4X6LABEL'),
    /** Always said: USPS's default puts a receipt on the same page, which spoils a 4×6 and is refused for ZPL (160009). */
    receiptOption: z.literal('NONE'),
    suppressPostage: z.boolean().optional(),
    suppressMailDate: z.boolean().optional(),
  }),
  toAddress: LabelAddress,
  fromAddress: LabelAddress,
  packageDescription: z.strictObject({
    mailClass: z.enum(labelMailClasses),
    rateIndicator: oneOf(labelRateIndicators),
    weightUOM: z.literal('lb'),
    weight: z.number().positive(),
    dimensionsUOM: z.literal('in'),
    length: z.number().positive(),
    width: z.number().positive(),
    height: z.number().positive(),
    girth: z.number().positive().optional(),
    processingCategory: oneOf(labelProcessingCategories),
    mailingDate: z.iso.date(),
    extraServices: z.array(z.literal([...labelExtraServices])).max(5).optional(),
    destinationEntryFacilityType: oneOf(entryFacilityTypes),
    hasNonstandardCharacteristics: z.boolean().optional(),
    packageOptions: z.strictObject({ packageValue: z.number().nonnegative().optional() }).optional(),
    customerReference: z.array(z.strictObject({
      referenceNumber: z.string().min(1).max(30),
      printReferenceNumber: z.boolean(),
    })).max(4).optional(),
  }),
  customsForm: CustomsForm.optional(),
});
export type LabelRequest = z.input<typeof LabelRequest>;

/** Whether a priced rate can be bought as a label; price answers also name rates that no label takes. */
export const labelTakes = (rate: {
  readonly mailClass: string; readonly rateIndicator: string; readonly processingCategory: string; readonly destinationEntryFacilityType: string;
}): boolean => {
  const { mailClass, rateIndicator, processingCategory, destinationEntryFacilityType } = LabelRequest.shape.packageDescription.shape;
  return z.object({ mailClass, rateIndicator, processingCategory, destinationEntryFacilityType }).safeParse(rate).success;
};
