import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { UspsClient } from '../../electron/usps/client.ts';
import type { UspsAccount } from '../../electron/usps/sign-in/usps-account.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import { encodeLabelRequest, labelTakes } from '../../electron/usps/labels/labels.ts';
import type { LabelAnswer, LabelRequest } from '../../electron/usps/labels/labels.ts';
import { impbCheckDigit } from '../../shared/shipments/tracking-number.ts';
import { labelRequest, militaryLabelRequest, optionsRequest, scanFormRequest } from './samples/requests.ts';
import { rejection } from './server/answering-server.ts';

let folder: string;
let practice: PracticeUsps;
let client: UspsClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-client-'));
  practice = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  practice.setNow(new Date('2026-11-23T18:00:00Z'));
  client = createUspsClient({ baseUrl: practice.url, clock: practice.clock, account: async () => practice.credentials });
});

afterAll(async () => {
  await client.close();
  await practice.close();
  await rm(folder, { recursive: true });
});

const buy = (request: LabelRequest, key: string = randomUUID()): Promise<LabelAnswer> => client.createLabel(encodeLabelRequest(request), key);

/** The pieces of a label answer that hold for every label; the rest is returned. */
const expectSound = (label: LabelAnswer): void => {
  const { trackingNumber, postage, fees, extraServices, total } = label;
  expect(trackingNumber).toMatch(/^\d{22}$/);
  expect(impbCheckDigit(trackingNumber.slice(0, -1))).toBe(Number(trackingNumber.at(-1)));
  expect(postage).toBeGreaterThan(0);
  expect(total).toBe([...fees, ...extraServices].reduce<number>((amount, part) => amount + part.amount, postage));
};

test('a parcel from its token to its SCAN form', async () => {
  await client.signIn();
  const { toAddress } = labelRequest;
  const checked = await client.address({ streetAddress: toAddress.streetAddress, secondaryAddress: toAddress.secondaryAddress, city: toAddress.city, state: toAddress.state });
  expect(checked).toMatchObject({ deliveryPointValidation: 'Y', address: { streetAddress: '2250 CLARENDON BLVD', secondaryAddress: 'APT 4', city: 'ARLINGTON', state: 'VA' }, corrections: [] });
  expect(await client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });

  const { options, unreadable } = await client.shippingOptions(optionsRequest);
  expect(unreadable).toBe(0);
  const option = options.find(({ mailClass, rates }) => mailClass === 'USPS_GROUND_ADVANTAGE' && rates[0]?.rateIndicator === 'SP');
  const rate = option?.rates[0];
  if (option === undefined || rate === undefined) throw new Error('no Ground Advantage');
  expect(labelTakes(rate)).toBe(true);
  expect(option.commitment?.day).toMatch(/^2026-1[12]-\d\d$/);
  const request: LabelRequest = {
    ...labelRequest,
    packageDescription: {
      ...labelRequest.packageDescription, mailClass: 'USPS_GROUND_ADVANTAGE', rateIndicator: rate.rateIndicator, processingCategory: rate.processingCategory,
      destinationEntryFacilityType: rate.destinationEntryFacilityType, extraServices: [920, 930],
    },
  };
  const key = randomUUID();
  const label = await buy(request, key);
  expectSound(label);
  expect(label).toMatchObject({ total: option.total, sku: rate.sku, zone: rate.zone, image: { mediaType: 'application/pdf' } });
  expect(label.routingInformation).toMatch(/^42022201\d{4}$/);
  expect(label.labelAddress).toMatchObject({ firstName: 'DANA', lastName: 'REYES', streetAddress: '2250 CLARENDON BLVD', ZIPCode: '22201' });
  expect(await buy(request, key)).toEqual(label);
  expect(await rejection(buy({ ...request, imageInfo: { ...request.imageInfo, imageType: 'ZPL203DPI' } }, key))).toMatchObject({ name: 'UspsRefusal', status: 400, api: 'labels' });

  const zpl = await buy({ ...request, imageInfo: { ...request.imageInfo, imageType: 'ZPL203DPI' } });
  expectSound(zpl);
  expect(zpl.image.mediaType).toBe('application/zpl');
  expect(await client.cancelLabel(zpl.trackingNumber)).toEqual({ trackingNumber: zpl.trackingNumber, status: 'CANCELED', disputeId: null });
  expect(await rejection(client.cancelLabel(zpl.trackingNumber))).toMatchObject({ name: 'UspsRefusal', status: 400, uspsCode: '160186', parameter: 'trackingNumber' });

  const form = await client.createScanForm({ ...scanFormRequest, shipment: { trackingNumbers: [label.trackingNumber] } });
  expect(form.trackingNumbers).toEqual([label.trackingNumber]);
  expect(form.manifestNumber).toMatch(/^\d{20,34}$/);
  expect(form.image?.mediaType).toBe('application/pdf');
  expect(await rejection(client.createScanForm({ ...scanFormRequest, shipment: { trackingNumbers: [label.trackingNumber] } }))).toMatchObject({ name: 'UspsRefusal', status: 400, uspsCode: '160040' });
});

test('a flat-rate box to an APO, with its customs form', async () => {
  const label = await buy(militaryLabelRequest);
  expectSound(label);
  expect(label.image.mediaType).toBe('application/pdf');
});

for (const [fault, expected] of [
  ['drop-answer', { kind: 'unreachable', requestSent: true, status: null }],
  ['garbage', { kind: 'garbled', requestSent: true, status: 200 }],
  ['html-502', { kind: 'unavailable', requestSent: true, status: 502 }],
] as const)
  test(`${fault}: the same bytes under the same key give the label, and it is charged once`, async () => {
    const counts = async () => (await (await fetch(`${practice.url}/practice/state`)).json()) as { labels: number; charges: number };
    const before = await counts();
    const key = randomUUID();
    await fetch(`${practice.url}/practice/fault`, { method: 'POST', body: JSON.stringify({ path: '/labels/v3/label', fault }) });
    expect(await rejection(buy(labelRequest, key))).toMatchObject({ name: 'UspsNoAnswer', ...expected });
    expectSound(await buy(labelRequest, key));
    expect(await counts()).toMatchObject({ labels: before.labels + 1, charges: before.charges + 1 });
  });

test('tokens outlive neither their own end nor the clock', async () => {
  practice.setNow(new Date('2026-11-24T08:00:00Z'));
  expect(await client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
  practice.setNow(new Date('2026-11-23T18:00:00Z'));
  expect(await client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
});

test('refusals come in the words of USPS', async () => {
  const other = (change: Partial<UspsAccount>): UspsClient =>
    createUspsClient({ baseUrl: practice.url, clock: practice.clock, account: async () => ({ ...practice.credentials, ...change }) });
  const wrong = other({ clientSecret: 'bad' });
  expect(await rejection(wrong.signIn())).toMatchObject({ name: 'UspsRefusal', status: 401, uspsCode: 'invalid_client', api: 'oauth' });
  await wrong.close();
  const inactive = other({ epa: '1000400002' });
  expect(await rejection(inactive.createLabel(encodeLabelRequest(labelRequest), randomUUID()))).toMatchObject({ name: 'UspsRefusal', uspsCode: '100002', api: 'payments' });
  await inactive.close();
  expect(await rejection(client.address({ streetAddress: '900 Lost St', city: 'Reno', state: 'NV' }))).toMatchObject({ name: 'UspsRefusal', api: 'addresses', uspsCode: '010005' });
});
