import * as z from 'zod';
import type { PriceType } from '../../../shared/rates/price-type.ts';
import { readDocument, vendorJson } from '../documents/document-answer.ts';
import type { DocumentImage } from '../documents/label-image.ts';
import { labelPrice, priceOfLabel, trackingNumberReader } from '../labels/label-answer.ts';
import type { LabelData } from '../labels/label-answer.ts';
import { cancelCalls } from '../labels/label-cancel.ts';
import type { CancelAnswer } from '../labels/label-cancel.ts';
import { reprintCalls } from '../labels/label-reprint.ts';
import type { Reprinted, ReprintRequest } from '../labels/label-reprint.ts';
import { customsContent, customsContentTypes, customsRestrictionTypes, labelImage, labelMeasures, oneOf } from '../labels/label-request-parts.ts';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { number, text } from '../transport/read-answer.ts';
import { checkedKey } from '../wire/checked-identifiers.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import { InternationalAddress, LabelAddress } from '../wire/wire-address.ts';
import type { AnsweredInternationalAddress } from '../wire/wire-address.ts';
import {
  internationalEntryFacilityTypes, internationalLabelExtraServices, internationalLabelProcessingCategories, internationalLabelRateIndicators,
  internationalMailClasses,
} from '../wire/wire-enums.ts';

/** A number that a customs office knows a party by. */
const CustomsReference = z.strictObject({
  referenceType: z.enum(['TAX_CODE', 'VAT_NUMBER', 'IMPORTER_CODE']),
  reference: z.string().min(1).max(28),
});

/** The body of POST /international-labels/v3/international-label. Pounds, inches, dollars. */
export const InternationalLabelRequest = z.strictObject({
  imageInfo: z.strictObject({ ...labelImage, suppressPostage: z.boolean().optional() }),
  toAddress: InternationalAddress,
  fromAddress: LabelAddress,
  packageDescription: z.strictObject({
    mailClass: z.enum(internationalMailClasses),
    rateIndicator: oneOf(internationalLabelRateIndicators),
    ...labelMeasures,
    processingCategory: oneOf(internationalLabelProcessingCategories),
    mailingDate: z.iso.date(),
    extraServices: z.array(z.literal([...internationalLabelExtraServices])).max(3).optional(),
    destinationEntryFacilityType: oneOf(internationalEntryFacilityTypes),
    packageOptions: z.strictObject({
      packageValue: z.number().nonnegative().optional(),
      /** What becomes of a parcel that can't be delivered abroad. */
      nonDeliveryOption: z.enum(['RETURN', 'ABANDON']).optional(),
    }).optional(),
    customerReference: z.array(z.strictObject({ referenceNumber: z.string().min(1).max(30) })).max(2).optional(),
  }),
  customsForm: z.strictObject({
    customsContentType: z.enum([...customsContentTypes, 'CREMATED_REMAINS', 'NON_NEGOTIABLE_DOCUMENT', 'MEDICAL_SUPPLIES', 'PHARMACEUTICALS']),
    contentComments: z.string().min(1).max(25).optional(),
    /** The export filing's number, or the exemption from it: "NO EEI 30.37(a)". */
    AESITN: z.string().min(1).max(35),
    restrictionType: z.enum(customsRestrictionTypes).optional(),
    restrictionComments: z.string().min(1).max(25).optional(),
    invoiceNumber: z.string().min(1).max(15).optional(),
    licenseNumber: z.string().min(1).max(16).optional(),
    certificateNumber: z.string().min(1).max(12).optional(),
    importersReference: CustomsReference.optional(),
    exportersReference: CustomsReference.optional(),
    contents: z.array(z.strictObject({ ...customsContent, countryofOrigin: z.string().regex(/^[A-Z]{2}$/) })).min(1).max(30),
  }),
});
export type InternationalLabelRequest = z.input<typeof InternationalLabelRequest>;

