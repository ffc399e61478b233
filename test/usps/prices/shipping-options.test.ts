import { expect, test } from 'vitest';
import { optionsRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection, SettableClock } from '../server/answering-server.ts';

const search = 'POST /shipments/v3/options/search';

const contract = {
  commitment: { name: '2 Days', scheduleDeliveryDate: '2026-11-25', expectedDeliveryDate: '2026-11-26', guaranteedDelivery: false, isPriorityMailNextDay: false },
  totalPrice: 9.27,
  totalBasePrice: 9.17,
  rates: [{
    description: 'USPS Ground Advantage Nonstandard Single-piece', startDate: '2026-07-12', endDate: '', price: 6.17, zone: '04', weight: 1.0, dimensionalWeight: 0.0,
    dimWeight: 0.0, fees: [{ name: 'Nonstandard Length > 22', price: 3.0, SKU: 'D811XUXXXXX0000' }], priceType: 'COMMERCIAL', mailClass: 'USPS_GROUND_ADVANTAGE',
    productName: 'USPS Ground Advantage', productDefinition: '', processingCategory: 'NONSTANDARD', rateIndicator: 'SP', destinationEntryFacilityType: 'NONE', SKU: 'DUXP0XXXXC04010',
  }],
  extraServices: [{
    name: 'USPS Tracking', price: 0.0, extraService: '920', priceType: 'COMMERCIAL', SKU: 'DXTU0EXXXCX0000',
    warnings: [{ warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' }],
  }],
};

test('flattens what comes, price type by price type, with money in cents', async () => {
  await using server = await answeringServer();
  server.on(search, {
    body: {
      originZIPCode: '50311', destinationZIPCode: '60119', extra: 1,
      pricingOptions: [
        { priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber: '1' }, shippingOptions: [{ mailClass: 'USPS_GROUND_ADVANTAGE', rateOptions: [contract] }] },
        {
          priceType: 'COMMERCIAL',
          shippingOptions: [
            {
              mailClass: 'PRIORITY_MAIL',
              rateOptions: [
                { commitment: null, totalBasePrice: '9.85', rates: [{ price: '9.85', rateIndicator: 'CP', weight: '0.76', fees: null, dimWeight: 22, warnings: ['odd', 'odd'] }], extraServices: [{ extraService: 930, name: 'Insurance', price: '2.70' }] },
                { commitment: { name: 'NO STD', expectedDeliveryDate: '' }, rates: [{ price: 1.1, rateIndicator: 'SP', fees: [{ name: 'A fee', price: 2.2 }, { name: 'Free' }] }] },
                { totalBasePrice: 1, rates: [{ price: null }] },
                { totalBasePrice: 1, rates: [] },
                null,
              ],
            },
            { mailClass: 'MEDIA_MAIL', rateOptions: null },
          ],
        },
        { priceType: 'RETAIL', shippingOptions: null },
      ],
    },
  });
  const client = clientOf(server.url);
  const blank = { description: '', productName: '', priceType: '', zone: '', sku: '', processingCategory: '', destinationEntryFacilityType: '', dimensionalWeight: null, weight: null };
  expect(await client.shippingOptions(optionsRequest)).toEqual({
    options: [
      {
        requestedPriceType: 'CONTRACT', isContract: false, mailClass: 'USPS_GROUND_ADVANTAGE', total: 927, totalBase: 917,
        commitment: { name: '2 Days', day: '2026-11-26', guaranteed: false },
        rates: [{
          mailClass: 'USPS_GROUND_ADVANTAGE', rateIndicator: 'SP', processingCategory: 'NONSTANDARD', destinationEntryFacilityType: 'NONE', sku: 'DUXP0XXXXC04010',
          description: 'USPS Ground Advantage Nonstandard Single-piece', productName: 'USPS Ground Advantage', priceType: 'COMMERCIAL', zone: '04', price: 617,
          fees: [{ name: 'Nonstandard Length > 22', amount: 300 }], weight: 1, dimensionalWeight: 0,
        }],
        extraServices: [{ code: '920', name: 'USPS Tracking', amount: 0 }],
        warnings: ['Contract rate not found for request. Published rate returned.'],
      },
      {
        requestedPriceType: 'COMMERCIAL', isContract: false, mailClass: 'PRIORITY_MAIL', total: 1255, totalBase: 985, commitment: null,
        rates: [{ ...blank, mailClass: 'PRIORITY_MAIL', rateIndicator: 'CP', price: 985, fees: [], weight: 0.76, dimensionalWeight: 22 }],
        extraServices: [{ code: '930', name: 'Insurance', amount: 270 }], warnings: ['odd'],
      },
      {
        requestedPriceType: 'COMMERCIAL', isContract: false, mailClass: 'PRIORITY_MAIL', total: 330, totalBase: 330, commitment: { name: 'NO STD', day: null, guaranteed: false },
        rates: [{ ...blank, mailClass: 'PRIORITY_MAIL', rateIndicator: 'SP', price: 110, fees: [{ name: 'A fee', amount: 220 }, { name: 'Free', amount: 0 }] }],
        extraServices: [], warnings: [],
      },
    ],
    unreadable: 3,
    answeredAt: new SettableClock().now(),
  });
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(optionsRequest);
  await client.close();
});

test('an answer without pricing options is none', async () => {
  await using server = await answeringServer();
  server.on(search, { body: { pricingOptions: null } });
  const client = clientOf(server.url);
  expect(await rejection(client.shippingOptions(optionsRequest))).toMatchObject({ kind: 'garbled', status: 200, message: 'the answer is incomplete (without pricingOptions)' });
  await client.close();
});

test('a search that the gateway would refuse is a mistake of the program', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  for (const change of [{ pricingOptions: [] }, { pricingOptions: [{ priceType: 'NSA' }] }, { pricingOptions: [{ priceType: 'CONTRACT' }] }, { destinationZIPCode: '222013308' }, { mailClass: 'ALL' }])
    expect(await rejection(client.shippingOptions({ ...optionsRequest, ...change } as never)), JSON.stringify(change)).toBeInstanceOf(TypeError);
  expect(server.asked()).toEqual([]);
  await client.close();
});
