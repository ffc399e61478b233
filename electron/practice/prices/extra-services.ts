import { groundOnlyCodes } from '../../../shared/combination/combination-rules.ts';
import type { PracticeClass } from './prices.ts';

export interface ExtraServicePrice {
  /** A string in answers, though requests name it by an integer. */
  readonly extraService: string;
  readonly name: string;
  readonly SKU: string;
  readonly cents: number;
}

interface ExtraService {
  readonly name: string;
  readonly SKU: string;
  /** Whole cents by what the contents are worth, in cents. Not USPS's prices. */
  readonly cents: (value: number) => number;
  readonly classes: readonly PracticeClass[];
}

const every: readonly PracticeClass[] = ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'];
const slower: readonly PracticeClass[] = ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL'];
const express: readonly PracticeClass[] = ['PRIORITY_MAIL_EXPRESS'];
const certified: readonly PracticeClass[] = ['PRIORITY_MAIL'];
const ofContents: readonly PracticeClass[] = ['MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER'];

const insurance = (value: number): number => {
  const reaches = [5_000, 10_000, 20_000, 30_000, 40_000, 50_000];
  const fees = [290, 375, 495, 660, 835, 1010];
  const tier = reaches.findIndex((reach) => value <= reach);
  return fees[tier] ?? 1010 + Math.ceil((value - 50_000) / 10_000) * 190;
};

const services: Readonly<Record<number, ExtraService>> = {
  415: { name: 'Label Delivery', SKU: 'DXLD0EXXXCX0000', cents: () => 125, classes: every },
  910: { name: 'Certified Mail', SKU: 'DXCM0EXXXCX0000', cents: () => 530, classes: certified },
  911: { name: 'Certified Mail Restricted Delivery', SKU: 'DXCR0EXXXCX0000', cents: () => 1370, classes: certified },
  912: { name: 'Certified Mail Adult Signature Required', SKU: 'DXCA0EXXXCX0000', cents: () => 1370, classes: certified },
  913: { name: 'Certified Mail Adult Signature Restricted Delivery', SKU: 'DXCD0EXXXCX0000', cents: () => 1400, classes: certified },
  920: { name: 'USPS Tracking', SKU: 'DXTU0EXXXCX0000', cents: () => 0, classes: [...every, ...ofContents] },
  921: { name: 'Signature Confirmation', SKU: 'DXSU0EXXXCX0000', cents: () => 395, classes: [...slower, ...ofContents] },
  922: { name: 'Adult Signature Required', SKU: 'DXAU0EXXXCX0000', cents: () => 960, classes: every },
  923: { name: 'Adult Signature Restricted Delivery', SKU: 'DXAR0EXXXCX0000', cents: () => 990, classes: every },
  924: { name: 'Signature Confirmation Restricted Delivery', SKU: 'DXSR0EXXXCX0000', cents: () => 1110, classes: slower },
  925: { name: 'Priority Mail Express Merchandise Insurance', SKU: 'DXMI0EXXXCX0000', cents: insurance, classes: express },
  930: { name: 'Insurance <= $500', SKU: 'DXIL0EXXXCX0000', cents: insurance, classes: [...every, ...ofContents] },
  931: { name: 'Insurance > $500', SKU: 'DXIG0EXXXCX0000', cents: insurance, classes: [...every, ...ofContents] },
  934: { name: 'Insurance Restricted Delivery', SKU: 'DXIR0EXXXCX0000', cents: (value) => insurance(value) + 810, classes: slower },
  955: { name: 'Return Receipt', SKU: 'DXRR0EXXXCX0000', cents: () => 440, classes: every },
  957: { name: 'Return Receipt Electronic', SKU: 'DXRE0EXXXCX0000', cents: () => 282, classes: slower },
  981: { name: 'Signature Requested', SKU: 'DXPS0EXXXCX0000', cents: () => 0, classes: express },
  986: { name: 'PO to Addressee', SKU: 'DXPO0EXXXCX0000', cents: () => 0, classes: express },
};

export const insuranceCodes: readonly number[] = [925, 930, 931, 934];

/** Insurance up to $500 becomes the one above where the contents are worth more, and the other way round. */
const effectiveCode = (code: number, valueCents: number): number => {
  if (code === 930 && valueCents > 50_000) return 931;
  if (code === 931 && valueCents <= 50_000) return 930;
  return code;
};

/** The service and its price; null where the class doesn't offer it. */
export const extraServiceOf = (code: number, mailClass: PracticeClass, valueCents: number): ExtraServicePrice | null => {
  const effective = effectiveCode(code, valueCents);
  const service = services[effective];
  if (service === undefined) return declared(code, mailClass);
  if (!service?.classes.includes(mailClass)) return null;
  return { extraService: String(effective), name: service.name, SKU: service.SKU, cents: service.cents(valueCents) };
};

const hazmatNames: Readonly<Record<number, string>> = {
  810: 'Air Eligible Ethanol', 811: 'Class 1 Toy Propellant/Safety Fuse', 812: 'Class 3 Flammable Liquid', 813: 'Class 7 Radioactive Materials', 814: 'Class 8 Corrosive Materials',
  815: 'Class 8 Nonspillable Wet Battery', 816: 'Class 9 Lithium Battery Marked Ground Only', 817: 'Class 9 Lithium Battery Returns', 818: 'Class 9 Lithium Batteries Marked',
  819: 'Class 9 Dry Ice', 820: 'Class 9 Lithium Batteries Unmarked', 821: 'Class 9 Magnetized Materials', 822: 'Division 4.1 Flammable Solids', 823: 'Division 5.1 Oxidizers',
  824: 'Division 5.2 Organic Peroxides', 825: 'Division 6.1 Toxic Materials', 826: 'Division 6.2 Infectious Substances', 827: 'Excepted Quantity Provision', 828: 'Ground Only',
  829: 'ID8000 Consumer Commodity', 830: 'Lighters', 831: 'LTD QTY Ground', 832: 'Small Quantity Provision', 857: 'Hazardous Material',
};

/** What a declaration of hazardous goods is answered as: it costs nothing, and what goes by ground alone isn't flown. */
const declared = (code: number, mailClass: PracticeClass): ExtraServicePrice | null => {
  const name = hazmatNames[code];
  if (name === undefined || (groundOnlyCodes.includes(code) && (mailClass === 'PRIORITY_MAIL' || mailClass === 'PRIORITY_MAIL_EXPRESS'))) return null;
  return { extraService: String(code), name: `HAZMAT ${name}`, SKU: `DXHZ0EXXXCX0${code}`, cents: 0 };
};

/** Every service that a class offers, insurance in the code that the value calls for. */
export const extraServicesOf = (mailClass: PracticeClass, valueCents: number): ExtraServicePrice[] =>
  Object.keys(services).map(Number).filter((code) => effectiveCode(code, valueCents) === code).flatMap((code) => extraServiceOf(code, mailClass, valueCents) ?? []);

/** Every code that prices may be asked of, sold here or not. */
export const extraServiceCodes = [
  365, 415, 452, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 498, 500, 501, 502, 810, 811, 812, 813, 814, 815, 816, 817, 818, 819, 820, 821, 822, 823,
  824, 825, 826, 827, 828, 829, 830, 831, 832, 853, 856, 857, 858, 910, 911, 912, 913, 915, 917, 920, 921, 922, 923, 924, 925, 930, 931, 934, 940, 941, 955,
  957, 972, 981, 984, 986, 991,
] as const;
