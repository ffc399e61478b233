import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, monday, optionsRequest, PracticeDesk } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
afterAll(() => desk.close());

const ask = (body: string, type = 'application/json') => desk.send('POST', '/oauth2/v3/token', body, { 'Content-Type': type });
const granted = { grant_type: 'client_credentials', client_id: 'sim-full', client_secret: 'sim-secret' };
const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

describe('a token', () => {
  test('is given for JSON and for a form, and names what the app may do', async () => {
    for (const reply of [await ask(JSON.stringify(granted)), await ask(new URLSearchParams(granted).toString(), 'application/x-www-form-urlencoded')]) {
      expect(reply.status).toBe(200);
      const { access_token: token, issued_at: issuedAt, ...rest } = reply.json;
      expect(rest).toEqual({
        token_type: 'Bearer', expires_in: 28_799, status: 'approved', issuer: 'https://keyc.usps.com/realms/USPS', client_id: 'sim-full',
        application_name: 'Practice', api_products: '[Public Access I, Labels, Payments]', public_key: 'practice',
        scope: 'addresses domestic-prices international-prices locations service-standards shipments labels payments scan-forms tracking pickup international-labels',
      });
      expect(Math.abs(Number(issuedAt) - monday.getTime())).toBeLessThan(60_000);
      expect(claimsOf(String(token))).toMatchObject({
        mail_owners: [{ crid: '56982563', mids: '904128937, 904128936, 123456' }], api_products: '[Public Access I, Labels, Payments]',
      });
    }
  });

  test('has the scopes that were asked for and granted, and perhaps none', async () => {
    const scope = async (wanted: string) => (await ask(JSON.stringify({ ...granted, scope: wanted }))).json.scope;
    expect([await scope('labels addresses'), await scope('labels+addresses'), await scope('nonsense')]).toEqual(['addresses labels', '', '']);
  });

  test('is refused in OAuth’s own shape', async () => {
    const wrong = await ask(JSON.stringify({ ...granted, client_secret: 'bad' }));
    expect([wrong.status, wrong.json]).toEqual([401, {
      error: 'invalid_client', error_description: 'Client authentication failed.', error_uri: 'https://datatracker.ietf.org/doc/html/rfc6749#section-5.2',
    }]);
    expect((await ask(JSON.stringify({ ...granted, client_id: 'toString' }))).status).toBe(401);
    expect((await ask('{')).status).toBe(400);
    expect((await ask(JSON.stringify({ ...granted, grant_type: 'password' }))).json.error).toBe('unsupported_grant_type');
  });

  test('is looked at before anything else: missing, changed, expired, revoked, without the scope', async () => {
    const search = (authorization: Record<string, string>) => desk.send('POST', '/shipments/v3/options/search', '{"nonsense":1}', { 'Content-Type': 'application/json', ...authorization });
    const changed = `${desk.token.slice(0, -3)}AAA`;
    expect((await search({ Authorization: `Bearer ${changed}` })).status).toBe(401);
    expect((await search({ Authorization: '' })).status).toBe(401);
    expect((await search({})).status).toBe(400);

    desk.usps.setNow(new Date(monday.getTime() + 28_800_000));
    expect((await search({})).status).toBe(401);
    desk.usps.setNow(monday);

    const spare = String((await ask(JSON.stringify(granted))).json.access_token);
    const revoke = await desk.post('/oauth2/v3/revoke', { token: spare });
    expect([revoke.status, revoke.text]).toEqual([200, '']);
    expect((await search({ Authorization: `Bearer ${spare}` })).status).toBe(401);

    const narrow = String((await ask(JSON.stringify({ ...granted, scope: 'addresses' }))).json.access_token);
    const reply = await search({ Authorization: `Bearer ${narrow}` });
    expect([reply.status, reply.json.error?.message]).toEqual([401, 'Insufficient OAuth scope.']);
  });

  test('holds after a restart', async () => {
    await desk.restart();
    expect((await desk.post('/shipments/v3/options/search', optionsRequest())).status).toBe(200);
  });
});

describe('a payment authorization', () => {
  const payer = { roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' };
  const owner = { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' };
  const authorize = (...roles: unknown[]) => desk.post('/payments/v3/payment-authorization', { roles });

  test('echoes the roles beside its token', async () => {
    const { status, json: { paymentAuthorizationToken, ...rest } } = await authorize(payer, owner);
    expect([status, rest, String(paymentAuthorizationToken).split('.').length]).toEqual([200, { roles: [payer, owner] }, 3]);
  });

  test.each([
    ['160229', [payer]],
    ['160228', [owner]],
    ['160227', [payer, payer, owner]],
    ['160219', [payer, owner, { CRID: '56982563' }]],
    ['160218', [{ ...payer, CRID: undefined }, owner]],
    ['160221', [payer, { ...owner, MID: undefined }]],
    ['160222', [payer, { ...owner, manifestMID: undefined }]],
    ['160223', [{ ...payer, accountType: undefined }, owner]],
    ['160224', [{ ...payer, accountNumber: undefined }, owner]],
    ['160225', [{ ...payer, accountType: 'PERMIT', permitZIP: '89502' }, owner]],
    ['160226', [{ ...payer, accountType: 'PERMIT', permitNumber: '1' }, owner]],
    ['100001', [{ ...payer, accountNumber: '1000400001' }, owner]],
    ['100002', [{ ...payer, accountNumber: '1000400002' }, owner]],
    ['100003', [{ ...payer, accountNumber: '1000400003' }, owner]],
    ['100004', [{ ...payer, accountNumber: '1000400004' }, owner]],
    ['100007', [{ ...payer, accountNumber: '1000400007' }, owner]],
  ])('is refused with %s', async (code, roles) => {
    const reply = await authorize(...roles);
    expect([reply.status, codesOf(reply)]).toEqual([400, [code]]);
  });

  test('is refused for numbers that the app isn’t linked to, and by the schema', async () => {
    expect((await authorize(payer, { ...owner, CRID: '11111111' })).status).toBe(403);
    expect((await authorize({ ...payer, accountNumber: '9999999999' }, owner)).status).toBe(403);
    expect((await authorize(payer, { ...owner, MID: '12345' })).json.error?.message).toMatch(/^OASValidation/);
    expect((await authorize()).json.error?.message).toMatch(/^OASValidation/);
    await desk.signIn('sim-unlinked');
    expect((await authorize(payer, owner)).status).toBe(403);
    await desk.signIn('sim-public');
    expect((await authorize(payer, owner)).json.error?.message).toBe('Insufficient OAuth scope.');
  });
});
