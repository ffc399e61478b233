import { lengthPlusGirth } from '../../shared/girth.ts';
import { packagingOf } from '../../shared/packaging.ts';
import type { Parcel } from '../../shared/parcel.ts';
import type { MailClass } from '../../shared/rate.ts';

const inches = (value: number): string => `${Math.round(value * 10) / 10} in`;

/** The most that length plus girth may be, in inches (USPS Quick Service Guide 201). */
const mostAround: Readonly<Record<MailClass, number>> = {
  USPS_GROUND_ADVANTAGE: 130,
  PRIORITY_MAIL: 108,
  PRIORITY_MAIL_EXPRESS: 108,
};

/** Why a class has no price for a parcel, in words; USPS's own list just leaves it out. */
export const whyExcluded = (mailClass: MailClass, parcel: Parcel): string => {
  const around = lengthPlusGirth(parcel.size);
  if (around > mostAround[mailClass])
    return `Length plus girth is ${inches(around)}; this class takes ${mostAround[mailClass]} in.`;
  const packaging = packagingOf(parcel.packaging);
  if (packaging.size !== null) return `This class has no price for the ${packaging.name}.`;
  return 'USPS offers no price for this parcel to this address.';
};
