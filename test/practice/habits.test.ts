import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undocumented } from '../../electron/practice/server/undocumented.ts';
import { codesOf, labelRequest, monday, partsOf, PracticeDesk, scanFormRequest } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
  await desk.authorizePayment();
});
afterEach(() => desk.close());

const city = (): Promise<Reply> => desk.get('/addresses/v3/city-state?ZIPCode=89502');
const claimsOf = (token: string): Record<string, unknown> => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;

describe('quotas', () => {
  test('let so many calls of an API through an hour, and count over a restart', async () => {
    await desk.set('settings', { quotaPerHour: 2 });
    expect([(await city()).status, (await city()).status]).toEqual([200, 200]);
    await desk.restart();
    const late = await city();
    expect([late.status, Number(late.headers.get('retry-after')) > 3500, late.json.error?.message]).toEqual([429, true, 'Too Many Requests']);
    expect((await desk.get('/locations/v3/dropoff-locations?destinationZIPCode=22201')).status).toBe(200);
    desk.usps.setNow(new Date(monday.getTime() + 3_601_000));
    expect((await city()).status).toBe(200);
  });

  test('share a budget with tokens, and say when to come back by the clock, or not at all', async () => {
    await desk.set('settings', { sharedQuotaPerHour: 2, retryAfter: 'date' });
    await desk.signIn();
    await city();
    expect(Date.parse((await desk.get('/locations/v3/dropoff-locations?destinationZIPCode=22201')).headers.get('retry-after') ?? '')).toBeGreaterThan(monday.getTime() + 3_500_000);
    await desk.set('settings', { retryAfter: 'none', sharedQuotaPerHour: 1 });
    await city();
    expect([(await city()).status, (await city()).headers.get('retry-after')]).toEqual([429, null]);
    expect((await desk.post('/oauth2/v3/token', { grant_type: 'client_credentials', client_id: 'sim-full', client_secret: 'sim-secret' })).status).toBe(429);
  });
});

describe('switches', () => {
  test('take nulls out of answers, parts too, and stay over a restart', async () => {
    await desk.set('settings', { nulls: false, boundary: 'plain' });
    await desk.restart();
    const parts = partsOf(await desk.buy(labelRequest(), { Accept: '*/*' }));
    expect([parts[0]?.body.includes('null'), (await desk.buy(labelRequest())).text.includes('null')]).toEqual([false, false]);
    expect((await desk.get('/practice/settings')).json).toMatchObject({ nulls: false, boundary: 'plain', claims: 'string' });
    expect((await desk.set('settings', { nulls: 'no' })).status).toBe(400);
    expect((await desk.set('settings', { surprise: 1 })).status).toBe(400);
  });

  test.each([['seen', /^[^"]*\+[^"]*\/[^"]*$/], ['quoted', /^"[^"]* \(=\?:[^"]*"$/], ['plain', /^[0-9a-f]{24}$/]])('write boundaries as %s', async (boundary, pattern) => {
    await desk.set('settings', { boundary });
    const reply = await desk.buy(labelRequest(), { Accept: '*/*' });
    expect([(reply.headers.get('content-type') ?? '').slice('multipart/form-data;boundary='.length), partsOf(reply).map(({ name }) => name)])
      .toEqual([expect.stringMatching(pattern), ['labelMetadata', 'labelImage']]);
  });

  test('name the parts of a SCAN form as the file does, or as the older sample', async () => {
    const names = async () => partsOf(await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [await desk.bought()] }))).map(({ name, type }) => [name, type]);
    expect(await names()).toEqual([['SCANFormMetaData', 'application/json'], ['SCANFormImage', 'application/pdf']]);
    await desk.set('settings', { scanFormParts: 'sample' });
    expect(await names()).toEqual([['Scan Form Response', 'application/json'], ['label', 'application/pdf']]);
  });

  test('write claims as texts or as arrays, and both hold', async () => {
    const text = claimsOf(desk.token);
    await desk.set('settings', { claims: 'array' });
    await desk.signIn();
    const array = claimsOf(desk.token);
    expect([text.aud, text.mail_owners, array.aud, array.mail_owners]).toEqual([
      expect.stringContaining(' labels '), [{ crid: '56982563', mids: '904128937, 904128936, 123456' }], expect.arrayContaining(['labels']),
      [{ crid: '56982563', mids: ['904128937', '904128936', '123456'] }],
    ]);
    await desk.authorizePayment();
    expect((await desk.buy(labelRequest())).status).toBe(200);
  });
});