/** What a label request takes over from a price. */
const BuyableRate = z.object(InternationalLabelRequest.shape.packageDescription.shape)
  .pick({ mailClass: true, rateIndicator: true, processingCategory: true, destinationEntryFacilityType: true });

/** Whether a priced rate can be bought as an international label, as `labelTakes` says of domestic ones. */
export const internationalLabelTakes = (rate: Readonly<Record<'mailClass' | 'rateIndicator' | 'processingCategory' | 'destinationEntryFacilityType', string>>): boolean =>
  BuyableRate.safeParse(rate).success;

/** The bytes of a request, as `encodeLabelRequest` makes them of a domestic one. */
export const encodeInternationalLabelRequest = (request: InternationalLabelRequest): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(checkedRequest('international label', InternationalLabelRequest, request)));

/** What USPS says of an international label beside its document. */
export interface InternationalLabelData extends Pick<LabelData, 'postage' | 'fees' | 'extraServices' | 'total' | 'sku' | 'weight' | 'warnings'> {
  /** Thirteen characters of UPU S10, "EZ000012162US". */
  readonly trackingNumber: string;
  readonly labelAddress: AnsweredInternationalAddress | null;
  /** The price group of the country; abroad stands in for a zone. */
  readonly priceGroup: string;
}

export interface InternationalLabelAnswer extends InternationalLabelData {
  readonly image: DocumentImage;
}

const DataReader = z.object({
  internationalTrackingNumber: trackingNumberReader,
  labelAddress: z.object({
    firstName: text, lastName: text, firm: text, streetAddress: text, secondaryAddress: text, city: text, province: text, postalCode: text, country: text,
    countryISOAlpha2Code: text,
  }).nullish(),
  ...labelPrice,
  internationalPriceGroup: text,
  SKU: text,
  weight: number,
}).transform(({ internationalTrackingNumber, labelAddress, internationalPriceGroup, SKU, weight, ...price }): InternationalLabelData => ({
  trackingNumber: internationalTrackingNumber, labelAddress: labelAddress ?? null, ...priceOfLabel(price), priceGroup: internationalPriceGroup, sku: SKU, weight,
}));

const names = { metadata: 'labelMetadata', image: 'labelImage' };

/** Every call needs the payment authorization. */
export interface InternationalLabels {
  /** POST /international-labels/v3/international-label. @param body of `encodeInternationalLabelRequest`; @param key and @param prices as for `createLabel`. */
  create(body: Uint8Array, key: string, prices?: PriceType): Promise<InternationalLabelAnswer>;
  reprint(trackingNumber: string, request: ReprintRequest): Promise<InternationalLabelData & Reprinted>;
  reprintByKey(key: string, request: ReprintRequest): Promise<InternationalLabelData & Reprinted>;
  /** After its manifest a refund is asked for, or refused: USPS's own documents differ (160277). */
  cancel(trackingNumber: string): Promise<CancelAnswer>;
  cancelByKey(key: string): Promise<CancelAnswer>;
}

/** @param contractCall the same, with an authorization that names whose contract prices are charged. */
export const internationalLabels = (paidCall: AuthorizedCall, contractCall: AuthorizedCall = paidCall): InternationalLabels => {
  const path = '/international-labels/v3/international-label';
  const cancel = cancelCalls(paidCall, 'international-labels', path);
  const reprint = reprintCalls(paidCall, { api: 'international-labels', path: `${path}-reprint`, data: DataReader, names: [names] });
  return {
    create: async (body, key, prices) => {
      const { answer } = await (prices === 'contract' ? contractCall : paidCall)({
        api: 'international-labels', method: 'POST', path, body, accept: vendorJson, headers: { 'x-idempotency-key': checkedKey(key) },
      });
      const { data, image } = readDocument(answer, DataReader, names);
      return { ...data, image };
    },
    reprint: reprint.byNumber,
    reprintByKey: reprint.byKey,
    cancel: cancel.byNumber,
    cancelByKey: cancel.byKey,
  };
};
