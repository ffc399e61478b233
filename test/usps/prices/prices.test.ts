import { expect, test } from 'vitest';
import { baseRatesRequest, ratesListRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const wireRate = {
  SKU: 'DUXP0XXXUC01080', description: 'USPS Ground Advantage Nonstandard Single-piece', priceType: 'COMMERCIAL', price: 4.65, weight: '0.5', dimWeight: null,
  fees: [{ name: 'Nonstandard Length > 22', SKU: 'D811XUXXXXX0000', price: '4.00' }], startDate: '2026-07-12', endDate: '', mailClass: 'USPS_GROUND_ADVANTAGE', zone: '01',
  productName: null, processingCategory: 'NONSTANDARD', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', unheardOf: {},
};
const rate = {
  sku: 'DUXP0XXXUC01080', description: 'USPS Ground Advantage Nonstandard Single-piece', priceType: 'COMMERCIAL', price: 465, weight: 0.5, dimensionalWeight: null,
  fees: [{ name: 'Nonstandard Length > 22', amount: 400 }], mailClass: 'USPS_GROUND_ADVANTAGE', zone: '01', productName: '', processingCategory: 'NONSTANDARD',
  rateIndicator: 'SP', destinationEntryFacilityType: 'NONE',
};
const published = { warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' };

test('the price of one product', async () => {
  await using server = await answeringServer();
  server.on('POST /prices/v3/base-rates/search', { body: { totalBasePrice: 8.65, rates: [{ ...wireRate, warnings: [published] }] } }, { body: { rates: [wireRate] } }, { body: { rates: [] } });
  const client = clientOf(server.url);
  const request = { ...baseRatesRequest, mailingDate: '2026-11-23', priceType: 'CONTRACT', accountType: 'EPS', accountNumber: '1000405525', hasNonstandardCharacteristics: false } as const;
  const price = { total: 865, totalBase: 865, rates: [rate], extraServices: [] };
  expect(await client.prices.baseRates(request)).toEqual({ ...price, warnings: [published.warningDescription] });
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(request);
  expect(server.received.at(-1)?.headers['x-payment-authorization-token']).toBeUndefined();
  // Without a total it is added up, fees and all.
  expect(await client.prices.baseRates(baseRatesRequest)).toEqual({ ...price, warnings: [] });
  expect(await rejection(client.prices.baseRates(baseRatesRequest))).toMatchObject({ kind: 'garbled', message: 'the answer is incomplete (without rates)' });
  await client.close();
});

test('a list of prices, without the options that hold none', async () => {
  await using server = await answeringServer();
  server.on('POST /prices/v3/base-rates-list/search', { body: { rateOptions: [{ totalBasePrice: '8.65', rates: [wireRate] }, { totalBasePrice: 1, rates: [] }, null, { rates: [{ ...wireRate, price: 'free' }] }] } }, { body: { rateOptions: null } });
  const client = clientOf(server.url);
  expect(await client.prices.baseRatesList({ ...ratesListRequest, mailClasses: ['ALL'] }))
    .toEqual({ options: [{ total: 865, totalBase: 865, rates: [rate], extraServices: [], warnings: [] }], unreadable: 3 });
  expect(await client.prices.baseRatesList(ratesListRequest)).toEqual({ options: [], unreadable: 0 });
  await client.close();
});

test('prices with their extra services', async () => {
  await using server = await answeringServer();
  server.on('POST /prices/v3/total-rates/search', {
    body: {
      rateOptions: [
        { totalBasePrice: 8.65, totalPrice: 12.6, rates: [wireRate], extraServices: [{ extraService: '921', name: 'Signature Confirmation', price: 3.95, warnings: [published] }] },
        { totalBasePrice: 8.65, totalPrice: null, rates: [wireRate], extraServices: [{ extraService: 921, name: 'Signature Confirmation', price: '3.95' }, { extraService: 920, name: 'USPS Tracking' }] },
      ],
    },
  });
  const client = clientOf(server.url);
  const signature = { code: '921', name: 'Signature Confirmation', amount: 395 };
  expect(await client.prices.totalRates({ ...ratesListRequest, itemValue: 120, extraServices: [920, 921] })).toEqual({
    options: [
      { total: 1260, totalBase: 865, rates: [rate], extraServices: [signature], warnings: [published.warningDescription] },
      { total: 1260, totalBase: 865, rates: [rate], extraServices: [signature, { code: '920', name: 'USPS Tracking', amount: 0 }], warnings: [] },
    ],
    unreadable: 0,
  });
  await client.close();
});

test('the prices of extra services, a bare list', async () => {
  await using server = await answeringServer();
  server.on('POST /prices/v3/extra-service-rates/search', { body: [{ extraService: '915', name: 'Collect on Delivery', price: 34.35, warnings: [published] }, { extraService: 820, name: 'Lithium', price: null, warnings: [published] }] });
  const client = clientOf(server.url);
  expect(await client.prices.extraServiceRates({ mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', extraServices: [915, 820] })).toEqual({
    extraServices: [{ code: '915', name: 'Collect on Delivery', amount: 3435 }, { code: '820', name: 'Lithium', amount: 0 }], warnings: [published.warningDescription],
  });
  await client.close();
});

test('the price of a letter, with the services that it could have', async () => {
  await using server = await answeringServer();
  server.on('POST /prices/v3/letter-rates/search', {
    body: {
      totalBasePrice: 1.23,
      rates: [{
        SKU: 'DFLL0XXXXR00010', description: 'First Class Letter Metered', priceType: 'RETAIL', price: 0.74, weight: 0.1, fees: [{ name: 'Nonmachinable letter fee', price: 0.49 }],
        mailClass: 'FIRST-CLASS_MAIL', extraServices: [{ extraService: '910', name: 'Certified Mail', price: 5.3, warnings: [] }], warnings: ['odd'],
      }],
    },
  }, { body: { totalBasePrice: 0.74, rates: [{ price: 0.74, extraServices: null }] } });
  const client = clientOf(server.url);
  const letter = { weight: 0.1, length: 9, height: 4, thickness: 0.05, processingCategory: 'LETTERS' } as const;
  expect(await client.prices.letterRates(letter)).toEqual({
    totalBase: 123,
    rates: [{
      sku: 'DFLL0XXXXR00010', description: 'First Class Letter Metered', priceType: 'RETAIL', price: 74, weight: 0.1, dimensionalWeight: null,
      fees: [{ name: 'Nonmachinable letter fee', amount: 49 }], mailClass: 'FIRST-CLASS_MAIL', zone: '', productName: '', processingCategory: '', rateIndicator: '',
      destinationEntryFacilityType: '',
    }],
    extraServices: [{ code: '910', name: 'Certified Mail', amount: 530 }],
    warnings: ['odd'],
  });
  expect(await client.prices.letterRates(letter)).toMatchObject({ totalBase: 74, extraServices: [], warnings: [] });
  await client.close();
});

test('a question that the gateway would refuse is a mistake of the program', async () => {
  await using server = await answeringServer();
  const { prices, close } = clientOf(server.url);
  const calls = [
    ...[{ rateIndicator: 'sp' }, { priceType: 'NSA' }, { weight: 0 }, { originZIPCode: '8950' }, { accountNumber: '1' }, { accountType: 'EPS' }, { extraServices: [920] }]
      .map((change) => prices.baseRates({ ...baseRatesRequest, ...change } as never)),
    ...[{ mailClass: 'ALL' }, { mailClasses: [] }, { processingCategory: 'MACHINABLE' }, { rateIndicator: 'SP' }, { accountType: 'MID', accountNumber: '1' }]
      .flatMap((change) => [prices.baseRatesList({ ...ratesListRequest, ...change } as never), prices.totalRates({ ...ratesListRequest, ...change } as never)]),
    prices.extraServiceRates({ mailClass: 'PRIORITY_MAIL', priceType: 'RETAIL', extraServices: undefined } as never),
    prices.letterRates({ weight: 1, length: 9, height: 4, thickness: 0.05, processingCategory: 'MACHINABLE' } as never),
  ];
  for (const call of calls) expect(await rejection(call)).toBeInstanceOf(TypeError);
  expect(server.asked()).toEqual([]);
  await close();
});
