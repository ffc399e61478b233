import { expect, test } from 'vitest';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const noAddress = { firstName: '', lastName: '', firm: '', streetAddress: '', secondaryAddress: '', city: '', state: '', ZIPCode: '', ZIPPlus4: '', urbanization: '' };
const wireAddress = { streetAddress: '2000 VASSAR ST', city: 'RENO', state: 'NV', ZIPCode: 89510, ZIPPlus4: null };
const address = { ...noAddress, streetAddress: '2000 VASSAR ST', city: 'RENO', state: 'NV', ZIPCode: '89510' };
const wireHours = [{ dayOfWeek: 'MONDAY', times: [{ openTime: '08:30', closeTime: '17:00' }] }, { dayOfWeek: 'SUNDAY', times: null }];
const hours = [{ dayOfWeek: 'MONDAY', times: [{ openTime: '08:30', closeTime: '17:00' }] }, { dayOfWeek: 'SUNDAY', times: [] }];

test('where destination-entered mail is dropped', async () => {
  await using server = await answeringServer();
  server.on('GET /locations/v3/dropoff-locations', {
    body: [{
      dropShipmentKey: 'V1', facilityName: 'RENO NV P&DC', facilityAddress: { address: wireAddress }, dropSitePhoneNumber: 7755550142, destinationZIPCode: '89510',
      destinationEntryFacilityType: 'DESTINATION_SECTIONAL_CENTER_FACILITY', acceptedPackageTypes: [{ mailClass: 'PARCEL_SELECT', processingCategory: 'MACHINABLE', palletized: 'BOTH' }],
      dropShipAcceptanceTimes: wireHours, timeZone: 'PST', DSTObserved: 'true',
    }, { facilityAddress: null }],
  }, { body: [] });
  const client = clientOf(server.url);
  expect(await client.locations.dropOff({ destinationZIPCode: '89510', mailClass: 'PARCEL_SELECT', palletized: 'BOTH' })).toEqual([
    {
      key: 'V1', name: 'RENO NV P&DC', address, phone: '7755550142', destinationZip: '89510', facilityType: 'DESTINATION_SECTIONAL_CENTER_FACILITY',
      accepts: [{ mailClass: 'PARCEL_SELECT', processingCategory: 'MACHINABLE', palletized: 'BOTH' }], hours, timeZone: 'PST',
    },
    { key: '', name: '', address: null, phone: '', destinationZip: '', facilityType: '', accepts: [], hours: [], timeZone: '' },
  ]);
  expect(server.received.at(-1)?.path).toBe('/locations/v3/dropoff-locations?destinationZIPCode=89510&mailClass=PARCEL_SELECT&palletized=BOTH');
  expect(await client.locations.dropOff({ destinationZIPCode: '89510' })).toEqual([]);
  await client.close();
});

test('post offices near a place', async () => {
  await using server = await answeringServer();
  server.on('GET /locations/v3/post-office-locations', {
    body: {
      locations: [
        {
          facilityID: 1377990, facilityName: 'RENO', postOfficeType: 'POST_OFFICE', facilityAddress: wireAddress, distance: '0.7', geoCoordinates: { latitude: 39.5, longitude: '-119.8' },
          phoneNumbers: { phone: '8002758777', fax: null }, services: [{ service: 'HOLD_FOR_PICKUP', hours: wireHours }], temporaryClosure: 'false', timeZone: 'PST', parking: 'LOT',
        },
        { facilityID: 'X', phoneNumbers: null, services: null },
      ],
      warnings: [{ warningCode: '1', warningDescription: 'Near only' }],
      metadata: { totalCount: '12', limit: 2, offset: 0 },
    },
  }, { body: { locations: [] } });
  const client = clientOf(server.url);
  expect(await client.locations.postOffices({ LAT: 39.52, LONG: -119.81, pickupService: 'HOLD_FOR_PICKUP', radius: 5, limit: 2 })).toEqual({
    locations: [
      {
        facilityId: '1377990', name: 'RENO', kind: 'POST_OFFICE', address, distance: 0.7, latitude: 39.5, longitude: -119.8, phone: '8002758777',
        services: [{ service: 'HOLD_FOR_PICKUP', hours }], temporarilyClosed: false, timeZone: 'PST',
      },
      { facilityId: 'X', name: '', kind: '', address: null, distance: null, latitude: null, longitude: null, phone: '', services: [], temporarilyClosed: false, timeZone: '' },
    ],
    total: 12,
    warnings: ['Near only'],
  });
  expect(server.received.at(-1)?.path).toBe('/locations/v3/post-office-locations?LAT=39.52&LONG=-119.81&pickupService=HOLD_FOR_PICKUP&radius=5&limit=2');
  expect(await client.locations.postOffices({ ZIPCode: '89502' })).toEqual({ locations: [], total: null, warnings: [] });
  await client.close();
});

