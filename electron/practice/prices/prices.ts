import { cubicInches, lengthPlusGirth } from '../../../shared/parcel/girth.ts';
import type { Size } from '../../../shared/parcel/parcel.ts';

/**
 * Prices of the practice USPS: a plain function of class, rate indicator, zone, weight and size that has the shape of
 * USPS's price list and none of its figures. NOT REAL POSTAGE. Money is whole cents, weight is pounds, size is inches.
 */
export const practiceClasses = [
  'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER',
] as const;
export type PracticeClass = (typeof practiceClasses)[number];

export type PriceType = 'RETAIL' | 'COMMERCIAL' | 'CONTRACT';

export interface Piece {
  readonly zone: string;
  readonly pounds: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
  readonly military: boolean;
  readonly hasNonstandardCharacteristics: boolean;
}

export interface Fee {
  readonly name: string;
  readonly SKU: string;
  readonly cents: number;
}

export interface Price {
  readonly mailClass: PracticeClass;
  readonly rateIndicator: string;
  readonly processingCategory: 'MACHINABLE' | 'NONSTANDARD';
  readonly description: string;
  readonly SKU: string;
  /** Postage without fees. */
  readonly cents: number;
  readonly fees: readonly Fee[];
  /** Pounds that are paid for. */
  readonly billedPounds: number;
  /** Pounds by size; 0 where size doesn't count. */
  readonly dimensionalPounds: number;
}

/** Why a class or an indicator isn't sold for a piece, by USPS's code. */
export interface NoPrice {
  readonly code: '030002' | '030007' | '030008' | '030023' | '160098';
}

const names: Readonly<Record<PracticeClass, string>> = {
  USPS_GROUND_ADVANTAGE: 'USPS Ground Advantage', PRIORITY_MAIL: 'Priority Mail', PRIORITY_MAIL_EXPRESS: 'Priority Mail Express',
  MEDIA_MAIL: 'Media Mail', LIBRARY_MAIL: 'Library Mail', BOUND_PRINTED_MATTER: 'Bound Printed Matter',
};
const letters: Readonly<Record<PracticeClass, string>> = {
  USPS_GROUND_ADVANTAGE: 'U', PRIORITY_MAIL: 'P', PRIORITY_MAIL_EXPRESS: 'E', MEDIA_MAIL: 'M', LIBRARY_MAIL: 'L', BOUND_PRINTED_MATTER: 'B',
};

/** Classes for certain contents alone: priced by the pound, whatever the size. */
const packageServices: readonly PracticeClass[] = ['MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER'];

const flatRates: Readonly<Record<string, { mailClass: PracticeClass; name: string; cents: number; militaryOnly?: boolean }>> = {
  FE: { mailClass: 'PRIORITY_MAIL', name: 'Flat Rate Envelope', cents: 985 },
  FA: { mailClass: 'PRIORITY_MAIL', name: 'Legal Flat Rate Envelope', cents: 1020 },
  FP: { mailClass: 'PRIORITY_MAIL', name: 'Padded Flat Rate Envelope', cents: 1065 },
  FS: { mailClass: 'PRIORITY_MAIL', name: 'Small Flat Rate Box', cents: 1090 },
  FB: { mailClass: 'PRIORITY_MAIL', name: 'Medium Flat Rate Box', cents: 1945 },
  PL: { mailClass: 'PRIORITY_MAIL', name: 'Large Flat Rate Box', cents: 2680 },
  PM: { mailClass: 'PRIORITY_MAIL', name: 'Large Flat Rate Box APO/FPO/DPO', cents: 2510, militaryOnly: true },
};
const expressFlatRates: Readonly<Record<string, { name: string; cents: number }>> = {
  E4: { name: 'Flat Rate Envelope', cents: 3065 },
  E6: { name: 'Legal Flat Rate Envelope', cents: 3110 },
  FP: { name: 'Padded Flat Rate Envelope', cents: 3165 },
};

/** Ounces to which each Ground Advantage price below a pound reaches. */
const ounceTiers = [4, 8, 12, 15.999];
const ounceCents = [[461, 4], [518, 7], [582, 11], [651, 16]] as const;

const perPound: Readonly<Record<PracticeClass, readonly [base: number, zone: number, pound: number, poundZone: number]>> = {
  USPS_GROUND_ADVANTAGE: [668, 21, 27, 14],
  PRIORITY_MAIL: [771, 36, 46, 23],
  PRIORITY_MAIL_EXPRESS: [2815, 196, 88, 71],
  MEDIA_MAIL: [402, 0, 83, 0],
  LIBRARY_MAIL: [381, 0, 79, 0],
  BOUND_PRINTED_MATTER: [334, 9, 18, 5],
};

