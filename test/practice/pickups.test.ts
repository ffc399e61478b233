import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codesOf, PracticeDesk } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
});
afterEach(() => desk.close());

type Members = Record<string, unknown>;

const pickupRequest = (change: Members = {}, address: Members = {}): Members => ({
  pickupDate: '2026-11-24',
  pickupAddress: {
    firstName: 'Sam', lastName: 'Lee', firm: 'Silver Basin Supply', address: { streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502', ...address },
    contact: [{ email: 'sam@example.com' }],
  },
  packages: [{ packageType: 'PRIORITY_MAIL', packageCount: 3 }], estimatedWeight: 12, pickupLocation: { packageLocation: 'FRONT_DOOR' }, ...change,
});
const schedule = (change: Members = {}, address: Members = {}): Promise<Reply> => desk.post('/pickup/v3/carrier-pickup', pickupRequest(change, address));
const path = (number: unknown): string => `/pickup/v3/carrier-pickup/${String(number)}`;
const change = (number: unknown, etag: string | null, body: Members): Promise<Reply> =>
  desk.send('PUT', path(number), JSON.stringify(body), { 'Content-Type': 'application/json', ...(etag !== null && { 'If-Match': etag }) });
const cancel = (number: unknown, etag: string | null): Promise<Reply> => desk.send('DELETE', path(number), undefined, etag === null ? {} : { 'If-Match': etag });
const contact = (value: Members): Members => ({ ...(pickupRequest().pickupAddress as Members), contact: [value] });

describe('a pickup', () => {
  test('is scheduled, read, changed and cancelled, each with the tag that the last answer gave', async () => {
    const made = await schedule();
    const number = made.json.confirmationNumber;
    expect([made.status, made.headers.get('etag'), made.json]).toEqual([200, expect.stringMatching(/^"[\w-]+"$/), {
      confirmationNumber: expect.stringMatching(/^WTC\d{9}$/), pickupDate: '2026-11-24',
      carrierPickupRequest: {
        ...pickupRequest({ pickupLocation: { packageLocation: 'FRONT_DOOR', dogPresent: false }, nextAvailablePickup: false }),
        pickupAddress: expect.objectContaining({ address: { streetAddress: '455 KIETZKE LN', city: 'RENO', state: 'NV', ZIPCode: '89502', ZIPPlus4: expect.stringMatching(/^\d{4}$/) } }),
      },
    }]);
    await desk.restart();
    const read = await desk.get(path(number));
    expect(read.json).toEqual([made.json]);
    const changed = await change(number, read.headers.get('etag'), { pickupDate: '2026-11-25', carrierPickupRequest: pickupRequest({ pickupDate: '2026-11-25' }) });
    expect([changed.status, changed.json.pickupDate]).toEqual([200, '2026-11-25']);
    const gone = await cancel(number, changed.headers.get('etag'));
    expect([gone.status, gone.text, codesOf(await desk.get(path(number)))]).toEqual([200, '', ['020015']]);
    expect((await schedule()).status).toBe(200);
  });

  test('is left alone by a tag that was used, is an hour old, is another’s, or is missing', async () => {
    const made = await schedule();
    const number = made.json.confirmationNumber;
    const first = made.headers.get('etag');
    const second = (await desk.get(path(number))).headers.get('etag');
    const body = { carrierPickupRequest: pickupRequest() };
    expect([(await change(number, first, body)).status, (await change(number, second, body)).status, (await change(number, second, body)).status]).toEqual([412, 200, 412]);
    const third = (await desk.get(path(number))).headers.get('etag');
    desk.usps.setNow(new Date('2026-11-23T21:00:01Z'));
    expect((await cancel(number, third)).status).toBe(412);
    expect((await cancel(number, null)).json.error?.message).toMatch(/^OASValidation.*If-Match/);
    await desk.set('undocumented', { 'etag-mismatch': 'b' });
    expect((await cancel(number, third)).status).toBe(400);
  });

  test('for today is taken until two in the morning Central Time, in summer too', async () => {
    const at = async (instant: string, pickupDate: string, streetAddress: string) => {
      desk.usps.setNow(new Date(instant));
      await desk.signIn();
      return schedule({ pickupDate }, { streetAddress });
    };
    expect((await at('2026-11-23T07:59:00Z', '2026-11-23', '1 Main St')).status).toBe(200);
    expect(codesOf(await at('2026-11-23T08:00:00Z', '2026-11-23', '2 Main St'))).toEqual(['020018']);
    expect((await at('2026-07-20T06:59:00Z', '2026-07-20', '3 Main St')).status).toBe(200);
    expect(codesOf(await at('2026-07-20T07:00:00Z', '2026-07-20', '4 Main St'))).toEqual(['020018']);
  });

  test('on a Sunday or a holiday goes to the next day where that is asked', async () => {
    expect([codesOf(await schedule({ pickupDate: '2026-11-29' })), codesOf(await schedule({ pickupDate: '2026-11-26' }))]).toEqual([['020018'], ['020018']]);
    expect((await schedule({ pickupDate: '2026-11-26', nextAvailablePickup: true })).json.pickupDate).toBe('2026-11-27');
    expect((await schedule({ pickupDate: '2026-11-28' })).status).toBe(200);
  });

  test.each([
    ['020016', { pickupDate: '2026-11-22' }],
    ['020017', { pickupDate: '2027-12-01' }],
    ['020019', { pickupLocation: { packageLocation: 'PORCH', specialInstructions: 'x'.repeat(256) } }],
    ['020005', { pickupLocation: { packageLocation: 'PORCH', specialInstructions: '<b>' } }],
    ['020020', { pickupLocation: { packageLocation: 'OTHER' } }],
    ['020021', { pickupAddress: contact({ email: 'nobody' }) }],
    ['020006', { pickupAddress: contact({ cellNumber: '0000000000' }) }],
    ['020003', { packages: [{ packageType: 'OTHER', packageCount: 0 }] }],
    ['020004', { pickupAddress: { ...(pickupRequest().pickupAddress as Members), address: { streetAddress: 'PO Box 5', city: 'Reno', state: 'NV', ZIPCode: '89502' } } }],
  ])('is refused with %s', async (code, members) => {
    const reply = await schedule(members);
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test('is refused twice for an address and a day, and when it is changed to such a day', async () => {
    await schedule();
    expect(codesOf(await schedule({}, { streetAddress: '455 KIETZKE LN' }))).toEqual(['020001']);
    const other = await schedule({ pickupDate: '2026-11-25' });
    const changed = await change(other.json.confirmationNumber, other.headers.get('etag'), { carrierPickupRequest: pickupRequest() });
    expect(codesOf(changed)).toEqual(['020001']);
  });

  test.each([
    ['020009', { pickupDate: '2026-11-22' }], ['020010', { pickupDate: '2027-12-01' }], ['020011', { pickupDate: '2026-11-29' }],
    ['020012', { pickupLocation: { packageLocation: 'PORCH', specialInstructions: 'x'.repeat(256) } }], ['020013', { pickupLocation: { packageLocation: 'OTHER' } }],
    ['020014', { pickupAddress: contact({ email: 'nobody' }) }],
  ])('isn’t changed with %s', async (code, members) => {
    const made = await schedule();
    expect(codesOf(await change(made.json.confirmationNumber, made.headers.get('etag'), { carrierPickupRequest: pickupRequest(members) }))).toEqual([code]);
  });

  test.each([
    [{ surprise: 1 }], [{ packages: [{ packageType: 'priority_mail', packageCount: 1 }] }], [{ pickupAddress: contact({ phone: '7755550100' }) }],
    [{ pickupAddress: contact({ cellNumber: '775-555-0100' }) }], [{ estimatedWeight: undefined }], [{ pickupDate: '11/24/2026' }],
  ])('is refused by the gateway: %o', async (members) => {
    expect((await schedule(members)).json.error?.message).toMatch(/^OASValidation/);
  });

  test('of another app isn’t there', async () => {
    const made = await schedule();
    await desk.signIn('sim-unlinked');
    expect(codesOf(await desk.get(path(made.json.confirmationNumber)))).toEqual(['020015']);
  });
});

test('an address is eligible as USPS writes it, or isn’t', async () => {
  const ask = (query: Record<string, string>): Promise<Reply> => desk.get(`/pickup/v3/carrier-pickup/eligibility?${new URLSearchParams(query).toString()}`);
  expect((await ask({ streetAddress: '455 kietzke lane', ZIPCode: '89502' })).json).toMatchObject({ address: { streetAddress: '455 KIETZKE LN', city: 'RENO', state: 'NV', ZIPCode: '89502' } });
  expect((await ask({ streetAddress: '455 kietzke lane', city: 'Reno', state: 'nevada' })).status).toBe(200);
  expect([codesOf(await ask({ streetAddress: '600 Phantom Rd', ZIPCode: '89502' })), codesOf(await ask({ streetAddress: '1 Main St', city: 'Reno' }))]).toEqual([['020004'], ['020004']]);
  expect((await ask({ city: 'Reno', state: 'NV' })).json.error?.message).toMatch(/^OASValidation/);
});

describe('locations', () => {
  const offices = (query: string): Promise<Reply> => desk.get(`/locations/v3/post-office-locations?${query}`);

  test('are post offices by one place and one alone', async () => {
    const { json } = await offices('ZIPCode=22201&pickupService=HOLD_FOR_PICKUP');
    expect(json).toMatchObject({ locations: [{ facilityID: '1222010', facilityName: 'ARLINGTON POST OFFICE' }], metadata: { totalCount: 1, limit: 20, offset: 0 } });
    expect(((await offices('city=Reno&state=NV')).json.locations as unknown[]).length).toBe(2);
    expect(((await offices('city=Reno&state=NV&limit=1&offset=1')).json.locations as { facilityID: string }[])[0]?.facilityID).toMatch(/^2/);
    expect([
      codesOf(await offices('radius=5')), codesOf(await offices('ZIPCode=22201&city=Reno&state=NV')), codesOf(await offices('ZIPCode=00001')),
      codesOf(await offices('ZIPCode=22201&pickupService=PICKUP_PARCEL_LOCKER')),
    ]).toEqual([['160171'], ['160230'], ['160033'], ['160231']]);
    expect((await offices('ZIPCode=22201&radius=0')).json.error?.message).toMatch(/^OASValidation/);
  });

  test('are drop-off places for a ZIP, none where there is none', async () => {
    const sites = (query: string): Promise<Reply> => desk.get(`/locations/v3/dropoff-locations?${query}`);
    expect(((await sites('destinationZIPCode=22201&destinationEntryFacilityType=DESTINATION_DELIVERY_UNIT')).json as unknown as unknown[]).length).toBe(1);
    expect((await sites('destinationZIPCode=00001')).json).toEqual([]);
    expect((await sites('destinationZIPCode=22201&mailClass=PRIORITY_MAIL')).status).toBe(400);
  });

  test('are parcel lockers', async () => {
    const lockers = (query: string): Promise<Reply> => desk.get(`/locations/v3/parcel-locker-locations?${query}`);
    expect([((await lockers('ZIPCode=22202')).json as unknown as unknown[]).length, (await lockers('ZIPCode=22201')).json]).toEqual([1, []]);
  });
});
