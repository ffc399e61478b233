import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { labelMetadata, pdf } from '../samples/documents.ts';
import { idempotencyKey, labelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import type { Reply } from '../server/answering-server.ts';

const buy = 'POST /labels/v3/label';
const body = encodeLabelRequest(labelRequest);
const whole = JSON.stringify({ ...labelMetadata, labelImage: pdf.toString('base64') });
/** The token before it is asked for in the same time. */
const short = { headers: 1_500, body: 1_500 };

const lost: readonly (readonly [string, Reply, object])[] = [
  ['closed before an answer', (_received, response) => void response.socket?.destroy(), { kind: 'unreachable', status: null }],
  ['reset before an answer', (_received, response) => void response.socket?.resetAndDestroy(), { kind: 'unreachable', status: null }],
  ['closed in the middle of the answer', (_received, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) });
    response.write(whole.slice(0, 100), () => response.socket?.destroy());
    return undefined;
  }, { kind: 'unreachable', status: 200 }],
  ['closed in the middle of a chunked answer', (_received, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(whole, () => response.socket?.destroy());
    return undefined;
  }, { kind: 'unreachable', status: 200 }],
  ['silent', () => undefined, { kind: 'slow', status: null, message: 'no answer within 1.5 s' }],
  ['silent in the middle of the answer', (_received, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
    return undefined;
  }, { kind: 'slow', status: 200, message: 'the answer stopped for 1.5 s' }],
  ['answered by something that isn’t HTTP', (_received, response) => void response.socket?.end('220 mail.example.com ESMTP Dana Reyes\r\n'), { kind: 'garbled', status: null }],
  ['answered by more than 20 MB', { headers: { 'content-type': 'application/json' }, body: Buffer.alloc(20 * 1024 * 1024 + 1, 0x20) }, { kind: 'garbled', status: 200, message: 'the answer is larger than 20 MB' }],
];

for (const [what, reply, expected] of lost)
  test(`a purchase that is ${what} may have happened, and isn’t repeated`, async () => {
    await using server = await answeringServer();
    server.on(buy, reply);
    const client = clientOf(server.url, what.startsWith('silent') ? { timeouts: short } : {});
    const error = await rejection(client.createLabel(body, idempotencyKey));
    expect(error).toMatchObject({ name: 'UspsNoAnswer', requestSent: true, ...expected });
    expect(String(error)).not.toContain('Dana');
    expect(server.asked().filter((asked) => asked === buy)).toHaveLength(1);
  });

test('a kept connection that the server has closed meanwhile counts as sent, or is replaced: never as surely not sent', async () => {
  await using server = await answeringServer();
  let first = true;
  server.on(buy, (_received, response) => {
    if (!first) return { body: whole };
    first = false;
    response.on('finish', () => response.socket?.destroy());
    return { body: whole };
  });
  const client = clientOf(server.url);
  await client.createLabel(body, idempotencyKey);
  const again = await client.createLabel(body, idempotencyKey).catch((error: unknown) => error);
  if (again instanceof Error) expect(again).toMatchObject({ name: 'UspsNoAnswer', requestSent: true });
  else expect(again).toMatchObject({ trackingNumber: labelMetadata.trackingNumber });
  await client.close();
});

test('where nobody listens nothing was sent', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const client = clientOf(`http://127.0.0.1:${port}`);
  const refused = { name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false, status: null, message: 'nothing answers at USPS’s address (ECONNREFUSED)' };
  expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject(refused);
  expect(await rejection(client.signIn())).toMatchObject(refused);
  await client.close();
});

test('a name that isn’t known leaves nothing sent', async () => {
  const client = clientOf('https://usps.invalid');
  expect(await rejection(client.signIn())).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false, status: null });
  await client.close();
});

test('a server that doesn’t speak TLS leaves nothing sent', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url.replace('http:', 'https:'));
  expect(await rejection(client.signIn())).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false });
  expect(server.asked()).toEqual([]);
  await client.close();
});

test('a server that takes the connection and never shows a certificate is given up in time, its connection closed', async () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => { sockets.add(socket); socket.resume().on('close', () => sockets.delete(socket)); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = clientOf(`https://127.0.0.1:${(server.address() as AddressInfo).port}`, { timeouts: { connect: 200 } });
  expect(await rejection(client.signIn())).toMatchObject({
    name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false, status: null, message: 'no connection within 0.2 s',
  });
  while (sockets.size > 0) await setTimeout(5);
  await client.close();
  server.close();
  await once(server, 'close');
});

test('a token that couldn’t be got leaves the purchase not sent, however far the token’s own request came', async () => {
  await using server = await answeringServer();
  server.on('POST /oauth2/v3/token', (_received, response) => void response.socket?.destroy());
  const client = clientOf(server.url);
  expect(await rejection(client.createLabel(body, idempotencyKey))).toMatchObject({ kind: 'unreachable', requestSent: false });
  expect(await rejection(client.signIn())).toMatchObject({ kind: 'unreachable', requestSent: true });
  await client.close();
});

test('a closed client sends nothing more, and lets what is under way finish', async () => {
  await using server = await answeringServer();
  const asked = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  server.on(buy, async () => { asked.resolve(); await answered.promise; return { body: whole }; });
  const client = clientOf(server.url);
  const buying = client.createLabel(body, idempotencyKey);
  await asked.promise;
  const closing = client.close();
  expect(await rejection(client.cityState('89501'))).toMatchObject({ name: 'UspsNoAnswer', requestSent: false });
  answered.resolve();
  expect((await buying).trackingNumber).toBe(labelMetadata.trackingNumber);
  await closing;
});

test('calls share their connections', async () => {
  await using server = await answeringServer();
  const ports = new Set<number | undefined>();
  server.on('GET /addresses/v3/city-state', (_received, response) => {
    ports.add(response.socket?.remotePort);
    return { body: { city: 'RENO', state: 'NV', ZIPCode: '89501' } };
  });
  const client = clientOf(server.url);
  for (let zip = 89501; zip < 89511; zip++) await client.cityState(String(zip));
  // Two and not one: a connection isn’t free yet in the moment in which its answer is handed on.
  expect(ports.size).toBeLessThanOrEqual(2);
  await client.close();
});

test('a base address is https, or http on the loopback; a path before the API’s own is kept', async () => {
  for (const wrong of ['http://apis.usps.com', 'http://localhost.example.com', 'http://127.0.0.1.example.com', 'ftp://127.0.0.1', 'apis.usps.com', 'https://user:word@apis.usps.com', 'https://apis.usps.com?x=1'])
    expect(() => clientOf(wrong), wrong).toThrow(RangeError);
  for (const right of ['https://apis.usps.com', 'https://apis-tem.usps.com/', 'http://localhost:4010', 'http://[::1]:4010', 'http://127.0.0.1'])
    await clientOf(right).close();
  await using server = await answeringServer();
  server.on('POST /usps/oauth2/v3/token', { body: { access_token: 'a' } });
  const client = clientOf(`${server.url}/usps/`);
  await client.signIn();
  expect(server.asked()).toEqual(['POST /usps/oauth2/v3/token']);
  await client.close();
});
