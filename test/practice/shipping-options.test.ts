import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitmentOf } from '../../electron/practice/prices/commitments.ts';
import { isMailDay } from '../../shared/days/mail-days.ts';
import { zoneOf } from '../../electron/practice/prices/zones.ts';
import { codesOf, optionsRequest, PracticeDesk } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

const search = (change: Record<string, unknown> = {}, parcel: Record<string, unknown> = {}) => desk.post('/shipments/v3/options/search', optionsRequest(change, parcel));

interface RateOption {
  commitment: Record<string, unknown>;
  totalPrice: number;
  totalBasePrice: number;
  rates: { mailClass: string; rateIndicator: string; price: number; weight: number; dimWeight: number; fees: { name: string; price: number }[] }[];
  extraServices: { extraService: string; price: number; warnings: { warningCode: string }[] }[];
}
const options = async (change: Record<string, unknown> = {}, parcel: Record<string, unknown> = {}): Promise<RateOption[]> => {
  const { json } = await search(change, parcel);
  return (json.pricingOptions as { shippingOptions: { rateOptions: RateOption[] }[] }[]).flatMap(({ shippingOptions }) => shippingOptions.flatMap(({ rateOptions }) => rateOptions));
};
const nameOf = ({ rates: [rate] }: RateOption): string => `${rate?.mailClass} ${rate?.rateIndicator}`;
const named = (every: RateOption[], name: string): RateOption => {
  const option = every.find((each) => nameOf(each) === name);
  if (!option) throw new Error(`no ${name} among ${every.map(nameOf).join(', ')}`);
  return option;
};

