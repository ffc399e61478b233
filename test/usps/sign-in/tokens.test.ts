import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { labelMetadata, pdf } from '../samples/documents.ts';
import { idempotencyKey, labelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection, SettableClock, testAccount } from '../server/answering-server.ts';
import type { AnsweringServer } from '../server/answering-server.ts';

const token = 'POST /oauth2/v3/token';
const pay = 'POST /payments/v3/payment-authorization';
const buy = 'POST /labels/v3/label';
const city = 'GET /addresses/v3/city-state';
const body = encodeLabelRequest(labelRequest);
const reno = { body: { city: 'RENO', state: 'NV', ZIPCode: '89501' } };
const label = { body: { ...labelMetadata, labelImage: pdf.toString('base64') } };
const no = (status: number) => ({ status, body: { error: { code: String(status), message: 'No', errors: [] } } });

const kinds = (server: AnsweringServer): string[] => server.asked().map((asked) => asked.split('?')[0] ?? '');
const bearers = (server: AnsweringServer, asked: string) =>
  server.received.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === asked).map(({ headers }) => [headers.authorization, headers['x-payment-authorization-token']]);

test('one token serves many calls, and many at once', async () => {
  await using server = await answeringServer();
  server.on(city, reno);
  server.on(buy, label);
  const client = clientOf(server.url);
  await Promise.all([client.cityState('89501'), client.cityState('89502'), client.createLabel(body, idempotencyKey), client.createLabel(body, idempotencyKey)]);
  await client.cityState('89503');
  expect(kinds(server).filter((asked) => asked === token || asked === pay)).toEqual([token, pay]);
  await client.close();
});

test('each token is replaced fifteen minutes before its own end', async () => {
  await using server = await answeringServer();
  let tokens = 0;
  server.on(token, () => ({ body: { access_token: `access-${++tokens}`, expires_in: '3600' } }));
  server.on(buy, label);
  const clock = new SettableClock();
  const client = clientOf(server.url, { clock });
  for (const minutes of [0, 44, 1, 44, 1, 374])
    { clock.advance(minutes); await client.createLabel(body, idempotencyKey); }
  // At 0:00, 0:44, 0:45, 1:29, 1:30 and 7:44 of the clock; the payment authorization lasts to 7:45.
  expect(bearers(server, buy)).toEqual([
    ['Bearer access-1', 'payment-1'], ['Bearer access-1', 'payment-1'], ['Bearer access-2', 'payment-1'], ['Bearer access-2', 'payment-1'],
    ['Bearer access-3', 'payment-1'], ['Bearer access-4', 'payment-1'],
  ]);
  clock.advance(1);
  await client.createLabel(body, idempotencyKey);
  expect(bearers(server, buy).at(-1)).toEqual(['Bearer access-4', 'payment-2']);
  clock.advance(-10 * 60);
  await client.createLabel(body, idempotencyKey);
  expect(bearers(server, buy).at(-1)).toEqual(['Bearer access-5', 'payment-3']);
  await client.close();
});

test('a token that lasts less than fifteen minutes is still used twice', async () => {
  await using server = await answeringServer();
  server.on(token, { body: { access_token: 'short', expires_in: 600 } });
  server.on(city, reno);
  const client = clientOf(server.url);
  await client.cityState('89501');
  await client.cityState('89502');
  expect(kinds(server)).toEqual([token, city, city]);
  await client.close();
});

test('after a 401 the call is made once more with a new token', async () => {
  await using server = await answeringServer();
  server.on(city, no(401), reno);
  const client = clientOf(server.url);
  expect(await client.cityState('89501')).toEqual({ city: 'RENO', state: 'NV', ZIPCode: '89501' });
  expect(kinds(server)).toEqual([token, city, token, city]);
  expect(bearers(server, city).map(([bearer]) => bearer)).toEqual(['Bearer access-1', 'Bearer access-2']);
  await client.close();
});

test('after a 401 a purchase is made once more with both tokens new, under the same key with the same bytes', async () => {
  await using server = await answeringServer();
  server.on(buy, { status: 401, headers: { 'content-type': 'text/html' }, body: '<html>' }, label);
  const client = clientOf(server.url);
  expect((await client.createLabel(body, idempotencyKey)).trackingNumber).toBe('9234690361980900000142');
  expect(kinds(server)).toEqual([token, pay, buy, token, pay, buy]);
  expect(bearers(server, buy)).toEqual([['Bearer access-1', 'payment-1'], ['Bearer access-2', 'payment-2']]);
  const purchases = server.received.filter(({ path }) => path.startsWith('/labels'));
  expect(purchases.map((each) => [each.headers['x-idempotency-key'], each.body])).toEqual(purchases.map(() => [idempotencyKey, new TextDecoder().decode(body)]));
  await client.close();
});

