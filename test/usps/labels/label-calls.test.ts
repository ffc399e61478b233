import { expect, test } from 'vitest';
import { encodeReturnLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { labelAnswer, labelMetadata, pdf, zpl } from '../samples/documents.ts';
import { multipartBody } from '../samples/multipart-body.ts';
import { idempotencyKey, returnLabelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const number = '9234690361980900000142';
const returned = 'POST /labels/v3/return-label';
const reprint = `POST /labels/v3/label-reprint/${number}`;
const { image: _, ...labelData } = labelAnswer(pdf, 'application/pdf');
const { SKU, commitment: _none, ...returnMetadata } = labelMetadata;

test('buys a return label with its key and both tokens, and reads vendor JSON', async () => {
  await using server = await answeringServer();
  server.on(returned, { body: { ...returnMetadata, sku: SKU, commitment: null, returnLabelImage: pdf.toString('base64') } });
  const client = clientOf(server.url);
  const body = encodeReturnLabelRequest(returnLabelRequest);
  expect(await client.labels.createReturn(body, idempotencyKey)).toEqual({ ...labelAnswer(pdf, 'application/pdf'), commitment: null });
  expect(server.received.at(-1)).toMatchObject({
    body: new TextDecoder().decode(body),
    headers: { 'x-idempotency-key': idempotencyKey, 'x-payment-authorization-token': 'payment-1', 'accept': 'application/vnd.usps.labels+json' },
  });
  expect(await rejection(client.labels.createReturn(body, 'key'))).toBeInstanceOf(RangeError);
  await client.close();
});

test('reads a return label in multipart', async () => {
  await using server = await answeringServer();
  server.on(returned, {
    headers: { 'content-type': 'multipart/form-data;boundary=a+b/c' },
    body: multipartBody('a+b/c', [
      { headers: ['Content-Type: application/json', 'Content-Disposition: form-data; name="returnLabelMetadata"'], body: JSON.stringify(labelMetadata) },
      { headers: ['Content-Type: application/octet-stream', 'Content-Disposition: form-data; filename="label.zpl"; name="returnLabelImage"'], body: zpl.toString('base64') },
    ]),
  });
  const client = clientOf(server.url);
  expect(await client.labels.createReturn(encodeReturnLabelRequest(returnLabelRequest), idempotencyKey)).toEqual(labelAnswer(zpl, 'application/zpl'));
  await client.close();
});

test('a return label that the gateway would refuse is a mistake of the program', () => {
  const wrong = (change: object) => () => encodeReturnLabelRequest({ ...returnLabelRequest, packageDescription: { ...returnLabelRequest.packageDescription, ...change } });
  for (const change of [{ mailClass: 'PRIORITY_MAIL' }, { rateIndicator: 'PR' }, { mailingDate: '2026-11-23' }, { destinationEntryFacilityType: 'NONE' }, { weight: 0 }])
    expect(wrong(change), JSON.stringify(change)).toThrow(/packageDescription/);
});

test('cancels by the key that a label was bought under', async () => {
  await using server = await answeringServer();
  server.on('DELETE /labels/v3/label', { body: { trackingNumber: number, status: 'CANCELED' } }, { status: 400, body: { error: { code: '400', message: 'Bad Request', errors: [{ code: '160185', detail: 'Order not found' }] } } });
  const client = clientOf(server.url);
  expect(await client.labels.cancelByKey(idempotencyKey)).toEqual({ trackingNumber: number, status: 'CANCELED', disputeId: null });
  expect(server.received.at(-1)).toMatchObject({ path: '/labels/v3/label', body: '', headers: { 'x-idempotency-key': idempotencyKey, 'x-payment-authorization-token': 'payment-1' } });
  expect(await rejection(client.labels.cancelByKey(idempotencyKey))).toMatchObject({ name: 'UspsRefusal', api: 'labels', uspsCode: '160185' });
  expect(await rejection(client.labels.cancelByKey(''))).toBeInstanceOf(RangeError);
  await client.close();
});

test('changes a label by a JSON Patch, and reads the new price', async () => {
  await using server = await answeringServer();
  const path = `/labels/v3/label/${number}`;
  server.on(`PATCH ${path}`, { headers: { etag: 'x' }, body: { ...labelMetadata, commitment: [labelMetadata.commitment] } }, { body: { labelAddress: { ...labelMetadata.labelAddress, ...labelMetadata } } });
  const client = clientOf(server.url);
  expect(await client.labels.change(number, { weight: 2.5, length: undefined, rateIndicator: 'CP' })).toEqual(labelData);
  expect(server.received.at(-1)).toMatchObject({
    method: 'PATCH', path, headers: { 'x-payment-authorization-token': 'payment-1', 'content-type': 'application/json' },
    body: JSON.stringify([{ op: 'replace', path: '/packageDescription/weight', value: 2.5 }, { op: 'replace', path: '/packageDescription/rateIndicator', value: 'CP' }]),
  });
  // All of it inside the address, as USPS's own example has it: an address with members that are the label's.
  expect(await client.labels.change(number, { weight: 2.5 })).toMatchObject({ trackingNumber: number, total: labelData.total, sku: labelData.sku });
  for (const changes of [{}, { weight: 0 }, { weight: undefined }, { processingCategory: 'FLAT' }, { mailClass: 'PRIORITY_MAIL' }])
    expect(await rejection(client.labels.change(number, changes as never)), JSON.stringify(changes)).toBeInstanceOf(TypeError);
  expect(await rejection(client.labels.change('92/..', { weight: 1 }))).toBeInstanceOf(RangeError);
  await client.close();
});

test('prints again by number, out of the nested vendor JSON', async () => {
  await using server = await answeringServer();
  server.on(
    reprint,
    { body: { labelMetadata, labelImage: pdf.toString('base64'), reprintInfo: { reprintNumber: '2', reprintLimit: 3 } } },
    { body: { returnLabelMetadata: labelMetadata, returnLabelImage: zpl.toString('base64'), reprintInfo: null } },
    { body: { labelMetadata, labelImage: null, reprintInfo: { reprintNumber: 3, reprintLimit: 3 } } },
  );
  const client = clientOf(server.url);
  const request = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', suppressPostage: true } } as const;
  expect(await client.labels.reprint(number, request)).toEqual({ ...labelAnswer(pdf, 'application/pdf'), reprintNumber: 2, reprintLimit: 3 });
  expect(server.received.at(-1)).toMatchObject({
    body: JSON.stringify(request), headers: { 'accept': 'application/vnd.usps.labels+json', 'x-payment-authorization-token': 'payment-1' },
  });
  expect(await client.labels.reprint(number, request)).toEqual({ ...labelAnswer(zpl, 'application/zpl'), reprintNumber: null, reprintLimit: null });
  expect(await rejection(client.labels.reprint(number, request))).toMatchObject({ kind: 'garbled', requestSent: true, message: 'the answer holds no document' });
  for (const imageInfo of [{ imageType: 'NONE', labelType: '4X6LABEL' }, { imageType: 'PDF' }, { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE' }])
    expect(await rejection(client.labels.reprint(number, { imageInfo } as never)), JSON.stringify(imageInfo)).toBeInstanceOf(TypeError);
  await client.close();
});

test.each([['labelMetadata', 'labelImage'], ['returnLabelMetadata', 'returnLabelImage']])('prints again by key, out of multipart with %s and %s', async (metadata, image) => {
  await using server = await answeringServer();
  server.on('POST /labels/v3/label-reprint', {
    headers: { 'content-type': 'multipart/form-data; boundary="x y"' },
    body: multipartBody('x y', [
      { headers: ['Content-Type: application/json', 'Content-Disposition: form-data; name="reprintInfo"'], body: '{"reprintNumber":1,"reprintLimit":3}' },
      { headers: ['Content-Type: application/json', `Content-Disposition: form-data; name="${metadata}"`], body: JSON.stringify(labelMetadata) },
      { headers: ['Content-Type: application/pdf', `Content-Disposition: form-data; filename="labelImage.pdf"; name="${image}"`], body: pdf.toString('base64') },
    ], { lineEnd: '\n' }),
  });
  const client = clientOf(server.url);
  expect(await client.labels.reprintByKey(idempotencyKey, { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } }))
    .toEqual({ ...labelAnswer(pdf, 'application/pdf'), reprintNumber: 1, reprintLimit: 3 });
  expect(server.received.at(-1)?.headers['x-idempotency-key']).toBe(idempotencyKey);
  await client.close();
});
