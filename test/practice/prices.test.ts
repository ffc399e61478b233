import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, optionsRequest, PracticeDesk } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

type Members = Record<string, unknown>;

const piece = { originZIPCode: '89502', destinationZIPCode: '22201', weight: 2, length: 10, width: 8, height: 4 };
const exact = { ...piece, mailClass: 'PRIORITY_MAIL', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', priceType: 'COMMERCIAL' };
const ask = (what: string, body: Members): Promise<Reply> => desk.post(`/prices/v3/${what}/search`, body);

describe('prices', () => {
  test('of one product are whole', async () => {
    const { status, json } = await ask('base-rates', exact);
    expect([status, json]).toEqual([200, {
      totalBasePrice: 15.19,
      rates: [{
        SKU: 'DPXSPXXXC080200', description: 'Priority Mail Machinable Single-piece', priceType: 'COMMERCIAL', price: 15.19, weight: 2, dimWeight: 0, fees: [],
        startDate: '2026-07-12', endDate: '', mailClass: 'PRIORITY_MAIL', zone: '08', productName: '', productDefinition: '', processingCategory: 'MACHINABLE',
        rateIndicator: 'SP', destinationEntryFacilityType: 'NONE',
      }],
    }]);
  });

  test('are those of the options, product by product, and a total only where extras were asked for', async () => {
    const { json } = await desk.post('/shipments/v3/options/search', optionsRequest({}, { weight: 2 }));
    const options = (json.pricingOptions as { shippingOptions: { rateOptions: { totalBasePrice: number }[] }[] }[]).flatMap(({ shippingOptions }) => shippingOptions.flatMap(({ rateOptions }) => rateOptions));
    const listed = (await ask('base-rates-list', piece)).json.rateOptions as { totalBasePrice: number }[];
    expect(listed.map(({ totalBasePrice }) => totalBasePrice)).toEqual(options.map(({ totalBasePrice }) => totalBasePrice));
    const total = async (members: Members) => ((await ask('total-rates', { ...piece, mailClasses: ['PRIORITY_MAIL'], ...members })).json.rateOptions as { totalPrice?: number; totalBasePrice: number; extraServices: { extraService: string }[] }[])[0];
    const [every, some] = [await total({ itemValue: 50 }), await total({ itemValue: 50, extraServices: [921] })];
    expect([every?.totalPrice, (every?.extraServices.length ?? 0) > 5]).toEqual([undefined, true]);
    expect([some?.extraServices, Math.round(((some?.totalPrice ?? 0) - (some?.totalBasePrice ?? 0)) * 100)]).toEqual([
      [{ extraService: '921', name: 'Signature Confirmation', SKU: 'DXSU0EXXXCX0000', price: 3.95, priceType: 'COMMERCIAL', warnings: [] }], 395,
    ]);
  });

  test('of extra services alone are an array, one code without brackets taken', async () => {
    const asked = { mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL' };
    expect((await ask('extra-service-rates', { ...asked, extraServices: [930], itemValue: 60 })).json).toEqual([
      { extraService: '930', name: 'Insurance <= $500', SKU: 'DXIL0EXXXCX0000', price: 3.75, priceType: 'RETAIL', warnings: [] },
    ]);
    expect((await ask('extra-service-rates', { ...asked, extraServices: 921 })).json).toHaveLength(1);
    expect(codesOf(await ask('extra-service-rates', { ...asked, mailClass: 'USPS_CONNECT_LOCAL' }))).toEqual(['030021']);
  });

  test('by contract are a tenth cheaper where there is one, and warn where there is none', async () => {
    const account = { accountType: 'EPS', accountNumber: '1000405525' };
    const missed = await ask('base-rates', { ...exact, ...account });
    expect((missed.json.rates as Members[])[0]).toMatchObject({ priceType: 'COMMERCIAL', price: 15.19, warnings: [{ warningCode: '001' }] });
    await desk.set('settings', { contractPrices: true });
    expect((((await ask('base-rates', { ...exact, ...account })).json.rates) as Members[])[0]).toMatchObject({ priceType: 'CONTRACT', price: 13.67 });
    const options = await desk.post('/shipments/v3/options/search', optionsRequest({ pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: account }] }));
    expect(options.text.includes('"warningCode"')).toBe(false);
    await desk.set('settings', { contractPrices: false });
    expect((await ask('base-rates', { ...exact, ...account, accountNumber: '1' })).status).toBe(403);
  });

  test.each([
    ['030001', { destinationZIPCode: '00001' }], ['030004', { weight: 0 }], ['160206', { length: 0 }], ['030002', { rateIndicator: 'E4' }], ['030002', { mailClass: 'USPS_CONNECT_LOCAL' }], ['160098', { mailClass: 'BOUND_PRINTED_MATTER', rateIndicator: 'NP', weight: 16 }],
    ['030007', { length: 20, width: 16, height: 10 }], ['030008', { length: 60, width: 20, height: 20 }], ['030011', { length: 23 }], ['160211', { mailingDate: '2026-11-22' }],
    ['030003', { mailingDate: '2028-11-22' }], ['160208', { priceType: 'CONTRACT' }],
  ])('are refused with %s: %o', async (code, change) => {
    expect(codesOf(await ask('base-rates', { ...exact, ...change }))).toEqual([code]);
  });

  test.each([
    ['base-rates', { ...exact, rateIndicator: 'sp' }], ['base-rates', { ...exact, surprise: 1 }], ['base-rates-list', { ...piece, processingCategory: 'MACHINABLE' }],
    ['total-rates', { ...piece, rateIndicator: 'SP' }], ['extra-service-rates', { mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', extraService: 920 }], ['letter-rates', { weight: 1 }],
  ])('are refused by the gateway: %s %o', async (what, body) => {
    expect((await ask(what, body)).json.error?.message).toMatch(/^OASValidation/);
  });

  test.each([['160207', { priceType: 'CONTRACT', accountType: 'EPS', accountNumber: '1000405525' }], ['030020', { weight: 80 }], ['030024', { extraServices: [930] }]])('in a list are refused with %s', async (code, change) => {
    expect(codesOf(await ask('total-rates', { ...piece, ...change }))).toEqual([code]);
  });
});

test('letters, flats and cards have their prices and their limits', async () => {
  const letter = { weight: 1, length: 9, height: 4, thickness: 0.05, processingCategory: 'LETTERS' };
  expect((await ask('letter-rates', { ...letter, nonMachinableIndicators: { isRigid: true } })).json).toMatchObject({ totalBasePrice: 1.31, rates: [{ price: 0.82, priceType: 'RETAIL', fees: [{ price: 0.49 }] }] });
  const codes = [];
  for (const change of [{ weight: 3.6 }, { length: 4 }, { length: 12 }, { processingCategory: 'FLATS' }, { processingCategory: 'FLATS', weight: 14 }, { processingCategory: 'FLATS', length: 16 }])
    codes.push(codesOf(await ask('letter-rates', { ...letter, ...change }))[0]);
  expect(codes).toEqual(['030014', '030016', '030017', '030018', '030015', '030019']);
  expect(((await desk.post('/international-prices/v3/letter-rates/search', { ...letter, destinationCountryCode: 'CA' })).json.rates as Members[])[0]).toMatchObject({ zone: '01' });
});
