import { describe, expect, test } from 'vitest';
import type { UspsClient } from '../../../electron/usps/client.ts';
import { encodeInternationalLabelRequest } from '../../../electron/usps/international/international-labels.ts';
import { encodeLabelRequest, encodeReturnLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { pdf } from '../../usps/samples/documents.ts';
import {
  baseRatesRequest, idempotencyKey, internationalBaseRatesRequest, internationalLabelRequest, internationalRatesListRequest, labelRequest, optionsRequest, ratesListRequest,
  returnLabelRequest, scanFormRequest,
} from '../../usps/samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../../usps/server/answering-server.ts';
import type { Answer } from '../../usps/server/answering-server.ts';
import { absent, officialApi, officialFile } from '../official/official-spec.ts';

const example = (file: string, name: string): object => {
  const value = officialApi(file, '').example(name);
  if (typeof value !== 'object' || value === null) throw new Error(`${file} has no example ${name}`);
  return value;
};

/** What the client makes of an answer to the last request of a call. */
const read = async <Result>(asked: string, answer: Answer, call: (client: UspsClient) => Promise<Result>): Promise<Result> => {
  await using server = await answeringServer();
  server.on(asked, answer);
  const client = clientOf(server.url);
  try {
    return await call(client);
  } finally {
    await client.close();
  }
};

interface OfficialPrices {
  readonly rateOptions: readonly {
    readonly totalBasePrice: number;
    readonly totalPrice?: number;
    readonly rates: readonly { readonly SKU: string; readonly price: number; readonly fees: readonly { readonly price: number }[] }[];
    readonly extraServices?: readonly { readonly extraService: string; readonly price: number }[];
  }[];
}

const inCents = (dollars: number): number => Math.round(dollars * 100);

/** The numbers of a list of prices, out of the file itself. */
const numbersOf = ({ rateOptions }: OfficialPrices) => rateOptions.map(({ totalBasePrice, totalPrice, rates, extraServices = [] }) => ({
  totalBase: inCents(totalBasePrice),
  total: inCents(totalPrice ?? totalBasePrice),
  rates: rates.map(({ SKU: sku, price, fees }) => ({ sku, price: inCents(price), fees: fees.map((fee) => inCents(fee.price)) })),
  extraServices: extraServices.map(({ extraService: code, price }) => ({ code, amount: inCents(price) })),
}));

interface OfficialOptions {
  readonly pricingOptions: readonly {
    readonly priceType: string;
    readonly shippingOptions: readonly {
      readonly mailClass: string;
      readonly rateOptions: readonly {
        readonly totalBasePrice: number;
        readonly extraServices: readonly { readonly price: number }[];
        readonly commitment: { readonly name: string };
        readonly rates: readonly { readonly rateIndicator: string }[];
      }[];
    }[];
  }[];
}

/** An example whose picture, a PNG, is replaced by a document that the client asks for. */
const withPdf = (answer: object, member: string): object => ({ ...answer, [member]: pdf.toString('base64') });

const published = 'Contract rate not found for request. Published rate returned.';
const reprint = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;
const image = { mediaType: 'application/pdf', bytes: new Uint8Array(pdf) };

describe.skipIf(absent !== null)(`what the client reads, out of USPS's own files${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  test('the example of shipping options', async () => {
    const official = example('shipping-options.yaml', 'DomesticOutboundOptionsExample') as OfficialOptions;
    const { options, unreadable } = await read('POST /shipments/v3/options/search', { body: official }, (client) => client.shippingOptions(optionsRequest));
    const expected = official.pricingOptions.flatMap(({ priceType, shippingOptions }) => shippingOptions.flatMap(({ mailClass, rateOptions }) =>
      rateOptions.map(({ totalBasePrice, extraServices, commitment, rates }) => ({
        priceType, mailClass, total: inCents(extraServices.reduce((total, { price }) => total + price, totalBasePrice)), commitment: commitment.name, indicators: rates.map(({ rateIndicator }) => rateIndicator),
      }))));
    expect(expected.length).toBeGreaterThan(0);
    expect(options.map(({ requestedPriceType, mailClass, total, rates, commitment }) => ({
      priceType: requestedPriceType, mailClass, total, commitment: commitment?.name, indicators: rates.map(({ rateIndicator }) => rateIndicator),
    }))).toEqual(expected);
    expect(unreadable).toBe(0);
  });

  test('the examples of one product’s price', async () => {
    expect(await read('POST /prices/v3/base-rates/search', { body: example('domestic-prices.yaml', 'BaseRatesSearchExample') }, ({ prices }) => prices.baseRates(baseRatesRequest)))
      .toMatchObject({ total: 865, totalBase: 865, warnings: [published], rates: [{ sku: 'DUXP0XXXUC01080', price: 465, weight: 0.5, zone: '01', rateIndicator: 'SP', fees: [{ amount: 400 }] }] });
    expect(await read('POST /international-prices/v3/base-rates/search', { body: example('international-prices.yaml', 'BaseRatesSearchResponseExample') },
      ({ internationalPrices }) => internationalPrices.baseRates(internationalBaseRatesRequest)))
      .toMatchObject({ total: 5060, totalBase: 5060, rates: [{ sku: 'IPXX0XXXXB01040', price: 5060, priceType: 'COMMERCIAL_BASE', fees: [] }] });
  });

  for (const [asked, file, name, call] of [
    ['POST /prices/v3/base-rates-list/search', 'domestic-prices.yaml', 'BaseRatesListSearchExample', (client: UspsClient) => client.prices.baseRatesList(ratesListRequest)],
    ['POST /prices/v3/total-rates/search', 'domestic-prices.yaml', 'TotalRatesSearchExample', (client: UspsClient) => client.prices.totalRates(ratesListRequest)],
    ['POST /international-prices/v3/base-rates-list/search', 'international-prices.yaml', 'BaseRatesListSearchResponseExample', (client: UspsClient) => client.internationalPrices.baseRatesList(internationalRatesListRequest)],
    ['POST /international-prices/v3/total-rates/search', 'international-prices.yaml', 'TotalRatesSearchResponseExample', (client: UspsClient) => client.internationalPrices.totalRates(internationalRatesListRequest)],
  ] as const)
    test(`the example ${name} of ${file}, number by number`, async () => {
      const official = example(file, name) as OfficialPrices;
      const { options, unreadable } = await read(asked, { body: official }, call);
      const found = options.map(({ totalBase, total, rates, extraServices }) => ({
        totalBase, total, rates: rates.map(({ sku, price, fees }) => ({ sku, price, fees: fees.map(({ amount }) => amount) })), extraServices: extraServices.map(({ code, amount }) => ({ code, amount })),
      }));
      expect(found.length).toBeGreaterThan(0);
      expect([found, unreadable]).toEqual([numbersOf(official), 0]);
    });

  test('the examples of extra services', async () => {
    const domestic = await read('POST /prices/v3/extra-service-rates/search', { body: example('domestic-prices.yaml', 'ExtraServiceRatesSearchExample') },
      ({ prices }) => prices.extraServiceRates({ mailClass: 'PRIORITY_MAIL', priceType: 'COMMERCIAL', extraServices: [] }));
    expect(domestic).toEqual({
      extraServices: [{ code: '915', name: 'Collect on Delivery', amount: 3435 }, { code: '820', name: 'Class 9 Lithium batteries unmarked package', amount: 0 }], warnings: [published],
    });
    const abroad = await read('POST /international-prices/v3/extra-service-rates/search', { body: example('international-prices.yaml', 'ExtraServiceRatesSearchResponseExample') },
      ({ internationalPrices }) => internationalPrices.extraServiceRates({ mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 1, destinationCountryCode: 'CA' }));
    expect(abroad).toEqual({ extraServices: [{ code: '930', name: 'Insurance <= $500', amount: 1500 }], warnings: [published] });
  });

  test('the examples of letters', async () => {
    const letter = { weight: 1, length: 9, height: 4, thickness: 0.05, processingCategory: 'LETTERS' } as const;
    expect(await read('POST /prices/v3/letter-rates/search', { body: example('domestic-prices.yaml', 'LetterRatesSearchExample') }, ({ prices }) => prices.letterRates(letter)))
      .toMatchObject({ totalBase: 123, rates: [{ price: 74, fees: [{ amount: 49 }] }], extraServices: [{ code: '910', amount: 530 }] });
    expect(await read('POST /international-prices/v3/letter-rates/search', { body: example('international-prices.yaml', 'LetterRatesSearchResponseExample') },
      ({ internationalPrices }) => internationalPrices.letterRates({ ...letter, destinationCountryCode: 'CA' })))
      .toMatchObject({ totalBase: 3064, extraServices: [{ code: '955', amount: 670 }, { code: '940', amount: 2175 }] });
  });

  test('the examples of a payment account', async () => {
    const query = { accountType: 'EPS', accountNumber: '12345678' } as const;
    const account = (name: string) => read('GET /payments/v3/payment-account/12345678', { body: example('payments.yaml', name) }, (client) => client.paymentAccount(query));
    expect(await account('PaymentAccountAmountInquiry')).toEqual({ ...query, nonProfit: false, sufficientFunds: true });
    expect(await account('PaymentAccountInquiry')).toEqual({ ...query, nonProfit: true, sufficientFunds: null });
  });

  test('the example of a label', async () => {
    const label = await read('POST /labels/v3/label', { body: withPdf(example('domestic-labels.yaml', 'Base64EncodedImagesExample'), 'labelImage') },
      (client) => client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey));
    expect(label).toMatchObject({ trackingNumber: '123456789012', postage: 1099, fees: [{ amount: 123 }], extraServices: [{ amount: 399 }, { amount: 299 }], total: 1920, commitment: { name: '1-day', day: '2024-09-30' }, image });
  });

  test('the example of a label with its own picture, which the client didn’t ask for, is no label that could be printed', async () => {
    const error = await rejection(read('POST /labels/v3/label', { body: example('domestic-labels.yaml', 'Base64EncodedImagesExample') }, (client) => client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey)));
    expect(error).toMatchObject({ kind: 'garbled', requestSent: true });
  });

  test('the example of a return label', async () => {
    const label = await read('POST /labels/v3/return-label', { body: withPdf(example('domestic-labels.yaml', 'JSONReturnLabelWithEmbeddedBased64Response'), 'returnLabelImage') },
      ({ labels }) => labels.createReturn(encodeReturnLabelRequest(returnLabelRequest), idempotencyKey));
    expect(label).toMatchObject({ trackingNumber: '9405509898644824249889', postage: 875, total: 1500, sku: '12345', zone: '03', commitment: null, image });
  });

  test('the example of a changed label, whose members stand in its address', async () => {
    expect(await read('PATCH /labels/v3/label/9205590006662200704797', { body: example('domestic-labels.yaml', 'EditResponse') }, ({ labels }) => labels.change('9205590006662200704797', { weight: 27 })))
      .toMatchObject({
        trackingNumber: '9205590006662200704797', routingInformation: '420631182628', total: 2625, sku: 'DPXX0XXXXC01270', commitment: { name: '1 Days', day: '2024-09-30' },
        labelAddress: { firstName: 'JOHN', streetAddress: '2700 S JEFFERSON AVE', ZIPCode: '63104' },
      });
  });

  test('the examples of a reprint', async () => {
    const domestic = withPdf(example('domestic-labels.yaml', 'LabelReprintResponseExample'), 'labelImage');
    expect(await read('POST /labels/v3/label-reprint/123456789012', { body: domestic }, ({ labels }) => labels.reprint('123456789012', reprint)))
      .toMatchObject({ trackingNumber: '123456789012', total: 1920, image, reprintNumber: 1, reprintLimit: 3 });
    const abroad = withPdf(example('international-labels.yaml', 'LabelReprintResponseExample'), 'labelImage');
    expect(await read('POST /international-labels/v3/international-label-reprint', { body: abroad }, ({ internationalLabels }) => internationalLabels.reprintByKey(idempotencyKey, reprint)))
      .toMatchObject({ trackingNumber: 'EZ000012162US', total: 28603, image, reprintNumber: 1, reprintLimit: 3 });
  });

  test('the example of an international label', async () => {
    const label = await read('POST /international-labels/v3/international-label', { status: 201, body: withPdf(example('international-labels.yaml', 'InternationalLabelResponseExample'), 'labelImage') },
      ({ internationalLabels }) => internationalLabels.create(encodeInternationalLabelRequest(internationalLabelRequest), idempotencyKey));
    expect(label).toMatchObject({
      trackingNumber: 'EZ000012162US', postage: 28603, total: 28603, priceGroup: '12', sku: 'IEXX0XXXXB12230', image,
      extraServices: [{ name: 'Hazardous Material', amount: 0 }, { name: 'HAZMAT Class 9 - Lithium batteries, unmarked package', amount: 0 }],
      labelAddress: { streetAddress: '14 Kendall Lane', city: 'Canberra', postalCode: '2601', country: 'Australia', countryISOAlpha2Code: 'AU' },
    });
  });

  for (const [file, path, number, call] of [
    ['domestic-labels.yaml', '/labels/v3/label', '9262593519935271903671', (client: UspsClient) => client.cancelLabel('9262593519935271903671')],
    ['international-labels.yaml', '/international-labels/v3/international-label', 'MM000043788US', (client: UspsClient) => client.internationalLabels.cancel('MM000043788US')],
  ] as const)
    test(`the examples of a cancellation of ${file}`, async () => {
      const asked = `DELETE ${path}/${number}`;
      expect(await read(asked, { body: example(file, 'ExampleCancel_CANCELED') }, call)).toEqual({ trackingNumber: number, status: 'CANCELED', disputeId: null });
      expect(await read(asked, { body: example(file, 'ExampleCancel_REFUND') }, call)).toEqual({ trackingNumber: number, status: 'DISPUTED', disputeId: '103789' });
      expect(await rejection(read(asked, { status: 400, body: example(file, 'ExampleCancelError_NOTFOUND') }, call)))
        .toMatchObject({ name: 'UspsRefusal', status: 400, uspsCode: '00000XX', message: 'Order not found', parameter: 'trackingNumber' });
    });

  test.each([
    ['ExampleCancelError_REFUND_NOT_SUBMITTED', 'A refund request for this order cannot be submitted'],
    ['ExampleCancelError_REFUND_SAMELABEL_SAMEDAY', 'A refund request for this order has already been submitted today'],
  ])('the example %s', async (name, message) => {
    const error = await rejection(read('DELETE /labels/v3/label', { status: 400, body: example('domestic-labels.yaml', name) }, ({ labels }) => labels.cancelByKey(idempotencyKey)));
    expect(error).toMatchObject({ name: 'UspsRefusal', status: 400, message });
  });

  test.each([
    'Invalid-City', 'Invalid-State-Code', 'Unverifiable-City-and-State', 'Insufficient-Adddress-Data', 'Address-Not-Found', 'No-Match', 'Invalid-Delivery-Address', 'Multiple-Addresses-Found',
  ])('the example %s', async (name) => {
    const official = example('addresses.yaml', name) as { readonly error: { readonly message: string } };
    const error = await rejection(read('GET /addresses/v3/zipcode', { status: 404, body: official }, (client) => client.zipCode({ streetAddress: '1 A St', city: 'Reno', state: 'NV' })));
    expect(error).toMatchObject({ name: 'UspsRefusal', status: 404, message: official.error.message, api: 'addresses' });
  });

  test('the official answer of a SCAN form: multipart, its parts under other names than the file says, and the PDF in it', async () => {
    const official = officialFile('examples/SCANForm-LabelShipment-response.json');
    const { image: form, ...data } = await read('POST /scan-forms/v3/scan-form', { headers: { 'content-type': 'multipart/form-data;boundary=9oxGwpVpWyl-C7mImcElxzrQ' }, body: official },
      (client) => client.createScanForm(scanFormRequest));
    expect(data).toEqual({ manifestNumber: 'X'.repeat(26), trackingNumbers: ['X'.repeat(22)] });
    const bytes = Buffer.from(form?.bytes ?? []);
    expect([form?.mediaType, bytes.subarray(0, 5).toString('latin1'), bytes.subarray(-6).toString('latin1').trim()]).toEqual(['application/pdf', '%PDF-', '%%EOF']);
    // Byte for byte, though the file has a blank in the middle of its Base64.
    expect(official.toString('latin1').replace(/\s/g, '')).toContain(bytes.toString('base64'));
  });
});