describe('getting an account', () => {
  const authorize = (accountNumber = '1000405525'): Promise<Reply> => desk.post('/payments/v3/payment-authorization', {
    roles: [
      { roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber },
      { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' },
    ],
  });

  test('goes from registered over granted to linked, each seen in the next token', async () => {
    const stage = async (): Promise<[number, unknown]> => {
      await desk.signIn('sim-public');
      return [(await authorize()).status, 'mail_owners' in claimsOf(desk.token)];
    };
    expect(await stage()).toEqual([401, false]);
    expect((await desk.set('app', { clientId: 'sim-public', move: 'refresh-claims' })).status).toBe(409);
    const old = desk.token;
    expect((await desk.set('app', { clientId: 'sim-public', move: 'grant' })).json).toEqual({ clientId: 'sim-public', stage: 'PRODUCT_GRANTED' });
    desk.token = old;
    expect((await authorize()).status).toBe(401);
    expect(await stage()).toEqual([403, false]);
    await desk.set('app', { clientId: 'sim-public', move: 'refresh-claims' });
    await desk.restart();
    expect(await stage()).toEqual([200, true]);
    await desk.set('app', { clientId: 'sim-public', move: 'register' });
    expect(await stage()).toEqual([401, false]);
    expect((await desk.set('app', { clientId: 'nobody', move: 'grant' })).status).toBe(404);
  });

  test.each([
    ['NONE', ['100001']], ['PENDING', ['100002']], ['INACTIVE', ['100002']], ['NO_METHOD', ['100003']], ['METHOD_INACTIVE', ['100004']], ['INSUFFICIENT', ['100007']], ['ACTIVE', []],
  ])('a payment account that is %s says so', async (condition, codes) => {
    expect((await desk.set('account', { accountNumber: '1000405525', condition })).status).toBe(200);
    await desk.restart();
    expect(codesOf(await authorize())).toEqual(codes);
  });

  test('without USPS Ship is told in a body of its own, with either status', async () => {
    await desk.set('settings', { enrolment: 'refused-at-authorization' });
    const answered = await authorize();
    expect([answered.status, Object.keys(answered.json)]).toEqual([200, ['body', 'roles']]);
    await desk.set('undocumented', { 'not-enrolled': 'b' });
    expect((await authorize()).status).toBe(400);
  });

  test('an account is asked whether it is good for an amount, and for nothing else', async () => {
    const ask = (query: string): Promise<Reply> => desk.get(`/payments/v3/payment-account/${query}`);
    expect((await ask('1000405525?accountType=EPS')).json).toEqual({ accountType: 'EPS', accountNumber: '1000405525', nonProfitStatus: false });
    expect([(await ask('1000405525?accountType=EPS&amount=12.50')).json.sufficientFunds, (await ask('1000405525?accountType=EPS&amount=900000')).json.sufficientFunds,
      (await ask('1000400007?accountType=EPS&amount=1')).json.sufficientFunds]).toEqual([true, false, false]);
    expect([codesOf(await ask('1234?accountType=PERMIT')), (await ask('1234?accountType=PERMIT&permitZIPCode=89502')).json, (await ask('1000400001?accountType=EPS')).status])
      .toEqual([['160215'], { accountType: 'PERMIT', permitNumber: '1234', permitZIP: '89502', nonProfitStatus: false }, 404]);
    expect((await ask('1000405525?accountType=eps')).json.error?.message).toMatch(/^OASValidation/);
    expect((await ask('1000405525')).json.error?.message).toMatch(/^OASValidation/);
  });
});

describe('what USPS doesn’t document', () => {
  const key = { 'X-Idempotency-Key': randomUUID() };
  const again = (change = {}): Promise<Reply> => desk.buy(labelRequest(change), key);
  const numberOf = (reply: Reply): unknown => reply.json.trackingNumber;

  test('a key is kept for good, or for a day', async () => {
    const first = await again({ packageDescription: { mailingDate: '2026-11-26' } });
    await desk.at('2026-11-24T20:30:00Z');
    const later = { packageDescription: { mailingDate: '2026-11-26' } };
    expect(numberOf(await again(later))).toBe(numberOf(first));
    await desk.set('undocumented', { 'key-life': 'b' });
    const second = await again(later);
    expect([numberOf(second) === numberOf(first), (await desk.counts()).charges, numberOf(await again(later)) === numberOf(second)]).toEqual([false, 2, true]);
  });

  test('the key is looked up before the date, or after', async () => {
    const first = await again();
    await desk.at('2026-11-24T20:00:00Z');
    expect(numberOf(await again())).toBe(numberOf(first));
    await desk.set('undocumented', { 'past-date-before-key': 'b' });
    expect(codesOf(await again())).toEqual(['160001']);
    expect((await desk.counts()).charges).toBe(1);
  });

  test('another body is refused, or gets the first label', async () => {
    const first = await again();
    const changed = { packageDescription: { weight: 0.5 } };
    expect((await again(changed)).status).toBe(400);
    await desk.set('undocumented', { 'changed-body': 'b' });
    expect([(await again(changed)).text === first.text, (await desk.counts()).charges]).toEqual([true, 1]);
  });

  test('after a SCAN form, and after a cancel, a repeat gets the label or a refusal', async () => {
    const first = await again();
    await desk.post('/scan-forms/v3/scan-form', scanFormRequest({ trackingNumbers: [numberOf(first)] }));
    expect((await again()).text).toBe(first.text);
    await desk.set('undocumented', { 'repeat-after-form': 'b' });
    expect(codesOf(await again())).toEqual(['160040']);
    const other = { 'X-Idempotency-Key': randomUUID() };
    await desk.cancel(String(numberOf(await desk.buy(labelRequest(), other))));
    expect((await desk.buy(labelRequest(), other)).status).toBe(200);
    await desk.set('undocumented', { 'repeat-after-cancel': 'b' });
    expect(codesOf(await desk.buy(labelRequest(), other))).toEqual(['160186']);
  });

  test('an address that isn’t found is a 400 or a 404', async () => {
    const ask = (call: string): Promise<Reply> => desk.get(`/addresses/v3/${call}?streetAddress=900+Lost+St&city=Reno&state=NV`);
    expect([(await ask('address')).status, (await ask('zipcode')).status]).toEqual([400, 400]);
    await desk.set('undocumented', { 'address-not-found': 'b' });
    expect([await ask('address'), await ask('zipcode')].map((reply) => [reply.status, codesOf(reply)])).toEqual([[404, ['010005']], [404, ['010005']]]);
  });

  test('is chosen by name, kept over a restart, and told', async () => {
    expect((await desk.set('undocumented', { surprise: 'a' })).status).toBe(400);
    await desk.set('undocumented', { 'pickup-by-number': 'b' });
    await desk.restart();
    expect((await desk.get('/practice/undocumented')).json.choices).toEqual({
      ...Object.fromEntries(Object.keys(undocumented).map((name) => [name, 'a'])), 'pickup-by-number': 'b',
    });
  });

  test('stands in the documentation, word for word', () => {
    const page = readFileSync(new URL('../../docs/usps.md', import.meta.url), 'utf8');
    for (const [name, { question, a, b }] of Object.entries(undocumented)) {
      for (const words of [name, question, a, b]) expect(page).toContain(words);
    }
  });
});

test('the ZIP and ZIP+4 of an address', async () => {
  const { status, json } = await desk.get('/addresses/v3/zipcode?streetAddress=3120+M+St&secondaryAddress=NW&city=Washington&state=DC&ZIPCode=20007');
  expect([status, json]).toEqual([200, { firm: null, address: expect.objectContaining({ streetAddress: '3120 M ST NW', ZIPCode: '20007', ZIPPlus4: '3704' }) }]);
  expect((await desk.get('/addresses/v3/zipcode?streetAddress=3120+M+St&state=DC')).json.error?.message).toMatch(/^OASValidation/);
});

test('the charge book tells what was charged for each label and whether it was given back', async () => {
  const [kept, canceled] = [await desk.bought(), await desk.bought()];
  await desk.cancel(canceled);
  await desk.restart();
  expect((await desk.get('/practice/state')).json.chargeBook).toEqual([
    { trackingNumber: kept, cents: 670, refunded: false }, { trackingNumber: canceled, cents: 670, refunded: true },
  ]);
});

test('serials go ahead and never back', async () => {
  expect((await desk.set('serial', { mid: '904128937', next: 500 })).status).toBe(200);
  expect((await desk.bought()).slice(14, 21)).toBe('0000500');
  expect((await desk.set('serial', { mid: '904128937', next: 500 })).status).toBe(409);
});
