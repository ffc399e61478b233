import { expect, test } from 'vitest';
import { pickupRequest } from './samples/requests.ts';
import { answeringServer, clientOf, rejection } from './server/answering-server.ts';

const path = '/pickup/v3/carrier-pickup';
const number = 'WTC123456789';
const tag = '33a64df551425fcc55e4d42a148795d9f25f89d4';
const carrierPickupRequest = {
  ...pickupRequest,
  pickupAddress: { ...pickupRequest.pickupAddress, address: { streetAddress: '50 W LIBERTY ST', city: 'RENO', state: 'NV', ZIPCode: 89501, ZIPPlus4: null } },
};
const confirmation = { confirmationNumber: number, pickupDate: '2026-11-25', carrierPickupRequest };
const booked = {
  confirmationNumber: number,
  day: '2026-11-25',
  entityTag: tag,
  address: {
    firstName: 'Dana', lastName: 'Reyes', firm: 'Reno Outfitters', streetAddress: '50 W LIBERTY ST', secondaryAddress: '', city: 'RENO', state: 'NV', ZIPCode: '89501', ZIPPlus4: '', urbanization: '',
  },
  packages: [{ packageType: 'USPS_GROUND_ADVANTAGE', packageCount: 3 }],
  estimatedWeight: 12.5,
  packageLocation: 'FRONT_DOOR',
  specialInstructions: '',
  dogPresent: false,
};

test('asks whether a carrier can come', async () => {
  await using server = await answeringServer();
  server.on(`GET ${path}/eligibility`, { body: { address: { streetAddress: '50 W LIBERTY ST', city: 'RENO', state: 'NV', ZIPCode: '89501' }, contact: null } });
  const client = clientOf(server.url);
  expect(await client.carrierPickup.eligibility({ streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '' })).toEqual({ ...booked.address, firstName: '', lastName: '', firm: '' });
  expect(server.received.at(-1)?.path).toBe(`${path}/eligibility?streetAddress=50%20W%20Liberty%20St&city=Reno&state=NV`);
  await client.close();
});

test('books without a payment authorization, reads, changes and cancels by the version', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}`, { headers: { etag: tag }, body: confirmation });
  server.on(`GET ${path}/${number}`, { headers: { etag: '"quoted"' }, body: [confirmation] });
  server.on(`PUT ${path}/${number}`, { body: { ...confirmation, pickupDate: null, carrierPickupRequest: { ...carrierPickupRequest, pickupDate: '2026-11-27', pickupLocation: { packageLocation: 'OTHER', specialInstructions: 'Blue door', dogPresent: 'true' } } } });
  server.on(`DELETE ${path}/${number}`, { body: '' });
  const client = clientOf(server.url);
  const { carrierPickup } = client;
  expect(await carrierPickup.schedule(pickupRequest)).toEqual(booked);
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(pickupRequest);
  expect(server.asked()).toEqual(['POST /oauth2/v3/token', `POST ${path}`]);
  expect(await carrierPickup.read(number)).toEqual({ ...booked, entityTag: '"quoted"' });
  expect(await carrierPickup.change(number, '"quoted"', { ...pickupRequest, pickupDate: '2026-11-27' }))
    .toEqual({ ...booked, day: '2026-11-27', entityTag: null, packageLocation: 'OTHER', specialInstructions: 'Blue door', dogPresent: true });
  expect(server.received.at(-1)?.headers['if-match']).toBe('"quoted"');
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual({ pickupDate: '2026-11-27', carrierPickupRequest: { ...pickupRequest, pickupDate: '2026-11-27' } });
  await carrierPickup.cancel(number, tag);
  expect(server.received.at(-1)).toMatchObject({ method: 'DELETE', body: '', headers: { 'if-match': tag } });
  await client.close();
});

test('reads the older flat form, and what says almost nothing', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}`, { body: { confirmationNumber: number, ...carrierPickupRequest, pickupDate: '2026-11-25', phone: '7755550142' } }, { body: { confirmationNumber: 1 } }, { body: [] });
  const client = clientOf(server.url);
  expect(await client.carrierPickup.schedule(pickupRequest)).toEqual({ ...booked, entityTag: null });
  expect(await client.carrierPickup.schedule(pickupRequest)).toEqual({
    confirmationNumber: '1', day: null, entityTag: null, address: null, packages: [], estimatedWeight: null, packageLocation: '', specialInstructions: '', dogPresent: false,
  });
  // It may be booked all the same, and isn't sent again.
  expect(await rejection(client.carrierPickup.schedule(pickupRequest))).toMatchObject({ kind: 'garbled', requestSent: true });
  expect(server.asked().filter((asked) => asked === `POST ${path}`)).toHaveLength(3);
  await client.close();
});

