import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { idempotencyKey, labelRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';
import type { Reply } from '../server/answering-server.ts';

const buy = 'POST /labels/v3/label';
const city = 'GET /addresses/v3/city-state';
const body = encodeLabelRequest(labelRequest);

/** A reply that never comes, and when it was asked for. */
const never = (): { asked: Promise<void>; reply: Reply } => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  return { asked, reply: () => void resolve() };
};

/** A reply that begins and never ends. */
const begun = (): { asked: Promise<void>; reply: Reply } => {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  return { asked, reply: (_received, response) => { response.writeHead(200); response.write('{', () => resolve()); return undefined; } };
};

for (const [what, stall] of [['that isn’t answered', never], ['whose answer stalls', begun]] as const)
  test(`a read ${what} ends at once with the client`, async () => {
    await using server = await answeringServer();
    const { asked, reply } = stall();
    server.on(city, reply);
    const client = clientOf(server.url, { timeouts: { closing: 60_000 } });
    const reading = rejection(client.cityState('89501'));
    await asked;
    await client.close();
    expect(await reading).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: true, message: 'Labeldesk is closing' });
    await server.released();
  });

test('a purchase that isn’t answered is left as sent, and its connection released', async () => {
  await using server = await answeringServer();
  const { asked, reply } = never();
  server.on(buy, reply);
  const client = clientOf(server.url, { timeouts: { closing: 50 } });
  const buying = rejection(client.createLabel(body, idempotencyKey));
  await asked;
  await client.close();
  expect(await buying).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: true, message: 'Labeldesk is closing' });
  await server.released();
  await client.close();
});

test('a purchase whose token is still being asked for was never sent', async () => {
  await using server = await answeringServer();
  const { asked, reply } = never();
  server.on('POST /oauth2/v3/token', reply);
  const client = clientOf(server.url, { timeouts: { closing: 60_000 } });
  const buying = rejection(client.createLabel(body, idempotencyKey));
  await asked;
  await client.close();
  expect(await buying).toMatchObject({ name: 'UspsNoAnswer', kind: 'unreachable', requestSent: false });
});

test('what waits for a connection when the client is closed is never sent', async () => {
  await using server = await answeringServer();
  const stalls = never();
  let waiting = 8;
  const { promise: allAsked, resolve } = Promise.withResolvers<void>();
  server.on(buy, () => { waiting -= 1; if (waiting === 0) resolve(); return undefined; });
  server.on(city, stalls.reply);
  const client = clientOf(server.url, { timeouts: { closing: 20 } });
  const purchases = Array.from({ length: 8 }, () => rejection(client.createLabel(body, idempotencyKey)));
  await allAsked;
  const ninth = rejection(client.createLabel(body, idempotencyKey));
  const read = rejection(client.cityState('89501'));
  await new Promise((turned) => { setImmediate(turned); });
  await client.close();
  expect(await ninth).toMatchObject({ name: 'UspsNoAnswer', requestSent: false });
  expect(await read).toMatchObject({ name: 'UspsNoAnswer', requestSent: false });
  for (const purchase of await Promise.all(purchases)) expect(purchase).toMatchObject({ requestSent: true });
  expect(server.asked().filter((asked) => asked === buy)).toHaveLength(8);
});
