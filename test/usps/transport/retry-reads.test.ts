import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { callKind } from '../../../electron/usps/transport/call-kind.ts';
import { defaultRetries } from '../../../electron/usps/transport/retry-reads.ts';
import { idempotencyKey, labelRequest, optionsRequest, scanFormRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import type { Reply } from '../server/answering-server.ts';
import { SettableTime } from '../server/settable-time.ts';

const token = 'POST /oauth2/v3/token';
const city = 'GET /addresses/v3/city-state';
const reno = { body: { city: 'RENO', state: 'NV', ZIPCode: '89501' } };
const down = { status: 503 };
const lost: Reply = (_received, response) => void response.socket?.destroy();

const silence: Reply = () => undefined;

const opened = async (time: SettableTime, policy = defaultRetries, timeouts = {}) => {
  const server = await answeringServer();
  const client = clientOf(server.url, { clock: time.clock, waiting: time.waiting, retries: policy, timeouts });
  const asked = (what: string): number => server.asked().filter((each) => each.split('?')[0] === what).length;
  return { server, client, asked, [Symbol.asyncDispose]: async () => { await client.close(); await server[Symbol.asyncDispose](); } };
};

for (const [what, reply] of [['a 500', { status: 500 }], ['a 502 page', { status: 502, body: '<html>' }], ['a 503', down], ['a 504', { status: 504 }], ['a lost answer', lost], ['silence', silence]] as const satisfies readonly (readonly [string, Reply])[])
  test(`after ${what} a read is asked again, after a pause that chance shortens`, async () => {
    const time = new SettableTime();
    time.randoms = [0.25, 0.75];
    // The token is asked for in the same time.
    await using each = await opened(time, defaultRetries, reply === silence ? { headers: 1_500 } : {});
    each.server.on(city, reply, reply, reno);
    expect(await each.client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
    expect({ paused: time.paused, asked: each.asked(city) }).toEqual({ paused: [100, 600], asked: 3 });
  });

test('the third failure is the answer', async () => {
  const time = new SettableTime();
  await using each = await opened(time);
  each.server.on(city, down, lost, { status: 502 }, reno);
  expect(await rejection(each.client.cityState('89501'))).toMatchObject({ name: 'UspsNoAnswer', kind: 'unavailable', status: 502 });
  expect({ paused: time.paused, asked: each.asked(city) }).toEqual({ paused: [200, 400], asked: 3 });
});

test('what a longer pause may take stops growing', async () => {
  const time = new SettableTime();
  time.randoms = [0.999];
  await using each = await opened(time, { attempts: 6, budget: 60_000, base: 1_000, cap: 4_000 });
  each.server.on(city, down);
  await rejection(each.client.cityState('89501'));
  expect(time.paused).toEqual([999, 1_998, 3_996, 3_996, 3_996]);
});

for (const [what, headers, paused] of [
  ['seconds', { 'retry-after': '7' }, 7_200],
  ['a date', { 'retry-after': 'Mon, 23 Nov 2026 15:02:09 GMT', date: 'Mon, 23 Nov 2026 15:02:00 GMT' }, 9_200],
] as const)
  for (const status of [429, 503])
    test(`a ${status} with Retry-After in ${what} is waited out, and a little more`, async () => {
      const time = new SettableTime();
      await using each = await opened(time);
      each.server.on(city, { status, headers, body: '{}' }, reno);
      await each.client.cityState('89501');
      expect({ paused: time.paused, asked: each.asked(city) }).toEqual({ paused: [paused], asked: 2 });
    });

test('many reads that meet one 429 come back after its time, each in a moment of its own, and once', async () => {
  const time = new SettableTime();
  const pauses: { milliseconds: number; go: () => void }[] = [];
  const many = Array.from({ length: 16 }, (_, place) => place);
  time.randoms = [...many.map((place) => place / 16), 0.99];
  await using server = await answeringServer();
  let busy = true;
  server.on(city, () => (busy ? { status: 429, headers: { 'retry-after': '5' }, body: '{}' } : reno));
  const waiting = { ...time.waiting, pause: (milliseconds: number) => new Promise<void>((go) => { pauses.push({ milliseconds, go }); }) };
  const client = clientOf(server.url, { clock: time.clock, waiting, retries: defaultRetries });
  const reads = many.map((place) => client.cityState(String(89501 + place)));
  while (pauses.length < many.length) await setTimeout(1);
  const first = pauses.splice(0);
  expect([server.asked().length, first.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)]).toEqual([17, many.map((place) => 5_000 + place * 25)]);
  busy = false;
  time.pass(5_400);
  for (const { go } of first) go();
  await Promise.all(reads);
  expect([server.asked().length, pauses]).toEqual([33, []]);
  await client.close();
});

test('a Retry-After beyond the budget is told, not waited out', async () => {
  const time = new SettableTime();
  await using each = await opened(time);
  each.server.on(city, { status: 429, headers: { 'retry-after': '30' }, body: '{}' });
  expect(await rejection(each.client.cityState('89501'))).toMatchObject({ name: 'UspsRefusal', status: 429, retryAfterSeconds: 30 });
  each.server.on('POST /shipments/v3/options/search', { status: 503, headers: { 'retry-after': '3600' } });
  expect(await rejection(each.client.shippingOptions(optionsRequest))).toMatchObject({ kind: 'unavailable', status: 503 });
  expect({ paused: time.paused, asked: [each.asked(city), each.asked('POST /shipments/v3/options/search')] }).toEqual({ paused: [], asked: [1, 1] });
});

test('a read that took the whole budget isn’t asked again', async () => {
  const time = new SettableTime();
  await using each = await opened(time);
  each.server.on(city, () => { time.pass(9_801); return down; }, reno);
  await rejection(each.client.cityState('89501'));
  each.server.on(city, () => { time.pass(9_800); return down; }, reno);
  await each.client.cityState('89501');
  expect({ paused: time.paused, asked: each.asked(city) }).toEqual({ paused: [200], asked: 3 });
});

for (const [what, reply] of [
  ['a 400', { status: 400, body: { error: { message: 'Bad Request' } } }], ['a 403', { status: 403 }], ['a 404', { status: 404, body: '{}' }], ['a 429 without a time', { status: 429 }],
  ['a 501', { status: 501 }], ['a page', { body: '<html>' }], ['what isn’t HTTP', (_received, response) => void response.socket?.end('hello\r\n')],
] as const satisfies readonly (readonly [string, Reply])[])
  test(`after ${what} nothing is asked again`, async () => {
    const time = new SettableTime();
    await using each = await opened(time);
    each.server.on(city, reply, reno);
    await rejection(each.client.cityState('89501'));
    expect({ paused: time.paused, asked: each.asked(city) }).toEqual({ paused: [], asked: 1 });
  });

for (const [what, path, call] of [
  ['a purchase', 'POST /labels/v3/label', (client) => client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey)],
  ['a cancellation', 'DELETE /labels/v3/label/9234690361980900000142', (client) => client.cancelLabel('9234690361980900000142')],
  ['a SCAN form', 'POST /scan-forms/v3/scan-form', (client) => client.createScanForm(scanFormRequest)],
] as const satisfies readonly (readonly [string, string, (client: ReturnType<typeof clientOf>) => Promise<unknown>])[])
  for (const [kind, reply] of [['a 503', { status: 503, headers: { 'retry-after': '1' } }], ['a 429', { status: 429, headers: { 'retry-after': '1' }, body: '{}' }], ['a lost answer', lost]] as const)
    test(`${what} is sent once, whatever came of it: ${kind}`, async () => {
      const time = new SettableTime();
      await using each = await opened(time);
      each.server.on(path, reply);
      await rejection(call(each.client));
      expect({ paused: time.paused, asked: each.asked(path) }).toEqual({ paused: [], asked: 1 });
    });

