import { countryName } from '../countries/countries.ts';
import { lengthPlusGirth } from '../parcel/girth.ts';
import { packagingOf } from '../parcel/packaging.ts';
import type { PackagingId, Parcel, Size } from '../parcel/parcel.ts';
import { formatOunces } from '../parcel/read-weight.ts';
import type { InternationalClass } from './international-classes.ts';

/** What USPS's packaging carries abroad at most, in ounces (International Mail Manual 220 and 230). */
const mostIn: Readonly<Partial<Record<PackagingId, number>>> = {
  'flat-rate-envelope': 64, 'legal-flat-rate-envelope': 64, 'padded-flat-rate-envelope': 64, 'small-flat-rate-box': 64,
  'medium-flat-rate-box': 320, 'large-flat-rate-box': 320,
};

export const mostAbroadIn = (packaging: PackagingId): number => mostIn[packaging] ?? 70 * 16;

/** What a First-Class Package International measures at most, in inches and ounces (International Mail Manual 270; 160272). */
export const firstClassLimits = { weight: 64, longest: 24, sides: 36 };

const inches = (value: number): string => `${Math.round(value * 10) / 10} in`;

const overFirstClass = ({ length, width, height }: Size): string | null => {
  const longest = Math.max(length, width, height);
  const sides = length + width + height;
  if (longest > firstClassLimits.longest) return `It is ${inches(longest)} long; this class takes ${inches(firstClassLimits.longest)}.`;
  return sides > firstClassLimits.sides ? `Length, width and height are ${inches(sides)} in all; this class takes ${inches(firstClassLimits.sides)}.` : null;
};

/** Why an international class has no price for a parcel, in words. What each country's post takes isn't known here: USPS says. */
export const whyNotAbroad = (mailClass: InternationalClass, { packaging, weight, size }: Parcel, country: string): string => {
  const isFirstClass = mailClass === 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE';
  const most = isFirstClass ? firstClassLimits.weight : mostAbroadIn(packaging);
  if (weight > most) return `It weighs ${formatOunces(weight)}; this class takes ${formatOunces(most)}${!isFirstClass && mostIn[packaging] !== undefined ? ' in this packaging' : ''}.`;
  const { name, size: made } = packagingOf(packaging);
  if (made !== null) return `This class has no price for the ${name}.`;
  const over = isFirstClass ? overFirstClass(size) : null;
  if (over !== null) return over;
  const around = lengthPlusGirth(size);
  return around > 108 ? `Length plus girth is ${inches(around)}; this class takes 108 in at most.`
    : `USPS offers no price of this class for this parcel to ${countryName(country)}: what it takes in weight and size differs by country.`;
};
