import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, PracticeDesk } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

const check = (query: Record<string, string>) => desk.get(`/addresses/v3/address?${new URLSearchParams(query).toString()}`);

interface Found {
  address: Record<string, string | null>;
  additionalInfo: Record<string, string>;
  corrections: { code: string }[];
}
const found = async (query: Record<string, string>): Promise<Found> => (await check(query)).json as unknown as Found;
const line = async (query: Record<string, string>): Promise<string> => {
  const { address } = await found(query);
  return [address.streetAddress, address.secondaryAddress, address.urbanization, address.city, address.state, address.ZIPCode].filter(Boolean).join(' ');
};

describe('an address', () => {
  test('comes back whole, with null for what it doesn’t have', async () => {
    const { status, json } = await check({ streetAddress: '3120 M St', secondaryAddress: 'NW', city: 'Washington', state: 'DC', ZIPCode: '20007' });
    expect([status, json]).toEqual([200, {
      firm: null,
      address: {
        streetAddress: '3120 M ST NW', streetAddressAbbreviation: null, secondaryAddress: null, city: 'WASHINGTON', cityAbbreviation: null, state: 'DC',
        ZIPCode: '20007', ZIPPlus4: '3704', urbanization: null,
      },
      additionalInfo: {
        deliveryPoint: expect.stringMatching(/^\d\d$/), carrierRoute: expect.stringMatching(/^C\d{3}$/), DPVConfirmation: 'Y', DPVCMRA: 'N', business: 'N',
        centralDeliveryPoint: 'N', vacant: 'N',
      },
      corrections: [],
      matches: [{ code: '31', text: 'Single Response - exact match' }],
      warnings: [],
    }]);
  });

  test.each([
    [{ streetAddress: '2250 clarendon boulevard apt 4', city: 'Arlington', state: 'VA', ZIPCode: '22201' }, '2250 CLARENDON BLVD APT 4 ARLINGTON VA 22201'],
    [{ streetAddress: '2250 Clarendon Blvd.', secondaryAddress: 'Apartment 4', city: 'Arlington', state: 'VA', ZIPCode: '22201' }, '2250 CLARENDON BLVD APT 4 ARLINGTON VA 22201'],
    [{ streetAddress: '233 South Wacker Drive #4500', city: 'chicago', state: 'IL', ZIPCode: '60606' }, '233 S WACKER DR # 4500 CHICAGO IL 60606'],
    [{ streetAddress: '350 5th Avenue Floor 20', city: 'New York City', state: 'NY', ZIPCode: '10018' }, '350 5TH AVE FL 20 NEW YORK NY 10018'],
    [{ streetAddress: '1600 Amphitheatre Parkway', city: 'Mountain View', state: 'CA', ZIPCode: '94043' }, '1600 AMPHITHEATRE PKWY MOUNTAIN VIEW CA 94043'],
    [{ streetAddress: '12 Court Street Northwest', city: 'Elko', state: 'NV', ZIPCode: '89801' }, '12 COURT ST NW ELKO NV 89801'],
    [{ streetAddress: 'P.O. Box 123', city: 'Reno', state: 'NV', ZIPCode: '89502' }, 'PO BOX 123 RENO NV 89502'],
    [{ streetAddress: '4120 Bingham Ave', city: 'St. Louis', state: 'MO', ZIPCode: '63116' }, '4120 BINGHAM AVE SAINT LOUIS MO 63116'],
    [{ streetAddress: 'Unit 2050 Box 4190', city: 'APO', state: 'AE', ZIPCode: '09012' }, 'UNIT 2050 BOX 4190 APO AE 09012'],
    [{ streetAddress: '150 Calle Sol', urbanization: 'Urb Las Gladiolas', city: 'San Juan', state: 'PR', ZIPCode: '00901' }, '150 CALLE SOL URB LAS GLADIOLAS SAN JUAN PR 00901'],
    // A city that is known outvotes a ZIP of another state; the ZIP fills in a city that wasn't given.
    [{ streetAddress: '1 Main St', city: 'Los Angeles', state: 'CA', ZIPCode: '89502' }, expect.stringMatching(/^1 MAIN ST LOS ANGELES CA 900\d\d$/)],
    [{ streetAddress: '1 Main St', state: 'NV', ZIPCode: '89502' }, '1 MAIN ST RENO NV 89502'],
    [{ streetAddress: '1 Main St', city: 'Reno', state: 'NV' }, expect.stringMatching(/^1 MAIN ST RENO NV 895\d\d$/)],
  ])('%o is written as %s', async (query, expected) => {
    expect(await line(query)).toEqual(expected);
  });

  test('that is written USPS’s way comes back as it is, ZIP+4 and all', async () => {
    const first = (await found({ streetAddress: '2250 clarendon boulevard apt 4', city: 'Arlington', state: 'VA', ZIPCode: '22201' })).address;
    const again = Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null)) as Record<string, string>;
    expect((await found(again)).address).toEqual(first);
  });

  test.each([
    ['100 Duplex Ave', '', { DPVConfirmation: 'D' }, []],
    ['100 Duplex Ave', 'Apt 1', { DPVConfirmation: 'Y' }, []],
    ['200 Tower St', 'Apt 999', { DPVConfirmation: 'S' }, []],
    ['300 Nowhere Rd', '', { DPVConfirmation: 'N' }, []],
    ['400 Twin St', '', { DPVConfirmation: 'N' }, ['22']],
    ['500 Office Park Dr', '', { DPVConfirmation: 'D' }, ['32']],
    ['600 Phantom Rd', '', { carrierRoute: 'R777' }, []],
    ['700 Empty Ln', '', { vacant: 'Y' }, []],
    ['800 Mailbox Plz', '', { DPVCMRA: 'Y' }, []],
  ])('%s %s has its fate', async (streetAddress, secondaryAddress, info, corrections) => {
    const answer = await found({ streetAddress, secondaryAddress, city: 'Reno', state: 'NV', ZIPCode: '89502' });
    expect(answer.additionalInfo).toMatchObject(info);
    expect(answer.corrections.map(({ code }) => code)).toEqual(corrections);
  });

  test.each([
    ['010005', { streetAddress: '900 Lost St', city: 'Reno', state: 'NV', ZIPCode: '89502' }],
    ['010006', { streetAddress: '410 Twin St', city: 'Reno', state: 'NV', ZIPCode: '89502' }],
    ['010005', { streetAddress: 'Main Street', city: 'Reno', state: 'NV', ZIPCode: '89502' }],
    ['010005', { streetAddress: '1 Main St', city: 'Nowhereville', state: 'CA', ZIPCode: '89502' }],
    ['010001', { streetAddress: '1 Main St', state: 'NV' }],
  ])('is refused with %s: %o', async (code, query) => {
    const reply = await check(query);
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test.each([
    [{ streetAddress: '1 Main St', city: 'Reno', state: 'nv', ZIPCode: '89502' }],
    [{ streetAddress: '1 Main St', city: 'Reno', state: 'NV', ZIPCode: '8950' }],
    [{ streetAddress: '1 Main St', city: 'Reno', state: 'NV', secondarayAddress: 'x' }],
    [{ city: 'Reno', state: 'NV' }],
  ])('is refused by the gateway: %o', async (query) => {
    const reply = await check(query as Record<string, string>);
    expect([reply.status, reply.json.error?.errors]).toEqual([400, [{
      title: 'openapi_validation_error', detail: 'The API request or response does not validate against the specification.', source: 'API',
    }]]);
  });
});

test('a query parameter that isn’t known, or is given twice, is named', async () => {
  for (const query of ['ZIPCode=89502&zip=1', 'ZIPCode=89502&ZIPCode=89501']) {
    const reply = await desk.get(`/addresses/v3/city-state?${query}`);
    expect([reply.status, reply.json.error?.message]).toEqual([400, expect.stringMatching(/query parameter is unexpected : (zip|ZIPCode)/)]);
  }
});

test('city and state come from a ZIP', async () => {
  const place = async (zip: string) => (await desk.get(`/addresses/v3/city-state?ZIPCode=${zip}`)).json;
  expect([await place('89502'), await place('09008'), await place('00901')]).toEqual([
    { city: 'RENO', state: 'NV', ZIPCode: '89502' }, { city: 'APO', state: 'AE', ZIPCode: '09008' }, { city: 'SAN JUAN', state: 'PR', ZIPCode: '00901' },
  ]);
  expect(codesOf(await desk.get('/addresses/v3/city-state?ZIPCode=00001'))).toEqual(['010002']);
});
