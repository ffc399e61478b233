import * as z from 'zod';
import { LabelAddress } from '../labels/label-request.ts';
import { Mid, placeMembers, Zip } from '../server/wire.ts';

/** The body of POST /international-labels/v3/international-label by USPS's OpenAPI file. */
const positive = z.number().positive();
const phone = z.string().regex(/^\+?[1-9][0-9]{7,14}$|^[0-9]{6,15}$/);
const letters = z.string().regex(/^([a-zA-Z]){2}/);

const InternationalAddress = z.looseObject({
  ...placeMembers,
  postalCode: z.string().max(11).optional(),
  province: z.string().max(40).optional(),
  provinceISOAlpha2Code: letters.max(2).optional(),
  country: z.string().min(1),
  countryISOAlpha2Code: letters,
  phone: phone.optional(),
});
export type InternationalAddress = z.infer<typeof InternationalAddress>;

const Reference = z.strictObject({
  referenceType: z.enum(['TAX_CODE', 'VAT_NUMBER', 'IMPORTER_CODE']).optional(), reference: z.string().min(1).max(28).optional(),
  contact: z.looseObject({ phone: phone.optional(), fax: phone.optional(), email: z.string().max(50).optional() }).optional(),
});

const money = z.number().min(0.01).max(999_999.99);

const InternationalCustomsForm = z.strictObject({
  customsContentType: z.enum([
    'MERCHANDISE', 'GIFT', 'DOCUMENT', 'COMMERCIAL_SAMPLE', 'RETURNED_GOODS', 'OTHER', 'HUMANITARIAN_DONATIONS', 'DANGEROUS_GOODS', 'CREMATED_REMAINS',
    'NON_NEGOTIABLE_DOCUMENT', 'MEDICAL_SUPPLIES', 'PHARMACEUTICALS',
  ]),
  AESITN: z.string().min(1).max(35),
  contentComments: z.string().max(25).optional(),
  restrictionType: z.enum(['QUARANTINE', 'SANITARY_INSPECTION', 'PHYTOSANITARY_INSPECTION', 'OTHER']).optional(),
  restrictionComments: z.string().max(25).optional(),
  invoiceNumber: z.string().min(1).max(15).optional(),
  licenseNumber: z.string().min(1).max(16).optional(),
  certificateNumber: z.string().min(1).max(12).optional(),
  importersReference: Reference.optional(),
  exportersReference: Reference.optional(),
  contents: z.array(z.strictObject({
    itemDescription: z.string().min(1).max(30), itemQuantity: z.int().min(1).max(9999), itemValue: money.optional(), itemTotalValue: money.optional(),
    weightUOM: z.literal('lb').default('lb'), itemWeight: positive.optional(), itemTotalWeight: positive.optional(), HSTariffNumber: z.string().min(6).max(14).optional(),
    countryofOrigin: z.string().regex(/[A-Z]{2}/), itemCategory: z.string().optional(), itemSubcategory: z.string().optional(),
  })).min(1).max(30),
});

export const InternationalLabelBody = z.strictObject({
  imageInfo: z.strictObject({
    imageType: z.enum(['LABEL_BROKER', 'PDF', 'TIFF', 'ZPL203DPI', 'ZPL300DPI', 'NONE']).default('PDF'), labelType: z.literal('4X6LABEL').default('4X6LABEL'),
    holdForManifest: z.boolean().default(false), suppressPostage: z.boolean().default(false), includeLabelBrokerPDF: z.boolean().default(false),
    addZPLComments: z.boolean().default(false),
  }).prefault({}),
  toAddress: InternationalAddress,
  fromAddress: LabelAddress,
  senderAddress: LabelAddress.extend({ platformUserId: z.string().max(30).optional() }).optional(),
  packageDescription: z.strictObject({
    mailClass: z.enum(['FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', 'PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL']),
    weightUOM: z.literal('lb').default('lb'), weight: positive, dimensionsUOM: z.literal('in').default('in'), length: positive, width: positive, height: positive,
    girth: positive.optional(), diameter: z.number().min(0).optional(), shape: z.literal('RECTANGLE').optional(),
    rateIndicator: z.enum(['E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'PA', 'PL', 'SP']).optional(),
    packagingType: z.enum([
      'FLAT_RATE_ENVELOPE', 'LEGAL_FLAT_RATE_ENVELOPE', 'PADDED_FLAT_RATE_ENVELOPE', 'SM_FLAT_RATE_BOX', 'MD_FLAT_RATE_BOX', 'LG_FLAT_RATE_BOX', 'VARIABLE',
    ]).optional(),
    processingCategory: z.enum(['LETTERS', 'FLATS', 'MACHINABLE', 'NON_MACHINABLE', 'NONSTANDARD']),
    destinationEntryFacilityType: z.enum(['NONE', 'INTERNATIONAL_SERVICE_CENTER']),
    destinationEntryFacilityAddress: z.looseObject({}).optional(),
    mailingDate: z.iso.date(),
    packageOptions: z.strictObject({
      packageValue: z.number().min(0).optional(), nonDeliveryOption: z.enum(['RETURN', 'REDIRECT', 'ABANDON']).optional(), redirectAddress: LabelAddress.optional(),
      originalPackage: z.looseObject({ originalTrackingNumber: z.string().length(13), originalConstructCode: z.enum(['G01', 'I01']) }).optional(),
      generateGXEvent: z.boolean().default(true), immediateManifest: z.boolean().default(false),
    }).optional(),
    customerReference: z.array(z.looseObject({ referenceNumber: z.string().min(1).max(30).optional() })).max(2).default([]),
    extraServices: z.array(z.literal([480, 481, 482, 483, 484, 486, 487, 488, 813, 820, 826, 857, 930, 931, 955])).max(3).default([]),
    inductionZIPCode: Zip.optional(), mailOwnerMID: Mid.optional(), logisticsManagerMID: Mid.optional(), prepayDutiesTaxesFees: z.boolean().default(false),
  }),
  customsForm: InternationalCustomsForm,
});
export type InternationalLabelBody = z.infer<typeof InternationalLabelBody>;

export const InternationalReprintBody = z.strictObject({
  imageInfo: z.strictObject({
    imageType: z.enum(['PDF', 'TIFF', 'ZPL203DPI', 'ZPL300DPI']).default('PDF'), labelType: z.literal('4X6LABEL').default('4X6LABEL'), suppressPostage: z.boolean().default(false),
  }).prefault({}),
});
