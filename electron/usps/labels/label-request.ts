import * as z from 'zod';
import { LabelAddress, LabelDestination } from '../wire/wire-address.ts';
import {
  entryFacilityTypes, labelExtraServices, labelMailClasses, labelProcessingCategories, labelRateIndicators, returnMailClasses, returnRateIndicators,
} from '../wire/wire-enums.ts';
import { CustomsForm, domesticReferences, isSoundCount, labelImage, labelMeasures, oneOf, packageCount } from './label-request-parts.ts';

const packageOptions = z.strictObject({ packageValue: z.number().nonnegative().optional(), contentType: z.literal('HAZMAT').optional() }).optional();

/**
 * The body of POST /labels/v3/label. Stricter than the published schema where that allows anything: what isn't named
 * here is never sent. Pounds, inches, dollars.
 */
export const LabelRequest = z.strictObject({
  imageInfo: z.strictObject({
    ...labelImage,
    /** Always said: USPS's default puts a receipt on the same page, which spoils a 4×6 and is refused for ZPL (160009). */
    receiptOption: z.literal('NONE'),
    suppressPostage: z.boolean().optional(),
    suppressMailDate: z.boolean().optional(),
    ...packageCount,
  }).refine(isSoundCount, 'packageNumber of totalPackages'),
  toAddress: LabelDestination,
  fromAddress: LabelAddress,
  /** Printed in place of the one above, where what can't be delivered goes elsewhere. */
  returnAddress: LabelAddress.optional(),
  packageDescription: z.strictObject({
    mailClass: z.enum(labelMailClasses),
    rateIndicator: oneOf(labelRateIndicators),
    ...labelMeasures,
    processingCategory: oneOf(labelProcessingCategories),
    mailingDate: z.iso.date(),
    extraServices: z.array(z.literal([...labelExtraServices])).max(5).optional(),
    destinationEntryFacilityType: oneOf(entryFacilityTypes),
    hasNonstandardCharacteristics: z.boolean().optional(),
    packageOptions,
    customerReference: domesticReferences.optional(),
  }),
  customsForm: CustomsForm.optional(),
});
export type LabelRequest = z.input<typeof LabelRequest>;

/**
 * The body of POST /labels/v3/return-label: as a label's, without a mailing date, since nobody knows when it comes back.
 * It is paid for when it is used.
 */
export const ReturnLabelRequest = z.strictObject({
  imageInfo: z.strictObject({ ...labelImage, receiptOption: z.literal('NONE') }),
  toAddress: LabelAddress,
  fromAddress: LabelAddress,
  packageDescription: z.strictObject({
    mailClass: z.enum(returnMailClasses),
    rateIndicator: oneOf(returnRateIndicators),
    ...labelMeasures,
    processingCategory: oneOf(labelProcessingCategories),
    extraServices: z.array(z.literal([...labelExtraServices])).max(5).optional(),
    hasNonstandardCharacteristics: z.boolean().optional(),
    packageOptions,
    customerReference: domesticReferences.optional(),
  }),
  customsForm: CustomsForm.optional(),
});
export type ReturnLabelRequest = z.input<typeof ReturnLabelRequest>;

/**
 * What PATCH /labels/v3/label/{trackingNumber} can change: one member or several, each with its new value. USPS takes it
 * only while the label hides its postage and isn't manifested (160250). Pounds, inches.
 */
export const LabelChanges = z.strictObject({
  weight: z.number().positive().optional(),
  length: z.number().positive().optional(),
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  girth: z.number().positive().optional(),
  processingCategory: oneOf(labelProcessingCategories).optional(),
  rateIndicator: oneOf(labelRateIndicators).optional(),
}).refine((changes) => Object.keys(changes).length > 0, 'at least one change is needed');
export type LabelChanges = z.input<typeof LabelChanges>;

/** What a label request takes over from a price. Made once: making a schema takes longer than reading with it. */
const BuyableRate = z.object(LabelRequest.shape.packageDescription.shape)
  .pick({ mailClass: true, rateIndicator: true, processingCategory: true, destinationEntryFacilityType: true });

/** Whether a priced rate can be bought as a label; price answers also name rates that no label takes. */
export const labelTakes = (rate: {
  readonly mailClass: string; readonly rateIndicator: string; readonly processingCategory: string; readonly destinationEntryFacilityType: string;
}): boolean => BuyableRate.safeParse(rate).success;
