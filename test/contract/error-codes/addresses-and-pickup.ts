import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { gatewayFirst } from './reach.ts';
import type { Reaches } from './reach.ts';

const address = (path: string, query: Readonly<Record<string, string>>) => (desk: PracticeDesk): Promise<Reply> =>
  desk.get(`/addresses/v3/${path}?${new URLSearchParams(query).toString()}`);

const inReno = { city: 'Reno', state: 'NV', ZIPCode: '89502' };

const pickup = {
  pickupDate: '2026-11-24',
  pickupAddress: {
    firstName: 'Dana', lastName: 'Reyes', address: { streetAddress: '455 Kietzke Lane', ...inReno }, contact: [{ email: 'desk@example.com' }],
  },
  packages: [{ packageType: 'PRIORITY_MAIL', packageCount: 3 }],
  estimatedWeight: 12,
  pickupLocation: { packageLocation: 'FRONT_DOOR' },
};
const book = (change: object) => (desk: PracticeDesk): Promise<Reply> => desk.post('/pickup/v3/carrier-pickup', { ...pickup, ...change });

/** Each at an address of its own: USPS books one an address and day. */
const at = (streetAddress: string) => ({ ...pickup.pickupAddress, address: { streetAddress, ...inReno } });
const change = (streetAddress: string, changed: object) => async (desk: PracticeDesk): Promise<Reply> => {
  const made = await book({ pickupAddress: at(streetAddress) })(desk);
  const carrierPickupRequest = { ...pickup, pickupAddress: at(streetAddress), ...changed };
  return desk.send('PUT', `/pickup/v3/carrier-pickup/${String(made.json.confirmationNumber)}`, JSON.stringify({ carrierPickupRequest }), {
    'Content-Type': 'application/json', 'If-Match': made.headers.get('etag') ?? '',
  });
};
const noMail = (streetAddress: string) => ({ ...at(streetAddress), contact: [{ email: 'nobody' }] });
const told = (specialInstructions: string) => ({ pickupLocation: { packageLocation: 'PORCH', specialInstructions } });

export const addressReaches: Reaches = {
  '010001': address('address', { streetAddress: '455 Kietzke Ln', state: 'NV' }),
  '010002': address('city-state', { ZIPCode: '00001' }),
  '010003': address('address', { streetAddress: '455 Kietzke Ln', state: 'CA', ZIPCode: '89502' }),
  '010004': address('zipcode', { streetAddress: '455 Kietzke Ln', city: 'Xqzzy', state: 'NV' }),
  '010005': address('address', { streetAddress: '900 Lost St', ...inReno }),
  '010006': address('address', { streetAddress: '410 Twin St', ...inReno }),
};

export const pickupReaches: Reaches = {
  '020001': async (desk) => {
    await book({})(desk);
    return book({})(desk);
  },
  '020003': book({ packages: [{ packageType: 'OTHER', packageCount: 0 }] }),
  '020004': book({ pickupAddress: at('900 Lost St') }),
  '020005': book(told('<b>')),
  '020006': gatewayFirst('a cell number has ten digits'),
  '020009': change('1 Main St', { pickupDate: '2026-11-20' }),
  '020010': change('2 Main St', { pickupDate: '2027-12-01' }),
  '020011': change('3 Main St', { pickupDate: '2026-11-29' }),
  '020012': change('4 Main St', told('x'.repeat(256))),
  '020013': change('5 Main St', { pickupLocation: { packageLocation: 'OTHER' } }),
  '020014': change('6 Main St', { pickupAddress: noMail('6 Main St') }),
  '020015': (desk) => desk.get('/pickup/v3/carrier-pickup/WTC000000000'),
  '020016': book({ pickupDate: '2026-11-20' }),
  '020017': book({ pickupDate: '2027-12-01' }),
  '020018': book({ pickupDate: '2026-11-29' }),
  '020019': book(told('x'.repeat(256))),
  '020020': book({ pickupDate: '2026-11-25', pickupLocation: { packageLocation: 'OTHER' } }),
  '020021': book({ pickupAddress: noMail('7 Main St') }),
};
