import { isInternational } from '../abroad/international-classes.ts';
import type { InternationalClass } from '../abroad/international-classes.ts';
import { whyNotAbroad } from '../abroad/why-not-abroad.ts';
import { destinationKind } from '../combination/combination.ts';
import { lengthPlusGirth } from '../parcel/girth.ts';
import { classRefusals, combinedOf } from '../combination/mailpiece-refusals.ts';
import type { Combinable } from '../combination/mailpiece-refusals.ts';
import { packagingOf } from '../parcel/packaging.ts';
import type { MailClass } from './rate.ts';
import { formatOunces } from '../parcel/read-weight.ts';

const inches = (value: number): string => `${Math.round(value * 10) / 10} in`;

interface Limits {
  /** Length plus girth, in inches (USPS Quick Service Guide 201). */
  readonly around: number;
  /** Ounces. */
  readonly weight: number;
}

const limits: Readonly<Record<Exclude<MailClass, InternationalClass>, Limits>> = {
  USPS_GROUND_ADVANTAGE: { around: 130, weight: 70 * 16 },
  PRIORITY_MAIL: { around: 108, weight: 70 * 16 },
  PRIORITY_MAIL_EXPRESS: { around: 108, weight: 70 * 16 },
  MEDIA_MAIL: { around: 108, weight: 70 * 16 },
  LIBRARY_MAIL: { around: 108, weight: 70 * 16 },
  BOUND_PRINTED_MATTER: { around: 108, weight: 15 * 16 },
};

const places = { military: 'this military address', territory: 'this territory', abroad: 'this country' } as const;

/**
 * Why a class has no price for a parcel, in words; USPS's own list just leaves it out.
 * @param isPriced USPS has a price of it for the parcel, and not with the extra services.
 */
export const whyExcluded = (mailClass: MailClass, mailpiece: Combinable, isPriced: boolean): string => {
  const { parcel, to } = mailpiece;
  const [refused] = classRefusals(combinedOf(mailpiece), mailClass);
  if (refused !== undefined) return refused;
  if (isPriced) return 'USPS doesn’t offer the chosen extra services with this class.';
  if (isInternational(mailClass)) return whyNotAbroad(mailClass, parcel, to.country ?? '');
  const { around, weight } = limits[mailClass];
  if (parcel.weight > weight) return `It weighs ${formatOunces(parcel.weight)}; this class takes ${formatOunces(weight)}.`;
  const measured = lengthPlusGirth(parcel.size);
  if (measured > around) return `Length plus girth is ${inches(measured)}; this class takes ${around} in.`;
  const packaging = packagingOf(parcel.packaging);
  if (packaging.size !== null) return `This class has no price for the ${packaging.name}.`;
  const kind = destinationKind(to.state);
  return kind === 'domestic' ? 'USPS offers no price for this parcel to this address.' : `USPS offers no price of this class to ${places[kind]}.`;
};
