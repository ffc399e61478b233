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
  '020006': gatewayFirst('a cell number has ten digits'),
  '020015': (desk) => desk.get('/pickup/v3/carrier-pickup/WTC000000000'),
  '020016': book({ pickupDate: '2026-11-20' }),
  '020017': book({ pickupDate: '2027-12-01' }),
  '020018': book({ pickupDate: '2026-11-29' }),
  '020020': book({ pickupDate: '2026-11-25', pickupLocation: { packageLocation: 'OTHER' } }),
};
