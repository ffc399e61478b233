import { expect, test } from 'vitest';
import { answeringServer, clientOf, rejection } from '../server/answering-server.ts';

const path = '/payments/v3/payment-account/1000405525';

test('asks whether an account is good for an amount', async () => {
  await using server = await answeringServer();
  server.on(
    `GET ${path}`,
    { body: { accountType: 'EPS', accountNumber: 1000405525, nonProfitStatus: 'false', sufficientFunds: true } },
    { body: { accountType: null, nonProfitStatus: null } },
  );
  const client = clientOf(server.url);
  expect(await client.paymentAccount({ accountType: 'EPS', accountNumber: '1000405525', amount: 12.5 }))
    .toEqual({ accountType: 'EPS', accountNumber: '1000405525', nonProfit: false, sufficientFunds: true });
  expect(server.received.at(-1)?.path).toBe(`${path}?accountType=EPS&amount=12.5`);
  expect(await client.paymentAccount({ accountType: 'PERMIT', accountNumber: '1000405525', permitZIPCode: '89501' }))
    .toEqual({ accountType: 'PERMIT', accountNumber: '1000405525', nonProfit: null, sufficientFunds: null });
  expect(server.received.at(-1)?.path).toBe(`${path}?accountType=PERMIT&permitZIPCode=89501`);
  await client.close();
});

test('an account that USPS doesn’t know is refused', async () => {
  await using server = await answeringServer();
  server.on(`GET ${path}`, { status: 404, body: { error: { code: '404', message: 'Not Found', errors: [] } } });
  const client = clientOf(server.url);
  expect(await rejection(client.paymentAccount({ accountType: 'EPS', accountNumber: '1000405525' })))
    .toMatchObject({ name: 'UspsRefusal', api: 'payments', status: 404, message: 'Not Found' });
  for (const query of [
    { accountType: 'EPS', accountNumber: '10-5' }, { accountType: 'eps', accountNumber: '1' }, { accountType: 'PERMIT', accountNumber: '1' },
    { accountType: 'EPS', accountNumber: '1', amount: 0 }, { accountType: 'EPS', accountNumber: '1', permitZIP: '89501' },
  ])
    expect(await rejection(client.paymentAccount(query as never)), JSON.stringify(query)).toBeInstanceOf(TypeError);
  expect(server.asked()).toHaveLength(2);
  await client.close();
});
