import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OfficialSchemas } from '../practice/official-schemas.ts';
import { absent } from './official-spec.ts';
import { codesOf, customsForm, labelRequest, optionsRequest, PracticeDesk, scanFormRequest, toApo, vendorJson } from '../practice/practice-desk.ts';

describe.skipIf(absent !== null)(`the practice USPS by USPS’s own OpenAPI files${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  let desk: PracticeDesk;
  let labels: OfficialSchemas;
  let forms: OfficialSchemas;
  let options: OfficialSchemas;
  let addresses: OfficialSchemas;
  let payments: OfficialSchemas;
  beforeAll(async () => {
    desk = await PracticeDesk.open();
    await desk.authorizePayment();
    [labels, forms, options, addresses, payments] = ['domestic-labels', 'scan-forms', 'shipping-options', 'addresses', 'payments'].map((name) => new OfficialSchemas(name)) as
      [OfficialSchemas, OfficialSchemas, OfficialSchemas, OfficialSchemas, OfficialSchemas];
  });
  afterAll(() => desk.close());

  test('the payment authorization is sound', async () => {
    const { json } = await desk.post('/payments/v3/payment-authorization', {
      roles: [
        { roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' },
        { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' },
      ],
    });
    expect(payments.problems('Parties', json)).toEqual([]);
  });

  test('addresses and refusals are sound', async () => {
    const query = new URLSearchParams({ streetAddress: '500 Office Park Dr', city: 'Reno', state: 'NV', ZIPCode: '89502' }).toString();
    expect(addresses.problems('AddressResponse', (await desk.get(`/addresses/v3/address?${query}`)).json)).toEqual([]);
    expect(addresses.problems('CityStateResponse', (await desk.get('/addresses/v3/city-state?ZIPCode=89502')).json)).toEqual([]);
    expect(addresses.problems('ErrorMessage', (await desk.get('/addresses/v3/city-state?ZIPCode=00001')).json)).toEqual([]);
  });

  test.each([
    ['a small box', {}, {}],
    ['a large box', {}, { length: 31, width: 16, height: 14, weight: 12 }],
    ['military mail', { destinationZIPCode: '09008' }, {}],
    ['retail, insured', { pricingOptions: [{ priceType: 'RETAIL' }] }, { extraServices: [930, 922], packageValue: 900 }],
    ['a contract', { pricingOptions: [{ priceType: 'CONTRACT', paymentAccount: { accountType: 'EPS', accountNumber: '1000405525' } }] }, {}],
  ])('options for %s are sound, and so is the question', async (_, change, parcel) => {
    const request = optionsRequest(change, parcel);
    expect(options.problems('OptionsRequest', request)).toEqual([]);
    const reply = await desk.post('/shipments/v3/options/search', request);
    expect([reply.status, options.problems('DomesticOptionsResponse', reply.json)]).toEqual([200, []]);
  });

  test.each([
    ['PDF', labelRequest()],
    ['ZPL with a receipt', labelRequest({ imageInfo: { imageType: 'ZPL300DPI', receiptOption: 'SEPARATE_PAGE' } })],
    ['a PDF with a receipt apart', labelRequest({ imageInfo: { receiptOption: 'SEPARATE_PAGE' } })],
    ['a customs form', labelRequest({ toAddress: toApo, customsForm: customsForm(3) })],
  ])('a label as %s is sound, and so is its request', async (_, request) => {
    const sent = JSON.parse(JSON.stringify(request)) as unknown;
    expect(labels.problems('LabelRequest', sent)).toEqual([]);
    const reply = await desk.buy(request);
    expect([reply.status, labels.problems('LabelVendorResponse', reply.json), labels.problems('LabelMetadata', reply.json)]).toEqual([200, [], []]);
    const canceled = await desk.cancel(String(reply.json.trackingNumber));
    expect(labels.problems('CancelResponse', canceled.json)).toEqual([]);
  });

  test('a reprint is sound', async () => {
    const bought = await desk.buy(labelRequest());
    const reply = await desk.post(`/labels/v3/label-reprint/${String(bought.json.trackingNumber)}`, { imageInfo: { imageType: 'PDF' } }, {
      'X-Payment-Authorization-Token': desk.payment, ...vendorJson,
    });
    expect([reply.status, labels.problems('LabelReprintDomesticOutboundResponse', reply.json)]).toEqual([200, []]);
  });

  test('a SCAN form is sound, and so are its request and its refusal', async () => {
    const bought = await desk.buy(labelRequest());
    const request = scanFormRequest({ trackingNumbers: [bought.json.trackingNumber] });
    expect(forms.problems('SCANFormRequest', request)).toEqual([]);
    const reply = await desk.post('/scan-forms/v3/scan-form', request, vendorJson);
    expect([reply.status, forms.problems('SCANFormVendorResponse', reply.json)]).toEqual([200, []]);
    expect(forms.problems('ErrorMessage', (await desk.post('/scan-forms/v3/scan-form', request)).json)).toEqual([]);
  });

  test.each(['GroundAdvantageRequest', 'GroundAdvantageRequestWithImageInfo', 'CustomsFormRequest', 'HoldForPickupRequest', 'SmartLockerRequest', 'LabelBrokerRequest', 'PMECrematedRemainsRequest'])(
    'the sample request %s passes the schema', async (name) => {
      const sample = labels.example(name);
      const request = { ...sample, packageDescription: { ...(sample.packageDescription as object), mailingDate: '2026-11-23' } };
      const reply = await desk.buy(request);
      expect(reply.json.error?.message ?? '').not.toMatch(/OASValidation/);
    },
  );

  test('the sample label request for Ground Advantage is sold', async () => {
    const sample = labels.example('GroundAdvantageRequest');
    const reply = await desk.buy({ ...sample, packageDescription: { ...(sample.packageDescription as object), mailingDate: '2026-11-23' } });
    expect([reply.status, codesOf(reply)]).toEqual([200, []]);
  });

  test('each member that a body must have is missed by the gateway', async () => {
    const label = labelRequest();
    const without = (value: object, member: string): object => Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));
    const bodies = [
      ...labels.required('LabelRequest').map((member) => ['/labels/v3/label', without(label, member)] as const),
      ...labels.required('DomesticLabelAddress').map((member) => ['/labels/v3/label', { ...label, fromAddress: without(label.fromAddress, member) }] as const),
      ...forms.required('SCANFormRequest').map((member) => ['/scan-forms/v3/scan-form', without(scanFormRequest({ MID: '904128937' }), member)] as const),
      ...options.required('DomesticOptionsRequest').map((member) => ['/shipments/v3/options/search', without(optionsRequest(), member)] as const),
      ...options.required('ShippingOptionsPackageDescription').map((member) =>
        ['/shipments/v3/options/search', { ...optionsRequest(), packageDescription: without(optionsRequest().packageDescription as object, member) }] as const),
    ];
    expect(bodies.length).toBeGreaterThan(15);
    for (const [path, body] of bodies) {
      const reply = await desk.post(path, body, { 'X-Payment-Authorization-Token': desk.payment });
      expect([path, reply.status, reply.json.error?.message.slice(0, 13)]).toEqual([path, 400, 'OASValidation']);
    }
  });
});
