import type { FoundHoldPlace } from '../../shared/hold-place.ts';
import type { PostOffice } from '../usps/locations/locations.ts';
import type { Desk } from './desk.ts';
import { asking } from './usps-failure.ts';

const lineOf = ({ address }: PostOffice): string =>
  address === null ? '' : `${address.streetAddress}, ${address.city} ${address.state} ${address.ZIPCode}`.replace(/^, /, '');

/** The post offices around a ZIP that hold parcels, near first; one that is closed for now isn't among them. */
export const holdPlaces = async ({ usps }: Pick<Desk, 'usps'>, zip: string): Promise<FoundHoldPlace[]> => {
  const { locations } = await asking(usps.locations.postOffices({ ZIPCode: zip, pickupService: 'HOLD_FOR_PICKUP', limit: 10 }));
  return locations.filter(({ temporarilyClosed, facilityId }) => !temporarilyClosed && facilityId.length <= 7)
    .map((office) => ({ facilityId: office.facilityId, name: office.name.slice(0, 100), address: lineOf(office).slice(0, 200), distance: office.distance }));
};
