import { postalUnitOf, postOfficeOf } from './facilities.ts';
import { hash } from '../server/hash.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { placeOf } from '../addresses/zip-places.ts';

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
const hours = [
  ...weekdays.map((dayOfWeek) => ({ dayOfWeek, times: [{ openTime: '08:30', closeTime: '17:00' }] })),
  { dayOfWeek: 'SATURDAY', times: [{ openTime: '09:00', closeTime: '12:00' }] },
];

const addressAt = (zip: string, street: string) => {
  const place = placeOf(zip);
  return { streetAddress: street, city: place?.city ?? '', state: place?.state ?? '', ZIPCode: zip, ZIPPlus4: '9998' };
};

const coordinates = (zip: string) => ({ latitude: 25 + (hash(`${zip} north`) % 2000) / 100, longitude: -120 + (hash(`${zip} west`) % 4500) / 100 });

const common = (zip: string) => ({
  geoCoordinates: coordinates(zip), phoneNumbers: { phone: '8002758777' }, temporaryClosure: false, parking: 'LOT', timeZone: timeZoneOfZip(zip),
  DSTObserved: timeZoneOfZip(zip) !== 'America/Phoenix',
});

/** The post office of a ZIP, which holds parcels, and a contract postal unit a mile away, which doesn't. */
export const postOfficesOf = (zip: string) => [
  {
    facilityName: `${placeOf(zip)?.city ?? ''} POST OFFICE`, facilityAddress: addressAt(zip, '1 MAIL PLZ'), facilityID: postOfficeOf(zip),
    postOfficeType: 'POST_OFFICE', distance: 0.4, ...common(zip),
    services: ['HOLD_FOR_PICKUP', 'PO_BOX', 'GENERAL_DELIVERY'].map((service) => ({ service, hours })),
  },
  {
    facilityName: 'CORNER STORE CPU', facilityAddress: addressAt(zip, '20 MARKET ST'), facilityID: postalUnitOf(zip), postOfficeType: 'CONTRACT_POSTAL_UNIT',
    distance: 1.2, ...common(zip), services: [{ service: 'PRIORITY_MAIL_INTERNATIONAL', hours }],
  },
];

/** Parcel lockers stand at the post offices of ZIPs that end with an even digit. */
export const lockersOf = (zip: string) => (Number(zip.at(-1)) % 2 === 1 ? [] : [{
  facilityID: `3${zip}0`, locationName: `${placeOf(zip)?.city ?? ''} LOCKER`, locationAddress: addressAt(zip, '1 MAIL PLZ'), ...coordinates(zip),
  deliveryAddress: addressAt(zip, '1 MAIL PLZ'), deliveryPoint: '99', lockerStatus: 'ACTIVE', lockerOnline: true, lockerSizeMaximumLength: 18,
  lockerSizeMaximumWidth: 16, lockerSizeMaximumHeight: 14, serviceDirectShip: true, serviceRedelivery: true, servicePOBoxOverflow: false,
  servicePrepaidReturns: true, serviceLabelPrinting: false,
}]);

/** Where mail for a ZIP can be entered near its destination: its sectional center, and its own delivery unit. */
export const dropSitesOf = (zip: string) => (['DESTINATION_SECTIONAL_CENTER_FACILITY', 'DESTINATION_DELIVERY_UNIT'] as const).map((destinationEntryFacilityType) => ({
  dropShipmentKey: `${destinationEntryFacilityType === 'DESTINATION_DELIVERY_UNIT' ? 'U' : 'S'}${zip}`,
  facilityName: `${placeOf(zip)?.city ?? ''} ${destinationEntryFacilityType === 'DESTINATION_DELIVERY_UNIT' ? 'DDU' : 'SCF'}`,
  facilityAddress: { address: addressAt(zip, '100 PROCESSING WAY') },
  dropSitePhoneNumber: '8002758777',
  destinationZIPCode: zip,
  destinationEntryFacilityType,
  acceptedPackageTypes: (['PARCEL_SELECT', 'MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER'] as const).flatMap((mailClass) =>
    (['MACHINABLE', 'NONSTANDARD'] as const).map((processingCategory) => ({ mailClass, processingCategory, palletized: 'BOTH' }))),
  dropShipAcceptanceTimes: hours,
  timeZone: timeZoneOfZip(zip),
  DSTObserved: timeZoneOfZip(zip) !== 'America/Phoenix',
}));
