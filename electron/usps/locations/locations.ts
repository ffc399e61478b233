import * as z from 'zod';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { readJson } from '../transport/read-answer.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import { state } from '../wire/wire-address.ts';
import { entryFacilityTypes } from '../wire/wire-enums.ts';
import { DropOffLocationReader, ParcelLockerReader, PostOfficesReader } from './location-answer.ts';
import type { DropOffLocation, ParcelLocker, PostOffices } from './location-answer.ts';

export type { DropOffLocation, OpeningHours, ParcelLocker, PostOffice, PostOffices } from './location-answer.ts';

const zip = z.string().regex(/^\d{5}$/);
const inches = z.number().positive();

/** The query of GET /locations/v3/dropoff-locations. */
export const DropOffQuery = z.strictObject({
  destinationZIPCode: zip,
  destinationZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
  mailClass: z.enum([
    'PARCEL_SELECT', 'USPS_CONNECT_LOCAL', 'USPS_CONNECT_MAIL', 'USPS_CONNECT_REGIONAL', 'LIBRARY_MAIL', 'MEDIA_MAIL', 'BOUND_PRINTED_MATTER',
  ]).optional(),
  processingCategory: z.enum(['FLATS', 'MACHINABLE', 'NONSTANDARD']).optional(),
  destinationEntryFacilityType: z.enum(entryFacilityTypes).exclude(['NONE']).optional(),
  palletized: z.enum(['PALLETIZED', 'NON_PALLETIZED', 'BOTH']).optional(),
  mailingDate: z.iso.date().optional(),
});
export type DropOffQuery = z.input<typeof DropOffQuery>;

/** One way to say where: a street address, a city and state, a ZIP, or a point; two ways at once are refused. */
const saysWhereOnce = (query: {
  readonly streetAddress?: unknown; readonly city?: unknown; readonly state?: unknown; readonly ZIPCode?: unknown; readonly LAT?: unknown; readonly LONG?: unknown;
}): boolean => {
  const city = query.city !== undefined && query.state !== undefined;
  const halfCity = (query.city === undefined) !== (query.state === undefined);
  const zipCode = query.ZIPCode !== undefined;
  const point = query.LAT !== undefined && query.LONG !== undefined;
  const halfPoint = (query.LAT === undefined) !== (query.LONG === undefined);
  if (halfCity || halfPoint) return false;
  if (query.streetAddress !== undefined) return (city || zipCode) && !point;
  return [city, zipCode, point].filter(Boolean).length === 1;
};

/** The query of GET /locations/v3/post-office-locations. Miles; inches of what the parcel locker must hold. */
export const PostOfficeQuery = z.strictObject({
  streetAddress: z.string().min(1).max(50).optional(),
  secondaryAddress: z.string().min(1).max(50).optional(),
  city: z.string().min(1).max(28).optional(),
  state: state.optional(),
  urbanization: z.string().min(1).max(96).optional(),
  ZIPCode: zip.optional(),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
  LAT: z.number().min(-90).max(90).optional(),
  LONG: z.number().min(-180).max(180).optional(),
  postOfficeType: z.enum(['CONTRACT_POSTAL_UNIT', 'POST_OFFICE', 'SELF_SERVICE_KIOSK', 'VILLAGE_POST_OFFICE']).optional(),
  pickupService: z.enum(['PICKUP_ACCOUNTABLE_MAIL', 'PICKUP_HOLD_MAIL', 'PICKUP_NOTICE_LEFT_MAIL', 'PICKUP_PARCEL_LOCKER', 'HOLD_FOR_PICKUP']).optional(),
  hours: z.enum(['WEEKDAY_AFTER_5', 'SATURDAY_HOURS', 'SUNDAY_HOURS', '24-HOUR_FACILITIES']).optional(),
  radius: z.int().min(1).max(100).optional(),
  length: inches.optional(),
  width: inches.optional(),
  height: inches.optional(),
  offset: z.int().min(0).optional(),
  limit: z.int().min(1).max(100).optional(),
}).refine(saysWhereOnce, 'one place is needed: an address, a city and state, a ZIP, or a point')
  .refine(
    ({ pickupService, length, width, height }) =>
      pickupService !== 'PICKUP_PARCEL_LOCKER' || (length !== undefined && width !== undefined && height !== undefined),
    'a parcel locker needs the parcel’s length, width and height',
  );
export type PostOfficeQuery = z.input<typeof PostOfficeQuery>;

/** The query of GET /locations/v3/parcel-locker-locations. */
export const ParcelLockerQuery = z.strictObject({
  city: z.string().min(1).max(200).optional(),
  state: state.optional(),
  ZIPCode: zip.optional(),
  offset: z.int().min(0).max(500).optional(),
  limit: z.int().min(1).max(100).optional(),
}).refine(saysWhereOnce, 'one place is needed: a ZIP, or a city and state');
export type ParcelLockerQuery = z.input<typeof ParcelLockerQuery>;

/** Where mail is handed in and held. */
export interface Locations {
  /** Where destination-entered mail is dropped; empty where there is none. */
  dropOff(query: DropOffQuery): Promise<readonly DropOffLocation[]>;
  /** Near first. Their `facilityId` is what holding for pickup asks for. */
  postOffices(query: PostOfficeQuery): Promise<PostOffices>;
  /** Needs a scope of its own, "parcel-locker". */
  parcelLockers(query: ParcelLockerQuery): Promise<readonly ParcelLocker[]>;
}

export const locations = (call: AuthorizedCall): Locations => {
  const ask = async (what: string, query: Readonly<Record<string, unknown>>) =>
    (await call({ api: 'locations', method: 'GET', path: `/locations/v3/${what}`, query })).answer;
  return {
    dropOff: async (query) => readJson(await ask('dropoff-locations', checkedRequest('drop-off locations', DropOffQuery, query)), z.array(DropOffLocationReader)),
    postOffices: async (query) => readJson(await ask('post-office-locations', checkedRequest('post offices', PostOfficeQuery, query)), PostOfficesReader),
    parcelLockers: async (query) =>
      readJson(await ask('parcel-locker-locations', checkedRequest('parcel lockers', ParcelLockerQuery, query)), z.array(ParcelLockerReader)),
  };
};
