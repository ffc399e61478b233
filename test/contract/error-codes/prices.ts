import { optionsRequest } from '../../practice/practice-desk.ts';
import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';
import { fromUspsOnly, gatewayFirst, parcel } from './reach.ts';
import type { Reaches } from './reach.ts';

type Members = Record<string, unknown>;

const options = (change: Members, piece: Members = {}) => (desk: PracticeDesk): Promise<Reply> => desk.post('/shipments/v3/options/search', optionsRequest(change, piece));

const base = {
  originZIPCode: '89502', destinationZIPCode: '22201', weight: 0.75, length: 10, width: 8, height: 4, mailClass: 'USPS_GROUND_ADVANTAGE', processingCategory: 'MACHINABLE',
  rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL',
};
const price = (change: Members) => (desk: PracticeDesk): Promise<Reply> => desk.post('/prices/v3/base-rates/search', { ...base, ...change });
const total = (change: Members) => (desk: PracticeDesk): Promise<Reply> => desk.post('/prices/v3/total-rates/search', {
  originZIPCode: '89502', destinationZIPCode: '22201', weight: 0.75, length: 10, width: 8, height: 4, ...change,
});
const letter = (change: Members) => (desk: PracticeDesk): Promise<Reply> => desk.post('/prices/v3/letter-rates/search', {
  weight: 1, length: 9, height: 5, thickness: 0.05, processingCategory: 'LETTERS', ...change,
});
const flat = (change: Members) => letter({ length: 12, height: 9, thickness: 0.5, processingCategory: 'FLATS', ...change });

/** Prices, shipping options, and the prices of labels. */
export const priceReaches: Reaches = {
  '030001': options({ destinationZIPCode: '00001' }),
  '030002': parcel({ rateIndicator: 'FE' }),
  '030003': price({ mailingDate: '2028-03-01' }),
  '030004': price({ weight: 0 }),
  '030007': parcel({ length: 20, width: 16, height: 14, weight: 3, processingCategory: 'NONSTANDARD' }),
  '030008': parcel({ length: 60, width: 30, height: 20, weight: 60, processingCategory: 'NONSTANDARD', mailClass: 'PRIORITY_MAIL' }),
  '030010': gatewayFirst('every field that a price needs is required'),
  '030011': parcel({ length: 30 }),
  '030014': letter({ weight: 3.6 }),
  '030015': flat({ weight: 13.5 }),
  '030016': letter({ length: 3, height: 2 }),
  '030017': letter({ length: 12 }),
  '030018': flat({ length: 9, height: 5, thickness: 0.05 }),
  '030019': flat({ length: 16 }),
  '030020': options({}, { weight: 71 }),
  '030021': (desk) => desk.post('/prices/v3/extra-service-rates/search', { mailClass: 'LIBRARY_MAIL', priceType: 'RETAIL', extraServices: [991] }),
  '030023': parcel({ length: 90, width: 5, height: 5, weight: 20, processingCategory: 'NONSTANDARD' }),
  '030024': options({}, { extraServices: [930] }),
  '040001': fromUspsOnly('no service standard between the two ZIP codes'),
  '040002': options({}, { mailingDate: '2027-03-01' }),
  '160154': options({ pricingOptions: [{ priceType: 'CONTRACT' }] }),
  '160155': options({}, { mailClass: 'USPS_GROUND_ADVANTAGE', extraServices: [986] }),
  '160158': fromUspsOnly('the origin’s ZIP code has gone out of use'),
  '160159': fromUspsOnly('the destination’s ZIP code has gone out of use'),
  '160207': total({ priceType: 'CONTRACT', accountType: 'EPS', accountNumber: '1000405525' }),
  '160208': total({ mailClass: 'USPS_GROUND_ADVANTAGE', priceType: 'CONTRACT', accountType: 'EPS' }),
  '160212': fromUspsOnly('a class that is sold by contract alone'),
  '160255': fromUspsOnly('a class that is sold by contract alone'),
  '160257': fromUspsOnly('Priority Mail Express doesn’t reach the destination’s ZIP code'),
  '160258': fromUspsOnly('Priority Mail Express doesn’t leave from the origin’s ZIP code'),
  '160392': options({ pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { accountType: 'MID', accountNumber: '904128937' } }] }),
};
