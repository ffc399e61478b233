import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, Route } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';
import { dropSitesOf, lockersOf, postOfficesOf } from './post-offices.ts';
import { readQuery } from '../server/read-json.ts';
import { standardizeAddress } from '../addresses/standardize-address.ts';
import { State, Zip, ZipPlus4 } from '../server/wire.ts';
import { placeOf } from '../addresses/zip-places.ts';

const api = '/locations/v3';

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

const DropoffQuery = z.strictObject({
  destinationZIPCode: Zip,
  destinationZIPPlus4: ZipPlus4.optional(),
  mailClass: z.enum([
    'PARCEL_SELECT', 'PARCEL_SELECT_LIGHTWEIGHT', 'USPS_CONNECT_LOCAL', 'USPS_CONNECT_MAIL', 'USPS_CONNECT_REGIONAL', 'LIBRARY_MAIL', 'MEDIA_MAIL',
    'BOUND_PRINTED_MATTER',
  ]).optional(),
  processingCategory: z.enum(['FLATS', 'MACHINABLE', 'IRREGULAR', 'NON_MACHINABLE', 'NONSTANDARD']).optional(),
  destinationEntryFacilityType: z.enum([
    'DESTINATION_NETWORK_DISTRIBUTION_CENTER', 'DESTINATION_SECTIONAL_CENTER_FACILITY', 'DESTINATION_SERVICE_HUB', 'DESTINATION_DELIVERY_UNIT',
    'DESTINATION_REGIONAL_PROCESSING_DISTRIBUTION_CENTER',
  ]).optional(),
  palletized: z.enum(['PALLETIZED', 'NON_PALLETIZED', 'BOTH']).optional(),
  mailingDate: z.iso.date().optional(),
});

const list = <T extends readonly [string, ...string[]]>(values: T) => z.string().transform((text) => text.split(',')).pipe(z.array(z.enum(values))).optional();
const number = z.string().regex(/^-?\d+(\.\d+)?$/).transform(Number);
const positive = number.pipe(z.number().positive());
const whole = (from: number, to: number) => number.pipe(z.int().min(from).max(to));

const PostOfficeQuery = z.strictObject({
  streetAddress: z.string().optional(), secondaryAddress: z.string().optional(), city: z.string().optional(), state: State.optional(), urbanization: z.string().optional(),
  ZIPCode: Zip.optional(), ZIPPlus4: ZipPlus4.optional(), LAT: number.optional(), LONG: number.optional(),
  postOfficeType: list(['CONTRACT_POSTAL_UNIT', 'POST_OFFICE', 'SELF_SERVICE_KIOSK', 'VILLAGE_POST_OFFICE']),
  mailingService: list([
    'CARRIER_SERVICES', 'GENERAL_DELIVERY', 'GLOBAL_EXPRESS_GUARANTEED', 'LABEL_BROKER', 'LABEL_BROKER_SELF-SERVICE_KIOSK', 'PRIORITY_MAIL_INTERNATIONAL', 'PO_BOX',
    'SELF-SERVICE_KIOSK', 'USPS_CONNECT_LOCAL',
  ]),
  businessService: list([
    'BULK_MAIL_ACCEPTANCE', 'BUSINESS_REPLY_MAIL_ACCOUNT_BALANCE', 'BULK_MAIL_ACCOUNT_BALANCE', 'BULK_MAIL_NEW_PERMIT', 'BUSINESS_REPLY_MAIL_NEW_PERMIT', 'CALL_REFERRAL',
  ]),
  passportService: list(['PASSPORT_APPOINTMENT', 'PASSPORT_PHOTO', 'PASSPORT_WALK-IN']),
  pickupService: list(['PICKUP_ACCOUNTABLE_MAIL', 'PICKUP_HOLD_MAIL', 'PICKUP_NOTICE_LEFT_MAIL', 'PICKUP_PARCEL_LOCKER', 'HOLD_FOR_PICKUP']),
  financialService: list(['BURIAL_FLAG', 'DUCK_STAMP', 'GIFT_CARDS', 'GREETING_CARDS', 'MONEY_ORDER_DOMESTIC', 'MONEY_ORDER_INQUIRY']),
  hours: z.enum(['WEEKDAY_AFTER_5', 'SATURDAY_HOURS', 'SUNDAY_HOURS', '24-HOUR_FACILITIES']).optional(),
  radius: whole(1, 100).default(20), length: positive.optional(), width: positive.optional(), height: positive.optional(),
  offset: whole(0, 1_000_000).default(0), limit: whole(1, 100).default(20),
});
type PostOfficeQuery = z.infer<typeof PostOfficeQuery>;

