import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { UndocumentedName } from '../../electron/practice/server/undocumented.ts';
import type { UspsClient } from '../../electron/usps/client.ts';
import { createUspsClient } from '../../electron/usps/create-usps-client.ts';
import { encodeInternationalLabelRequest } from '../../electron/usps/international/international-labels.ts';
import { encodeLabelRequest, encodeReturnLabelRequest } from '../../electron/usps/labels/labels.ts';
import type { LabelAnswer, LabelData } from '../../electron/usps/labels/labels.ts';
import { impbCheckDigit } from '../../shared/shipments/tracking-number.ts';
import { baseRatesRequest, internationalBaseRatesRequest, internationalLabelRequest, internationalRatesListRequest, labelRequest, pickupRequest, ratesListRequest, returnLabelRequest } from './samples/requests.ts';
import { rejection } from './server/answering-server.ts';

let folder: string;
let practice: PracticeUsps;
let client: UspsClient;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-apis-'));
  practice = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  practice.setNow(new Date('2026-11-23T18:00:00Z'));
  client = createUspsClient({ baseUrl: practice.url, clock: practice.clock, account: async () => practice.credentials });
});

afterEach(async () => {
  await client.close();
  await practice.close();
  await rm(folder, { recursive: true });
});

/** What USPS doesn't document, it may do in either way: each call must do under both. */
const bothWays = ['a', 'b'] as const;
const choose = (choice: (typeof bothWays)[number], ...names: readonly UndocumentedName[]): Promise<void> =>
  set('undocumented', Object.fromEntries(names.map((name) => [name, choice])));

