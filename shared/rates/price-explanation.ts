import { isInternational } from '../abroad/international-classes.ts';
import { mostAbroadIn } from '../abroad/why-not-abroad.ts';
import { cubicInches, lengthPlusGirth } from '../parcel/girth.ts';
import { packagingOf } from '../parcel/packaging.ts';
import type { Parcel, Size } from '../parcel/parcel.ts';
import type { Rate } from './rate.ts';
import { formatOunces } from '../parcel/read-weight.ts';

/** Cubic inches that count as a pound, and what a shape that is no box counts for (USPS Quick Service Guide 201). */
const cubicInchesPerPound = 166;
const roundShape = 0.785;
const cubicFoot = 1728;

/** What USPS's machines sort, in inches and ounces (Quick Service Guide 201). */
const machinable = { longest: 22, second: 18, third: 15, weight: 25 * 16, shortestLength: 6, shortestWidth: 3, thinnest: 0.25 };

const softPacks: readonly string[] = ['P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'];

const rounded = (value: number, places: number): string => String(Number(value.toFixed(places)));
const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
const written = ({ length, width, height }: Size): string => `${rounded(length, 2)} × ${rounded(width, 2)} × ${rounded(height, 2)} in`;

type Priced = Pick<Rate, 'rateIndicator' | 'processingCategory' | 'billedWeight'> & Partial<Pick<Rate, 'mailClass'>>;

const billed = ({ rateIndicator, billedWeight }: Priced, { size }: Parcel): string | null => {
  if (billedWeight === null) return null;
  const words = `billed as ${formatOunces(billedWeight)}`;
  if (rateIndicator !== 'DR' && rateIndicator !== 'DN') return words;
  const shape = rateIndicator === 'DN' ? `, of which ${roundShape} count,` : '';
  return `${words} for its size: ${written(size)} is ${grouped(cubicInches(size))} cu in${shape} and every ${cubicInchesPerPound} count as a pound`;
};

/** By tenths of a cubic foot. */
const cubic = ({ rateIndicator }: Priced, { size }: Parcel): string | null => {
  if (softPacks.includes(rateIndicator)) return 'cubic: priced by the length and width of the bag, not by weight';
  if (rateIndicator !== 'CP') return null;
  const feet = cubicInches(size) / cubicFoot;
  return `cubic: priced by size, not by weight; ${written(size)} is ${rounded(feet, 2)} cu ft and counts as ${rounded(Math.ceil(feet * 10 - 1e-9) / 10, 1)}`;
};

const flatRate = ({ mailClass }: Priced, { packaging }: Parcel): string | null => {
  const most = mailClass !== undefined && isInternational(mailClass) ? mostAbroadIn(packaging) / 16 : 70;
  return packagingOf(packaging).size === null ? null : `flat rate: one price for this packaging, whatever it weighs up to ${most} lb`;
};

const oversized = ({ rateIndicator }: Priced, { size }: Parcel): string | null =>
  rateIndicator === 'OS' ? `oversized: length plus girth is ${rounded(lengthPlusGirth(size), 1)} in, over 108` : null;

/** What keeps a parcel from the sorting machines; null where they take it, as far as its figures tell. */
export const whyNotMachinable = ({ weight, size }: Pick<Parcel, 'weight' | 'size'>): string | null => {
  const [longest = 0, second = 0, third = 0] = [size.length, size.width, size.height].sort((a, b) => b - a);
  if (longest > machinable.longest) return `${rounded(longest, 2)} in is longer than ${machinable.longest}`;
  if (second > machinable.second) return `${rounded(second, 2)} in is wider than ${machinable.second}`;
  if (third > machinable.third) return `${rounded(third, 2)} in is thicker than ${machinable.third}`;
  if (weight > machinable.weight) return `${formatOunces(weight)} is over ${machinable.weight / 16} lb`;
  if (longest < machinable.shortestLength || second < machinable.shortestWidth || third < machinable.thinnest)
    return `it is smaller than ${machinable.shortestLength} × ${machinable.shortestWidth} × ${machinable.thinnest} in`;
  return null;
};

const nonstandard = ({ processingCategory }: Priced, parcel: Parcel): string | null => {
  if (processingCategory !== 'NONSTANDARD' || packagingOf(parcel.packaging).size !== null) return null;
  const because = whyNotMachinable(parcel);
  return because === null ? 'nonstandard: sorted by hand' : `nonstandard, sorted by hand: ${because}`;
};

/** Why a price is what it is, where weight and zone alone don't say: "billed as 13 oz". */
export const explainPrice = (rate: Priced, parcel: Parcel): string[] =>
  [billed, cubic, flatRate, oversized, nonstandard].flatMap((part) => part(rate, parcel) ?? []);

/** USPS's name for a part of a price, as it is said: "Nonstandard Length > 22" is "length over 22 in". */
export const partWords = (name: string): string => {
  const length = /^Nonstandard Length > (\d+(?:\.\d+)?)(?: in)?$/i.exec(name);
  if (length) return `length over ${length[1]} in`;
  const volume = /^Nonstandard Volume > (.+)$/i.exec(name);
  if (volume) return `volume over ${volume[1]}`;
  return name.replaceAll('<=', 'up to').replaceAll('>', 'over');
};
