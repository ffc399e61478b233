import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTrackingNumber } from '../../shared/shipments/tracking-number.ts';
import { codesOf, customsForm, labelRequest, partsOf, PracticeDesk, scanFormRequest, toApo, vendorJson } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';
import { pdfSizes, pdfText } from './documents.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
  await desk.authorizePayment();
});
afterEach(() => desk.close());

const returnRequest = (change: { imageInfo?: object; packageDescription?: object; toAddress?: object } = {}) => {
  const { toAddress, fromAddress } = labelRequest();
  return {
    imageInfo: { imageType: 'PDF', ...change.imageInfo },
    toAddress: { ...fromAddress, ...change.toAddress },
    fromAddress: toAddress,
    packageDescription: {
      mailClass: 'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', rateIndicator: 'SP', weight: 0.75, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE',
      ...change.packageDescription,
    },
  };
};
const returned = (change = {}, headers: Record<string, string> = {}): Promise<Reply> =>
  desk.paid('POST', '/labels/v3/return-label', returnRequest(change), { 'X-Idempotency-Key': randomUUID(), ...headers });
const image = (base64: unknown): Buffer => Buffer.from(String(base64), 'base64');
const edit = (number: string, ...patch: [member: string, value: unknown][]): Promise<Reply> =>
  desk.paid('PATCH', `/labels/v3/label/${number}`, patch.map(([member, value]) => ({ op: 'replace', path: `/packageDescription/${member}`, value })));

describe('a return label', () => {
  test('is paid when it is used, comes without a receipt, and has a number of its own', async () => {
    const { status, json: { returnLabelImage, ...metadata } } = await returned();
    expect([status, pdfSizes(image(returnLabelImage))]).toEqual([200, ['288 x 432']]);
    expect(readTrackingNumber(String(metadata.trackingNumber))).toBe(metadata.trackingNumber);
    expect(metadata).toEqual({
      labelAddress: expect.objectContaining({ firm: 'SILVER BASIN SUPPLY', city: 'RENO' }), routingInformation: expect.stringMatching(/^42089502\d{4}$/),
      trackingNumber: expect.stringMatching(/^92356904128937/), SKU: 'DUXSPXXUC081200', sku: 'DUXSPXXUC081200', postage: 6.7,
      extraServices: [{ name: 'USPS Tracking', SKU: 'DXTU0EXXXCX0000', price: 0 }], serviceTypeCode: '356', zone: '08', mailingDate: '2026-11-23T22:00:00Z',
      weightUOM: 'LB', weight: 0.75, dimensionalWeight: 0, fees: [], labelBrokerID: null, bannerText: 'USPS TRACKING # USPS Ship',
      retailDistributionCode: expect.stringMatching(/^\d\d$/), links: [expect.anything()],
    });
    expect(pdfText(image(returnLabelImage))).toMatch(/USPS GROUND ADVANTAGE RETURN[\s\S]*SILVER BASIN SUPPLY/);
    expect(await desk.counts()).toMatchObject({ labels: 1, charges: 0 });
  });

  test('is found again under its key, in parts too', async () => {
    const headers = { 'X-Idempotency-Key': randomUUID() };
    const first = await returned({}, headers);
    expect((await returned({}, headers)).text).toBe(first.text);
    const parts = partsOf(await returned({}, { ...headers, Accept: '*/*' }));
    expect(parts.map(({ name, type }) => [name, type])).toEqual([['returnLabelMetadata', 'application/json'], ['returnLabelImage', 'application/pdf']]);
  });

  test('can’t be cancelled, is reprinted under its own names, and goes on no SCAN form', async () => {
    const number = String((await returned()).json.trackingNumber);
    expect(codesOf(await desk.cancel(number))).toEqual(['160187']);
    const { json } = await desk.paid('POST', `/labels/v3/label-reprint/${number}`, { imageInfo: { imageType: 'PDF' } });
    expect(json).toEqual({ returnLabelMetadata: expect.objectContaining({ trackingNumber: number }), returnLabelImage: expect.any(String), reprintInfo: { reprintNumber: 1, reprintLimit: 3 } });
    // It is entered where the customer lives.
    expect(codesOf(await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [number] }, { entryFacilityZIPCode: '22201' })))).toEqual(['160160']);
  });

  test.each([
    ['160196', { packageDescription: { mailClass: 'GROUND_RETURN_SERVICE' } }],
    ['160075', { toAddress: { firm: '' } }],
    ['160009', { imageInfo: { imageType: 'ZPL203DPI', receiptOption: 'SAME_PAGE' } }],
    ['160285', { packageDescription: { rateIndicator: undefined, shape: 'RECTANGULAR' } }],
    ['030002', { packageDescription: { rateIndicator: 'E4' } }],
    ['010005', { toAddress: { streetAddress: '900 Lost St' } }],
  ])('is refused with %s', async (code, change) => {
    const reply = await returned(change);
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test('needs USPS Ship Returns, alone and together', async () => {
    await desk.set('settings', { enrolment: 'no-returns' });
    expect([codesOf(await returned()), codesOf(await desk.buy(labelRequest({ imageInfo: { returnLabel: true } }))), (await desk.buy(labelRequest())).status]).toEqual([['160304'], ['160303'], 200]);
    await desk.set('settings', { enrolment: 'no-outbound' });
    expect([codesOf(await desk.buy(labelRequest())), (await returned()).status]).toEqual([['160302'], 200]);
  });
});

