import { describe, expect, test } from 'vitest';
import { answeringServer, clientOf, rejection } from '../usps/answering-server.ts';
import { optionsRequest, scanFormRequest } from '../usps/requests.ts';
import { absent, officialApi, officialFile } from './official-spec.ts';

const example = (file: string, name: string): object => {
  const value = officialApi(file, '').example(name);
  if (typeof value !== 'object' || value === null) throw new Error(`${file} has no example ${name}`);
  return value;
};

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

describe.skipIf(absent !== null)(`what the client reads, out of USPS's own files${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  test('the example of shipping options', async () => {
    await using server = await answeringServer();
    const official = example('shipping-options.yaml', 'DomesticOutboundOptionsExample') as OfficialOptions;
    server.on('POST /shipments/v3/options/search', { body: official });
    const client = clientOf(server.url);
    const { options, unreadable } = await client.shippingOptions(optionsRequest);
    await client.close();
    const expected = official.pricingOptions.flatMap(({ priceType, shippingOptions }) => shippingOptions.flatMap(({ mailClass, rateOptions }) =>
      rateOptions.map(({ totalBasePrice, extraServices, commitment, rates }) => ({
        priceType, mailClass, total: Math.round(extraServices.reduce((total, { price }) => total + price, totalBasePrice) * 100), commitment: commitment.name, indicators: rates.map(({ rateIndicator }) => rateIndicator),
      }))));
    expect(expected.length).toBeGreaterThan(0);
    expect(options.map(({ requestedPriceType, mailClass, total, rates, commitment }) => ({
      priceType: requestedPriceType, mailClass, total, commitment: commitment?.name, indicators: rates.map(({ rateIndicator }) => rateIndicator),
    }))).toEqual(expected);
    expect(unreadable).toBe(0);
  });

  for (const [name, expected] of [
    ['ExampleCancel_CANCELED', { trackingNumber: '9262593519935271903671', status: 'CANCELED', disputeId: null }],
    ['ExampleCancel_REFUND', { trackingNumber: '9262593519935271903671', status: 'DISPUTED', disputeId: '103789' }],
  ] as const)
    test(`the example ${name}`, async () => {
      await using server = await answeringServer();
      server.on('DELETE /labels/v3/label/9262593519935271903671', { body: example('domestic-labels.yaml', name) });
      const client = clientOf(server.url);
      expect(await client.cancelLabel('9262593519935271903671')).toEqual(expected);
      await client.close();
    });

  test('the example of a refused cancellation', async () => {
    await using server = await answeringServer();
    server.on('DELETE /labels/v3/label/9262593519935271903671', { status: 400, body: example('domestic-labels.yaml', 'ExampleCancelError_NOTFOUND') });
    const client = clientOf(server.url);
    expect(await rejection(client.cancelLabel('9262593519935271903671'))).toMatchObject({
      name: 'UspsRefusal', status: 400, uspsCode: '00000XX', message: 'Order not found', parameter: 'trackingNumber',
    });
    await client.close();
  });

  test('the sample of a SCAN form in multipart, whose parts have other names than the file says', async () => {
    await using server = await answeringServer();
    server.on('POST /scan-forms/v3/scan-form', {
      headers: { 'content-type': 'multipart/form-data;boundary=9oxGwpVpWyl-C7mImcElxzrQ' }, body: officialFile('examples/SCANForm-LabelShipment-response.json'),
    });
    const client = clientOf(server.url);
    const { image, ...form } = await client.createScanForm(scanFormRequest);
    await client.close();
    expect(form).toEqual({ manifestNumber: 'X'.repeat(26), trackingNumbers: ['X'.repeat(22)] });
    expect(image.mediaType).toBe('application/pdf');
  });
});