/** Retail is dearer than the commercial price and goes by nickels; a contract is a tenth cheaper. */
const priced = (cents: number, type: PriceType): number => {
  if (type === 'RETAIL') return Math.ceil((cents * 1.19) / 5) * 5;
  return type === 'CONTRACT' ? Math.round(cents * 0.9) : cents;
};

/** Whether USPS's sorting machines take the piece: 6 to 22 by 3 to 18 by 0.25 to 15 in, at most 25 lb (Quick Service Guide 201). */
export const isMachinable = (piece: Piece): boolean => {
  const [length = 0, width = 0, height = 0] = [piece.length, piece.width, piece.height].sort((a, b) => b - a);
  return !piece.hasNonstandardCharacteristics && piece.pounds <= 25
    && length >= 6 && length <= 22 && width >= 3 && width <= 18 && height >= 0.25 && height <= 15;
};

const sizeOf = ({ length, width, height }: Piece): Size => ({ length, width, height }) as Size;

/** Over a cubic foot, the price is by size where that weighs more: length x width x height / 166. */
export const dimensionalPounds = (piece: Piece): number => {
  const volume = cubicInches(sizeOf(piece));
  return volume > 1728 ? Math.ceil(volume / 166) : 0;
};

const feesOf = (mailClass: PracticeClass, piece: Piece): Fee[] => {
  if (mailClass === 'PRIORITY_MAIL_EXPRESS' || packageServices.includes(mailClass)) return [];
  const longest = Math.max(piece.length, piece.width, piece.height);
  const fees: Fee[] = [];
  if (longest > 30) fees.push({ name: 'Nonstandard Length > 30', SKU: 'D812XUXXXXX0000', cents: 700 });
  else if (longest > 22) fees.push({ name: 'Nonstandard Length > 22', SKU: 'D811XUXXXXX0000', cents: 300 });
  if (cubicInches(sizeOf(piece)) > 3456) fees.push({ name: 'Nonstandard Volume > 2 cu ft', SKU: 'D813XUXXXXX0000', cents: 1800 });
  return fees;
};

const skuOf = (mailClass: PracticeClass, indicator: string, zone: string, amount: number, ounces: boolean, type: PriceType): string =>
  `D${letters[mailClass]}X${indicator.slice(0, 1)}${indicator.slice(1)}XX${ounces ? 'U' : 'X'}${type === 'RETAIL' ? 'R' : type === 'CONTRACT' ? 'N' : 'C'}${zone}${String(Math.round(amount * 10)).padStart(3, '0')}0`
    .slice(0, 15);

const byWeight = (mailClass: PracticeClass, zone: number, pounds: number): { cents: number; billed: number; ounces: boolean } => {
  if (mailClass === 'USPS_GROUND_ADVANTAGE' && pounds < 1) {
    const tier = Math.max(ounceTiers.findIndex((ounces) => pounds * 16 <= ounces + 1e-9), 0);
    const [base, step] = ounceCents[tier] ?? [651, 16];
    return { cents: base + step * zone, billed: (ounceTiers[tier] ?? 16) / 16, ounces: true };
  }
  const billed = mailClass === 'PRIORITY_MAIL_EXPRESS' && pounds <= 0.5 ? 0.5 : Math.ceil(pounds - 1e-9);
  const [base, perZone, each, eachZone] = perPound[mailClass];
  return { cents: Math.round(base + perZone * zone + billed * (each + eachZone * zone)), billed, ounces: false };
};

/** Soft packs by tier, the first to the tenth; sold, but not among the prices that a search lists. */
export const softPacks = ['P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'];

const largest: Readonly<Record<PracticeClass, number>> = {
  USPS_GROUND_ADVANTAGE: 130, PRIORITY_MAIL: 108, PRIORITY_MAIL_EXPRESS: 108, MEDIA_MAIL: 108, LIBRARY_MAIL: 108, BOUND_PRINTED_MATTER: 108,
};

/** In pounds. */
const heaviest = (mailClass: PracticeClass): number => (mailClass === 'BOUND_PRINTED_MATTER' ? 15 : 70);

/** The rate indicator of one parcel of no special kind. */
const singles: Readonly<Partial<Record<PracticeClass, string>>> = { PRIORITY_MAIL_EXPRESS: 'PA', BOUND_PRINTED_MATTER: 'NP' };

/** Tenths of a cubic foot that a cubic price is for; null where the piece isn't sold by the cubic foot. */
const cubicTier = (mailClass: PracticeClass, piece: Piece): number | null => {
  const tier = Math.ceil((cubicInches(sizeOf(piece)) / 1728) * 10 - 1e-9);
  const most = mailClass === 'USPS_GROUND_ADVANTAGE' ? 10 : mailClass === 'PRIORITY_MAIL' ? 5 : 0;
  return piece.pounds <= 20 && Math.max(piece.length, piece.width, piece.height) <= 18 && tier <= most ? tier : null;
};

