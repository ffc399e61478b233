import type { Country } from './countries.ts';

/**
 * Prices abroad: a plain function of class, country and weight, with none of USPS's figures. NOT REAL POSTAGE. Whole cents.
 */
export const internationalClasses = ['FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', 'PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL'] as const;
export type InternationalClass = (typeof internationalClasses)[number];
export type InternationalPriceType = 'RETAIL' | 'COMMERCIAL' | 'COMMERCIAL_BASE' | 'COMMERCIAL_PLUS' | 'CONTRACT';

export interface InternationalPrice {
  readonly mailClass: InternationalClass;
  readonly rateIndicator: string;
  readonly processingCategory: 'MACHINABLE' | 'NONSTANDARD';
  readonly description: string;
  readonly SKU: string;
  readonly cents: number;
  readonly billedPounds: number;
}

interface ClassFacts {
  readonly name: string;
  readonly letter: string;
  readonly single: string;
  readonly base: number;
  readonly group: number;
  readonly pound: number;
  readonly most: number;
  readonly flat: Readonly<Record<string, readonly [name: string, cents: number, most: number]>>;
}

const facts: Readonly<Record<InternationalClass, ClassFacts>> = {
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE': {
    name: 'First-Class Package International Service', letter: 'F', single: 'SP', base: 1180, group: 95, pound: 620, most: 4, flat: {},
  },
  PRIORITY_MAIL_INTERNATIONAL: {
    name: 'Priority Mail International', letter: 'P', single: 'SP', base: 3140, group: 145, pound: 410, most: 70,
    flat: {
      FE: ['Flat Rate Envelope', 3220, 4], FA: ['Legal Flat Rate Envelope', 3270, 4], FP: ['Padded Flat Rate Envelope', 3330, 4], FS: ['Small Flat Rate Box', 3360, 4],
      FB: ['Medium Flat Rate Box', 7210, 20], PL: ['Large Flat Rate Box', 9480, 20],
    },
  },
  PRIORITY_MAIL_EXPRESS_INTERNATIONAL: {
    name: 'Priority Mail Express International', letter: 'E', single: 'PA', base: 5260, group: 190, pound: 640, most: 70,
    flat: { E4: ['Flat Rate Envelope', 5480, 4], E6: ['Legal Flat Rate Envelope', 5530, 4], FP: ['Padded Flat Rate Envelope', 5580, 4] },
  },
};

export const internationalName = (mailClass: InternationalClass): string => facts[mailClass].name;

/** Retail is dearer, and a contract cheaper, than what a business pays. */
const shares: Readonly<Record<InternationalPriceType, number>> = { RETAIL: 1.12, COMMERCIAL: 1, COMMERCIAL_BASE: 1, COMMERCIAL_PLUS: 0.97, CONTRACT: 0.9 };

/** Why a piece has no price abroad, by USPS's code. */
export interface NoInternationalPrice {
  readonly code: '030002' | '030008' | '030009';
}

export interface InternationalPiece {
  readonly country: Country;
  readonly pounds: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

export const internationalPrice = (
  mailClass: InternationalClass, rateIndicator: string, { country, pounds, length, width, height }: InternationalPiece, type: InternationalPriceType,
): InternationalPrice | NoInternationalPrice => {
  const { name, letter, single, base, group, pound, most, flat } = facts[mailClass];
  const isSmall = mailClass === 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE';
  const [longest = 0, second = 0, third = 0] = [length, width, height].sort((a, b) => b - a);
  if (longest + 2 * (second + third) > 108 || longest > 60) return { code: '030008' };
  if (isSmall && (longest > 24 || longest + second + third > 36)) return { code: '030008' };
  const flatRate = Object.hasOwn(flat, rateIndicator) ? flat[rateIndicator] : undefined;
  if (!flatRate && rateIndicator !== single) return { code: '030002' };
  if (pounds > Math.min(flatRate?.[2] ?? most, country.maximumPounds)) return { code: '030009' };
  const billedPounds = Math.ceil(pounds - 1e-9);
  const cents = flatRate ? flatRate[1] : base + group * country.group + pound * billedPounds;
  return {
    mailClass, rateIndicator, processingCategory: longest > 22 ? 'NONSTANDARD' : 'MACHINABLE',
    description: `${name} ${flatRate?.[0] ?? 'Machinable Single-piece'}`,
    SKU: `I${letter}X${rateIndicator}XXXX${type.slice(0, 1)}${String(country.group).padStart(2, '0')}${String(billedPounds).padStart(3, '0')}`.padEnd(15, '0').slice(0, 15),
    cents: Math.round(cents * shares[type]), billedPounds,
  };
};

/** Every price of a class that the piece can be sent at. */
export const internationalPrices = (mailClass: InternationalClass, piece: InternationalPiece, type: InternationalPriceType): InternationalPrice[] =>
  [facts[mailClass].single, ...Object.keys(facts[mailClass].flat)]
    .map((indicator) => internationalPrice(mailClass, indicator, piece, type)).filter((price) => 'cents' in price);

export interface InternationalExtra {
  readonly code: number;
  readonly name: string;
  readonly SKU: string;
  readonly cents: number;
}

const insured = (value: number): number => 380 + Math.ceil(Math.max(value - 20_000, 0) / 10_000) * 170;

const extras: Readonly<Record<number, { name: string; SKU: string; cents: (value: number) => number; classes: readonly InternationalClass[] }>> = {
  813: { name: 'Hazmat Class 7 Radioactive', SKU: 'IXHR0XXXXCX0000', cents: () => 0, classes: internationalClasses },
  820: { name: 'Hazmat Lithium Battery', SKU: 'IXHL0XXXXCX0000', cents: () => 0, classes: internationalClasses },
  826: { name: 'Hazmat Division 6.2 Biological', SKU: 'IXHB0XXXXCX0000', cents: () => 0, classes: internationalClasses },
  857: { name: 'Hazardous Material', SKU: 'IXHM0XXXXCX0000', cents: () => 0, classes: internationalClasses },
  930: { name: 'Insurance <= $500', SKU: 'IXIL0XXXXCX0000', cents: insured, classes: ['PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL'] },
  931: { name: 'Insurance > $500', SKU: 'IXIG0XXXXCX0000', cents: insured, classes: ['PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL'] },
};

/** A service and its price; null where the class doesn't offer it. @param value of the contents, in cents. */
export const internationalExtra = (code: number, mailClass: InternationalClass, value: number): InternationalExtra | null => {
  const effective = code === 930 && value > 50_000 ? 931 : code === 931 && value > 0 && value <= 50_000 ? 930 : code;
  const extra = extras[effective];
  return extra?.classes.includes(mailClass) ? { code: effective, name: extra.name, SKU: extra.SKU, cents: extra.cents(value) } : null;
};

export const internationalExtras = (mailClass: InternationalClass, value: number): InternationalExtra[] =>
  Object.keys(extras).map(Number).flatMap((code) => {
    const extra = internationalExtra(code, mailClass, value);
    return extra?.code === code ? [extra] : [];
  });