describe('a label with its way back', () => {
  test('is one JSON, the way back inside it, and charged once', async () => {
    const { json } = await desk.buy(labelRequest({ imageInfo: { returnLabel: true } }));
    const { returnLabel, labelImage, ...out } = json as { returnLabel: Record<string, unknown> } & Record<string, unknown>;
    expect([pdfSizes(image(labelImage)), pdfSizes(image(returnLabel.returnLabelImage))]).toEqual([['288 x 432'], ['288 x 432']]);
    expect(returnLabel).toMatchObject({ labelAddress: { firm: 'SILVER BASIN SUPPLY' }, serviceTypeCode: '356' });
    expect(out).toMatchObject({ labelAddress: { firstName: 'DANA' }, postage: 6.7 });
    expect(await desk.counts()).toMatchObject({ labels: 2, charges: 1, chargedCents: 670 });
  });

  test('comes in parts in their order, the same ones again after a restart', async () => {
    const headers = { 'X-Idempotency-Key': randomUUID(), Accept: '*/*' };
    const request = labelRequest({ imageInfo: { returnLabel: true, receiptOption: 'SEPARATE_PAGE' } });
    const first = await desk.buy(request, headers);
    await desk.restart();
    expect(partsOf(first).map(({ name }) => name)).toEqual(['labelMetadata', 'labelImage', 'receiptImage', 'returnLabelMetadata', 'returnLabelImage', 'returnReceiptImage']);
    expect((await desk.buy(request, headers)).text).toBe(first.text);
    expect(await desk.counts()).toMatchObject({ labels: 2, charges: 1 });
  });

  test('isn’t made with a customs form, nor for a sender without ZIP+4', async () => {
    expect(codesOf(await desk.buy(labelRequest({ imageInfo: { returnLabel: true }, toAddress: toApo, customsForm: customsForm() })))).toEqual(['160260']);
    expect(codesOf(await desk.buy(labelRequest({ imageInfo: { returnLabel: true }, fromAddress: { ignoreBadAddress: true } })))).toEqual(['160134']);
  });
});

describe('an edit', () => {
  test('changes weight and price, books the difference and leaves what was answered', async () => {
    const key = { 'X-Idempotency-Key': randomUUID() };
    const bought = await desk.buy(labelRequest({ packageDescription: { weight: 2 } }), key);
    const number = String(bought.json.trackingNumber);
    const inParts = await desk.buy(labelRequest({ packageDescription: { weight: 2 } }), { ...key, Accept: '*/*' });
    const edited = await edit(number, ['weight', 4.2], ['length', 12]);
    expect([edited.status, edited.headers.get('etag'), edited.json.weight]).toEqual([200, `"${number}-1"`, 4.2]);
    expect(Number(edited.json.postage)).toBeGreaterThan(Number(bought.json.postage));
    expect((await desk.get('/practice/state')).json).toMatchObject({
      charges: 1, chargedCents: Math.round(Number(edited.json.postage) * 100),
      chargeBook: [{ trackingNumber: number, cents: Math.round(Number(edited.json.postage) * 100), refunded: false }],
    });
    expect((await desk.buy(labelRequest({ packageDescription: { weight: 2 } }), key)).text).toBe(bought.text);
    expect((await desk.buy(labelRequest({ packageDescription: { weight: 2 } }), { ...key, Accept: '*/*' })).text).toBe(inParts.text);
    const { json } = await desk.paid('POST', `/labels/v3/label-reprint/${number}`, {});
    expect(pdfText(image(json.labelImage))).toMatch(/Weight: 4 lb 3.2 oz/);
    await desk.cancel(number);
    expect((await desk.get('/practice/state')).json).toMatchObject({
      chargedCents: 0, chargeBook: [{ trackingNumber: number, cents: Math.round(Number(edited.json.postage) * 100), refunded: true }],
    });
  });

  test.each([
    ['160250', { imageInfo: { suppressPostage: false } }, ['weight', 0.5]],
    ['160248', {}, ['weight', 1.5]],
    ['160248', { packageDescription: { weight: 1.5 } }, ['weight', 0.5]],
    ['160249', { packageDescription: { rateIndicator: 'CP' } }, ['rateIndicator', 'SP']],
    ['160252', {}, ['weight', 'heavy']],
    ['160252', {}, ['processingCategory', 'FLAT']],
    ['030002', {}, ['rateIndicator', 'FE']],
  ])('is refused with %s: %o %o', async (code, change, patch) => {
    const number = await desk.bought(change);
    const reply = await edit(number, patch as [string, unknown]);
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test('of a label that USPS has sent on, on a form, cancelled, or nobody’s is refused', async () => {
    const [one, two, three] = [await desk.bought(), await desk.bought(), await desk.bought()];
    await desk.cancel(one);
    await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [two] }), vendorJson);
    expect([codesOf(await edit(one, ['weight', 0.5])), codesOf(await edit(two, ['weight', 0.5])), codesOf(await edit('9205590006662202169556', ['weight', 0.5]))])
      .toEqual([['160178'], ['160178'], ['160179']]);
    await desk.at('2026-11-24T18:00:00Z');
    expect(codesOf(await edit(three, ['weight', 0.5]))).toEqual(['160178']);
  });

  test('of what can’t be edited is refused by the gateway', async () => {
    const number = await desk.bought();
    expect((await edit(number, ['mailClass', 'PRIORITY_MAIL'])).json.error?.message).toMatch(/^OASValidation/);
    expect((await desk.paid('PATCH', `/labels/v3/label/${number}`, [{ op: 'remove', path: '/packageDescription/weight' }])).json.error?.message).toMatch(/^OASValidation/);
  });
});

