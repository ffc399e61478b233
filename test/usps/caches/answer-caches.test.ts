import { expect, test } from 'vitest';
import { createAnswerCache } from '../../../electron/usps/caches/answer-cache.ts';
import { optionsRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection, SettableClock } from '../server/answering-server.ts';

const address = 'GET /addresses/v3/address';
const city = 'GET /addresses/v3/city-state';
const search = 'POST /shipments/v3/options/search';

const opened = async (clock = new SettableClock()) => {
  const server = await answeringServer();
  server.on(city, { body: { city: 'RENO', state: 'NV' } });
  server.on(address, { body: { address: { streetAddress: '50 W LIBERTY ST' } } });
  server.on(search, { body: { pricingOptions: [] } });
  const client = clientOf(server.url, { clock, caches: true });
  const asked = (what: string): number => server.asked().filter((each) => each.split('?')[0] === what).length;
  return { server, client, clock, asked, [Symbol.asyncDispose]: async () => { await client.close(); await server[Symbol.asyncDispose](); } };
};

test('a city is asked for once a day', async () => {
  await using each = await opened();
  await each.client.cityState('89501');
  each.clock.advance(24 * 60 - 1);
  expect(await each.client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
  expect(each.asked(city)).toBe(1);
  each.clock.advance(1);
  await each.client.cityState('89501');
  await each.client.cityState('89502');
  expect(each.asked(city)).toBe(3);
});

test('an address is asked for once a day, however it is typed; another one is another', async () => {
  await using each = await opened();
  const query = { streetAddress: '50 W Liberty St', state: 'NV', city: 'Reno', ZIPCode: '89501' };
  const first = await each.client.address(query);
  for (const same of [query, { ZIPCode: '89501', city: ' RENO', state: 'NV', streetAddress: '50  w liberty st ' }, { ...query, secondaryAddress: '' }])
    expect(await each.client.address(same)).toEqual(first);
  expect(each.asked(address)).toBe(1);
  for (const other of [{ ...query, secondaryAddress: 'Apt 4' }, { ...query, streetAddress: '51 W Liberty St' }, { ...query, firm: 'Reno' }])
    await each.client.address(other);
  expect(each.asked(address)).toBe(4);
  each.clock.advance(24 * 60);
  await each.client.address(query);
  expect(each.asked(address)).toBe(5);
});

test('options are asked for again after ten minutes, and say how old they are', async () => {
  await using each = await opened();
  const { answeredAt } = await each.client.shippingOptions(optionsRequest);
  each.clock.advance(9.99);
  expect((await each.client.shippingOptions(structuredClone(optionsRequest))).answeredAt).toEqual(answeredAt);
  each.clock.advance(0.01);
  expect((await each.client.shippingOptions(optionsRequest)).answeredAt).toEqual(new Date('2026-11-23T15:10:00Z'));
  expect(each.asked(search)).toBe(2);
});

test('each answer that is given again is counted as a call that was saved', async () => {
  await using each = await opened();
  await each.client.cityState('89501');
  await each.client.cityState('89501');
  await each.client.shippingOptions(optionsRequest);
  await Promise.all([each.client.shippingOptions(optionsRequest), each.client.shippingOptions(optionsRequest)]);
  await each.client.shippingOptions(optionsRequest, { fresh: true });
  expect(each.client.callsByApi()).toEqual([
    { api: 'oauth', sent: 1, saved: 0, limit: null },
    { api: 'addresses', sent: 1, saved: 1, limit: null },
    { api: 'shipping-options', sent: 2, saved: 2, limit: null },
  ]);
});

test('other ingredients or another mailing date are asked for anew, and so is what is wanted fresh', async () => {
  await using each = await opened();
  await each.client.shippingOptions(optionsRequest);
  const { packageDescription } = optionsRequest;
  for (const change of [{ weight: 0.76 }, { mailingDate: '2026-11-24' }, { extraServices: [920 as const] }, { packageValue: 121 }])
    await each.client.shippingOptions({ ...optionsRequest, packageDescription: { ...packageDescription, ...change } });
  await each.client.shippingOptions({ ...optionsRequest, originZIPCode: '89502' });
  expect(each.asked(search)).toBe(6);
  each.clock.advance(1);
  const fresh = await each.client.shippingOptions(optionsRequest, { fresh: true });
  expect((await each.client.shippingOptions(optionsRequest)).answeredAt).toEqual(fresh.answeredAt);
  expect(each.asked(search)).toBe(7);
});

for (const [where, midnight, originZIPCode] of [['at the origin', '2026-11-24T08:00:00Z', '89501'], ['at USPS', '2026-11-24T06:00:00Z', '89501'], ['in the east', '2026-11-24T05:00:00Z', '10001']] as const)
  test(`no options are given across the end of a day ${where}`, async () => {
    const clock = new SettableClock();
    clock.instant = new Date(Date.parse(midnight) - 60_000);
    await using each = await opened(clock);
    const request = { ...optionsRequest, originZIPCode };
    await each.client.shippingOptions(request);
    clock.advance(0.9);
    await each.client.shippingOptions(request);
    expect(each.asked(search)).toBe(1);
    clock.advance(0.1);
    await each.client.shippingOptions(request);
    expect(each.asked(search)).toBe(2);
  });

test('a clock that was set back makes nothing younger', async () => {
  await using each = await opened();
  await each.client.cityState('89501');
  each.clock.advance(-1);
  await each.client.cityState('89501');
  expect(each.asked(city)).toBe(2);
});

test('who asks the same at the same time shares one question, and its failure, which isn’t kept', async () => {
  await using each = await opened();
  await Promise.all([1, 2, 3].map(() => each.client.cityState('89501')));
  expect(each.asked(city)).toBe(1);
  each.server.on(city, { status: 404, body: '{}' }, { body: { city: 'RENO', state: 'NV' } });
  const failures = await Promise.all([1, 2].map(() => rejection(each.client.cityState('89502'))));
  expect(failures).toMatchObject([{ status: 404 }, { status: 404 }]);
  expect(await each.client.cityState('89502')).toMatchObject({ city: 'RENO' });
  expect(each.asked(city)).toBe(3);
});

test('another account begins with nothing, whatever was on its way', async () => {
  await using each = await opened();
  await each.client.cityState('89501');
  each.server.on(city, () => { each.client.forgetTokens(); return { body: { city: 'RENO', state: 'NV' } }; }, { body: { city: 'SPARKS', state: 'NV' } });
  await each.client.cityState('89502');
  expect(await each.client.cityState('89501')).toMatchObject({ city: 'SPARKS' });
  expect(await each.client.cityState('89502')).toMatchObject({ city: 'SPARKS' });
  expect(each.asked(city)).toBe(4);
});

test('a client without caches asks each time', async () => {
  await using server = await answeringServer();
  server.on(city, { body: { city: 'RENO', state: 'NV' } });
  const client = clientOf(server.url);
  await client.cityState('89501');
  await client.cityState('89501');
  expect(server.asked()).toHaveLength(3);
  await client.close();
});

test('the oldest answer makes room', async () => {
  const cache = createAnswerCache<string>(new SettableClock(), { life: 1_000, most: 2 });
  const asked: string[] = [];
  const get = (key: string) => cache.get(key, async () => { asked.push(key); return key; });
  for (const key of ['a', 'b', 'c', 'b', 'c', 'a']) await get(key);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