const LockerQuery = z.strictObject({
  city: z.string().max(200).optional(), state: State.optional(), ZIPCode: Zip.optional(), offset: whole(0, 500).default(0), limit: whole(1, 100).default(30),
});

/** The ZIP that a city is found by; null where there is no such city. */
const zipOfCity = (city: string, state: string): string | null => {
  const found = standardizeAddress({ streetAddress: '1 MAIN ST', city, state });
  return found.code === null ? found.address.ZIPCode : null;
};

const dropoff = (call: Call): Answer => {
  const { destinationZIPCode, mailClass, processingCategory, destinationEntryFacilityType } = readQuery(api, DropoffQuery, call);
  if (placeOf(destinationZIPCode) === null) return json(200, []);
  const sites = dropSitesOf(destinationZIPCode).filter((site) =>
    (destinationEntryFacilityType === undefined || site.destinationEntryFacilityType === destinationEntryFacilityType)
    && (mailClass === undefined || site.acceptedPackageTypes.some((accepted) => accepted.mailClass === mailClass))
    && (processingCategory === undefined || site.acceptedPackageTypes.some((accepted) => accepted.processingCategory === processingCategory)));
  return json(200, sites);
};

/** The one place that is asked about. @throws Refusal where none is named, or several. */
const askedZip = ({ streetAddress, city, state, ZIPCode, LAT, LONG }: PostOfficeQuery): string => {
  const where = 'streetAddress/secondaryAddress/city/state/ZIPCode/ZIPPlus4/LAT/LONG';
  const byPoint = LAT !== undefined && LONG !== undefined;
  const byCity = (city ?? '') !== '' && state !== undefined;
  // A street with its city or its ZIP is one whole address; a city and a ZIP without it are two places.
  const isAddress = (streetAddress ?? '') !== '' && (byCity || ZIPCode !== undefined);
  const ways = isAddress ? [true, byPoint] : [byCity, ZIPCode !== undefined, byPoint];
  const count = ways.filter(Boolean).length;
  if (count === 0) throw refuse('160171', where, 'one of a complete domestic address, city & state, ZIPCode, or LAT & LONG is required');
  if (count > 1) throw refuse('160230', where, 'only one of a complete domestic address, city & state, ZIPCode, or LAT & LONG is required');
  // A point is answered with the post office in the middle of the country: there is no map here.
  const zip = ZIPCode ?? (byCity ? zipOfCity(city ?? '', state) : '67401');
  if (zip === null || placeOf(zip) === null) throw refuse('160033', where, 'No geocode candidates found for requested address');
  return zip;
};

const postOffices = (call: Call): Answer => {
  const query = readQuery(api, PostOfficeQuery, call);
  const zip = askedZip(query);
  const { pickupService = [], mailingService = [], postOfficeType, radius, offset, limit } = query;
  const measured = query.length !== undefined && query.width !== undefined && query.height !== undefined;
  if (pickupService.includes('PICKUP_PARCEL_LOCKER') && !measured) throw refuse('160231', 'pickupService', "'PICKUP_PARCEL_LOCKER' service requires dimensions");
  const wanted = [...pickupService, ...mailingService];
  const found = postOfficesOf(zip).filter((office) => office.distance <= radius && (postOfficeType?.some((type) => type === office.postOfficeType) ?? true)
    && wanted.every((service) => office.services.some((offered) => offered.service === service)));
  const locations = found.slice(offset, offset + limit);
  return json(200, {
    locations,
    warnings: [],
    metadata: { totalCount: found.length, page: 1 + Math.floor(offset / limit), totalPages: Math.ceil(found.length / limit), limit, offset, links: [] },
  });
};

const lockers = (call: Call): Answer => {
  const { ZIPCode, city, state, offset, limit } = readQuery(api, LockerQuery, call);
  const zip = ZIPCode ?? (city !== undefined && state !== undefined ? zipOfCity(city, state) : null);
  if (zip === null || placeOf(zip) === null) return json(200, []);
  return json(200, lockersOf(zip).slice(offset, offset + limit));
};

export const locationRoutes: readonly Route[] = [
  { method: 'GET', path: '/locations/v3/dropoff-locations', api, scopes: ['locations'], readsQuery: true, handle: dropoff },
  { method: 'GET', path: '/locations/v3/post-office-locations', api, scopes: ['locations'], readsQuery: true, handle: postOffices },
  { method: 'GET', path: '/locations/v3/parcel-locker-locations', api, scopes: ['parcel-locker', 'locations'], readsQuery: true, handle: lockers },
];
