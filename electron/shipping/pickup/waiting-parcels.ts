import type { PackageType, WaitingParcels } from '../../../shared/pickup/pickup.ts';
import type { MailClass } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import type { LiveParcels } from '../../ledger/pickups/pickup-ledger.ts';
import type { Desk } from '../desk.ts';
import { placeWithKey, shipFromIdsOf } from './pickup-places.ts';

const typeOf: Readonly<Record<MailClass, PackageType>> = {
  USPS_GROUND_ADVANTAGE: 'USPS_GROUND_ADVANTAGE',
  PRIORITY_MAIL: 'PRIORITY_MAIL',
  PRIORITY_MAIL_EXPRESS: 'PRIORITY_MAIL_EXPRESS',
  MEDIA_MAIL: 'OTHER',
  LIBRARY_MAIL: 'OTHER',
  BOUND_PRINTED_MATTER: 'OTHER',
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE': 'INTERNATIONAL',
  PRIORITY_MAIL_INTERNATIONAL: 'INTERNATIONAL',
  PRIORITY_MAIL_EXPRESS_INTERNATIONAL: 'INTERNATIONAL',
};

const ounces = 16;

/** By kind of parcel, and the weight rounded up to a tenth of a pound: a carrier's trunk is filled by it, not billed. */
const countParcels = (parcels: readonly Pick<LiveParcels, 'mailClass' | 'count' | 'ounces'>[]): WaitingParcels => {
  const counts = new Map<PackageType, number>();
  for (const { mailClass, count } of parcels) counts.set(typeOf[mailClass], (counts.get(typeOf[mailClass]) ?? 0) + count);
  const weight = parcels.reduce((sum, parcel) => sum + parcel.ounces, 0);
  return {
    packages: [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => b.count - a.count || a.type.localeCompare(b.type)),
    // Hundredths of an ounce add up with an error in the far digits, which must not become a tenth of a pound.
    pounds: Math.ceil(Math.round((weight / ounces) * 1000) / 100) / 10,
  };
};

/**
 * What waits at a place for a carrier who comes on a day: live labels dated from today to that day, but for those that an earlier
 * pickup of the place fetches. A parcel that was dated before today went with its own day, as far as the ledger knows.
 */
export const waitingParcels = (desk: Desk, { placeKey, day, insteadOf = null }: { placeKey: string; day: Day; insteadOf?: string | null | undefined }): WaitingParcels => {
  const { timeZone } = placeWithKey(desk, placeKey);
  const today = dayAt(desk.clock.now(), timeZone);
  const fetched = desk.ledger.pickupsFrom(today)
    .filter((pickup) => pickup.placeKey === placeKey && pickup.id !== insteadOf && (pickup.state === 'booked' || pickup.state === 'unnumbered') && pickup.details.day < day)
    .map(({ details }) => details.day);
  const parcels = desk.ledger.liveParcels(shipFromIdsOf(desk, placeKey), today, day);
  return countParcels(parcels.filter(({ shipDate }) => !fetched.some((other) => other >= shipDate)));
};
