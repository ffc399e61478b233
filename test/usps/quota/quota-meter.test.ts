import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { createQuotaMeter } from '../../../electron/usps/quota/quota-meter.ts';
import { cautiousQuota, openQuota } from '../../../electron/usps/quota/quota-model.ts';
import type { QuotaModel } from '../../../electron/usps/quota/quota-model.ts';
import { labelMetadata, pdf } from '../samples/documents.ts';
import { idempotencyKey, labelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import { SettableTime } from '../server/settable-time.ts';

const minutes = (count: number): number => count * 60_000;

const metered = (model: QuotaModel, time = new SettableTime()) => {
  const closing = new AbortController();
  let changes = 0;
  const meter = createQuotaMeter({
    model: () => model, clock: time.clock, waiting: time.waiting, closing: closing.signal, changed: () => { changes += 1; },
  });
  return { meter, time, closing, changes: () => changes };
};

const model = (change: Partial<QuotaModel> = {}): QuotaModel => ({ shared: 4, perApi: {}, reserved: 1, ...change });

test('an hour’s calls are counted over all APIs, and leave one by one an hour later', async () => {
  const { meter, time, changes } = metered(model());
  await meter.turn('oauth', 'purchase');
  time.pass(minutes(10));
  await meter.turn('addresses', 'address');
  await meter.turn('shipping-options', 'quote');
  expect({ left: meter.left(), changes: changes() }).toEqual({ left: { left: 1, limit: 4 }, changes: 3 });
  time.pass(minutes(50) - 1);
  expect(meter.left()).toEqual({ left: 1, limit: 4 });
  time.pass(1);
  expect(meter.left()).toEqual({ left: 2, limit: 4 });
});

test('what is reserved is left to purchases', async () => {
  const { meter } = metered(model());
  for (const priority of ['quote', 'address', 'tracking'] as const) await meter.turn('addresses', priority);
  for (const priority of ['quote', 'address', 'tracking'] as const)
    expect(await rejection(meter.turn('addresses', priority))).toMatchObject({ name: 'QuotaWait', status: 429, api: 'addresses', retryAfterSeconds: 3600 });
  await meter.turn('labels', 'purchase');
  expect(meter.left()).toEqual({ left: 0, limit: 4 });
  expect(await rejection(meter.turn('labels', 'purchase'))).toMatchObject({ name: 'QuotaWait', api: 'labels', retryAfterSeconds: 3600 });
});

test('up to 10 s is waited; more is refused at once, with how long it is', async () => {
  const { meter, time } = metered(model({ reserved: 0, shared: 1 }));
  await meter.turn('addresses', 'address');
  time.pass(minutes(60) - 10_001);
  expect(await rejection(meter.turn('addresses', 'address'))).toMatchObject({ name: 'QuotaWait', retryAfterSeconds: 11 });
  time.pass(1);
  await meter.turn('addresses', 'address');
  expect(time.paused).toEqual([10_000]);
});

test('an API’s own limit holds beside the shared one', async () => {
  const { meter } = metered(model({ shared: null, perApi: { addresses: 2 } }));
  await meter.turn('addresses', 'address');
  for (let call = 0; call < 20; call++) await meter.turn('shipping-options', 'quote');
  await meter.turn('addresses', 'address');
  expect(await rejection(meter.turn('addresses', 'address'))).toMatchObject({ name: 'QuotaWait', retryAfterSeconds: 3600 });
  expect(meter.left()).toEqual({ left: 0, limit: 2 });
});

/** Calls that wait until the test lets the time pass. */
const stopped = (quota: QuotaModel) => {
  const time = new SettableTime();
  const wake: { at: number; go: () => void }[] = [];
  const paused: number[] = [];
  const meter = createQuotaMeter({
    model: () => quota, clock: time.clock, closing: new AbortController().signal,
    waiting: { ...time.waiting, pause: (milliseconds) => { paused.push(milliseconds); return new Promise((go) => { wake.push({ at: time.waiting.uptime() + milliseconds, go }); }); } },
  });
  const order: string[] = [];
  const call = (name: string, priority: 'purchase' | 'quote' | 'address' | 'tracking') =>
    meter.turn('labels', priority).then(() => order.push(name), () => order.push(`${name} was refused`));
  const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
  const pass = async (milliseconds: number): Promise<void> => {
    time.pass(milliseconds);
    for (const { at, go } of wake) if (at === time.waiting.uptime()) go();
    await turn();
  };
  return { time, meter, paused, order, call, pass };
};

test('those who wait go by their urgency, and then by when they came', async () => {
  const { time, meter, paused, order, call, pass } = stopped({ shared: 4, perApi: {}, reserved: 0 });
  for (let sent = 0; sent < 4; sent++) { await meter.turn('addresses', 'address'); time.pass(1_000); }
  time.pass(minutes(60) - 9_000);
  const waiting = [call('tracking', 'tracking'), call('first address', 'address'), call('second address', 'address'), call('purchase', 'purchase')];
  expect(paused).toEqual([5_000, 5_000, 6_000, 5_000]);
  await pass(5_000);
  expect(order).toEqual(['purchase']);
  await pass(1_000);
  await pass(1_000);
  await pass(1_000);
  await Promise.all(waiting);
  expect(order).toEqual(['purchase', 'first address', 'second address', 'tracking']);
});

test('who is passed by too often is refused rather than kept waiting for ever', async () => {
  const { time, meter, order, call, pass } = stopped({ shared: 1, perApi: {}, reserved: 0 });
  await meter.turn('addresses', 'address');
  time.pass(minutes(60) - 5_000);
  const waiting = [call('quote', 'quote'), call('purchase', 'purchase')];
  await pass(5_000);
  await Promise.all(waiting);
  expect(order).toEqual(['quote was refused', 'purchase']);
});

test('a 429 is believed against the model: until its time, and for the hour when it is longer than a burst', async () => {
  const { meter, time } = metered(openQuota);
  for (let call = 0; call < 5; call++) { await meter.turn('addresses', 'address'); time.pass(minutes(1)); }
  expect(meter.left()).toBeNull();
  await meter.turn('addresses', 'address');
  meter.refused('addresses', 900);
  expect(await rejection(meter.turn('addresses', 'address'))).toMatchObject({ name: 'QuotaWait', retryAfterSeconds: 3360 });
  await meter.turn('labels', 'purchase');
  expect(meter.left()).toEqual({ left: 0, limit: 5 });
  time.pass(minutes(57));
  await meter.turn('addresses', 'address');
  expect(meter.left()).toEqual({ left: 1, limit: 5 });
  time.pass(minutes(3));
  expect(meter.left()).toBeNull();
});

test('a 429 of a burst, or without a time, passes by itself', async () => {
  const { meter, time } = metered(openQuota);
  await meter.turn('addresses', 'address');
  meter.refused('addresses', 30);
  expect(await rejection(meter.turn('addresses', 'address'))).toMatchObject({ retryAfterSeconds: 30 });
  expect(meter.left()).toBeNull();
  time.pass(30_000);
  await meter.turn('addresses', 'address');
  meter.refused('shipping-options', null);
  expect(await rejection(meter.turn('shipping-options', 'quote'))).toMatchObject({ retryAfterSeconds: 60 });
});

test('a clock that is set back frees nothing and bars nothing for longer', async () => {
  const { meter, time } = metered(model({ reserved: 0, shared: 1 }));
  await meter.turn('addresses', 'address');
  meter.refused('labels', 50);
  time.clock.advance(-24 * 60);
  expect(meter.left()).toEqual({ left: 0, limit: 1 });
  time.pass(minutes(59));
  expect(await rejection(meter.turn('labels', 'purchase'))).toMatchObject({ retryAfterSeconds: 60 });
  time.pass(minutes(1));
  await meter.turn('labels', 'purchase');
});

test('a call that waits for its turn ends when the client is closed', async () => {
  const { meter, closing } = metered(openQuota);
  meter.refused('addresses', 5);
  closing.abort();
  await expect(meter.turn('addresses', 'address')).rejects.toThrow(DOMException);
});

test('a client counts every sending, tokens too, and keeps the reserve for labels', async () => {
  await using server = await answeringServer();
  server.on('GET /addresses/v3/city-state', { body: { city: 'RENO', state: 'NV' } });
  server.on('POST /labels/v3/label', { body: { ...labelMetadata, labelImage: pdf.toString('base64') } });
  const told: unknown[] = [];
  const client = clientOf(server.url, { quota: cautiousQuota, callsChanged: () => told.push(client.callsLeft()) });
  expect(client.callsLeft()).toEqual({ left: 60, limit: 60 });
  for (let zip = 10_000; zip < 10_047; zip++) await client.cityState(String(zip));
  expect(await rejection(client.cityState('10047'))).toMatchObject({ name: 'QuotaWait', api: 'addresses', status: 429, retryAfterSeconds: 3600 });
  for (let label = 0; label < 11; label++) await client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey);
  expect(client.callsLeft()).toEqual({ left: 0, limit: 60 });
  expect(await rejection(client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey))).toMatchObject({ name: 'QuotaWait', api: 'labels' });
  expect([server.received.length, told.length, told.at(-1)]).toEqual([60, 60, { left: 0, limit: 60 }]);
  await client.close();
});

test('after a 429 USPS isn’t asked again before its time', async () => {
  await using server = await answeringServer();
  const time = new SettableTime();
  server.on('GET /addresses/v3/city-state', { status: 429, headers: { 'retry-after': '45' } }, { body: { city: 'RENO', state: 'NV' } });
  const client = clientOf(server.url, { clock: time.clock, waiting: time.waiting });
  expect(await rejection(client.cityState('89501'))).toMatchObject({ name: 'UspsRefusal', retryAfterSeconds: 45 });
  expect(await rejection(client.cityState('89501'))).toMatchObject({ name: 'QuotaWait', retryAfterSeconds: 45 });
  time.pass(45_000);
  expect(await client.cityState('89501')).toMatchObject({ city: 'RENO' });
  expect(server.asked()).toHaveLength(3);
  await client.close();
});
