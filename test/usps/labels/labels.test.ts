import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeLabelRequest, labelTakes } from '../../../electron/usps/labels/labels.ts';
import { labelAnswer, labelMetadata, pdf, zpl } from '../samples/documents.ts';
import { multipartBody } from '../samples/multipart-body.ts';
import { idempotencyKey, labelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const buy = 'POST /labels/v3/label';
const body = encodeLabelRequest(labelRequest);

test('buys a label with both tokens, the key and the exact bytes, and reads vendor JSON', async () => {
  await using server = await answeringServer();
  server.on(buy, { headers: { 'content-type': 'application/vnd.usps.labels+json' }, body: JSON.stringify({ ...labelMetadata, labelImage: pdf.toString('base64') }) });
  const client = clientOf(server.url);
  expect(await client.createLabel(body, idempotencyKey)).toEqual(labelAnswer(pdf, 'application/pdf'));
  await client.close();

  expect(server.asked()).toEqual(['POST /oauth2/v3/token', 'POST /payments/v3/payment-authorization', buy]);
  const [token, authorization, label] = server.received;
  expect(JSON.parse(token?.body ?? '')).toEqual({ client_id: 'client-id-of-the-test', client_secret: 'secret-of-the-test', grant_type: 'client_credentials' });
  expect(JSON.parse(authorization?.body ?? '')).toEqual({
    roles: [
      { roleName: 'PAYER', CRID: '56982563', MID: '904128937', manifestMID: '904128936', accountType: 'EPS', accountNumber: '1000405525' },
      { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' },
    ],
  });
  const { accept, authorization: bearer, 'content-type': contentType, 'x-idempotency-key': key, 'x-payment-authorization-token': payment } = label?.headers ?? {};
  expect({ accept, bearer, contentType, key, payment }).toEqual({
    accept: 'application/vnd.usps.labels+json', bearer: 'Bearer access-1', contentType: 'application/json', key: idempotencyKey, payment: 'payment-1',
  });
  expect(label?.body).toBe(new TextDecoder().decode(body));
});

const parts = (image: Buffer, type: string) => [
  { headers: ['Content-Type: application/json', 'Content-Disposition: form-data; name="labelMetadata"'], body: JSON.stringify(labelMetadata) },
  { headers: [`Content-Type: ${type}`, 'Content-Encoding: gzip', 'Content-Disposition: form-data; filename="labelImage.pdf"; name="labelImage"'], body: image.toString('base64') },
  { headers: ['Content-Type: application/pdf', 'Content-Disposition: form-data; filename="receiptImage.pdf"; name="receiptImage"'], body: 'JVBERi0=' },
];

test('reads multipart when that is what comes, with another document beside the label', async () => {
  await using server = await answeringServer();
  const boundary = 'FNfrpx9bbvOk/qOIlaOc8mp+';
  const answered = (image: Buffer, type: string, written = parts(image, type)) => ({
    headers: { 'content-type': `multipart/form-data;boundary=${boundary}` }, body: multipartBody(boundary, written, { last: '' }),
  });
  server.on(buy, answered(pdf, 'application/pdf'), answered(zpl, 'application/octet-stream'), answered(pdf, 'application/pdf', parts(pdf, 'application/pdf').reverse()));
  const client = clientOf(server.url);
  expect(await client.createLabel(body, idempotencyKey)).toEqual(labelAnswer(pdf, 'application/pdf'));
  expect(await client.createLabel(body, idempotencyKey)).toEqual(labelAnswer(zpl, 'application/zpl'));
  expect(await client.createLabel(body, idempotencyKey)).toEqual(labelAnswer(pdf, 'application/pdf'));
  await client.close();
});

test('reads a compressed answer, and one where everything that may be absent is', async () => {
  await using server = await answeringServer();
  const least = { trackingNumber: ' 9234 6903 6198 0900 0001 42', postage: '7.285', fees: null, extraServices: null, labelAddress: null, labelImage: zpl.toString('base64') };
  server.on(buy, { headers: { 'content-encoding': 'gzip' }, body: gzipSync(JSON.stringify(least)) });
  const client = clientOf(server.url);
  expect(await client.createLabel(body, idempotencyKey)).toEqual({
    trackingNumber: '9234690361980900000142', routingInformation: '', labelAddress: null, postage: 729, fees: [], extraServices: [], total: 729, zone: '',
    sku: '', weight: null, commitment: null, warnings: [], image: { mediaType: 'application/zpl', bytes: new Uint8Array(zpl) },
  });
  await client.close();
});

const image = pdf.toString('base64');
for (const [what, answer, because] of [
  ['no document', { body: labelMetadata }, 'the answer holds no document'],
  ['a document cut off', { body: { ...labelMetadata, labelImage: image.slice(0, 41) } }, 'the document in the answer is damaged (no Base64, or cut off)'],
  ['a document cut off between two quantities', { body: { ...labelMetadata, labelImage: image.slice(0, 40) } }, 'the document in the answer is damaged (neither a whole PDF nor whole ZPL)'],
  ['no tracking number', { body: { ...labelMetadata, trackingNumber: null, labelImage: image } }, 'the answer is incomplete (without trackingNumber)'],
  ['no postage', { body: { ...labelMetadata, postage: 'free', labelImage: image } }, 'the answer is incomplete (without postage)'],
  ['an HTML page', { headers: { 'content-type': 'text/html' }, body: '<html>Dana Reyes</html>' }, 'USPS’s answer couldn’t be read'],
  ['nothing', {}, 'USPS’s answer couldn’t be read'],
  ['a list', { body: [] }, 'the answer holds no document'],
  ['multipart that ends early', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b\r\n\r\n{' }, 'the answer was cut off (multipart without its closing boundary)'],
  ['multipart of nothing', { headers: { 'content-type': 'multipart/form-data; boundary=b' }, body: '--b--' }, 'USPS’s answer couldn’t be read'],
  ['multipart without a boundary', { headers: { 'content-type': 'multipart/form-data' }, body: '--b--' }, 'the answer is damaged (multipart that names no boundary)'],
  ['what only claims to be compressed', { headers: { 'content-encoding': 'gzip' }, body: 'plain' }, 'the answer is damaged (it can’t be decompressed)'],
] as const)
  test(`a success that holds ${what} leaves the purchase unknown`, async () => {
    await using server = await answeringServer();
    server.on(buy, answer);
    const client = clientOf(server.url);
    expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject({ name: 'UspsNoAnswer', kind: 'garbled', requestSent: true, status: 200, message: because });
    expect(server.asked().filter((asked) => asked === buy)).toHaveLength(1);
    await client.close();
  });

test('refuses a key that is no UUID before anything is sent', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  expect(await rejection(client.createLabel(body, 'order-1'))).toBeInstanceOf(RangeError);
  expect(await rejection(client.cancelLabel('../label'))).toBeInstanceOf(RangeError);
  expect(server.asked()).toEqual([]);
  await client.close();
});

test('cancels, as canceled and as a refund that was asked for', async () => {
  await using server = await answeringServer();
  const path = '/labels/v3/label/9234690361980900000142';
  server.on(`DELETE ${path}`, { body: { trackingNumber: '9234690361980900000142', status: 'CANCELED', disputeId: null } }, { body: { status: 'DISPUTED', disputeId: 104660 } }, { body: { status: 'MAYBE' } });
  const client = clientOf(server.url);
  expect(await client.cancelLabel('9234690361980900000142')).toEqual({ trackingNumber: '9234690361980900000142', status: 'CANCELED', disputeId: null });
  expect(await client.cancelLabel('9234690361980900000142')).toEqual({ trackingNumber: '9234690361980900000142', status: 'DISPUTED', disputeId: '104660' });
  expect(await rejection(client.cancelLabel('9234690361980900000142'))).toMatchObject({ kind: 'garbled', message: 'the answer is incomplete (without status)' });
  expect(server.received.at(-1)).toMatchObject({ method: 'DELETE', path, body: '', headers: { 'x-payment-authorization-token': 'payment-1' } });
  await client.close();
});

test('encodes the same request to the same bytes, whatever the order and the blanks', () => {
  const { packageDescription, toAddress, ...rest } = labelRequest;
  const shuffled = {
    packageDescription: Object.fromEntries(Object.entries(packageDescription).reverse()) as typeof packageDescription,
    toAddress: { urbanization: '', ...Object.fromEntries(Object.entries(toAddress).reverse()), firm: '' } as typeof toAddress,
    customsForm: undefined,
    ...rest,
  };
  expect(encodeLabelRequest(shuffled)).toEqual(body);
  expect(new TextDecoder().decode(body)).not.toMatch(/""|null/);
});

test('a request that the gateway would refuse is a mistake of the program, told without the values', () => {
  const wrong = (change: object) => () => encodeLabelRequest({ ...labelRequest, ...change });
  expect(wrong({ toAddress: { ...labelRequest.toAddress, state: 'va' } })).toThrow('a label request that USPS would refuse: toAddress.state: not one of USPS’s two-letter codes');
  expect(wrong({ toAddress: { ...labelRequest.toAddress, ZIPCode: '22201-3308' } })).toThrow(/toAddress\.ZIPCode/);
  expect(wrong({ toAddress: { ...labelRequest.toAddress, firstName: '' } })).toThrow('toAddress: first and last name, or a firm, are needed');
  expect(wrong({ toAddress: { ...labelRequest.toAddress, country: 'US' } })).toThrow(/country/);
  expect(wrong({ senderInfo: {} })).toThrow(/senderInfo/);
  for (const change of [
    { rateIndicator: 'sp' }, { rateIndicator: 'C1' }, { processingCategory: 'SOFT_PACK_MACHINABLE' }, { mailClass: 'Priority' }, { weight: 0 }, { weight: '1' },
    { extraServices: ['920'] }, { extraServices: [853] }, { extraServices: [920, 921, 922, 923, 924, 925] }, { mailingDate: '11/23/2026' }, { weightUOM: 'oz' },
  ])
    expect(wrong({ packageDescription: { ...labelRequest.packageDescription, ...change } }), JSON.stringify(change)).toThrow(/packageDescription/);
  try {
    wrong({ toAddress: { ...labelRequest.toAddress, phone: 'call 7035550142 x2', email: 'dana@' } })();
    expect.unreachable();
  } catch (error) {
    expect(String(error)).not.toMatch(/7035550142|dana|Clarendon|Reyes/i);
  }
});

test('a label says which package of how many it is, or neither', () => {
  const counted = (count: object) => () => encodeLabelRequest({ ...labelRequest, imageInfo: { ...labelRequest.imageInfo, ...count } });
  expect(counted({ packageNumber: 3, totalPackages: 3 })).not.toThrow();
  for (const count of [
    { packageNumber: 1 }, { totalPackages: 3 }, { packageNumber: 4, totalPackages: 3 }, { packageNumber: 0, totalPackages: 3 },
    { packageNumber: 1, totalPackages: 10_000 }, { packageNumber: 1.5, totalPackages: 3 },
  ])
    expect(counted(count), JSON.stringify(count)).toThrow(/imageInfo/);
});

test('knows which priced rates can be bought as a label', () => {
  const rate = { mailClass: 'PRIORITY_MAIL', rateIndicator: 'SP', processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE' };
  expect(labelTakes(rate)).toBe(true);
  expect(labelTakes({ ...rate, rateIndicator: 'C1' })).toBe(false);
  expect(labelTakes({ ...rate, processingCategory: 'SOFT_PACK_MACHINABLE' })).toBe(false);
  expect(labelTakes({ ...rate, mailClass: 'PRIORITY_MAIL_RETURN_SERVICE' })).toBe(false);
  expect(labelTakes({ ...rate, destinationEntryFacilityType: 'AREA_DISTRIBUTION_CENTER' })).toBe(false);
});
