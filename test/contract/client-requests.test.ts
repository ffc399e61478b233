import { describe, expect, test } from 'vitest';
import { encodeLabelRequest } from '../../electron/usps/labels.ts';
import type { UspsClient } from '../../electron/usps/client.ts';
import { answeringServer, clientOf, rejection } from '../usps/answering-server.ts';
import type { Received } from '../usps/answering-server.ts';
import { idempotencyKey, labelRequest, militaryLabelRequest, optionsRequest, scanFormRequest } from '../usps/requests.ts';
import { absent, officialApi } from './official-spec.ts';

/** The last request that a call makes; what it is answered doesn't matter here. */
const requestOf = async (call: (client: UspsClient) => Promise<unknown>): Promise<Received> => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  await rejection(call(client));
  await client.close();
  const last = server.received.at(-1);
  if (last === undefined) throw new Error('nothing was sent');
  return last;
};

const { packageDescription } = optionsRequest;
const street = { streetAddress: '2250 Clarendon Blvd', state: 'VA' };

const calls: readonly (readonly [string, string, string, (client: UspsClient) => Promise<unknown>])[] = [
  ['an address by city', 'addresses.yaml', '/addresses/v3', (client) => client.address({ ...street, city: 'Arlington', secondaryAddress: 'Apt 4', firm: 'ACME', urbanization: '' })],
  ['an address by ZIP', 'addresses.yaml', '/addresses/v3', (client) => client.address({ ...street, ZIPCode: '22201', ZIPPlus4: '3308', city: '' })],
  ['a city', 'addresses.yaml', '/addresses/v3', (client) => client.cityState('22201')],
  ['the options', 'shipping-options.yaml', '/shipments/v3', (client) => client.shippingOptions(optionsRequest)],
  ['the options of an account with a contract', 'shipping-options.yaml', '/shipments/v3', (client) => client.shippingOptions({
    ...optionsRequest,
    pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber: '1000405525', CRID: '56982563' } }, { priceType: 'RETAIL' }],
    packageDescription: { ...packageDescription, mailClass: 'PRIORITY_MAIL', girth: 20, hasNonstandardCharacteristics: true, extraServices: [853] },
    shippingFilter: 'PRICE',
  })],
  ['a label', 'domestic-labels.yaml', '/labels/v3', (client) => client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey)],
  ['a label with a customs form', 'domestic-labels.yaml', '/labels/v3', (client) => client.createLabel(encodeLabelRequest(militaryLabelRequest), idempotencyKey)],
  ['a label in ZPL', 'domestic-labels.yaml', '/labels/v3', (client) => client.createLabel(encodeLabelRequest({
    ...labelRequest, imageInfo: { imageType: 'ZPL300DPI', labelType: '4X6LABEL', receiptOption: 'NONE' },
  }), idempotencyKey)],
  ['a cancellation', 'domestic-labels.yaml', '/labels/v3', (client) => client.cancelLabel('9234690361980900000142')],
  ['a SCAN form', 'scan-forms.yaml', '/scan-forms/v3', (client) => client.createScanForm(scanFormRequest)],
  ['a SCAN form of a manifest MID', 'scan-forms.yaml', '/scan-forms/v3', (client) => client.createScanForm({
    ...scanFormRequest, imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL' }, shipment: { manifestMID: '904128936' },
    fromAddress: { firstName: 'Dana', lastName: 'Reyes', streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '89501', ZIPPlus4: '1946', ignoreBadAddress: true },
  })],
];

describe.skipIf(absent !== null)(`what the client sends, against USPS's own files${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  for (const [what, file, base, call] of calls)
    test(`${what} passes the gateway`, async () => {
      expect(officialApi(file, base).problems(await requestOf(call))).toEqual([]);
    });

  test('a payment authorization passes the gateway', async () => {
    await using server = await answeringServer();
    const client = clientOf(server.url);
    await rejection(client.cancelLabel('9234690361980900000142'));
    await client.close();
    const sent = server.received.find(({ path }) => path.startsWith('/payments'));
    expect(sent).toBeDefined();
    if (sent) expect(officialApi('payments.yaml', '/payments/v3').problems(sent)).toEqual([]);
  });

  test('the files do refuse: any required member taken out, any member added, a header or parameter missing', async () => {
    const labels = officialApi('domestic-labels.yaml', '/labels/v3');
    const sent = await requestOf((client) => client.createLabel(encodeLabelRequest(militaryLabelRequest), idempotencyKey));
    const whole = JSON.parse(sent.body) as typeof militaryLabelRequest;
    const without = (value: object, member: string): object => Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));
    const [line = {}] = whole.customsForm?.contents ?? [];
    for (const body of [
      without(whole, 'toAddress'), { ...whole, senderInfo: {} }, { ...whole, packageDescription: without(whole.packageDescription, 'mailingDate') },
      { ...whole, customsForm: { ...whole.customsForm, contents: [without(line, 'itemTotalWeight')] } },
      { ...whole, packageDescription: { ...whole.packageDescription, rateIndicator: 'sp' } }, { ...whole, toAddress: { ...whole.toAddress, ZIPPlus4: '' } },
    ])
      expect(labels.problems({ ...sent, body: JSON.stringify(body) })).not.toEqual([]);
    expect(labels.problems({ ...sent, headers: {} })).toEqual(['header X-Payment-Authorization-Token is missing']);
    expect(officialApi('addresses.yaml', '/addresses/v3').problems({ method: 'GET', path: '/addresses/v3/city-state?zip=1', headers: {}, body: '' }))
      .toEqual(['query zip is unexpected', 'query ZIPCode is missing']);
  });
});
