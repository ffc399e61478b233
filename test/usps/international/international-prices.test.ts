import { expect, test } from 'vitest';
import { internationalBaseRatesRequest, internationalRatesListRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const search = (what: string): string => `POST /international-prices/v3/${what}/search`;
const wireRate = {
  SKU: 'IPXX0XXXXB01040', description: 'Priority Mail International Machinable Single-piece', priceType: 'COMMERCIAL_BASE', price: 50.6, weight: 4, dimWeight: 0, fees: [],
  warnings: null, startDate: '2026-10-04', endDate: '', mailClass: 'PRIORITY_MAIL_INTERNATIONAL', zone: '01', processingCategory: 'MACHINABLE', rateIndicator: 'SP',
  destinationEntryFacilityType: 'NONE',
};
const option = {
  total: 5060,
  totalBase: 5060,
  rates: [{
    sku: 'IPXX0XXXXB01040', description: 'Priority Mail International Machinable Single-piece', priceType: 'COMMERCIAL_BASE', price: 5060, weight: 4, dimensionalWeight: 0, fees: [],
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', zone: '01', productName: '', processingCategory: 'MACHINABLE', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE',
  }],
  extraServices: [],
  warnings: [],
};
const insurance = { code: '930', name: 'Insurance <= $500', amount: 1500 };

test('the price of one product, a list, and one with its extra services', async () => {
  await using server = await answeringServer();
  server.on(search('base-rates'), { body: { totalBasePrice: '50.60', rates: [wireRate] } });
  server.on(search('base-rates-list'), { body: { rateOptions: [{ totalBasePrice: 50.6, rates: [wireRate] }, {}] } });
  server.on(search('total-rates'), { body: { rateOptions: [{ totalBasePrice: 50.6, totalPrice: 65.6, rates: [wireRate], extraServices: [{ extraService: '930', name: 'Insurance <= $500', price: 15 }] }] } });
  const client = clientOf(server.url);
  const { internationalPrices } = client;
  expect(await internationalPrices.baseRates(internationalBaseRatesRequest)).toEqual(option);
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(internationalBaseRatesRequest);
  expect(await internationalPrices.baseRatesList(internationalRatesListRequest)).toEqual({ options: [option], unreadable: 1 });
  expect(await internationalPrices.totalRates({ ...internationalRatesListRequest, extraServices: [930], itemValue: 120 }))
    .toEqual({ options: [{ ...option, total: 6560, extraServices: [insurance] }], unreadable: 0 });
  await client.close();
});

test('the prices of extra services stand in an object, and their codes are numbers', async () => {
  await using server = await answeringServer();
  server.on(search('extra-service-rates'), { body: { extraServices: [{ extraService: 930, name: 'Insurance <= $500', price: 15, warnings: [{ warningCode: '001', warningDescription: '' }] }] } }, { body: { extraServices: null } });
  const client = clientOf(server.url);
  const request = { mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 0.75, destinationCountryCode: 'CA', itemValue: '120.50', extraServices: [930] } as const;
  const sent = { ...request, extraServices: [...request.extraServices] };
  expect(await client.internationalPrices.extraServiceRates(sent)).toEqual({ extraServices: [insurance], warnings: ['001'] });
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(sent);
  expect(await client.internationalPrices.extraServiceRates(sent)).toEqual({ extraServices: [], warnings: [] });
  await client.close();
});

test('the price of a letter', async () => {
  await using server = await answeringServer();
  server.on(search('letter-rates'), { body: { totalBasePrice: 1.7, rates: [{ ...wireRate, price: 1.7, extraServices: [{ extraService: '955', name: 'Return Receipt', price: 6.7 }] }] } });
  const client = clientOf(server.url);
  const { total: _, ...price } = option;
  expect(await client.internationalPrices.letterRates({ weight: 1, length: 9, height: 4, thickness: 0.05, processingCategory: 'LETTERS', destinationCountryCode: 'CA' }))
    .toEqual({ ...price, totalBase: 170, rates: [{ ...option.rates[0], price: 170 }], extraServices: [{ code: '955', name: 'Return Receipt', amount: 670 }] });
  await client.close();
});

test('a question that the gateway would refuse is a mistake of the program', async () => {
  await using server = await answeringServer();
  const { internationalPrices: prices, close } = clientOf(server.url);
  const calls = [
    ...[{ destinationCountryCode: 'Canada' }, { destinationZIPCode: '22201' }, { mailClass: 'GLOBAL_EXPRESS_GUARANTEED' }, { processingCategory: 'LETTERS' }, { accountNumber: '1' }]
      .map((change) => prices.baseRates({ ...internationalBaseRatesRequest, ...change } as never)),
    prices.baseRatesList({ ...internationalRatesListRequest, mailClasses: ['ALL'] } as never),
    prices.totalRates({ ...internationalRatesListRequest, extraServices: [920] } as never),
    prices.extraServiceRates({ mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 1, destinationCountryCode: 'CA', itemValue: 120 } as never),
  ];
  for (const call of calls) expect(await rejection(call)).toBeInstanceOf(TypeError);
  expect(server.asked()).toEqual([]);
  await close();
});
