import type { CombinationFlag, DestinationKind } from './combination.ts';

/** Holds where every member that is given holds. */
export interface Condition {
  readonly classes?: readonly string[];
  /** Any of these extras is there. */
  readonly extras?: readonly number[];
  /** An extra is there that is none of these. */
  readonly extrasBeyond?: readonly number[];
  /** Any of these is there, too. */
  readonly andExtras?: readonly number[];
  /** What the contents are worth is told, and is over this many cents. */
  readonly valueOver?: number;
  /** What the contents are worth is told, and is this many cents or less. */
  readonly valueUpTo?: number;
  /** More than one of these extras is there. */
  readonly severalOf?: readonly number[];
  readonly contents?: readonly string[];
  readonly customsContents?: readonly string[];
  readonly destinations?: readonly DestinationKind[];
  readonly packagings?: readonly string[];
  readonly endorsements?: readonly string[];
  readonly labelTypes?: readonly string[];
  /** Every one of these flags is set. */
  readonly flags?: readonly CombinationFlag[];
}

export interface CombinationRule {
  readonly code: string;
  /** The member of the request that USPS names. */
  readonly parameter: string;
  readonly words: string;
  readonly when: Condition;
  /** The rule is kept where one of these holds. */
  readonly unless?: readonly Condition[];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, place) => from + place);

/** Codes that declare hazardous material, the unspecific 857 among them. */
export const hazmatCodes: readonly number[] = [...range(810, 832), 857];
/** Those that go by ground alone, by their name (816, 828, 831) or by Publication 52. */
export const groundOnlyCodes: readonly number[] = [811, 812, 816, 817, 822, 823, 824, 828, 830, 831];
/** Extras that have somebody sign. */
export const signatureCodes: readonly number[] = [910, 911, 912, 913, 921, 922, 923, 924, 925, 934, 955, 981];

const certified = [910, 911, 912, 913];
/** Of these USPS sells one a parcel. */
const signers = [...certified, 921, 922, 923, 924, 981];
const insurances = [925, 930, 931, 934];
/** What USPS pays at most, in cents (Domestic Mail Manual 503.4). */
export const insuredAtMost = 5_000_00;

/** What a parcel abroad may declare (International Labels API, extraServices). */
const hazmatAbroad = [813, 820, 826, 857];
/** What a First-Class Package International may be worth, in cents (International Mail Manual 270). */
const firstClassAtMost = 400_00;

