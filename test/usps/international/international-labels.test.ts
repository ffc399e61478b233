import { expect, test } from 'vitest';
import { encodeInternationalLabelRequest } from '../../../electron/usps/international/international-labels.ts';
import { pdf, zpl } from '../samples/documents.ts';
import { multipartBody } from '../samples/multipart-body.ts';
import { idempotencyKey, internationalLabelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const path = '/international-labels/v3/international-label';
const number = 'EZ000012162US';
const metadata = {
  labelAddress: { firstName: 'ALIX', lastName: 'MARTIN', firm: null, streetAddress: '111 WELLINGTON ST', city: 'OTTAWA', postalCode: 'K1A 0A9', province: 'ON', country: 'CANADA', countryISOAlpha2Code: 'CA' },
  internationalTrackingNumber: 'EZ 000 012 162 US',
  constructCode: 'I01',
  SKU: 'IPXX0XXXXB01010',
  postage: '50.60',
  extraServices: [{ serviceID: '930', serviceName: 'Insurance <= $500', sku: 'NA', price: 15, warnings: [{ warningCode: '001', warningDescription: 'Published rate returned.' }] }, { serviceID: 857, serviceName: 'Hazardous Material', price: null }],
  internationalPriceGroup: 1,
  weightUOM: 'lb',
  weight: 0.75,
  dimensionalWeight: '0.0',
  mailingDate: '2026-11-23',
  fees: null,
};
const data = {
  trackingNumber: number,
  labelAddress: {
    firstName: 'ALIX', lastName: 'MARTIN', firm: '', streetAddress: '111 WELLINGTON ST', secondaryAddress: '', city: 'OTTAWA', province: 'ON', postalCode: 'K1A 0A9', country: 'CANADA', countryISOAlpha2Code: 'CA',
  },
  postage: 5060,
  fees: [],
  extraServices: [{ name: 'Insurance <= $500', amount: 1500 }, { name: 'Hazardous Material', amount: 0 }],
  total: 6560,
  sku: 'IPXX0XXXXB01010',
  weight: 0.75,
  priceGroup: '1',
  warnings: ['Published rate returned.'],
};
const image = { mediaType: 'application/pdf', bytes: new Uint8Array(pdf) };

test('buys with the key and both tokens; 201 is a success', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}`, { status: 201, body: { ...metadata, labelImage: pdf.toString('base64') } });
  const client = clientOf(server.url);
  const body = encodeInternationalLabelRequest(internationalLabelRequest);
  expect(await client.internationalLabels.create(body, idempotencyKey)).toEqual({ ...data, image });
  expect(server.received.at(-1)).toMatchObject({
    body: new TextDecoder().decode(body),
    headers: { 'x-idempotency-key': idempotencyKey, 'x-payment-authorization-token': 'payment-1', 'accept': 'application/vnd.usps.labels+json' },
  });
  expect(await rejection(client.internationalLabels.create(body, 'key'))).toBeInstanceOf(RangeError);
  await client.close();
});

test('reads multipart', async () => {
  await using server = await answeringServer();
  server.on(`POST ${path}`, {
    status: 201,
    headers: { 'content-type': 'multipart/form-data;boundary=r6-fpGYWbdZmd9w5-850fEfX' },
    body: multipartBody('r6-fpGYWbdZmd9w5-850fEfX', [
      { headers: ['Content-Type: application/json', 'Content-Disposition: form-data; name="labelMetadata"'], body: JSON.stringify(metadata) },
      { headers: ['Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="label-image.zpl"'], body: zpl.toString('base64') },
    ]),
  });
  const client = clientOf(server.url);
  expect(await client.internationalLabels.create(encodeInternationalLabelRequest(internationalLabelRequest), idempotencyKey))
    .toEqual({ ...data, image: { mediaType: 'application/zpl', bytes: new Uint8Array(zpl) } });
  await client.close();
});

test('prints again and cancels, by number and by key', async () => {
  await using server = await answeringServer();
  const again = { body: { labelMetadata: metadata, labelImage: pdf.toString('base64'), reprintInfo: { reprintNumber: 1, reprintLimit: 3 } } };
  server.on(`POST ${path}-reprint/${number}`, again);
  server.on(`POST ${path}-reprint`, again);
  server.on(`DELETE ${path}/${number}`, { body: { trackingNumber: number, status: 'DISPUTED', disputeId: 103789 } });
  server.on(`DELETE ${path}`, { status: 400, body: { error: { code: '400', message: '', errors: [{ code: '160277', detail: 'International labels cannot be refunded after manifest' }] } } });
  const client = clientOf(server.url);
  const { internationalLabels: labels } = client;
  const request = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;
  const reprinted = { ...data, image, reprintNumber: 1, reprintLimit: 3 };
  expect(await labels.reprint(number, request)).toEqual(reprinted);
  expect(await labels.reprintByKey(idempotencyKey, request)).toEqual(reprinted);
  expect(server.received.at(-1)?.headers).toMatchObject({ 'x-idempotency-key': idempotencyKey, 'x-payment-authorization-token': 'payment-1' });
  expect(await labels.cancel(number)).toEqual({ trackingNumber: number, status: 'DISPUTED', disputeId: '103789' });
  expect(await rejection(labels.cancelByKey(idempotencyKey))).toMatchObject({ name: 'UspsRefusal', api: 'international-labels', uspsCode: '160277' });
  expect(server.received.at(-1)?.headers).toMatchObject({ 'x-idempotency-key': idempotencyKey, 'x-payment-authorization-token': 'payment-1' });
  await client.close();
});

test('a label that the gateway would refuse is a mistake of the program, told without the values', () => {
  const { toAddress, packageDescription, customsForm, imageInfo } = internationalLabelRequest;
  for (const [member, change] of [
    ['imageInfo', { imageInfo: { ...imageInfo, receiptOption: 'NONE' } }], ['toAddress', { toAddress: { ...toAddress, firstName: '' } }],
    ['toAddress.countryISOAlpha2Code', { toAddress: { ...toAddress, countryISOAlpha2Code: 'CAN' } }], ['toAddress', { toAddress: { ...toAddress, state: 'ON' } }],
    ['packageDescription.rateIndicator', { packageDescription: { ...packageDescription, rateIndicator: 'CP' } }],
    ['packageDescription.extraServices.0', { packageDescription: { ...packageDescription, extraServices: [920] } }],
    ['customsForm.AESITN', { customsForm: { ...customsForm, AESITN: '' } }],
    ['customsForm.contents.0.countryofOrigin', { customsForm: { ...customsForm, contents: [{ ...customsForm.contents[0], countryofOrigin: undefined }] } }],
  ] as const) {
    const encode = () => encodeInternationalLabelRequest({ ...internationalLabelRequest, ...change } as never);
    expect(encode, member).toThrow(`would refuse: ${member}`);
    expect(encode).not.toThrow(/wellington|martin/i);
  }
});
