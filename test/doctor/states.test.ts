import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../electron/doctor/examine.ts';
import type { Finding } from '../../electron/doctor/finding.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import { practiceAccounts } from '../../shared/account/practice-account.ts';
import type { PracticeAccount } from '../../shared/account/practice-account.ts';
import { patientAt, troubles, verdicts } from './patients.ts';

let folder: string;
let practice: PracticeUsps;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-doctor-'));
  practice = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
});
afterAll(async () => {
  await practice.close();
  await rm(folder, { recursive: true });
});

const put = async (state: PracticeAccount): Promise<void> => {
  const answer = await fetch(`${practice.url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state }) });
  if (!answer.ok) throw new Error(await answer.text());
};

const examined = async (state: PracticeAccount, change: Parameters<typeof patientAt>[1] = {}): Promise<Finding[]> => {
  await put(state);
  const patient = patientAt(practice.url, change);
  try {
    return await examine(patient);
  } finally {
    await patient.usps.close();
  }
};

/** Each state of the practice account that a reading call shows: the rung that doesn't hold, why, and USPS's code. */
const shown: Readonly<Partial<Record<PracticeAccount, ReturnType<typeof troubles>>>> = {
  ready: [],
  contract: [],
  'contract-not-linked': [],
  'contract-not-authorized': [['contract-price', 'failed', 'contract-not-authorized', null]],
  'secrets-refused': [['token', 'failed', 'secrets-refused', 'invalid_client']],
  registered: [['products', 'waiting-on-usps', 'products-missing', null], ['tracking', 'waiting-on-usps', 'tracking-not-granted', null]],
  granted: [['claims', 'failed', 'claims-missing', null], ['label-owner', 'failed', 'authorization-forbidden', null]],
  'linked-to-another': [['identifiers', 'failed', 'crid-not-linked', null], ['label-owner', 'failed', 'authorization-forbidden', null]],
  'epa-none': [['payer', 'failed', 'epa-not-found', '100001']],
  'epa-pending': [['payer', 'failed', 'epa-inactive', '100002']],
  'epa-inactive': [['payer', 'failed', 'epa-inactive', '100002']],
  'epa-no-method': [['payer', 'failed', 'epa-no-method', '100003']],
  'epa-method-inactive': [['payer', 'failed', 'epa-method-inactive', '100004']],
  'epa-insufficient': [['payer', 'failed', 'epa-insufficient', '100007']],
  'not-enrolled': [['ship-outbound', 'waiting-on-usps', 'not-enrolled-outbound', null]],
  'authorization-refused': [['payer', 'waiting-on-usps', 'authorization-not-granted', null]],
  'clock-ahead': [['clock', 'failed', 'clock-off', null]],
  'behind-a-proxy': [['network', 'failed', 'not-usps', null]],
  'out-of-order': [['network', 'failed', 'usps-down', null]],
};

/** States that only a label, or the tracking of one, shows. */
const hidden: readonly PracticeAccount[] = ['no-outbound', 'no-returns', 'no-indicia-name', 'tracking-refused'];

it('each state is looked at', () => {
  expect([...Object.keys(shown), ...hidden].sort()).toEqual([...practiceAccounts].sort());
});

describe('the rung that doesn’t hold, with the account', () => {
  it.each(Object.entries(shown) as [PracticeAccount, ReturnType<typeof troubles>][])('%s', async (state, expected) => {
    const findings = await examined(state);
    expect(troubles(findings).filter(([id]) => !(state === 'granted' || state === 'linked-to-another') || id !== 'contract-price')).toEqual(expected);
  });
});

it('a sound account holds on every rung but those that only a label proves', async () => {
  expect(verdicts(await examined('ready'))).toEqual({
    network: 'ok', clock: 'ok', token: 'ok', products: 'ok', claims: 'ok', identifiers: 'ok', address: 'ok', price: 'ok',
    'contract-price': 'not-proved: no-contract-price', payer: 'ok', 'label-owner': 'ok', funds: 'ok',
    'ship-outbound': 'not-proved: no-label-yet', 'ship-returns': 'not-proved: no-return-yet', 'indicia-name': 'not-proved: no-label-yet',
    tracking: 'not-proved: no-label-yet', 'tem-label': 'not-proved: no-test-label',
  });
});

it('with a contract its prices are seen', async () => {
  expect(verdicts(await examined('contract'))['contract-price']).toBe('ok');
});

it('without the products, addresses and prices are still asked and nothing that would need them', async () => {
  expect(verdicts(await examined('registered'))).toEqual({
    network: 'ok', clock: 'ok', token: 'ok', products: 'waiting-on-usps: products-missing', claims: 'not-reached', identifiers: 'not-reached',
    address: 'ok', price: 'ok', 'contract-price': 'not-reached', payer: 'not-reached', 'label-owner': 'not-reached', funds: 'not-reached',
    'ship-outbound': 'not-reached', 'ship-returns': 'not-reached', 'indicia-name': 'not-reached', 'tem-label': 'not-reached',
    tracking: 'waiting-on-usps: tracking-not-granted',
  });
});

it('with more than the account is good for, the funds don’t hold though the authorization does', async () => {
  expect(troubles(await examined('ready', { nextParcels: 30_000_00 as never }))).toEqual([['funds', 'failed', 'epa-insufficient', null]]);
});

it.each([
  ['crid', 'crid-missing'], ['mid', 'mid-missing'], ['epa', 'epa-missing'],
] as const)('before there is a number for %s, tokens, addresses and prices are proved all the same', async (missing, cause) => {
  const { numbers } = patientAt(practice.url);
  const findings = verdicts(await examined('ready', { numbers: { ...numbers, [missing]: '' } }));
  expect([findings.token, findings.identifiers, findings.address, findings.price, findings.payer])
    .toEqual(['ok', `failed: ${cause}`, 'ok', 'ok', 'not-reached']);
});

it.each([
  ['crid', '56982564', 'crid-not-linked', 'label-owner'], ['mid', '904128930', 'mid-not-linked', 'label-owner'],
  ['manifestMid', '904128931', 'manifest-mid-not-linked', 'label-owner'], ['epa', '1000405526', 'epa-not-linked', 'payer'],
] as const)('another %s than the app is linked to is named', async (name, number, cause, role) => {
  const { numbers } = patientAt(practice.url);
  expect(troubles(await examined('ready', { numbers: { ...numbers, [name]: number } })).filter(([id]) => id !== 'contract-price'))
    .toEqual([['identifiers', 'failed', cause, null], [role, 'failed', 'authorization-forbidden', null]]);
});

it('what only a label tells is told by the last one', async () => {
  const seen = { outbound: '160302', returns: '160303', indicia: '160173', words: { outbound: 'Must be enrolled' }, test: null } as const;
  expect(troubles(await examined('ready', { seen }))).toEqual([
    ['ship-outbound', 'waiting-on-usps', 'not-enrolled-outbound', '160302'],
    ['ship-returns', 'waiting-on-usps', 'not-enrolled-returns', '160303'],
    ['indicia-name', 'waiting-on-usps', 'indicia-name-missing', '160173'],
  ]);
});

it('an own parcel that tracking refuses means that its terms aren’t accepted', async () => {
  expect(troubles(await examined('tracking-refused', { trackingNumber: '9200190412893600000015' })))
    .toEqual([['tracking', 'failed', 'tracking-terms', '150010']]);
});

it('in the background it ends at the payment authorization', async () => {
  const findings = verdicts(await examined('epa-pending', { isBackground: true }));
  expect([findings.payer, findings['contract-price'], findings.funds, findings.tracking])
    .toEqual(['failed: epa-inactive', 'not-reached', 'not-reached', 'not-reached']);
});

it('both ways of writing claims are read alike', async () => {
  const settings = (claims: string) => fetch(`${practice.url}/practice/settings`, { method: 'POST', body: JSON.stringify({ claims }) });
  await settings('array');
  const asArray = await examined('ready');
  await settings('string');
  expect(verdicts(asArray)).toEqual(verdicts(await examined('ready')));
});
