import { describe, expect, test } from 'vitest';
import type { UspsClient } from '../../../electron/usps/client.ts';
import { encodeLabelRequest } from '../../../electron/usps/labels/labels.ts';
import { idempotencyKey, militaryLabelRequest } from '../../usps/samples/requests.ts';
import { answeringServer, clientOf, rejection } from '../../usps/server/answering-server.ts';
import type { Received } from '../../usps/server/answering-server.ts';
import { absent, officialApi } from '../official/official-spec.ts';
import { everyCall } from './client-calls.ts';

/** The last request that a call makes; what it is answered doesn't matter here. */
const requestOf = async (call: (client: UspsClient) => Promise<unknown>): Promise<Received> => {
  await using server = await answeringServer();
  const client = clientOf(server.url);
  await rejection(call(client));
  await client.close();
  const last = server.received.at(-1);
  if (last === undefined) throw new Error('nothing was sent');
  return last;
};

describe.skipIf(absent !== null)(`what the client sends, against USPS's own files${absent === null ? '' : ` (skipped: ${absent})`}`, () => {
  for (const [what, file, base, call] of everyCall)
    test(`${what} passes the gateway`, async () => {
      expect(officialApi(file, base).problems(await requestOf(call))).toEqual([]);
    });

  test('a payment authorization passes the gateway', async () => {
    await using server = await answeringServer();
    const client = clientOf(server.url);
    await rejection(client.cancelLabel('9234690361980900000142'));
    await client.close();
    const sent = server.received.find(({ path }) => path.startsWith('/payments'));
    expect(sent).toBeDefined();
    if (sent) expect(officialApi('payments.yaml', '/payments/v3').problems(sent)).toEqual([]);
  });

  test('the files do refuse: any required member taken out, any member added, a header or parameter missing', async () => {
    const labels = officialApi('domestic-labels.yaml', '/labels/v3');
    const sent = await requestOf((client) => client.createLabel(encodeLabelRequest(militaryLabelRequest), idempotencyKey));
    const whole = JSON.parse(sent.body) as typeof militaryLabelRequest;
    const without = (value: object, member: string): object => Object.fromEntries(Object.entries(value).filter(([name]) => name !== member));
    const [line = {}] = whole.customsForm?.contents ?? [];
    for (const body of [
      without(whole, 'toAddress'), { ...whole, senderInfo: {} }, { ...whole, packageDescription: without(whole.packageDescription, 'mailingDate') },
      { ...whole, customsForm: { ...whole.customsForm, contents: [without(line, 'itemTotalWeight')] } },
      { ...whole, packageDescription: { ...whole.packageDescription, rateIndicator: 'sp' } }, { ...whole, toAddress: { ...whole.toAddress, ZIPPlus4: '' } },
    ])
      expect(labels.problems({ ...sent, body: JSON.stringify(body) })).not.toEqual([]);
    expect(labels.problems({ ...sent, headers: {} })).toEqual(['header X-Payment-Authorization-Token is missing']);
    expect(officialApi('addresses.yaml', '/addresses/v3').problems({ method: 'GET', path: '/addresses/v3/city-state?zip=1', headers: {}, body: '' }))
      .toEqual(['query zip is unexpected', 'query ZIPCode is missing']);
  });
});