/** The one price of a class and a rate indicator, or USPS's reason why there is none. */
export const priceOf = (mailClass: PracticeClass, rateIndicator: string, piece: Piece, type: PriceType): Price | NoPrice => {
  const zone = Number(piece.zone);
  if (piece.pounds > heaviest(mailClass)) return { code: '160098' };
  const price = (what: string, cents: number, billedPounds: number, extra: Partial<Price> = {}): Price => ({
    mailClass, rateIndicator,
    processingCategory: isMachinable(piece) ? 'MACHINABLE' : 'NONSTANDARD',
    description: `${names[mailClass]} ${what}`,
    SKU: skuOf(mailClass, rateIndicator, piece.zone, billedPounds, false, type),
    cents: priced(cents, type),
    fees: [], billedPounds, dimensionalPounds: 0, ...extra,
  });

  const flat = mailClass === 'PRIORITY_MAIL' ? flatRates[rateIndicator] : mailClass === 'PRIORITY_MAIL_EXPRESS' ? expressFlatRates[rateIndicator] : undefined;
  if (flat) {
    if ('militaryOnly' in flat && flat.militaryOnly && !piece.military) return { code: '030002' };
    return price(flat.name, flat.cents, piece.pounds, { processingCategory: 'MACHINABLE' });
  }

  const girth = lengthPlusGirth(sizeOf(piece));
  if (girth > largest[mailClass]) return { code: '030008' };
  const oversized = girth > 108;
  const dimensional = packageServices.includes(mailClass) ? 0 : dimensionalPounds(piece);
  const shape = isMachinable(piece) ? 'Machinable' : 'Nonstandard';
  const fees = feesOf(mailClass, piece);

  if (rateIndicator === 'CP') {
    const tier = cubicTier(mailClass, piece);
    if (tier === null) return { code: '030002' };
    const ground = mailClass === 'USPS_GROUND_ADVANTAGE';
    const cents = (ground ? 640 : 735) + tier * (ground ? 58 : 66) + zone * ((ground ? 18 : 30) + tier * (ground ? 11 : 19));
    return price(`${shape} Cubic`, cents, piece.pounds, { fees });
  }
  const softPack = softPacks.indexOf(rateIndicator) + 1;
  if (softPack > 0) {
    if (mailClass === 'PRIORITY_MAIL_EXPRESS' || packageServices.includes(mailClass) || piece.pounds > 20 || oversized) return { code: '030002' };
    return price(`${shape} Cubic Soft Pack Tier ${softPack}`, 690 + softPack * 52 + zone * (20 + softPack * 13), piece.pounds);
  }
  if (rateIndicator === 'OS' || oversized) {
    if (rateIndicator === 'SP' || rateIndicator === 'DR') return { code: '030023' };
    if (rateIndicator !== 'OS' || !oversized) return { code: '030002' };
    return price(`${shape} Oversized`, 12_400 + 640 * zone, 70, { fees });
  }
  const single = singles[mailClass] ?? 'SP';
  if (rateIndicator === 'DR') {
    if (dimensional === 0 || mailClass === 'PRIORITY_MAIL_EXPRESS') return { code: '030002' };
    const { cents, billed } = byWeight(mailClass, zone, Math.max(dimensional, piece.pounds));
    return price(`${shape} Dimensional Rectangular`, cents, billed, { fees, dimensionalPounds: dimensional });
  }
  if (rateIndicator !== single) return { code: '030002' };
  if (dimensional > 0 && single === 'SP') return { code: '030007' };
  const { cents, billed, ounces } = byWeight(mailClass, zone, Math.max(dimensional, piece.pounds));
  return price(`${shape} Single-piece`, cents, billed, {
    fees, dimensionalPounds: dimensional,
    SKU: skuOf(mailClass, rateIndicator, piece.zone, ounces ? billed * 16 : billed, ounces, type),
  });
};

const indicators: Readonly<Record<PracticeClass, readonly string[]>> = {
  USPS_GROUND_ADVANTAGE: ['SP', 'DR', 'OS', 'CP'],
  PRIORITY_MAIL: ['SP', 'DR', 'CP', ...Object.keys(flatRates)],
  PRIORITY_MAIL_EXPRESS: ['PA', ...Object.keys(expressFlatRates)],
  MEDIA_MAIL: ['SP'],
  LIBRARY_MAIL: ['SP'],
  BOUND_PRINTED_MATTER: ['NP'],
};

/** Every price of a class that the piece can be sent at. */
export const pricesOf = (mailClass: PracticeClass, piece: Piece, type: PriceType): Price[] =>
  indicators[mailClass].map((indicator) => priceOf(mailClass, indicator, piece, type)).filter((price) => 'cents' in price);
