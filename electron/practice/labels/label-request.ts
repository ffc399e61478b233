import * as z from 'zod';
import { CustomsForm } from './customs-form.ts';
import { addressMembers, entryFacilityTypes, MailingDate, Mid, Zip } from '../server/wire.ts';

/** The body of POST /labels/v3/label by USPS's OpenAPI file: strict where it is, open where it is. */
const positive = z.number().positive();

export const LabelAddress = z.looseObject({
  ...addressMembers,
  phone: z.string().regex(/^\+?[1-9][0-9]{7,14}$|^[0-9]{6,15}$/).optional(),
  email: z.string().max(50).regex(/^[a-zA-Z0-9_+&*-]+(?:\.[a-zA-Z0-9_+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$/).optional(),
  ignoreBadAddress: z.boolean().optional(),
});
export type LabelAddress = z.infer<typeof LabelAddress>;

/** By the file nothing of it is required: a Smart Locker is named by its facility. */
const ToAddress = LabelAddress.partial({ streetAddress: true, city: true, state: true, ZIPCode: true }).extend({
  parcelLockerDelivery: z.boolean().default(false),
  holdForPickup: z.boolean().default(false),
  facilityId: z.string().max(7).optional(),
});

const SenderAddress = LabelAddress.extend({ platformUserId: z.string().max(30).optional() });

const imageTypes = ['PDF', 'TIFF', 'JPG', 'PNG', 'GIF', 'SVG', 'ZPL203DPI', 'ZPL300DPI', 'EPL300DPI'] as const;
const labelTypes = ['4X4LABEL', '4X5LABEL', '4X6LABEL', '6X4LABEL', '2X7LABEL'] as const;

const branding = {
  brandingImageFormat: z.enum(['ONE_SQUARE', 'TWO_SQUARES', 'RECTANGLE', 'NONE']).default('NONE'),
  brandingImageUUIDs: z.array(z.string().length(36).regex(/[A-Fa-f0-9]{8}-([A-Fa-f0-9]{4}-){3}[A-Fa-f0-9]{12}/)).max(2).default([]),
};

const packageOf = {
  packageNumber: z.int().min(1).max(9999).optional(),
  totalPackages: z.int().min(1).max(9999).optional(),
};

const ImageInfo = z.looseObject({
  imageType: z.enum([...imageTypes, 'LABEL_BROKER', 'NONE']).default('PDF'),
  labelType: z.enum(labelTypes).default('4X6LABEL'),
  shipInfo: z.boolean().optional(),
  receiptOption: z.enum(['SAME_PAGE', 'SEPARATE_PAGE', 'NONE']).default('SAME_PAGE'),
  suppressPostage: z.boolean().default(true),
  suppressMailDate: z.boolean().default(true),
  returnLabel: z.boolean().default(false),
  includeLabelBrokerPDF: z.boolean().default(false),
  addZPLComments: z.boolean().default(false),
  addImageComments: z.boolean().default(false),
  ...branding,
  ...packageOf,
});
export type ImageInfo = z.infer<typeof ImageInfo>;

export const rateIndicators = [
  '3D', '3N', '3R', '5D', 'BA', 'BB', 'CP', 'CM', 'DC', 'DE', 'DF', 'DN', 'DR', 'E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'LC', 'LF', 'LL', 'LO', 'LS', 'NP',
  'OS', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0', 'PA', 'PL', 'PM', 'PR', 'SN', 'SP', 'SR',
] as const;

const extraServices = [
  365, 415, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 810, 811, 812, 813, 814, 815, 816, 817, 818, 819, 820, 821, 822, 823, 824, 825, 826, 827, 828,
  829, 830, 831, 832, 857, 910, 911, 912, 913, 920, 921, 922, 923, 924, 925, 930, 931, 934, 955, 957, 981, 986, 991,
] as const;

/** What an outbound and a return parcel are told by alike. */
const parcelMembers = {
  rateIndicator: z.enum(rateIndicators).optional(),
  shape: z.enum(['RECTANGULAR', 'NON_RECTANGULAR']).optional(),
  packagingType: z.enum([
    'VARIABLE', '5-DIGIT_PRESORT', 'BASIC_PRESORT', 'FLAT_RATE_ENVELOPE', 'LEGAL_FLAT_RATE_ENVELOPE', 'PADDED_FLAT_RATE_ENVELOPE', 'SM_FLAT_RATE_BOX',
    'MD_FLAT_RATE_BOX', 'LG_FLAT_RATE_BOX', 'CUBIC_PARCELS', 'CUBIC_SOFT_PACK', 'CONNECT_LOCAL_FLAT_RATE_BOX', 'CONNECT_LOCAL_SMALL_FLAT_RATE_BAG',
    'CONNECT_LOCAL_LARGE_FLAT_RATE_BAG',
  ]).optional(),
  weightUOM: z.literal('lb').default('lb'),
  weight: positive,
  dimensionsUOM: z.literal('in').default('in'),
  length: positive,
  width: positive,
  height: positive,
  girth: positive.optional(),
  hasNonstandardCharacteristics: z.boolean().default(false),
  processingCategory: z.enum(['LETTERS', 'FLATS', 'MACHINABLE', 'IRREGULAR', 'NON_MACHINABLE', 'NONSTANDARD']),
  extraServices: z.array(z.literal([...extraServices])).max(5).default([]),
  customerReference: z.array(z.looseObject({
    referenceNumber: z.string().min(1).max(30).optional(), printReferenceNumber: z.boolean().default(false),
  })).max(4).default([]),
  packageOptions: z.looseObject({
    packageValue: z.number().min(0).optional(),
    immediateManifest: z.boolean().default(false),
    contentType: z.enum([
      'HAZMAT', 'CREMATED_REMAINS', 'BEES', 'DAY_OLD_POULTRY', 'ADULT_BIRDS', 'OTHER_LIVES', 'PERISHABLE', 'PHARMACEUTICALS', 'MEDICAL_SUPPLIES',
      'FRUITS', 'VEGETABLES', 'LIVE_PLANTS',
    ]).optional(),
    ancillaryServiceEndorsements: z.enum([
      'CHANGE_SERVICE_REQUESTED', 'ADDRESS_SERVICE_REQUESTED', 'ELECTRONIC_SERVICE_REQUESTED', 'RETURN_SERVICE_REQUESTED', 'TEMP_RETURN_SERVICE_REQUESTED',
      'FORWARDING_SERVICE_REQUESTED',
    ]).optional(),
    nonDeliveryOption: z.enum(['RETURN', 'REDIRECT', 'ABANDON']).optional(),
    returnReceiptTracking: z.boolean().default(false),
    originalPackage: z.looseObject({ originalTrackingNumber: z.string().min(22).max(34), originalConstructCode: z.string().length(3) }).optional(),
  }).optional(),
  inductionZIPCode: Zip.optional(),
};

const PackageDescription = z.looseObject({
  mailClass: z.enum([
    'PARCEL_SELECT', 'PARCEL_SELECT_LIGHTWEIGHT', 'USPS_CONNECT_LOCAL', 'USPS_CONNECT_REGIONAL', 'USPS_CONNECT_MAIL', 'USPS_GROUND_ADVANTAGE',
    'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL', 'FIRST-CLASS_PACKAGE_SERVICE', 'LIBRARY_MAIL', 'MEDIA_MAIL', 'BOUND_PRINTED_MATTER',
  ]),
  ...parcelMembers,
  destinationEntryFacilityType: z.enum(entryFacilityTypes),
  destinationEntryFacilityAddress: z.looseObject({ ZIPCode: Zip.optional() }).optional(),
  mailingDate: MailingDate,
  physicalSignatureRequired: z.boolean().optional(),
  carrierRelease: z.boolean().optional(),
  serialNumberFormat: z.enum(['STANDARD', 'EXTENDED']).default('STANDARD'),
  shipperVisibilityMethod: z.enum(['SENDER_INFORMATION', 'MID_INFORMATION']).optional(),
  mailOwnerMID: Mid.optional(),
  logisticsManagerMID: Mid.optional(),
});

const ReturnPackageDescription = z.looseObject({
  mailClass: z.enum([
    'FIRST-CLASS_PACKAGE_RETURN_SERVICE', 'GROUND_RETURN_SERVICE', 'PRIORITY_MAIL_EXPRESS_RETURN_SERVICE', 'PRIORITY_MAIL_RETURN_SERVICE',
    'USPS_GROUND_ADVANTAGE_RETURN_SERVICE',
  ]),
  ...parcelMembers,
  shipperVisibilityMethod: z.literal('SENDER_INFORMATION').optional(),
});

export const LabelBody = z.strictObject({
  // The members' own defaults hold when USPS is told nothing of the image.
  imageInfo: ImageInfo.prefault({}),
  toAddress: ToAddress,
  fromAddress: LabelAddress,
  senderAddress: SenderAddress.optional(),
  returnAddress: LabelAddress.optional(),
  packageDescription: PackageDescription,
  customsForm: CustomsForm.optional(),
});
export type LabelBody = z.infer<typeof LabelBody>;

/** A body whose recipient has an address. */
export interface LabelRequest extends LabelBody {
  readonly toAddress: LabelBody['toAddress'] & Pick<LabelAddress, 'streetAddress' | 'city' | 'state' | 'ZIPCode'>;
}

export const hasRecipient = (body: LabelBody): body is LabelRequest => {
  const { streetAddress, city, state, ZIPCode } = body.toAddress;
  return [streetAddress, city, state, ZIPCode].every((member) => member !== undefined);
};

/** The body of POST /labels/v3/return-label: no mailing date, and no receipt unless one is asked for. */
export const ReturnLabelBody = z.strictObject({
  imageInfo: ImageInfo.extend({ receiptOption: z.enum(['SAME_PAGE', 'SEPARATE_PAGE', 'NONE']).default('NONE') }).prefault({}),
  toAddress: LabelAddress,
  fromAddress: LabelAddress,
  senderAddress: SenderAddress.optional(),
  returnAddress: LabelAddress.optional(),
  packageDescription: ReturnPackageDescription,
  customsForm: CustomsForm.optional(),
});
export type ReturnLabelBody = z.infer<typeof ReturnLabelBody>;

export const ReprintRequest = z.strictObject({
  imageInfo: z.looseObject({
    imageType: z.enum(imageTypes).default('PDF'),
    labelType: z.enum(labelTypes).default('4X6LABEL'),
    suppressPostage: z.boolean().default(true),
    suppressMailDate: z.boolean().default(true),
    ...branding,
    ...packageOf,
  }).prefault({}),
});
