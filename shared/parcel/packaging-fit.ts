import { packagingOf, packagings } from './packaging.ts';
import type { Packaging } from './packaging.ts';
import type { Parcel, Size } from './parcel.ts';

type Inside = readonly [length: number, width: number, height: number];

/** Inside sizes in inches; an envelope is flat. The medium box comes in two shapes at one price (USPS, Priority Mail packaging). */
const insides: Readonly<Partial<Record<Packaging['id'], readonly Inside[]>>> = {
  'flat-rate-envelope': [[12.5, 9.5, 0]],
  'legal-flat-rate-envelope': [[15, 9.5, 0]],
  'padded-flat-rate-envelope': [[12.5, 9.5, 0]],
  'small-flat-rate-box': [[8.625, 5.375, 1.625]],
  'medium-flat-rate-box': [[11, 8.5, 5.5], [13.625, 11.875, 3.375]],
  'large-flat-rate-box': [[12, 12, 5.5]],
};

/** A flat pouch gives up as much of its length and of its width as what is in it is thick. */
const holds = ([length, width, height]: Inside, [longest, second, third]: Inside): boolean =>
  height === 0 ? longest + third <= length && second + third <= width : longest <= length && second <= width && third <= height;

const sorted = ({ length, width, height }: Size): Inside => {
  const [longest = 0, second = 0, third = 0] = [length, width, height].sort((a, b) => b - a);
  return [longest, second, third];
};

/** USPS's own packaging that a parcel goes into as it is, with its own box or bag around it. */
export const fittingPackagings = ({ packaging, size }: Pick<Parcel, 'packaging' | 'size'>): Packaging[] =>
  packagingOf(packaging).size !== null ? [] : packagings.filter(({ id }) => insides[id]?.some((inside) => holds(inside, sorted(size))));