describe('hold for pickup', () => {
  const held = {
    toAddress: { holdForPickup: true, facilityId: '1222010', email: 'dana@example.com', phone: '7035550100' },
    fromAddress: { firstName: 'Sam', lastName: 'Lee', email: 'sam@example.com', phone: '7755550100' },
  };

  test('is printed on the label', async () => {
    const { json } = await desk.buy(labelRequest(held));
    expect(pdfText(image(json.labelImage))).toMatch(/HOLD FOR PICKUP/);
  });

  test.each([
    ['160175', { facilityId: undefined }, {}], ['160176', { email: undefined }, {}], ['160177', { phone: undefined }, {}], ['160079', {}, { firstName: undefined }],
    ['160080', {}, { lastName: undefined }], ['160081', {}, { email: undefined }], ['160082', {}, { phone: undefined }], ['160121', { facilityId: '2222010' }, {}],
  ])('needs what %s asks', async (code, toAddress, fromAddress) => {
    const reply = await desk.buy(labelRequest({ toAddress: { ...held.toAddress, ...toAddress }, fromAddress: { ...held.fromAddress, ...fromAddress } }));
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test.each([
    ['160067', { toAddress: toApo, customsForm: customsForm() }, ['160067', '160127']],
    ['160078', { imageInfo: { labelType: '4X5LABEL' } }, ['160078']],
    ['160077', { packageDescription: { carrierRelease: true } }, ['160096', '160077']],
  ])('is refused with %s', async (_, change, codes) => {
    const merged = { ...change, toAddress: { ...held.toAddress, ...('toAddress' in change ? change.toAddress : {}) }, fromAddress: held.fromAddress };
    expect(codesOf(await desk.buy(labelRequest(merged)))).toEqual(codes);
  });
});

describe('combinations', () => {
  test.each([
    ['160095', { packageDescription: { physicalSignatureRequired: true } }],
    ['160096', { packageDescription: { carrierRelease: true } }],
    ['160103', { packageDescription: { mailClass: 'PRIORITY_MAIL', packageOptions: { ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED' } } }],
    ['160104', { packageDescription: { packageOptions: { contentType: 'HAZMAT', ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED' } } }],
    ['160105', { packageDescription: { extraServices: [812], packageOptions: { ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED' } } }],
    ['160106', { packageDescription: { extraServices: [922], packageOptions: { ancillaryServiceEndorsements: 'CHANGE_SERVICE_REQUESTED' } } }],
    ['160234', { packageDescription: { packageOptions: { contentType: 'CREMATED_REMAINS' } } }],
    ['160261', { packageDescription: { extraServices: [812, 815] } }],
    ['160279', { packageDescription: { mailClass: 'PRIORITY_MAIL', rateIndicator: 'FS', packageOptions: { contentType: 'BEES' } } }],
    ['160360', { packageDescription: { packageOptions: { returnReceiptTracking: true, originalPackage: { originalTrackingNumber: '9'.repeat(22), originalConstructCode: 'C03' } } } }],
    ['160275', { packageDescription: { shipperVisibilityMethod: 'SENDER_INFORMATION' } }],
    ['160010', { packageDescription: { extraServices: [955] } }],
    ['160027', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [957, 930], packageOptions: { packageValue: 50 } } }],
    ['160135', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [812] } }],
    ['160247', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [857] } }],
    ['160241', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [813] } }],
    ['160300', { toAddress: toApo, customsForm: customsForm(), packageDescription: { extraServices: [415] } }],
    ['160024', { imageInfo: { imageType: 'SVG' }, toAddress: toApo, customsForm: customsForm() }],
    ['160018', { toAddress: toApo, customsForm: { ...customsForm(), restrictionType: 'OTHER' } }],
    ['160265', { toAddress: { ...toApo, ZIPCode: '09803' }, customsForm: customsForm(), packageDescription: { length: 28, processingCategory: 'NONSTANDARD' } }],
    ['160267', { toAddress: { ...toApo, ZIPCode: '09892' }, customsForm: customsForm(), packageDescription: { length: 43, width: 5, height: 4, processingCategory: 'NONSTANDARD' } }],
    ['160280', { toAddress: toApo, customsForm: customsForm(), packageDescription: { length: 40, width: 20, height: 15, processingCategory: 'NONSTANDARD' } }],
    ['160293', { imageInfo: { packageNumber: 3, totalPackages: 2 } }],
    ['160020', { packageDescription: { processingCategory: 'LETTERS' } }],
    ['160366', { imageInfo: { imageType: 'ZPL203DPI', labelType: '4X4LABEL' } }],
    ['160094', { packageDescription: { inductionZIPCode: '89501', destinationEntryFacilityType: 'DESTINATION_DELIVERY_UNIT', destinationEntryFacilityAddress: {} } }],
  ])('%s: %o', async (code, change) => {
    const reply = await desk.buy(labelRequest(change));
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test('a tracked return receipt is added and charged', async () => {
    const { json } = await desk.buy(labelRequest({ packageDescription: { packageOptions: { returnReceiptTracking: true } } }));
    expect((json.extraServices as { name: string }[]).map(({ name }) => name)).toEqual(['USPS Tracking', 'Return Receipt']);
    expect((await desk.counts()).chargedCents).toBe(670 + 440);
  });
});

test('a label that USPS delivers has no image and goes on no form', async () => {
  const { json } = await desk.buy(labelRequest({ packageDescription: { extraServices: [415] } }));
  expect(json).not.toHaveProperty('labelImage');
  expect(codesOf(await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [json.trackingNumber] })))).toEqual(['160164']);
});

describe('a parcel for a locker', () => {
  const locker = { parcelLockerDelivery: true, facilityId: '3222020', email: 'dana@example.com' };

  test('goes to the locker’s own address, is manifested at once and on no form', async () => {
    const { toAddress: _, ...request } = labelRequest();
    const { json } = await desk.buy({ ...request, toAddress: { firstName: 'Dana', lastName: 'Reyes', ...locker } });
    expect(json.labelAddress).toMatchObject({ streetAddress: '1 MAIL PLZ', city: 'ARLINGTON', ZIPCode: '22202' });
    expect(codesOf(await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [json.trackingNumber] })))).toEqual(['160166']);
    expect((await desk.cancel(String(json.trackingNumber))).json.status).toBe('DISPUTED');
  });

  test.each([
    ['160083', { facilityId: undefined }, {}], ['160084', { email: undefined }, {}], ['160076', { firstName: undefined, lastName: undefined, firm: 'ACME' }, {}],
    ['160183', { ignoreBadAddress: true }, {}], ['160122', {}, { length: 20 }],
  ])('needs what %s asks', async (code, change, packageDescription) => {
    expect(codesOf(await desk.buy(labelRequest({ toAddress: { ...locker, ...change }, packageDescription })))).toEqual([code]);
  });

  test('is nowhere without a locker', async () => {
    const { toAddress: _, ...request } = labelRequest();
    expect(codesOf(await desk.buy({ ...request, toAddress: { firstName: 'Dana', lastName: 'Reyes', ...locker, facilityId: '3222010' } }))).toEqual(['160319']);
  });
});

describe('an address of a label', () => {
  test.each([
    ['160188', { ZIPPlus4: '1111' }], ['160263', { streetAddress: '300 Nowhere Rd', ZIPPlus4: '1111' }], ['160309', { streetAddress: 'RR 2' }], ['160310', { streetAddress: 'RR 2 Box 0' }],
    ['010004', { city: 'Xqzzy' }],
  ])('is refused with %s: %o', async (code, toAddress) => {
    expect(codesOf(await desk.buy(labelRequest({ toAddress })))).toEqual([code]);
  });
});
