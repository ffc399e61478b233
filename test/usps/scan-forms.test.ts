import { expect, test } from 'vitest';
import { pdf, zpl } from './samples/documents.ts';
import { multipartBody } from './samples/multipart-body.ts';
import { scanFormRequest } from './samples/requests.ts';
import { answeringServer, clientOf, rejection } from './server/answering-server.ts';

const close = 'POST /scan-forms/v3/scan-form';
const metadata = { ...scanFormRequest, manifestNumber: '9475038234567000031430', trackingNumbers: ['9234690361980900000142'] };
const read = { manifestNumber: '9475038234567000031430', trackingNumbers: ['9234690361980900000142'] };

test('closes without a payment authorization, and reads vendor JSON', async () => {
  await using server = await answeringServer();
  server.on(close, { body: { ...metadata, SCANFormImage: pdf.toString('base64') } });
  const client = clientOf(server.url);
  expect(await client.createScanForm(scanFormRequest)).toEqual({ ...read, image: { mediaType: 'application/pdf', bytes: new Uint8Array(pdf) } });
  expect(server.asked()).toEqual(['POST /oauth2/v3/token', close]);
  expect(server.received.at(-1)?.headers).toMatchObject({ accept: 'application/vnd.usps.labels+json', authorization: 'Bearer access-1' });
  expect(JSON.parse(server.received.at(-1)?.body ?? '')).toEqual(scanFormRequest);
  await client.close();
});

for (const [metadataName, imageName] of [['SCANFormMetaData', 'SCANFormImage'], ['Scan Form Response', 'label']])
  test(`reads multipart whose parts are named ${metadataName} and ${imageName}`, async () => {
    await using server = await answeringServer();
    const body = multipartBody('9oxGwpVpWyl-C7mImcElxzrQ', [
      { headers: ['Content-Type: application/json', `Content-Disposition: form-data; name="${metadataName}"`], body: JSON.stringify(metadata) },
      { headers: ['Content-Type: application/octet-stream', `Content-Disposition: form-data; filename="label.pdf"; name="${imageName}"`], body: zpl.toString('base64') },
    ], { last: '' });
    server.on(close, { headers: { 'content-type': 'multipart/form-data; boundary=9oxGwpVpWyl-C7mImcElxzrQ' }, body });
    const client = clientOf(server.url);
    expect(await client.createScanForm(scanFormRequest)).toEqual({ ...read, image: { mediaType: 'application/zpl', bytes: new Uint8Array(zpl) } });
    await client.close();
  });

test.each([['without', {}], ['with half of', { SCANFormImage: pdf.toString('base64').slice(0, 24) }]])('a form %s its picture is made all the same', async (_, image) => {
  await using server = await answeringServer();
  server.on(close, { body: { ...metadata, ...image } });
  const client = clientOf(server.url);
  expect(await client.createScanForm(scanFormRequest)).toEqual({ ...read, image: null });
  await client.close();
});

test('a form whose numbers aren’t named is unknown', async () => {
  await using server = await answeringServer();
  server.on(close, { body: { ...metadata, trackingNumbers: null, SCANFormImage: pdf.toString('base64') } });
  const client = clientOf(server.url);
  expect(await rejection(client.createScanForm(scanFormRequest))).toMatchObject({ kind: 'garbled', requestSent: true, message: 'the answer is incomplete (without trackingNumbers)' });
  await client.close();
});

test('a form that the gateway would refuse is a mistake of the program', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  for (const change of [
    { shipment: { trackingNumbers: [] } }, { shipment: { MID: '904128937', manifestMID: '904128937' } }, { entryFacilityZIPCode: '89501-1234' },
    { imageInfo: { imageType: 'ZPL203DPI', labelType: '8.5X11LABEL' } }, { imageInfo: { imageType: 'PDF', labelType: '8.5x11LABEL' } }, { form: '5630' },
    { fromAddress: { ...scanFormRequest.fromAddress, firm: '' } },
  ])
    expect(await rejection(client.createScanForm({ ...scanFormRequest, ...change } as never)), JSON.stringify(change)).toBeInstanceOf(TypeError);
  expect(server.asked()).toEqual([]);
  await client.close();
});
