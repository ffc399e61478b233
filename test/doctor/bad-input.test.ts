import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { causeWords } from '../../renderer/account/doctor/cause-words.ts';
import { examine } from '../../electron/doctor/examine.ts';
import type { Finding } from '../../electron/doctor/finding.ts';
import { answeringServer } from '../usps/server/answering-server.ts';
import type { AnsweringServer, Reply } from '../usps/server/answering-server.ts';
import { patientAt, troubles, verdicts } from './patients.ts';

let server: AnsweringServer;
beforeEach(async () => {
  server = await answeringServer();
  server.on('GET /addresses/v3/zipcode', { body: { address: { streetAddress: '1280 TERMINAL WAY', ZIPCode: '89502' } } });
  server.on('POST /shipments/v3/options/search', { body: { pricingOptions: [] } });
  server.on('GET /payments/v3/payment-account/1000405525', { body: { accountType: 'EPS', accountNumber: '1000405525', sufficientFunds: true } });
});
afterEach(() => server[Symbol.asyncDispose]());

const examined = async (change: Parameters<typeof patientAt>[1] = {}, url = server.url): Promise<Finding[]> => {
  const patient = patientAt(url, change);
  try {
    return await examine(patient);
  } finally {
    await patient.usps.close();
  }
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const webToken = (claims: unknown): string => `${encode({ alg: 'RS256' })}.${encode(claims)}.c2lnbmF0dXJl`;
const tokenAnswer = (token: string, more: object = {}): Reply =>
  ({ body: { access_token: token, expires_in: '28799', scope: 'labels payments  tracking', api_products: '[Public Access I, Labels, Payments]', ...more } });
const html = (status: number): Reply => ({ status, headers: { 'content-type': 'text/html' }, body: '<html><body>Sign in to the guest network</body></html>' });

const linked = {
  aud: 'labels', payment_accounts: { accounts: '1000405525' }, mail_owners: [{ crid: '56982563', mids: '904128937, 904128936' }], scope: 'labels payments',
};
const firstTrouble = (findings: readonly Finding[]): unknown => troubles(findings)[0];

describe('between here and USPS', () => {
  it('no network at all ends on the first rung', async () => {
    const findings = await examined({}, 'http://127.0.0.1:9');
    expect(findings.map(({ verdict }) => verdict)).toEqual(['failed', ...Array<string>(16).fill('not-reached')]);
    expect(firstTrouble(findings)).toEqual(['network', 'failed', 'no-network', null]);
  });

  it.each([200, 302, 403, 407])('a proxy that answers HTML with %i is no USPS', async (status) => {
    server.on('POST /oauth2/v3/token', html(status));
    expect(troubles(await examined())).toEqual([['network', 'failed', 'not-usps', null]]);
  });

  it.each([[-10, 'ahead'], [10, 'behind']])('a clock %i minutes off is named, and the ladder goes on', async (minutes) => {
    server.on('POST /oauth2/v3/token', (_received, response) => {
      response.setHeader('Date', new Date(Date.now() + minutes * 60_000).toUTCString());
      return tokenAnswer(webToken(linked)) as { body: object };
    });
    const findings = await examined();
    expect(findings.find(({ id }) => id === 'clock')).toEqual({
      id: 'clock', verdict: 'failed', cause: 'clock-off', whoActs: 'you', asked: '', uspsCode: null,
      answered: `USPS’s clock is 10 min ${minutes > 0 ? 'ahead of' : 'behind'} this computer’s`,
    });
    expect(findings.find(({ id }) => id === 'payer')?.verdict).toBe('ok');
  });

  it('used-up calls prove nothing against the account', async () => {
    server.on('POST /oauth2/v3/token', { status: 429, headers: { 'retry-after': '900' }, body: {} });
    expect(troubles(await examined())).toEqual([]);
  });
});

describe('secrets', () => {
  const refused: Reply = { status: 401, body: { error: 'invalid_client', error_description: 'Client authentication failed.' } };

  it('with a newline at its end is told apart from a wrong one', async () => {
    server.on('POST /oauth2/v3/token', refused);
    expect(firstTrouble(await examined({ secrets: { clientId: 'an-id', clientSecret: 'a-secret\n' } }))).toEqual(['token', 'failed', 'secret-with-blank', 'invalid_client']);
    expect(firstTrouble(await examined({ secrets: { clientId: 'sim-full', clientSecret: 'a-secret' } }))).toEqual(['token', 'failed', 'secrets-refused', 'invalid_client']);
  });

  it('of another environment are refused by name: Practice’s own, entered for USPS, and told where they are good', async () => {
    server.on('POST /oauth2/v3/token', refused);
    const token = (await examined()).find(({ id }) => id === 'token');
    expect(token).toMatchObject({ verdict: 'failed', cause: 'secrets-refused', whoActs: 'you' });
    expect(causeWords['secrets-refused'].fix).toContain('Practice’s own are good nowhere else; TEM and Live take the same');
  });

  it('that are missing or locked away ask USPS nothing', async () => {
    expect(firstTrouble(await examined({ secrets: { clientId: '', clientSecret: '' } }))).toEqual(['token', 'failed', 'secrets-missing', null]);
    expect(firstTrouble(await examined({ keychain: 'the keychain is locked' }))).toEqual(['token', 'failed', 'keychain-unreadable', null]);
    expect(server.asked()).toEqual([]);
  });
});

describe('tokens', () => {
  it('that is no JWT proves no claims, and the authorization is asked all the same', async () => {
    server.on('POST /oauth2/v3/token', tokenAnswer('an-opaque-token'));
    const { claims, identifiers, products, payer } = verdicts(await examined());
    expect([products, claims, identifiers, payer]).toEqual(['ok', 'not-proved: token-not-readable', 'not-proved: token-not-readable', 'ok']);
  });

  it('with claims of 4 MB ends there: nothing is asked with it', async () => {
    server.on('POST /oauth2/v3/token', tokenAnswer(webToken({ ...linked, mail_owners: [{ crid: '56982563', mids: 'x'.repeat(4 * 1024 * 1024) }] })));
    expect(troubles(await examined())).toEqual([['token', 'failed', 'token-too-large', null]]);
    expect(server.asked()).toEqual(['POST /oauth2/v3/token']);
  });

  it.each([
    ['a payload of null', null],
    ['members of null', { ...linked, mail_owners: null, payment_accounts: null }],
    ['no members', { scope: 'labels payments' }],
    ['members of the wrong shape', { ...linked, mail_owners: 'none', payment_accounts: 7 }],
  ])('with %s has no claims', async (_, claims) => {
    server.on('POST /oauth2/v3/token', tokenAnswer(webToken(claims)));
    server.on('POST /payments/v3/payment-authorization', { status: 403, body: { error: { code: '403', message: 'CRID 56982563 is not authorized', errors: [] } } });
    const findings = await examined();
    expect(firstTrouble(findings)).toEqual(['claims', 'failed', 'claims-missing', null]);
    expect(findings.find(({ id }) => id === 'payer')?.answered).toBe('HTTP 403: CRID …563 is not authorized');
  });

  it.each([
    ['arrays', { ...linked, payment_accounts: { accounts: ['1000405525'] }, mail_owners: [{ crid: '56982563', mids: ['904128937', '904128936'] }] }],
    ['an owner that is no list', { ...linked, mail_owners: { crid: 56982563, mids: '904128936,904128937' } }],
    ['accounts alone', { ...linked, payment_accounts: ['1000405525'] }],
    ['accounts in a list', { ...linked, payment_accounts: [{ accounts: ' 1000405525 ,2' }] }],
  ])('with %s are read', async (_, claims) => {
    server.on('POST /oauth2/v3/token', tokenAnswer(webToken(claims)));
    const { claims: read, identifiers } = verdicts(await examined());
    expect([read, identifiers]).toEqual(['ok', 'ok']);
  });

  it('whose claims USPS itself contradicts fail no rung', async () => {
    server.on('POST /oauth2/v3/token', tokenAnswer(webToken({ scope: 'labels payments' })));
    expect(troubles(await examined()).filter(([id]) => id === 'claims' || id === 'identifiers')).toEqual([]);
    expect(verdicts(await examined()).claims).toBe('not-proved: claims-unlike-answer');
  });

  it('keep the zeros in front of a number', async () => {
    server.on('POST /oauth2/v3/token', tokenAnswer(webToken({ ...linked, mail_owners: [{ crid: '0056982563', mids: '904128937' }] })));
    server.on('POST /payments/v3/payment-authorization', { status: 403, body: {} });
    expect(verdicts(await examined()).identifiers).toBe('failed: crid-not-linked');
  });
});

it('nothing of a secret, a token, an address or a whole number is in what was found', async () => {
  const token = webToken(linked);
  server.on('POST /oauth2/v3/token', tokenAnswer(token));
  server.on('POST /payments/v3/payment-authorization', {
    status: 400,
    body: { error: { message: `EPS 1000405525, MID 904128937, CRID 56982563, jane@example.com, +1 775 555 0142, ${token}, secret-of-mine`, errors: [{ code: 'secret-of-mine 1000405525', detail: `EPS 1000405525, MID 904128937, CRID 56982563, jane@example.com, +1 775 555 0142, ${token}, secret-of-mine` }] } },
  });
  const text = JSON.stringify(await examined({ secrets: { clientId: 'id-of-mine', clientSecret: 'secret-of-mine' } }));
  for (const told of ['1000405525', '904128937', '904128936', '56982563', 'jane@', '5550142', '555 0142', token, 'secret-of-mine', 'id-of-mine', 'Terminal Way', 'TERMINAL'])
    expect(text).not.toContain(told);
  expect(text).toContain('EPS …525, MID …937, CRID …563');
});