test('parcel lockers', async () => {
  await using server = await answeringServer();
  server.on('GET /locations/v3/parcel-locker-locations', {
    body: [
      {
        facilityID: 'L1', locationName: 'Lobby', locationAddress: wireAddress, deliveryAddress: { ...wireAddress, secondaryAddress: 'LOCKER 1' }, latitude: 39.5, longitude: -119.8,
        lockerStatus: 'ACTIVE', lockerOnline: 'true', lockerSizeMaximumLength: '20.5', lockerSizeMaximumWidth: 16, lockerSizeMaximumHeight: 12, serviceDirectShip: true,
      },
      { facilityID: 'L2', lockerSizeMaximumLength: 20 },
    ],
  });
  const client = clientOf(server.url);
  expect(await client.locations.parcelLockers({ city: 'Reno', state: 'NV', limit: 2 })).toEqual([
    {
      facilityId: 'L1', name: 'Lobby', address, deliveryAddress: { ...address, secondaryAddress: 'LOCKER 1' }, latitude: 39.5, longitude: -119.8, status: 'ACTIVE', online: true,
      largest: { length: 20.5, width: 16, height: 12 }, takesDirectly: true,
    },
    { facilityId: 'L2', name: '', address: null, deliveryAddress: null, latitude: null, longitude: null, status: '', online: false, largest: null, takesDirectly: false },
  ]);
  expect(server.received.at(-1)?.path).toBe('/locations/v3/parcel-locker-locations?city=Reno&state=NV&limit=2');
  await client.close();
});

test('a place is said once', async () => {
  await using server = await answeringServer();
  const { locations, close } = clientOf(server.url);
  const street = { streetAddress: '50 W Liberty St' };
  for (const query of [
    {}, street, { city: 'Reno' }, { LAT: 39 }, { ZIPCode: '89501', city: 'Reno', state: 'NV' }, { ZIPCode: '89501', LAT: 39, LONG: -119 },
    { ZIPCode: '89501', city: 'Reno' }, { ZIPCode: '89501', LAT: 39 }, { ...street, LAT: 39, LONG: -119 },
    { ZIPCode: '89501', pickupService: 'PICKUP_PARCEL_LOCKER' }, { ZIPCode: '89501', radius: 101 }, { ZIPCode: '89501', limit: 0 }, { ZIPCode: '89501', hours: 'weekday_after_5' },
  ])
    expect(await rejection(locations.postOffices(query as never)), JSON.stringify(query)).toBeInstanceOf(TypeError);
  for (const query of [{}, { city: 'Reno' }, { ZIPCode: '89501', city: 'Reno', state: 'NV' }, { ZIPCode: '89501', limit: 101 }])
    expect(await rejection(locations.parcelLockers(query)), JSON.stringify(query)).toBeInstanceOf(TypeError);
  for (const query of [{ destinationZIPCode: '8950' }, { destinationZIPCode: '89501', destinationEntryFacilityType: 'NONE' }, { destinationZIPCode: '89501', mailClass: 'PRIORITY_MAIL' }])
    expect(await rejection(locations.dropOff(query as never)), JSON.stringify(query)).toBeInstanceOf(TypeError);
  expect(server.asked()).toEqual([]);
  await close();
});
