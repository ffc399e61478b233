import { expect, test } from 'vitest';
import { answeringServer, clientOf, rejection } from './server/answering-server.ts';

const path = '/addresses/v3/address';

test('sends only what was given, blanks as %20, and reads an answer full of nulls', async () => {
  await using server = await answeringServer();
  server.on(`GET ${path}`, {
    body: {
      firm: null,
      address: {
        streetAddress: '3120 M ST NW', streetAddressAbbreviation: null, secondaryAddress: null, city: 'WASHINGTON', cityAbbreviation: null, state: 'DC',
        ZIPCode: '20007', ZIPPlus4: '3704', urbanization: null, postalCode: null, countryISOCode: 840,
      },
      additionalInfo: { deliveryPoint: '20', carrierRoute: 'C036', DPVConfirmation: 'Y', DPVCMRA: 'N', business: 'Y', centralDeliveryPoint: 'N', vacant: 'N' },
      corrections: [{ code: '', text: '' }],
      matches: [{ code: '31', text: 'Single Response - exact match' }],
      warnings: [],
    },
  });
  const client = clientOf(server.url);
  expect(await client.address({ firm: '', streetAddress: '3120 M St+NW #1', secondaryAddress: '', city: 'Washington', state: 'DC', ZIPCode: '', urbanization: undefined })).toEqual({
    address: { firstName: '', lastName: '', firm: '', streetAddress: '3120 M ST NW', secondaryAddress: '', city: 'WASHINGTON', state: 'DC', ZIPCode: '20007', ZIPPlus4: '3704', urbanization: '' },
    deliveryPointValidation: 'Y', carrierRoute: 'C036', mailReceivingAgency: false, business: true, vacant: false,
    corrections: [], matches: [{ code: '31', text: 'Single Response - exact match' }], warnings: [],
  });
  expect(server.received.at(-1)?.path).toBe(`${path}?streetAddress=3120%20M%20St%2BNW%20%231&city=Washington&state=DC`);
  await client.close();
});

test('reads the other verdicts, and an answer that says almost nothing', async () => {
  await using server = await answeringServer();
  server.on(
    `GET ${path}`,
    { body: { firm: 'ACME', address: { streetAddress: '1 A ST', city: 'RENO', state: 'NV', ZIPCode: 89501 }, additionalInfo: { DPVConfirmation: 'D', DPVCMRA: 'Y', vacant: 'Y', carrierRoute: 'R777' }, corrections: [{ code: '32', text: 'Default address' }], warnings: ['odd'] } },
    { body: { corrections: null, additionalInfo: { DPVConfirmation: '' } } },
  );
  const client = clientOf(server.url);
  const query = { streetAddress: '1 A St', state: 'NV', ZIPCode: '89501' };
  expect(await client.address(query)).toEqual({
    address: { firstName: '', lastName: '', firm: 'ACME', streetAddress: '1 A ST', secondaryAddress: '', city: 'RENO', state: 'NV', ZIPCode: '89501', ZIPPlus4: '', urbanization: '' },
    deliveryPointValidation: 'D', carrierRoute: 'R777', mailReceivingAgency: true, business: false, vacant: true,
    corrections: [{ code: '32', text: 'Default address' }], matches: [], warnings: ['odd'],
  });
  expect(await client.address(query)).toEqual({
    address: null, deliveryPointValidation: null, carrierRoute: '', mailReceivingAgency: false, business: false, vacant: false, corrections: [], matches: [], warnings: [],
  });
  await client.close();
});

test('asks for the city of a ZIP', async () => {
  await using server = await answeringServer();
  server.on('GET /addresses/v3/city-state', { body: { city: 'RENO', state: 'NV', ZIPCode: null } });
  const client = clientOf(server.url);
  expect(await client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
  expect(server.received.at(-1)?.path).toBe('/addresses/v3/city-state?ZIPCode=89501');
  expect(await rejection(client.cityState('8950'))).toBeInstanceOf(TypeError);
  await client.close();
});

test('a query that the gateway would refuse is a mistake of the program', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  for (const query of [
    { streetAddress: '1 A St', state: 'NV' }, { streetAddress: '', state: 'NV', city: 'Reno' }, { streetAddress: '1 A St', state: 'nv', city: 'Reno' },
    { streetAddress: '1 A St', state: 'NV', city: 'Reno', ZIPPlus4: '12' }, { streetAddress: '1 A St', state: 'NV', city: 'Reno', zip: '89501' },
  ])
    expect(await rejection(client.address(query)), JSON.stringify(query)).toBeInstanceOf(TypeError);
  expect(server.asked()).toEqual([]);
  await client.close();
});

test('asks for the ZIP of an address', async () => {
  await using server = await answeringServer();
  server.on('GET /addresses/v3/zipcode', { body: { firm: 'ACME', address: { streetAddress: '50 W LIBERTY ST', city: 'RENO', state: 'NV', ZIPCode: 89501, ZIPPlus4: null } } }, { body: { address: { streetAddress: '50 W LIBERTY ST' } } });
  const client = clientOf(server.url);
  const query = { streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', firm: '' };
  expect(await client.zipCode(query)).toEqual({
    firstName: '', lastName: '', firm: 'ACME', streetAddress: '50 W LIBERTY ST', secondaryAddress: '', city: 'RENO', state: 'NV', ZIPCode: '89501', ZIPPlus4: '', urbanization: '',
  });
  expect(server.received.at(-1)?.path).toBe('/addresses/v3/zipcode?streetAddress=50%20W%20Liberty%20St&city=Reno&state=NV');
  expect(await rejection(client.zipCode(query))).toMatchObject({ kind: 'garbled', message: 'the answer is incomplete (without address.ZIPCode)' });
  expect(await rejection(client.zipCode({ ...query, city: '' }))).toBeInstanceOf(TypeError);
  await client.close();
});