const set = async (what: string, body: object): Promise<void> => {
  const answer = await fetch(`${practice.url}/practice/${what}`, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
};
const buy = (key: string = randomUUID()): Promise<LabelAnswer> => client.createLabel(encodeLabelRequest(labelRequest), key);
const dataOf = ({ image: _, ...data }: LabelAnswer): LabelData => data;
const asPdf = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;
const refusedBy = (api: string, uspsCode: string) => ({ name: 'UspsRefusal', api, uspsCode });

test('a token that was given back is good for nothing, and the next call gets another', async () => {
  await client.signIn();
  await client.signOut();
  expect(await client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
});

test('whether an account is good for an amount', async () => {
  const account = { accountType: 'EPS', accountNumber: practice.credentials.epa } as const;
  expect(await client.paymentAccount(account)).toMatchObject({ ...account, sufficientFunds: null });
  expect(await client.paymentAccount({ ...account, amount: 12.5 })).toMatchObject({ ...account, sufficientFunds: true });
  expect(await client.paymentAccount({ ...account, accountNumber: '1000400007', amount: 12.5 })).toMatchObject({ sufficientFunds: false });
  expect(await rejection(client.paymentAccount({ ...account, accountNumber: '1000400001' }))).toMatchObject({ name: 'UspsRefusal', api: 'payments', status: 404 });
});

test('the ZIP of an address', async () => {
  expect(await client.zipCode({ streetAddress: '2250 Clarendon Blvd', secondaryAddress: 'Apt 4', city: 'Arlington', state: 'VA' }))
    .toMatchObject({ streetAddress: '2250 CLARENDON BLVD', city: 'ARLINGTON', state: 'VA', ZIPCode: expect.stringMatching(/^222\d\d$/) as string, ZIPPlus4: expect.stringMatching(/^\d{4}$/) as string });
});

test('one price, wherever it is asked for, and the label costs it', async () => {
  const { prices } = client;
  const parcel = { weight: 0.75625, length: 10, width: 8, height: 4, mailingDate: '2026-11-23' };
  const one = await prices.baseRates({ ...baseRatesRequest, ...parcel });
  const rate = one.rates[0];
  expect(rate).toMatchObject({ mailClass: 'USPS_GROUND_ADVANTAGE', rateIndicator: 'SP', priceType: 'COMMERCIAL' });
  const same = ({ rates }: { rates: readonly { sku: string }[] }): boolean => rates[0]?.sku === rate?.sku;
  const list = await prices.baseRatesList({ ...ratesListRequest, ...parcel, priceType: 'COMMERCIAL', mailClasses: ['USPS_GROUND_ADVANTAGE'] });
  expect([list.unreadable, list.options.find(same)?.totalBase]).toEqual([0, one.totalBase]);
  const total = await prices.totalRates({ ...ratesListRequest, ...parcel, priceType: 'COMMERCIAL', itemValue: 120, extraServices: [920, 921, 930] });
  const whole = total.options.find(same);
  expect([total.unreadable, whole?.totalBase, whole?.extraServices.map(({ code }) => code)]).toEqual([0, one.totalBase, ['920', '921', '930']]);
  const services = await prices.extraServiceRates({ mailClass: 'USPS_GROUND_ADVANTAGE', priceType: 'COMMERCIAL', extraServices: [920, 921, 930], itemValue: 120 });
  expect(services.extraServices.map(({ code, amount }) => ({ code, amount }))).toEqual(whole?.extraServices.map(({ code, amount }) => ({ code, amount })));
  const label = await client.createLabel(encodeLabelRequest({ ...labelRequest, fromAddress: { ...labelRequest.fromAddress, ZIPCode: '89501' } }), randomUUID());
  expect([label.sku, label.total]).toEqual([rate?.sku, whole?.total]);
});

test('a label is changed, printed again three times, and canceled by its key', async () => {
  const key = randomUUID();
  const bought = await buy(key);
  const changed = await client.labels.change(bought.trackingNumber, { weight: 0.5, length: 9 });
  expect(changed).toMatchObject({ trackingNumber: bought.trackingNumber, labelAddress: bought.labelAddress });
  expect(changed.total).toBeLessThanOrEqual(bought.total);
  expect(await rejection(client.labels.change(bought.trackingNumber, { weight: 2 }))).toMatchObject(refusedBy('labels', '160248'));
  for (const [index, reprint] of [client.labels.reprint(bought.trackingNumber, asPdf), client.labels.reprintByKey(key, asPdf)].entries())
    expect(await reprint).toMatchObject({ trackingNumber: bought.trackingNumber, total: changed.total, image: { mediaType: 'application/pdf' }, reprintNumber: index + 1, reprintLimit: 3 });
  expect(await client.labels.reprint(bought.trackingNumber, { imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL' } })).toMatchObject({ image: { mediaType: 'application/zpl' }, reprintNumber: 3 });
  expect(await rejection(client.labels.reprint(bought.trackingNumber, asPdf))).toMatchObject(refusedBy('labels', '160382'));
  expect(await client.labels.cancelByKey(key)).toEqual({ trackingNumber: bought.trackingNumber, status: 'CANCELED', disputeId: null });
  expect(await rejection(client.labels.reprintByKey(key, asPdf))).toMatchObject(refusedBy('labels', '160379'));
  expect(await rejection(client.labels.cancelByKey(randomUUID()))).toMatchObject(refusedBy('labels', '160185'));
});

test('a return label, once for a key, and not to be taken back', async () => {
  const key = randomUUID();
  const bytes = encodeReturnLabelRequest(returnLabelRequest);
  const label = await client.labels.createReturn(bytes, key);
  expect(label).toMatchObject({ image: { mediaType: 'application/pdf' }, commitment: null });
  expect(impbCheckDigit(label.trackingNumber.slice(0, -1))).toBe(Number(label.trackingNumber.at(-1)));
  expect(await client.labels.createReturn(bytes, key)).toEqual(label);
  expect(await rejection(client.cancelLabel(label.trackingNumber))).toMatchObject(refusedBy('labels', '160187'));
  expect(await client.labels.reprint(label.trackingNumber, asPdf)).toMatchObject({ ...dataOf(label), reprintNumber: 1 });
});

test.each(bothWays)('a parcel from “nobody has seen it” to the proof that it came, way %s', async (choice) => {
  await choose(choice, 'tracking-before-first-scan');
  if (choice === 'b') await set('settings', { trackingAsSeen: false });
  const { tracking } = client;
  const { trackingNumber } = await buy();
  expect([await tracking.summary(trackingNumber), await tracking.detail(trackingNumber)]).toEqual([null, null]);
  await set('accept', { trackingNumber });
  practice.setNow(new Date('2026-12-02T18:00:00Z'));
  const detail = await tracking.detail(trackingNumber, { destinationZIPCode: '22201', mailingDate: '2026-11-23' });
  expect(detail).toMatchObject({ trackingNumber, statusCategory: 'Delivered', originZip: '89501', destinationZip: '22201', accessControl: 'FREE' });
  // The file’s list of classes doesn’t know this one.
  expect(detail?.mailClass).toBe(choice === 'a' ? 'USPS Ground Advantage™' : '');
  const [delivered] = detail?.events ?? [];
  expect(delivered).toMatchObject({ code: '01', zip: '22201', state: 'VA' });
  // Virginia is five hours behind Greenwich in winter.
  expect(delivered?.instant?.toISOString().slice(0, 19)).toBe(new Date(Date.parse(`${delivered?.localTime ?? ''}Z`) + 5 * 3_600_000).toISOString().slice(0, 19));
  expect((await tracking.summary(trackingNumber))?.events[0]).toMatch(/delivered/i);
  const mailpiece = { uniqueMailPieceID: detail?.uniqueMailPieceId ?? '', mailPieceIntakeDate: detail?.mailPieceIntakeDate ?? '', tableCode: detail?.tableCode ?? '' };
  const dana = { firstName: 'Dana', lastName: 'Reyes' };
  expect(await tracking.requestProofOfDelivery(trackingNumber, { ...mailpiece, ...dana, requestType: 'email', email: ['dana@example.com'] })).toMatchObject({ code: '0' });
  expect(await tracking.requestNotifications(trackingNumber, { uniqueMailPieceId: mailpiece.uniqueMailPieceID, ...dana, notifications: [{ email: 'dana@example.com' }] })).toMatchObject({ code: '0' });
});

test.each(bothWays)('another shipper’s parcel is refused, way %s', async (choice) => {
  await choose(choice, 'tracking-of-others');
  await set('serial', { mid: practice.credentials.mid, next: 96 });
  const { trackingNumber } = await buy();
  expect(trackingNumber.slice(-3, -1)).toBe('96');
  expect(await rejection(client.tracking.detail(trackingNumber))).toMatchObject({ ...refusedBy('tracking', '150010'), status: choice === 'a' ? 403 : 401 });
});

test.each(bothWays)('a pickup is booked, read, changed and given up, each by its newest version, way %s', async (choice) => {
  await choose(choice, 'pickup-by-number', 'etag-mismatch');
  const { carrierPickup } = client;
  const street = { streetAddress: '50 W Liberty St', city: 'Reno', state: 'NV', ZIPCode: '89501' };
  const request = { ...pickupRequest, pickupAddress: { ...pickupRequest.pickupAddress, address: street } };
  expect(await carrierPickup.eligibility(street)).toMatchObject({ streetAddress: '50 W LIBERTY ST', ZIPCode: '89501' });
  const booked = await carrierPickup.schedule(request);
  expect(booked).toMatchObject({ day: '2026-11-24', packages: [{ packageType: 'USPS_GROUND_ADVANTAGE', packageCount: 3 }], estimatedWeight: 12.5, packageLocation: 'FRONT_DOOR', address: { firstName: 'Dana', streetAddress: '50 W LIBERTY ST' } });
  expect(await rejection(carrierPickup.schedule(request))).toMatchObject(refusedBy('carrier-pickup', '020001'));
  const read = await carrierPickup.read(booked.confirmationNumber);
  expect({ ...read, entityTag: null }).toEqual({ ...booked, entityTag: null });
  // The version that was booked is no longer the newest.
  expect(await rejection(carrierPickup.change(booked.confirmationNumber, booked.entityTag ?? '', request))).toMatchObject({ name: 'UspsRefusal', api: 'carrier-pickup' });
  const changed = await carrierPickup.change(booked.confirmationNumber, read.entityTag ?? '', {
    ...request, pickupDate: '2026-11-25', pickupLocation: { packageLocation: 'OTHER', specialInstructions: 'The blue door' },
  });
  expect(changed).toMatchObject({ confirmationNumber: booked.confirmationNumber, day: '2026-11-25', packageLocation: 'OTHER', specialInstructions: 'The blue door' });
  await carrierPickup.cancel(booked.confirmationNumber, changed.entityTag ?? '');
  expect(await rejection(carrierPickup.read(booked.confirmationNumber))).toMatchObject(refusedBy('carrier-pickup', '020015'));
});

test('places: where mail is dropped, held and locked away', async () => {
  const { locations } = client;
  const sites = await locations.dropOff({ destinationZIPCode: '89502' });
  expect(sites.length).toBeGreaterThan(0);
  expect(sites[0]).toMatchObject({ destinationZip: '89502', address: { state: 'NV' } });
  const offices = await locations.postOffices({ city: 'Reno', state: 'NV', limit: 1 });
  expect(offices).toMatchObject({ locations: [{ facilityId: expect.stringMatching(/^\w{1,7}$/) as string, address: { state: 'NV' } }], warnings: [] });
  expect(offices.total).toBeGreaterThan(0);
  const [locker] = await locations.parcelLockers({ ZIPCode: '89502' });
  expect(locker).toMatchObject({ facilityId: expect.stringMatching(/./) as string, address: { state: 'NV' } });
});

test('a parcel abroad: its price, its label, printed again and taken back', async () => {
  const { internationalLabels, internationalPrices } = client;
  const price = await internationalPrices.baseRates({ ...internationalBaseRatesRequest, mailingDate: '2026-11-23' });
  const list = await internationalPrices.baseRatesList({ ...internationalRatesListRequest, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL' });
  expect([list.unreadable, list.options.find(({ rates }) => rates[0]?.sku === price.rates[0]?.sku)?.totalBase]).toEqual([0, price.totalBase]);
  const total = await internationalPrices.totalRates({ ...internationalRatesListRequest, mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', extraServices: [930], itemValue: 120 });
  expect(total.options[0]?.extraServices.map(({ code }) => code)).toEqual(['930']);
  const services = await internationalPrices.extraServiceRates({
    mailClass: 'PRIORITY_MAIL_INTERNATIONAL', priceType: 'COMMERCIAL', rateIndicator: 'SP', weight: 0.75, destinationCountryCode: 'CA', extraServices: [930], itemValue: '120.00',
  });
  expect(services.extraServices).toEqual(total.options[0]?.extraServices);

  const key = randomUUID();
  const bytes = encodeInternationalLabelRequest(internationalLabelRequest);
  const label = await internationalLabels.create(bytes, key);
  expect(label).toMatchObject({ trackingNumber: expect.stringMatching(/^[A-Z]{2}\d{9}US$/) as string, postage: price.totalBase, image: { mediaType: 'application/pdf' } });
  expect(label.labelAddress).toMatchObject({ countryISOAlpha2Code: 'CA', postalCode: 'K1A 0A9' });
  expect(await internationalLabels.create(bytes, key)).toEqual(label);
  const { image: _, ...data } = label;
  expect(await internationalLabels.reprint(label.trackingNumber, asPdf)).toMatchObject({ ...data, reprintNumber: 1, reprintLimit: 3 });
  expect(await internationalLabels.reprintByKey(key, { imageInfo: { imageType: 'ZPL203DPI', labelType: '4X6LABEL' } })).toMatchObject({ image: { mediaType: 'application/zpl' }, reprintNumber: 2 });
  expect(await internationalLabels.cancelByKey(key)).toEqual({ trackingNumber: label.trackingNumber, status: 'CANCELED', disputeId: null });
  expect(await rejection(internationalLabels.cancel(label.trackingNumber))).toMatchObject(refusedBy('international-labels', '160186'));
});

test.each(bothWays)('a label abroad after its manifest is disputed or refused, way %s', async (choice) => {
  await choose(choice, 'international-refund');
  const { trackingNumber } = await client.internationalLabels.create(encodeInternationalLabelRequest(internationalLabelRequest), randomUUID());
  practice.setNow(new Date('2026-11-24T18:00:00Z'));
  const outcome = client.internationalLabels.cancel(trackingNumber);
  if (choice === 'a') expect(await outcome).toEqual({ trackingNumber, status: 'DISPUTED', disputeId: expect.stringMatching(/^\d+$/) as string });
  else expect(await rejection(outcome)).toMatchObject(refusedBy('international-labels', '160277'));
});
