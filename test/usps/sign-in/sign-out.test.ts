import { expect, test } from 'vitest';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const revoke = 'POST /oauth2/v3/revoke';
const city = { body: { city: 'RENO', state: 'NV', ZIPCode: '89501' } };

test('gives the token back, and asks for another one after that', async () => {
  await using server = await answeringServer();
  server.on(revoke, { body: '' });
  server.on('GET /addresses/v3/city-state', city);
  const client = clientOf(server.url);
  await client.cityState('89501');
  await client.signOut();
  const sent = server.received.at(-1);
  expect(sent?.headers).toMatchObject({ 'authorization': 'Bearer access-1', 'content-type': 'application/json' });
  expect(JSON.parse(sent?.body ?? '')).toEqual({ token: 'access-1', token_type_hint: 'access_token' });
  await client.cityState('89501');
  expect(server.asked()).toEqual([
    'POST /oauth2/v3/token', 'GET /addresses/v3/city-state?ZIPCode=89501', revoke, 'POST /oauth2/v3/token', 'GET /addresses/v3/city-state?ZIPCode=89501',
  ]);
  expect(server.received.at(-1)?.headers.authorization).toBe('Bearer access-2');
  await client.close();
});

test('asks for no token only to give it back', async () => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  await client.signOut();
  expect(server.asked()).toEqual([]);
  await client.close();
});

test('a token that has already ended is as good as given back; a refusal holds no token', async () => {
  await using server = await answeringServer();
  server.on(revoke, { status: 401, body: '' }, { status: 400, body: { error: 'invalid_request', error_description: 'Unknown token access-2.' } });
  const client = clientOf(server.url);
  await client.signIn();
  await client.signOut();
  await client.signIn();
  expect(await rejection(client.signOut())).toMatchObject({ name: 'UspsRefusal', status: 400, uspsCode: 'invalid_request', api: 'oauth', message: 'Unknown token ….' });
  await client.signOut();
  expect(server.asked()).toEqual(['POST /oauth2/v3/token', revoke, 'POST /oauth2/v3/token', revoke]);
  await client.close();
});
