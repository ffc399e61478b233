import { addDays } from '../../../shared/days/ship-days.ts';
import { isMilitary } from '../../../shared/address/states.ts';
import { isMailDay } from '../../../shared/days/mail-days.ts';
import type { PracticeClass } from './prices.ts';
import { placeOf } from '../addresses/zip-places.ts';

export interface Commitment {
  readonly name: string;
  readonly scheduleDeliveryDate: string | null;
  readonly expectedDeliveryDate: string | null;
  readonly guaranteedDelivery: boolean;
  readonly isPriorityMailNextDay: boolean;
}

const standard: Readonly<Record<PracticeClass, readonly number[]>> = {
  USPS_GROUND_ADVANTAGE: [2, 2, 3, 3, 4, 4, 5, 5, 7],
  PRIORITY_MAIL: [1, 2, 2, 2, 3, 3, 3, 3, 5],
  PRIORITY_MAIL_EXPRESS: [1, 1, 1, 1, 1, 2, 2, 2, 3],
  MEDIA_MAIL: [2, 3, 4, 5, 6, 6, 7, 8, 8],
  LIBRARY_MAIL: [2, 3, 4, 5, 6, 6, 7, 8, 8],
  BOUND_PRINTED_MATTER: [2, 3, 4, 5, 6, 6, 7, 8, 8],
};

/** When a parcel that is mailed on a day arrives: so many mail days later. None is promised to military post offices. */
export const commitmentOf = (mailClass: PracticeClass, zone: string, mailingDay: string, destinationZip: string): Commitment => {
  if (isMilitary(placeOf(destinationZip)?.state ?? '')) {
    return { name: 'MILITARY', scheduleDeliveryDate: null, expectedDeliveryDate: null, guaranteedDelivery: false, isPriorityMailNextDay: false };
  }
  const days = standard[mailClass][Number(zone) - 1] ?? 5;
  let day = mailingDay;
  while (!isMailDay(day)) day = addDays(day, 1);
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isMailDay(day)) left -= 1;
  }
  return {
    name: days === 1 ? '1 Day' : `${days} Days`,
    scheduleDeliveryDate: day,
    expectedDeliveryDate: day,
    guaranteedDelivery: mailClass === 'PRIORITY_MAIL_EXPRESS',
    isPriorityMailNextDay: mailClass === 'PRIORITY_MAIL' && days === 1,
  };
};