test('a token, an authorization and an options search are asked for again', async () => {
  const time = new SettableTime();
  await using each = await opened(time);
  const pay = 'POST /payments/v3/payment-authorization';
  const search = 'POST /shipments/v3/options/search';
  each.server.on(token, down, { body: { access_token: 'a' } });
  each.server.on(search, lost, { body: { pricingOptions: [] } });
  each.server.on(pay, down, { body: { paymentAuthorizationToken: 'p' } });
  each.server.on('DELETE /labels/v3/label/9234690361980900000142', { body: { status: 'CANCELED' } });
  await each.client.shippingOptions(optionsRequest);
  await each.client.cancelLabel('9234690361980900000142');
  expect([token, search, pay].map((what) => each.asked(what))).toEqual([2, 2, 2]);
});

test('only what merely asks may be repeated', () => {
  const kinds = [
    'POST /oauth2/v3/token', 'POST /oauth2/v3/revoke', 'POST /payments/v3/payment-authorization', 'GET /payments/v3/payment-account/1',
    'GET /addresses/v3/address', 'POST /prices/v3/base-rates/search', 'POST /international-prices/v3/total-rates/search', 'POST /shipments/v3/options/search',
    'GET /tracking/v3/tracking/1', 'POST /tracking/v3/tracking/1/notifications', 'GET /locations/v3/dropoff-locations',
    'GET /pickup/v3/carrier-pickup/1', 'POST /pickup/v3/carrier-pickup', 'PUT /pickup/v3/carrier-pickup/1', 'DELETE /pickup/v3/carrier-pickup/1',
    'POST /labels/v3/label', 'PATCH /labels/v3/label/1', 'DELETE /labels/v3/label/1', 'POST /labels/v3/label-reprint/1', 'POST /labels/v3/search',
    'POST /international-labels/v3/international-label', 'POST /scan-forms/v3/scan-form',
  ].map((call) => {
    const [method, path = ''] = call.split(' ');
    const { priority, repeatable } = callKind({ method: method as 'GET', path });
    return `${call}: ${priority}${repeatable ? ', repeatable' : ''}`;
  });
  expect(kinds).toEqual([
    'POST /oauth2/v3/token: purchase, repeatable', 'POST /oauth2/v3/revoke: purchase', 'POST /payments/v3/payment-authorization: purchase, repeatable', 'GET /payments/v3/payment-account/1: purchase, repeatable',
    'GET /addresses/v3/address: address, repeatable', 'POST /prices/v3/base-rates/search: quote, repeatable', 'POST /international-prices/v3/total-rates/search: quote, repeatable', 'POST /shipments/v3/options/search: quote, repeatable',
    'GET /tracking/v3/tracking/1: tracking, repeatable', 'POST /tracking/v3/tracking/1/notifications: tracking', 'GET /locations/v3/dropoff-locations: tracking, repeatable',
    'GET /pickup/v3/carrier-pickup/1: quote, repeatable', 'POST /pickup/v3/carrier-pickup: quote', 'PUT /pickup/v3/carrier-pickup/1: quote', 'DELETE /pickup/v3/carrier-pickup/1: quote',
    'POST /labels/v3/label: purchase', 'PATCH /labels/v3/label/1: purchase', 'DELETE /labels/v3/label/1: purchase', 'POST /labels/v3/label-reprint/1: purchase', 'POST /labels/v3/search: purchase',
    'POST /international-labels/v3/international-label: purchase', 'POST /scan-forms/v3/scan-form: purchase',
  ]);
});

test('a pause before asking again ends when the client is closed', async () => {
  await using server = await answeringServer();
  const pausing = Promise.withResolvers<void>();
  const client = clientOf(server.url, {
    retries: defaultRetries,
    waiting: { random: () => 0.5, uptime: () => 0, pause: async (_milliseconds, signal) => { pausing.resolve(); await setTimeout(60_000, undefined, { signal }); } },
  });
  server.on(city, down);
  const asking = rejection(client.cityState('89501'));
  await pausing.promise;
  await client.close();
  expect(await asking).toMatchObject({ name: 'UspsNoAnswer', kind: 'unavailable', status: 503 });
});
