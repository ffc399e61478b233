import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultNames } from '../../electron/practice/server/faults/fault-names.ts';
import { codesOf, labelRequest, optionsRequest, partsOf, PracticeDesk } from './practice-desk.ts';
import type { Reply } from './practice-desk.ts';

let desk: PracticeDesk;
beforeAll(async () => {
  desk = await PracticeDesk.open();
});
beforeEach(async () => {
  await desk.signIn();
  await desk.authorizePayment();
});
afterAll(() => desk.close());

const address = '/addresses/v3/address?streetAddress=1+Main+St&city=Reno&state=NV';
const grant = { grant_type: 'client_credentials', client_id: 'sim-full', client_secret: 'sim-secret' };
const owner = { roleName: 'LABEL_OWNER', CRID: '56982563', MID: '904128937', manifestMID: '904128936' };
const roles = [{ roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' }, owner];

/** The call that each fault meets by itself, with the fault in the header of this one call. */
const calls: Readonly<Record<string, (headers: Record<string, string>) => Promise<Reply>>> = {
  token: (headers) => desk.post('/oauth2/v3/token', grant, headers),
  payment: (headers) => desk.post('/payments/v3/payment-authorization', { roles }, headers),
  label: (headers) => desk.buy(labelRequest(), headers),
  parts: (headers) => desk.buy(labelRequest(), { ...headers, Accept: '*/*' }),
  cancel: (headers) => desk.send('DELETE', '/labels/v3/label/9205590006662202169556', undefined, { 'X-Payment-Authorization-Token': desk.payment, ...headers }),
  reprint: (headers) => desk.paid('POST', '/labels/v3/label-reprint/9205590006662202169556', {}, headers),
  form: (headers) => desk.post('/scan-forms/v3/scan-form', {}, headers),
  options: (headers) => desk.post('/shipments/v3/options/search', optionsRequest(), headers),
  address: (headers) => desk.send('GET', address, undefined, headers),
  tracking: (headers) => desk.send('GET', '/tracking/v3/tracking/9205590006662202169556', undefined, headers),
  pickup: (headers) => desk.send('DELETE', '/pickup/v3/carrier-pickup/WTC000000001', undefined, headers),
};

const met: [string, string, number, string[] | RegExp][] = [
  ['oauth_invalid_client', 'token', 401, /"error":"invalid_client"/], ['oauth_html_401', 'token', 401, /^<html>/], ['oauth_expired_now', 'label', 401, /expired/],
  ['scope_missing', 'label', 401, /Insufficient OAuth scope\./], ['pay_401', 'payment', 401, /"errors":\[\]/], ['pay_403', 'payment', 403, /not authorized/],
  ['pay_enrolment_body', 'payment', 200, /^\{"body":"CRID isn't enrolled/], ['eps_not_found', 'payment', 400, ['100001']], ['eps_inactive', 'payment', 400, ['100002']],
  ['eps_no_method', 'payment', 400, ['100003']], ['eps_method_inactive', 'payment', 400, ['100004']], ['eps_insufficient', 'payment', 400, ['100007']],
  ['pay_token_expired', 'label', 401, /X-Payment-Authorization-Token/], ['ship_outbound_missing', 'label', 400, ['160302']], ['indicia_name', 'label', 400, ['160173']],
  ['oasvalidation_400', 'address', 400, /OASValidation.*openapi_validation_error/], ['apigee_fault', 'address', 400, /"fault":\{"faultstring"/],
  ['403_contract', 'options', 403, /not authorized to access, \/shipments/], ['address_not_found', 'address', 400, ['010005']], ['address_22', 'address', 400, ['010006']],
  ['label_030002', 'label', 400, ['030002']], ['label_160009', 'label', 400, ['160009']], ['label_160001', 'label', 400, ['160001']], ['label_160285', 'label', 400, ['160285']],
  ['429_with_retry_after', 'address', 429, /Too Many/], ['429_without', 'address', 429, /Too Many/], ['500_once', 'address', 500, /Internal/], ['503_burst', 'address', 503, /Unavailable/],
  ['html_502', 'address', 502, /<h1>502/], ['html-502', 'address', 502, /<h1>502/], ['cancel_too_late', 'cancel', 400, /Order cannot be canceled/],
  ['refund_same_day', 'cancel', 400, /already been submitted today/], ['reprint_limit', 'reprint', 400, ['160382']], ['reprint_after_mailing_date', 'reprint', 400, ['160381']],
  ['scan_already', 'form', 400, ['160040']], ['scan_manifested', 'form', 400, ['160398']], ['scan_none', 'form', 400, ['160037']], ['track_404', 'tracking', 404, ['150006']],
  ['track_403', 'tracking', 403, ['150010']], ['etag_mismatch', 'pickup', 412, /entity tag/], ['rule', 'address', 400, ['160001']],
];

describe('a fault that does no work', () => {
  test.each(met)('%s meets the %s with %i', async (fault, call, status, says) => {
    const before = await desk.counts();
    const reply = await calls[call]?.({ 'X-Sim-Fault': fault });
    if (!reply) throw new Error(`no call ${call}`);
    if (says instanceof RegExp) expect([reply.status, reply.text]).toEqual([status, expect.stringMatching(says)]);
    else expect([reply.status, codesOf(reply)]).toEqual([status, says]);
    expect(await desk.counts()).toEqual(before);
  });

  test('says when to come back, or doesn’t', async () => {
    const after = async (fault: string) => (await calls.address?.({ 'X-Sim-Fault': fault }))?.headers.get('retry-after');
    expect([await after('429_with_retry_after'), await after('429_without')]).toEqual(['30', null]);
  });

  test('ends the token that was shown', async () => {
    await calls.label?.({ 'X-Sim-Fault': 'oauth_expired_now' });
    expect((await desk.buy(labelRequest())).status).toBe(401);
  });

  test('can be any code of USPS’s', async () => {
    await desk.set('fault', { fault: 'rule', path: '/labels/v3/label', code: '160163', status: 409, parameter: 'imageType' });
    const reply = await desk.buy(labelRequest());
    expect([reply.status, codesOf(reply), reply.json.error?.errors[0]?.source]).toEqual([409, ['160163'], { parameter: 'imageType' }]);
    expect((await desk.buy(labelRequest())).status).toBe(200);
  });
});

describe('a fault of the answer', () => {
  const parts = (fault: string): Promise<Reply | undefined> | undefined => calls.parts?.({ 'X-Sim-Fault': fault });

  test.each(['timeout_after_commit', 'drop-answer', 'reset_mid_multipart'])('%s has bought the label, which a repeat gets', async (fault) => {
    const before = Number((await desk.counts()).labels);
    const key = { 'X-Idempotency-Key': randomUUID() };
    await expect(desk.buy(labelRequest(), { ...key, 'X-Sim-Fault': fault })).rejects.toThrow();
    expect((await desk.buy(labelRequest(), key)).status).toBe(200);
    expect((await desk.counts()).labels).toBe(before + 1);
  });

  test('truncated_base64 cuts the image and nothing else', async () => {
    const reply = await calls.label?.({ 'X-Sim-Fault': 'truncated_base64' });
    expect([String(reply?.json.labelImage).length % 4, String(reply?.json.trackingNumber).length]).toEqual([3, 22]);
    const [metadata, image] = partsOf((await parts('truncated_base64')) as Reply);
    expect([JSON.parse(metadata?.body ?? '').weight, (image?.body.length ?? 0) % 4]).toEqual([0.75, 3]);
  });

  test('wrong_boundary names one that never comes', async () => {
    const reply = await parts('wrong_boundary');
    expect([reply?.headers.get('content-type'), reply?.text.includes('never-comes')]).toEqual(['multipart/form-data;boundary=never-comes', false]);
  });

  test('lf_only takes the carriage returns', async () => {
    const reply = (await parts('lf_only')) as Reply;
    expect([reply.text.includes('\r'), partsOf(reply).map(({ name }) => name)]).toEqual([false, ['labelMetadata', 'labelImage']]);
  });

  test('extra_part brings one more', async () => {
    expect(partsOf((await parts('extra_part')) as Reply).map(({ name }) => name)).toEqual(['surprise', 'labelMetadata', 'labelImage']);
    expect((await calls.label?.({ 'X-Sim-Fault': 'extra_part' }))?.json).toHaveProperty('surpriseImage');
  });

  test('gzip packs it', async () => {
    const reply = await calls.address?.({ 'X-Sim-Fault': 'gzip' });
    expect([reply?.headers.get('content-encoding'), reply?.status, reply?.json.matches]).toEqual(['gzip', 200, [expect.anything()]]);
  });

  test('warning_001 stands at every extra service, address_D in the verdict', async () => {
    const options = await calls.options?.({ 'X-Sim-Fault': 'warning_001' });
    expect(options?.text.match(/"warningCode":"001"/g)?.length).toBeGreaterThan(5);
    expect((await calls.address?.({ 'X-Sim-Fault': 'address_D' }))?.json.additionalInfo).toMatchObject({ DPVConfirmation: 'D' });
  });

  test('clock_skew puts USPS an hour ahead', async () => {
    const [right, skewed] = [await calls.token?.({}), await calls.token?.({ 'X-Sim-Fault': 'clock_skew' })];
    const ahead = Number(skewed?.json.issued_at) - Number(right?.json.issued_at);
    expect(Math.round(ahead / 60_000)).toBe(60);
    expect(Date.parse(skewed?.headers.get('date') ?? '') - Date.now()).toBeGreaterThan(3_500_000);
  });

  test('garbage is none of USPS’s, slow waits, refuse cuts the line', async () => {
    await expect(desk.send('GET', address, undefined, { 'X-Sim-Fault': 'garbage' })).rejects.toThrow(SyntaxError);
    await desk.set('fault', { fault: 'slow', path: '/addresses', delayMs: 50 });
    expect((await desk.get(address)).status).toBe(200);
    await expect(desk.send('GET', address, undefined, { 'X-Sim-Fault': 'refuse' })).rejects.toThrow();
  });

  test('a slow answer is given once its fault is taken back', async () => {
    const slow = { fault: 'slow', path: '/labels/v3/label', delayMs: 600_000 };
    const sold = async (): Promise<number> => (await desk.get('/practice/state')).json.labels as number;
    const before = await sold();
    await desk.set('fault', slow);
    let isThere = false;
    const answer = desk.buy(labelRequest()).finally(() => { isThere = true; });
    await vi.waitFor(async () => expect(await sold()).toBe(before + 1));
    expect(isThere).toBe(false);
    await desk.set('fault', { ...slow, times: 0 });
    expect((await answer).status).toBe(200);
  });

  test.each([
    ['product_public_access_only', { api_products: '[Public Access I]' }, {}],
    ['claims_missing', { api_products: '[Public Access I, Labels, Payments]' }, { mail_owners: undefined, payment_accounts: undefined }],
    ['claims_mismatch', {}, { mail_owners: [{ crid: '11111111', mids: '900000001' }], payment_accounts: { accounts: '1000000001' } }],
  ])('%s is in the token', async (fault, answer, claims) => {
    const { json } = await desk.post('/oauth2/v3/token', grant, { 'X-Sim-Fault': fault });
    const payload = JSON.parse(Buffer.from(String(json.access_token).split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
    expect(json).toMatchObject(answer);
    expect(Object.fromEntries(Object.keys(claims).map((name) => [name, payload[name]]))).toEqual(claims);
    desk.token = String(json.access_token);
    expect([401, 403]).toContain((await desk.post('/payments/v3/payment-authorization', { roles })).status);
  });
});

describe('asked for ahead', () => {
  test('a fault meets its own calls, as often as asked, and can be taken back', async () => {
    await desk.set('fault', { fault: '503_burst', path: '/addresses' });
    const statuses = [];
    for (let call = 0; call < 4; call++) statuses.push((await desk.get(address)).status);
    expect(statuses).toEqual([503, 503, 503, 200]);
    await desk.set('fault', { fault: '500_once' });
    await desk.set('fault', { fault: '500_once', times: 0 });
    expect((await desk.get(address)).status).toBe(200);
    await desk.set('fault', { fault: 'label_030002' });
    expect([(await desk.get(address)).status, codesOf(await desk.buy(labelRequest()))]).toEqual([200, ['030002']]);
  });

  test('a name that isn’t known is refused, in the header too', async () => {
    expect([(await desk.set('fault', { fault: 'explode' })).status, (await desk.send('GET', address, undefined, { 'X-Sim-Fault': 'explode' })).status]).toEqual([400, 400]);
  });
});

test('every fault of the list is met above', () => {
  const told = [
    ...met.map(([name]) => name), 'timeout_after_commit', 'drop-answer', 'reset_mid_multipart', 'truncated_base64', 'wrong_boundary', 'lf_only', 'extra_part', 'gzip', 'warning_001',
    'address_D', 'clock_skew', 'garbage', 'slow', 'refuse', 'product_public_access_only', 'claims_missing', 'claims_mismatch',
  ];
  expect([...faultNames].sort()).toEqual([...new Set(told)].sort());
});