test.each([
  [412, ''],
  [400, { error: { code: '400', message: 'Bad Request', errors: [{ code: '020015', detail: 'ETag mismatch' }] } }],
])('a version that is no longer the newest is refused with %s', async (status, body) => {
  await using server = await answeringServer();
  server.on(`DELETE ${path}/${number}`, { status, body });
  const client = clientOf(server.url);
  expect(await rejection(client.carrierPickup.cancel(number, tag))).toMatchObject({ name: 'UspsRefusal', api: 'carrier-pickup', status });
  await client.close();
});

test('a pickup that the gateway would refuse is a mistake of the program', async () => {
  await using server = await answeringServer();
  const { carrierPickup, close } = clientOf(server.url);
  const { pickupAddress } = pickupRequest;
  for (const change of [
    { pickupLocation: { packageLocation: 'OTHER' } }, { packages: [] }, { packages: [{ packageType: 'PARCEL', packageCount: 1 }] }, { packages: [{ packageType: 'OTHER', packageCount: 0.5 }] },
    { pickupAddress: { ...pickupAddress, contact: [] } }, { pickupAddress: { ...pickupAddress, contact: [{ phone: '7755550142' }] } }, { pickupAddress: { ...pickupAddress, firstName: '' } },
    { pickupAddress: { ...pickupAddress, address: { streetAddress: '50 W Liberty St', city: 'Reno' } } }, { estimatedWeight: 0 }, { pickupDate: 'tomorrow' },
  ]) {
    expect(await rejection(carrierPickup.schedule({ ...pickupRequest, ...change } as never)), JSON.stringify(change)).toBeInstanceOf(TypeError);
    expect(await rejection(carrierPickup.change(number, tag, { ...pickupRequest, ...change } as never)), JSON.stringify(change)).toBeInstanceOf(TypeError);
  }
  expect(await rejection(carrierPickup.eligibility({ streetAddress: '50 W Liberty St' }))).toBeInstanceOf(TypeError);
  expect(await rejection(carrierPickup.cancel(number, ''))).toBeInstanceOf(RangeError);
  expect(await rejection(carrierPickup.cancel(number, 'a\r\nb'))).toBeInstanceOf(RangeError);
  expect(await rejection(carrierPickup.read('../x'))).toBeInstanceOf(RangeError);
  expect(server.asked()).toEqual([]);
  await close();
});

test('a refusal repeats neither who is there nor what the carrier is told', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}`, { status: 400, body: { error: { code: '400', message: '', errors: [{ code: '020006', detail: 'Bad: 7755550142, The key is under the mat, Dana Reyes' }] } } });
  const client = clientOf(server.url);
  expect(await rejection(client.carrierPickup.schedule({
    ...pickupRequest, pickupAddress: { ...pickupRequest.pickupAddress, contact: [{ cellNumber: '7755550142' }] },
    pickupLocation: { packageLocation: 'OTHER', specialInstructions: 'The key is under the mat' },
  }))).toMatchObject({ message: 'Bad: …, …, … …' });
  await client.close();
});