test('a second 401 is the answer, and so is a first 403', async () => {
  await using server = await answeringServer();
  server.on(city, no(401));
  server.on(buy, no(403));
  const client = clientOf(server.url);
  expect(await rejection(client.cityState('89501'))).toMatchObject({ name: 'UspsRefusal', status: 401, api: 'addresses' });
  expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject({ name: 'UspsRefusal', status: 403, api: 'labels' });
  expect(kinds(server)).toEqual([token, city, token, city, pay, buy]);
  await client.close();
});

test('two calls that are refused at once fetch one new token', async () => {
  await using server = await answeringServer();
  const old = ({ headers }: { headers: { authorization?: string | undefined } }) => (headers.authorization === 'Bearer access-1' ? no(401) : reno);
  server.on(city, old);
  const client = clientOf(server.url);
  await Promise.all([client.cityState('89501'), client.cityState('89502'), client.cityState('89503')]);
  expect(kinds(server).filter((asked) => asked === token)).toHaveLength(2);
  await client.close();
});

test('the account is read at each token, and a token of the former account isn’t kept', async () => {
  await using server = await answeringServer();
  server.on(city, reno);
  const account = { ...testAccount };
  const client = clientOf(server.url, { account });
  server.on(token, () => {
    account.clientSecret = 'another-secret';
    client.forgetTokens();
    server.on(token, { body: { access_token: 'of-the-new-account' } });
    return { body: { access_token: 'of-the-old-account' } };
  });
  await client.cityState('89501');
  await client.cityState('89501');
  expect(bearers(server, city).map(([bearer]) => bearer)).toEqual(['Bearer of-the-old-account', 'Bearer of-the-new-account']);
  expect(server.received.filter(({ path }) => path === '/oauth2/v3/token').map((each) => JSON.parse(each.body) as unknown)).toMatchObject([
    { client_secret: 'secret-of-the-test' }, { client_secret: 'another-secret' },
  ]);
  await client.close();
});

test('signing in asks for a fresh token each time, never for a scope', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  await client.signIn();
  await client.signIn();
  expect(kinds(server)).toEqual([token, token]);
  expect(server.received.map(({ body: sent }) => Object.keys(JSON.parse(sent) as object))).toEqual([['client_id', 'client_secret', 'grant_type'], ['client_id', 'client_secret', 'grant_type']]);
  await client.close();
});

for (const [what, reply, expected] of [
  ['refused credentials', { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed.', error_uri: 'x' } }, { name: 'UspsRefusal', api: 'oauth', status: 401, uspsCode: 'invalid_client', message: 'Client authentication failed.' }],
  ['credentials refused by a page', { status: 401, headers: { 'content-type': 'text/html' }, body: '<html>no</html>' }, { name: 'UspsRefusal', api: 'oauth', status: 401, uspsCode: null, message: 'no reason given (HTTP 401)' }],
  ['a token endpoint that is down', { status: 503, body: '' }, { name: 'UspsNoAnswer', kind: 'unavailable', requestSent: false, status: 503 }],
  ['an answer without a token', { body: { access_token: null } }, { name: 'UspsNoAnswer', kind: 'garbled', requestSent: false, message: 'the answer is incomplete (without access_token)' }],
  ['a token that would end its header', { body: { access_token: 'a\r\nb: c' } }, { name: 'UspsNoAnswer', kind: 'garbled', requestSent: false }],
] as const)
  test(`${what}: nothing is bought, and the next call asks again`, async () => {
    await using server = await answeringServer();
    server.on(buy, label);
    server.on(token, reply, { body: { access_token: 'good', expires_in: 28799 } });
    const client = clientOf(server.url);
    expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject(expected);
    expect(kinds(server)).toEqual([token]);
    await client.createLabel(body, idempotencyKey);
    expect(kinds(server)).toEqual([token, token, pay, buy]);
    await client.close();
  });

for (const [what, reply, expected] of [
  ['an enrolment that is missing, told with 200', { body: { body: "CRID isn't enrolled in USPS Ship Outbound", roles: [] } }, { name: 'UspsRefusal', api: 'payments', status: 200, uspsCode: null, message: "CRID isn't enrolled in USPS Ship Outbound" }],
  ['no token and no reason', { body: { roles: [] } }, { name: 'UspsRefusal', api: 'payments', status: 200, message: 'no reason given (HTTP 200)' }],
  ['an account that isn’t active', { status: 400, body: { error: { code: '400', message: 'Bad Request', errors: [{ code: '100002', detail: 'EPS account not active' }] } } }, { name: 'UspsRefusal', api: 'payments', status: 400, uspsCode: '100002', message: 'EPS account not active' }],
  ['a page', { headers: { 'content-type': 'text/html' }, body: '<html></html>' }, { name: 'UspsNoAnswer', kind: 'garbled', requestSent: false }],
  ['a 500', { status: 500, body: '' }, { name: 'UspsNoAnswer', kind: 'unavailable', requestSent: false }],
] as const)
  test(`payment authorization answered by ${what}: nothing is bought`, async () => {
    await using server = await answeringServer();
    server.on(pay, reply);
    const client = clientOf(server.url);
    expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject(expected);
    expect(kinds(server)).toEqual([token, pay]);
    await client.close();
  });