const live = ['BEES', 'DAY_OLD_POULTRY', 'ADULT_BIRDS', 'OTHER_LIVES'];
const uspsPackaging = [
  'E4', 'E6', 'FA', 'FB', 'FE', 'FP', 'FS', 'PL', 'PM', 'FLAT_RATE_ENVELOPE', 'LEGAL_FLAT_RATE_ENVELOPE', 'PADDED_FLAT_RATE_ENVELOPE', 'SM_FLAT_RATE_BOX',
  'MD_FLAT_RATE_BOX', 'LG_FLAT_RATE_BOX',
];
const cubicIndicators = ['CP', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'];
const endorsable = ['PARCEL_SELECT', 'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'];
const companions = [910, 911, 912, 913, 915, 917, 921, 922, 923, 924, 925, 930, 931, 934, 940, 941, 981];
const endorsements = [
  'CHANGE_SERVICE_REQUESTED', 'ADDRESS_SERVICE_REQUESTED', 'ELECTRONIC_SERVICE_REQUESTED', 'RETURN_SERVICE_REQUESTED', 'TEMP_RETURN_SERVICE_REQUESTED',
  'FORWARDING_SERVICE_REQUESTED',
];
const change = ['CHANGE_SERVICE_REQUESTED'];

const combination = 'packageDescription.mailClass, packageDescription.extraServices';
const [extraServices, mailClass, contentType, customsForm, holdForPickup, carrierRelease, endorsement] = [
  'packageDescription.extraServices', 'packageDescription.mailClass', 'packageDescription.packageOptions.contentType', 'customsForm', 'toAddress.holdForPickup',
  'packageDescription.carrierRelease', 'packageDescription.packageOptions.ancillaryServiceEndorsements',
] as const;

/** What USPS doesn't sell together (Labels API, its descriptions and list of errors). */
export const combinationRules: readonly CombinationRule[] = [
  {
    code: '160053', parameter: extraServices, when: { destinations: ['abroad'], extras: [910, 911, 912, 913, 921, 922, 923, 924, 925, 934, 955, 957, 981] },
    words: 'Abroad, USPS offers insurance and none of the other extra services.',
  },
  {
    code: '160053', parameter: extraServices, when: { destinations: ['abroad'], extras: [930, 931], classes: ['FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE'] },
    words: 'First-Class Package International isn’t insured.',
  },
  {
    code: '160053', parameter: extraServices, when: { destinations: ['abroad'], extras: hazmatCodes.filter((code) => !hazmatAbroad.includes(code)) },
    words: 'This hazardous material isn’t carried abroad.',
  },
  {
    code: '160201', parameter: 'packageDescription.packageOptions.packageValue',
    when: { destinations: ['abroad'], classes: ['FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE'], valueOver: firstClassAtMost },
    words: 'First-Class Package International carries contents worth $400 at most.',
  },
  {
    code: '160233', parameter: 'packageDescription.mailClass, customsForm.customsContentType', when: { destinations: ['abroad'], customsContents: ['CREMATED_REMAINS'] },
    unless: [{ classes: ['PRIORITY_MAIL_EXPRESS_INTERNATIONAL'] }], words: 'Cremated remains go abroad by Priority Mail Express International alone.',
  },
  {
    code: '160240', parameter: 'customsForm.customsContentType', when: { destinations: ['abroad'], extras: [813, 826] }, unless: [{ customsContents: ['DANGEROUS_GOODS'] }],
    words: 'Radioactive and biological material is declared as dangerous goods, abroad as well.',
  },
  {
    code: '160095', parameter: 'packageDescription.physicalSignatureRequired', when: { flags: ['physical-signature'] }, unless: [{ extras: [...signatureCodes, 931] }],
    words: 'A signature on paper needs a service that has somebody sign, or insurance for more than $500.',
  },
  {
    code: '160096', parameter: carrierRelease, when: { flags: ['carrier-release'], classes: ['PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'USPS_GROUND_ADVANTAGE'] },
    words: 'Carrier release isn’t offered with this class.',
  },
  {
    code: '160097', parameter: carrierRelease, when: { flags: ['carrier-release'], extras: [...signatureCodes, 930, 931] },
    words: 'Carrier release isn’t offered with a signature or insurance.',
  },
  { code: '160077', parameter: carrierRelease, when: { flags: ['carrier-release', 'hold-for-pickup'] }, words: 'Carrier release isn’t offered with hold for pickup.' },

  { code: '160102', parameter: mailClass, when: { endorsements }, unless: [{ classes: endorsable }], words: 'This class takes no endorsement for mail that can’t be delivered.' },
  { code: '160057', parameter: endorsement, when: { endorsements, flags: ['hold-for-pickup'] }, words: 'An endorsement isn’t offered with hold for pickup.' },
  {
    code: '160103', parameter: endorsement, when: { endorsements: change, classes: ['PRIORITY_MAIL'] }, unless: [{ contents: ['PERISHABLE'] }],
    words: 'Change service goes with Priority Mail for perishables alone.',
  },
  { code: '160104', parameter: endorsement, when: { endorsements: change, contents: ['HAZMAT'] }, words: 'Change service isn’t offered for hazardous material.' },
  { code: '160105', parameter: endorsement, when: { endorsements: change, extras: hazmatCodes }, words: 'Change service isn’t offered with a code for hazardous material.' },
  {
    code: '160106', parameter: endorsement, when: { endorsements: change, extrasBeyond: [920, 921, ...hazmatCodes] },
    words: 'Change service goes with tracking and signature confirmation alone.',
  },

  {
    code: '160089', parameter: mailClass, when: { flags: ['hold-for-pickup'] },
    unless: [{ classes: ['BOUND_PRINTED_MATTER', 'PARCEL_SELECT', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'USPS_GROUND_ADVANTAGE'] }],
    words: 'Hold for pickup isn’t offered with this class.',
  },
  { code: '160067', parameter: 'toAddress.city', when: { flags: ['hold-for-pickup'], destinations: ['military'] }, words: 'Hold for pickup isn’t offered at military post offices.' },
  { code: '160078', parameter: 'imageInfo.labelType', when: { flags: ['hold-for-pickup'], labelTypes: ['4X5LABEL'] }, words: 'A 4×5 label isn’t made for hold for pickup.' },
  { code: '160127', parameter: holdForPickup, when: { flags: ['hold-for-pickup', 'customs-form'] }, words: 'Hold for pickup isn’t offered with a customs form.' },
  { code: '160235', parameter: contentType, when: { flags: ['hold-for-pickup'], contents: ['CREMATED_REMAINS'] }, words: 'Cremated remains aren’t held for pickup.' },
  { code: '160056', parameter: 'toAddress.parcelLockerDelivery', when: { flags: ['hold-for-pickup', 'parcel-locker'] }, words: 'A parcel goes to a locker or is held for pickup, not both.' },

  { code: '160234', parameter: contentType, when: { contents: ['CREMATED_REMAINS'] }, unless: [{ classes: ['PRIORITY_MAIL_EXPRESS'] }], words: 'Cremated remains go by Priority Mail Express alone.' },
  {
    code: '160238', parameter: contentType, when: { contents: ['DAY_OLD_POULTRY'] }, unless: [{ classes: ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'] }],
    words: 'Day-old poultry isn’t taken by this class.',
  },

  { code: '160025', parameter: extraServices, when: { destinations: ['military'], extras: [931] }, words: 'Insurance for more than $500 isn’t offered to military addresses.' },
  { code: '160026', parameter: extraServices, when: { destinations: ['military'], extras: [922] }, words: 'An adult signature isn’t offered to military addresses.' },
  {
    code: '160026', parameter: extraServices, when: { destinations: ['military'], extras: [912, 913, 923, 924] },
    words: 'Certified Mail signed for by adults, and signatures of the addressee alone, aren’t offered to military addresses.',
  },
  { code: '160027', parameter: extraServices, when: { destinations: ['military'], extras: [957] }, words: 'An electronic return receipt isn’t offered to military addresses.' },
  { code: '160130', parameter: extraServices, when: { destinations: ['military'], extras: [921] }, words: 'A signature isn’t offered to military addresses.' },
  {
    code: '160130', parameter: extraServices, when: { destinations: ['military'], extras: [...range(480, 489), 934] },
    words: 'Insurance for the addressee only and longer tracking aren’t offered to military addresses.',
  },

  {
    code: '160279', parameter: 'packageDescription.rateIndicator, packageDescription.extraServices', when: { packagings: uspsPackaging, extras: hazmatCodes }, unless: [{ destinations: ['abroad'] }],
    words: 'Hazardous material can’t go in packaging that USPS makes.',
  },
  {
    code: '160279', parameter: 'packageDescription.rateIndicator, packageDescription.packageOptions.contentType', when: { packagings: uspsPackaging, contents: live },
    words: 'Live animals can’t go in packaging that USPS makes.',
  },
  {
    code: '160010', parameter: combination,
    when: { extras: groundOnlyCodes, classes: ['PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL_RETURN_SERVICE', 'PRIORITY_MAIL_EXPRESS_RETURN_SERVICE'] },
    words: 'What is inside goes by ground alone; this class flies.',
  },
  { code: '160261', parameter: extraServices, when: { severalOf: hazmatCodes }, words: 'A label declares one kind of hazardous material, not several.' },

  { code: '160294', parameter: 'packageDescription.length, packageDescription.width, packageDescription.height', when: { flags: ['some-dimensions-missing'] }, words: 'Length, width and height are given together.' },
  { code: '160281', parameter: 'packageDescription.rateIndicator', when: { packagings: cubicIndicators, flags: ['all-dimensions-missing'] }, words: 'A price by the cubic foot needs length, width and height.' },
  {
    code: '160282', parameter: 'packageDescription.packagingType', when: { packagings: ['CUBIC_PARCELS', 'CUBIC_SOFT_PACK'], flags: ['all-dimensions-missing'] },
    words: 'Cubic packaging needs length, width and height.',
  },

  { code: '160360', parameter: 'packageOptions.returnReceiptTracking', when: { flags: ['return-receipt-tracking', 'original-package'] }, words: 'A tracked return receipt isn’t offered for a parcel that had a label before.' },
  {
    code: '160275', parameter: 'senderAddress, packageDescription.shipperVisibilityMethod', when: { flags: ['sender-shown'] }, unless: [{ flags: ['sender-complete'] }],
    words: 'Showing the sender needs a sender with name, phone, e-mail and platform user.',
  },
  {
    code: '160010', parameter: combination, when: { extras: [955] },
    unless: [{ extras: companions }, { classes: ['PRIORITY_MAIL_EXPRESS'] }, { flags: ['return-receipt-tracking'] }],
    words: 'A return receipt needs a service that is signed for or insured beside it.',
  },
  {
    code: '160010', parameter: combination, when: { extras: [957] }, unless: [{ extras: companions }, { flags: ['return-receipt-tracking'] }],
    words: 'A return receipt by e-mail needs a service that is signed for or insured beside it.',
  },
  { code: '160010', parameter: combination, when: { severalOf: [955, 957] }, words: 'A return receipt comes as a card or by e-mail, not both.' },
  {
    code: '160010', parameter: combination, when: { extras: [921, 924, 934, 957], classes: ['PRIORITY_MAIL_EXPRESS'] },
    words: 'Express takes an adult signature or one of its own, and a return receipt as a card.',
  },
  { code: '160010', parameter: combination, when: { extras: [981] }, unless: [{ classes: ['PRIORITY_MAIL_EXPRESS'] }], words: 'This signature is Priority Mail Express’s alone.' },
  {
    code: '160010', parameter: combination, when: { extras: certified, classes: ['PRIORITY_MAIL_EXPRESS', 'MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER', 'PARCEL_SELECT'] },
    words: 'Certified Mail isn’t offered with this class.',
  },
  { code: '160010', parameter: combination, when: { severalOf: signers }, words: 'A parcel is signed for in one way, not in several.' },
  { code: '160010', parameter: combination, when: { extras: certified, andExtras: insurances }, words: 'Certified Mail isn’t insured.' },
  { code: '160010', parameter: combination, when: { extras: [934], valueUpTo: 500_00 }, words: 'Insurance for the addressee only is for more than $500.' },
  { code: '160010', parameter: combination, when: { extras: [934], andExtras: signers }, words: 'Insurance for the addressee only is signed for already.' },
  { code: '030012', parameter: 'packageDescription.packageOptions.packageValue', when: { extras: insurances, valueOver: insuredAtMost }, words: 'USPS insures for $5,000 at most.' },

  { code: '160260', parameter: 'imageInfo.returnLabel', when: { flags: ['customs-form', 'return-label'] }, words: 'A return label isn’t made together with a customs form.' },
  { code: '160071', parameter: customsForm, when: { flags: ['customs-form', 'parcel-locker'] }, words: 'A parcel with a customs form can’t go to a locker.' },
  { code: '160300', parameter: extraServices, when: { flags: ['customs-form'], extras: [415] }, words: 'Label delivery isn’t offered with a customs form.' },
  {
    code: '160135', parameter: extraServices, when: { flags: ['customs-form'], extras: hazmatCodes.filter((code) => ![813, 820, 826, 857].includes(code)) },
    words: 'This hazardous material can’t go where a customs form is needed.',
  },
  { code: '160247', parameter: extraServices, when: { flags: ['customs-form'], extras: [857] }, words: 'A customs form needs the exact code of the hazardous material.' },
  {
    code: '160241', parameter: 'customsForm.customsContentType', when: { flags: ['customs-form'], extras: [813, 826] }, unless: [{ customsContents: ['DANGEROUS_GOODS'] }],
    words: 'Radioactive and biological material is declared as dangerous goods.',
  },
];