describe('options', () => {
  test('for a small box are every class and indicator that it can go by', async () => {
    expect((await options()).map(nameOf)).toEqual([
      'USPS_GROUND_ADVANTAGE SP', 'USPS_GROUND_ADVANTAGE CP', 'PRIORITY_MAIL SP', 'PRIORITY_MAIL CP', 'PRIORITY_MAIL FE', 'PRIORITY_MAIL FA', 'PRIORITY_MAIL FP',
      'PRIORITY_MAIL FS', 'PRIORITY_MAIL FB', 'PRIORITY_MAIL PL', 'PRIORITY_MAIL_EXPRESS PA', 'PRIORITY_MAIL_EXPRESS E4', 'PRIORITY_MAIL_EXPRESS E6',
      'PRIORITY_MAIL_EXPRESS FP', 'MEDIA_MAIL SP', 'LIBRARY_MAIL SP', 'BOUND_PRINTED_MATTER NP',
    ]);
  });

  test('are whole, down to the SKU', async () => {
    const { status, json } = await search({ shippingFilter: 'PRICE' }, { extraServices: [921], mailClass: 'USPS_GROUND_ADVANTAGE' });
    expect([status, json]).toEqual([200, {
      originZIPCode: '89502', destinationZIPCode: '22201',
      pricingOptions: [{
        priceType: 'COMMERCIAL',
        shippingOptions: [{
          mailClass: 'USPS_GROUND_ADVANTAGE',
          rateOptions: [{
            commitment: {
              name: '5 Days', scheduleDeliveryDate: '2026-11-30', expectedDeliveryDate: '2026-11-30', guaranteedDelivery: false, isPriorityMailNextDay: false,
            },
            totalPrice: 10.65, totalBasePrice: 6.7,
            rates: [{
              description: 'USPS Ground Advantage Machinable Single-piece', startDate: '2026-07-12', endDate: '', price: 6.7, zone: '08', weight: 0.75,
              dimensionalWeight: 0, dimWeight: 0, fees: [], priceType: 'COMMERCIAL', mailClass: 'USPS_GROUND_ADVANTAGE', productName: '', productDefinition: '',
              processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', SKU: 'DUXSPXXUC081200',
            }],
            extraServices: [{ extraService: '921', name: 'Signature Confirmation', SKU: 'DXSU0EXXXCX0000', price: 3.95, priceType: 'COMMERCIAL', warnings: [] }],
          }],
        }],
      }],
    }]);
  });

  test('over a cubic foot are priced by size, over 108 in as oversized or not at all', async () => {
    const bulky = await options({}, { length: 20, width: 16, height: 10, weight: 3 });
    expect(bulky.map(nameOf)).toEqual(expect.arrayContaining(['USPS_GROUND_ADVANTAGE DR', 'PRIORITY_MAIL DR', 'PRIORITY_MAIL_EXPRESS PA']));
    expect(bulky.map(nameOf)).not.toEqual(expect.arrayContaining(['PRIORITY_MAIL SP']));
    expect(named(bulky, 'PRIORITY_MAIL DR').rates[0]).toMatchObject({ weight: 20, dimWeight: 20 });
    const long = await options({}, { length: 40, width: 20, height: 15, weight: 3 });
    expect(long.map(nameOf).filter((name) => /SP|DR|OS|PA$/.test(name))).toEqual(['USPS_GROUND_ADVANTAGE OS']);
  });

  test('carry the fees of long and bulky pieces', async () => {
    const fees = async (parcel: Record<string, unknown>) =>
      named(await options({}, { weight: 2, ...parcel }), parcel.length === 31 || parcel.width === 16 ? 'USPS_GROUND_ADVANTAGE DR' : 'USPS_GROUND_ADVANTAGE SP').rates[0]?.fees.map(({ name }) => name);
    expect([await fees({ length: 23, width: 4, height: 4 }), await fees({ length: 31, width: 8, height: 8 }), await fees({ length: 20, width: 16, height: 14 })]).toEqual([
      ['Nonstandard Length > 22'], ['Nonstandard Length > 30'], ['Nonstandard Volume > 2 cu ft'],
    ]);
  });

  test('cost more by weight and zone, and the total is price, fees and extras', async () => {
    const price = async (destinationZIPCode: string, weight: number) => named(await options({ destinationZIPCode }, { weight }), 'PRIORITY_MAIL SP').totalBasePrice;
    const [near, far, heavy] = [await price('89801', 2), await price('22201', 2), await price('22201', 9)];
    expect([near < far, far < heavy]).toEqual([true, true]);
    const { totalPrice, totalBasePrice, extraServices } = named(await options({}, { extraServices: [930], packageValue: 250 }), 'PRIORITY_MAIL SP');
    expect(Math.round(totalPrice * 100)).toBe(Math.round(totalBasePrice * 100) + Math.round((extraServices[0]?.price ?? 0) * 100));
  });

  test('turn insurance for more than $500 into its own code', async () => {
    expect(named(await options({}, { extraServices: [930], packageValue: 800 }), 'PRIORITY_MAIL SP').extraServices[0]?.extraService).toBe('931');
  });

  test('for a contract that isn’t there say so', async () => {
    const account = { accountType: 'EPS', accountNumber: '1000405525' };
    const contract = await options({ pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: account }] });
    expect(contract[0]?.extraServices[0]?.warnings[0]?.warningCode).toBe('001');
    expect(codesOf(await search({ pricingOptions: [{ priceType: 'CONTRACT' }] }))).toEqual(['160154']);
    expect((await search({ pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { ...account, accountNumber: '1' } }] })).status).toBe(403);
  });

  test.each([
    ['030001', {}, {}, '00001'],
    ['040002', {}, { mailingDate: '2026-11-22' }, '22201'],
    ['040002', {}, { mailingDate: '2026-12-25' }, '22201'],
    ['030024', {}, { extraServices: [930] }, '22201'],
    ['030020', {}, { weight: 71 }, '22201'],
    ['160155', {}, { mailClass: 'PRIORITY_MAIL_EXPRESS', extraServices: [921] }, '22201'],
  ])('are refused with %s', async (code, change, parcel, destinationZIPCode) => {
    expect(codesOf(await search({ destinationZIPCode, ...change }, parcel))).toEqual([code]);
  });

  test.each([
    [{ pricingOptions: [{ priceType: 'NSA' }] }, {}],
    [{ pricingOptions: [] }, {}],
    [{ originZIPCode: '8950' }, {}],
    [{ surprise: true }, {}],
    [{ shippingFilter: 'price' }, {}],
    [{ destinationCountryCode: 'CA' }, {}],
    [{}, { weight: 0 }],
    [{}, { weight: null }],
    [{}, { mailClass: 'priority_mail' }],
    [{}, { extraServices: ['920'] }],
    [{}, { extraServices: [920, 921, 922, 923, 924, 930] }],
    [{}, { mailingDate: '11/23/2026' }],
  ])('are refused by the gateway: %o %o', async (change, parcel) => {
    expect((await search(change, parcel)).json.error?.message).toMatch(/^OASValidation/);
  });
});

describe('delivery', () => {
  test('skips Sundays and federal holidays', () => {
    expect(['2026-11-22', '2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2027-07-05', '2026-11-24'].map(isMailDay)).toEqual([false, false, false, false, false, false, true]);
    expect(commitmentOf('PRIORITY_MAIL', '05', '2026-11-25', '22201').expectedDeliveryDate).toBe('2026-11-30');
    expect(commitmentOf('PRIORITY_MAIL_EXPRESS', '02', '2026-11-25', '89801')).toMatchObject({ name: '1 Day', expectedDeliveryDate: '2026-11-27', guaranteedDelivery: true });
  });

  test('to military post offices has no day', () => {
    expect(commitmentOf('PRIORITY_MAIL', '08', '2026-11-25', '09008')).toMatchObject({ name: 'MILITARY', expectedDeliveryDate: null });
  });
});

test('zones grow with distance and are the same both ways', () => {
  expect(['89502', '89801', '94103', '80202', '60606', '22201', '96960'].map((zip) => zoneOf('89502', zip))).toEqual(['01', '02', '03', '04', '07', '08', '09']);
  expect(zoneOf('22201', '89502')).toBe(zoneOf('89502', '22201'));
});
