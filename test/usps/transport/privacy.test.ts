import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { redacted, withoutAccount } from '../../../electron/usps/transport/redact.ts';
import { idempotencyKey, labelRequest, optionsRequest, scanFormRequest } from '../samples/requests.ts';
import { answeringServer, clientOf, rejection, testAccount } from '../server/answering-server.ts';

/** Everything that an error gives to whoever logs or shows it. */
const everything = (error: unknown): string => inspect(error, { depth: null, showHidden: true }) + JSON.stringify(error);

const secrets = /secret-of-the-test|client-id-of-the-test|access-\d|payment-\d|Reyes|Clarendon|Apt 4|7035550142|dana@|Outfitters|Liberty|56982563|904128937|904128936|1000405525/i;

test('a server that repeats all it was sent finds none of it in the errors', async () => {
  await using server = await answeringServer();
  for (const status of [400, 401, 403, 404, 429, 500, 503, 200]) {
    const echo = ({ path, headers, body }: { path: string; headers: object; body: string }) => {
      const heard = `${decodeURIComponent(path)} ${Object.values(headers).join(' ')} ${body} CRID 56982563, MID:904128937/904128936, EPA1000405525.`;
      return { status, body: { error: { message: heard, errors: [{ detail: `no: ${heard}`, code: heard, source: { parameter: heard } }] }, postage: heard, pricingOptions: heard, address: heard } };
    };
    for (const asked of ['POST /labels/v3/label', 'GET /addresses/v3/address', 'POST /shipments/v3/options/search', 'POST /scan-forms/v3/scan-form', 'DELETE /labels/v3/label/9234690361980900000142'])
      server.on(asked, echo);
    const client = clientOf(server.url);
    const { toAddress } = labelRequest;
    for (const attempt of [
      () => client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey),
      () => client.address({ streetAddress: toAddress.streetAddress, secondaryAddress: toAddress.secondaryAddress, state: 'VA', city: 'Arlington' }),
      () => client.shippingOptions(optionsRequest),
      () => client.createScanForm(scanFormRequest),
      () => client.cancelLabel('9234690361980900000142'),
    ])
      expect(everything(await rejection(attempt())), String(status)).not.toMatch(secrets);
    server.on('POST /oauth2/v3/token', echo);
    const refused = clientOf(server.url);
    expect(everything(await rejection(refused.signIn())), String(status)).not.toMatch(secrets);
    server.on('POST /oauth2/v3/token', { body: { access_token: 'access-9' } });
    await Promise.all([client.close(), refused.close()]);
  }
});

test('a refusal keeps what a person needs of USPS’s own words', () => {
  const words = 'ZIP Code 99999 of "2250 CLARENDON BLVD" isn’t valid; token eyJhbGciOi.eyJzdWIiOi.abc-_x';
  expect(redacted(words, ['2250 Clarendon Blvd', 'NV', ''])).toBe('ZIP Code 99999 of "…" isn’t valid; token …');
  expect(redacted('a.b*c (d) and a.bxc', ['a.b*c (d)'])).toBe('… and a.bxc');
  expect(redacted('x '.repeat(400), []).length).toBe(400);
});

test('of the account’s own numbers their ends are left, and a tracking number that holds one stays whole', () => {
  expect(withoutAccount('EPA 1000405525, MID 904128937 of 9234690412893700000027 and 16 1 16', ['1000405525', '904128937', '', '16']))
    .toBe('EPA …525, MID …937 of 9234690412893700000027 and 16 1 16');
});

test('a secret that any answer repeats is read by nobody: not in a refusal, nor in an answer that is taken', async () => {
  await using server = await answeringServer();
  const clientSecret = 'a/secret "of" ours';
  const account = { ...testAccount, clientSecret };
  const slashed = JSON.stringify({ message: `for ${clientSecret}` }).replaceAll('/', '\\/');
  server.on('GET /addresses/v3/city-state', { body: { city: `ARLINGTON ${clientSecret}`, state: 'VA', ZIPCode: '22201' } });
  server.on('POST /labels/v3/label', { status: 400, headers: { 'content-type': 'application/json' }, body: `{"error":${slashed}}` });
  server.on('POST /scan-forms/v3/scan-form', { status: 429, headers: { 'retry-after': clientSecret }, body: { error: { message: `${account.clientId} of ${clientSecret}` } } });
  const client = clientOf(server.url, { account });
  expect(await client.cityState('22201')).toMatchObject({ city: 'ARLINGTON …' });
  expect(await rejection(client.createLabel(encodeLabelRequest(labelRequest), idempotencyKey))).toMatchObject({ status: 400, message: 'for …' });
  expect(await rejection(client.createScanForm(scanFormRequest))).toMatchObject({ status: 429, message: '… of …' });
  await client.close();
});
