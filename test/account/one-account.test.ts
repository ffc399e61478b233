import { expect, test } from 'vitest';
import { createKeytarSecretStore } from '../../electron/account/keytar-secret-store.ts';
import type { Keytar } from '../../electron/account/keytar-secret-store.ts';
import type { SecretStore } from '../../electron/account/secret-store.ts';
import { setAsideNotice } from '../../electron/account/set-aside-notice.ts';

type Entries = Record<string, string>;

interface Keychain {
  readonly entries: Map<string, string>;
  /** Told once whose were set aside. */
  readonly told: string[];
  open(): SecretStore;
  /** From so many writes and deletions on, each fails. */
  breakAfter(steps: number): void;
  readonly steps: () => number;
}

const keychainWith = (kept: Entries): Keychain => {
  const entries = new Map(Object.entries(kept));
  const told: string[] = [];
  let steps = 0;
  let last = Infinity;
  const step = (): void => { if (++steps > last) throw new Error('the process ended here'); };
  const keytar: Keytar = {
    getPassword: async (service, account) => entries.get(`${service}/${account}`) ?? null,
    setPassword: async (service, account, password) => { step(); entries.set(`${service}/${account}`, password); },
    deletePassword: async (service, account) => { step(); return entries.delete(`${service}/${account}`); },
  };
  return {
    entries, told,
    open: () => createKeytarSecretStore(keytar, { setAside: (of) => void told.push(of.join()) }),
    breakAfter: (count) => { steps = 0; last = count; },
    steps: () => steps,
  };
};

const pair = (environment: string, id: string, secret: string): Entries => ({
  ...(id === '' ? {} : { [`Labeldesk ${environment}/client-id`]: id }), ...(secret === '' ? {} : { [`Labeldesk ${environment}/client-secret`]: secret }),
});

const read = async (store: SecretStore): Promise<unknown> => [await store.read('usps', 'client-id'), await store.read('usps', 'client-secret')];

test.each([
  ['TEM’s alone', pair('tem', 'id', 'secret'), pair('usps', 'id', 'secret'), []],
  ['live’s alone', pair('live', 'id', 'secret'), pair('usps', 'id', 'secret'), []],
  ['the same in both', { ...pair('tem', 'id', 'secret'), ...pair('live', 'id', 'secret') }, pair('usps', 'id', 'secret'), []],
  ['halves of one pair', { ...pair('tem', '', 'secret'), ...pair('live', 'id', '') }, pair('usps', 'id', 'secret'), []],
  [
    'two pairs: live’s stands, TEM’s is set aside', { ...pair('tem', 'its-id', 'its-secret'), ...pair('live', 'id', 'secret') },
    { ...pair('usps', 'id', 'secret'), ...pair('tem, set aside', 'its-id', 'its-secret') }, ['tem'],
  ],
  [
    'TEM’s pair, and half another of live', { ...pair('tem', 'id', 'secret'), ...pair('live', 'its-id', '') },
    { ...pair('usps', 'id', 'secret'), ...pair('live, set aside', 'its-id', '') }, ['live'],
  ],
  ['what was entered since stands', { ...pair('usps', 'new-id', 'new-secret'), ...pair('live', 'id', 'secret') },
    { ...pair('usps', 'new-id', 'new-secret'), ...pair('live, set aside', 'id', 'secret') }, ['live']],
  ['a damaged entry is left where it is', pair('tem', 'id', 'half\n'), { ...pair('usps', 'id', ''), ...pair('tem', '', 'half\n') }, []],
])('%s', async (_name, before, after, told) => {
  const keychain = keychainWith(before);
  await read(keychain.open());
  expect([Object.fromEntries(keychain.entries), keychain.told]).toEqual([after, told]);
});

test('wherever it ends, nothing is lost, and the next start ends it', async () => {
  const before = { ...pair('tem', 'its-id', 'its-secret'), ...pair('live', 'id', 'secret') };
  const after = { ...pair('usps', 'id', 'secret'), ...pair('tem, set aside', 'its-id', 'its-secret') };
  const whole = keychainWith(before);
  await read(whole.open());
  expect(whole.steps()).toBe(8);
  for (let broken = 0; broken < whole.steps(); broken++) {
    const keychain = keychainWith(before);
    keychain.breakAfter(broken);
    await expect(read(keychain.open())).rejects.toThrow();
    expect(new Set(keychain.entries.values()), `after ${broken} steps`).toEqual(new Set(['its-id', 'its-secret', 'id', 'secret']));
    keychain.breakAfter(Infinity);
    expect(await read(keychain.open())).toEqual(['id', 'secret']);
    expect([Object.fromEntries(keychain.entries), keychain.told.at(-1)], `after ${broken} steps`).toEqual([after, 'tem']);
  }
});

test('a keychain that keeps something else than it is given loses nothing', async () => {
  const entries = new Map(Object.entries(pair('live', 'id', 'secret')));
  const store = createKeytarSecretStore({
    getPassword: async (service, account) => entries.get(`${service}/${account}`) ?? null,
    setPassword: async (service, account, password) => void entries.set(`${service}/${account}`, password.slice(0, 1)),
    deletePassword: async (service, account) => entries.delete(`${service}/${account}`),
  });
  await expect(store.read('usps', 'client-id')).rejects.toThrow('keychain-unreadable');
  expect(Object.fromEntries(entries)).toMatchObject(pair('live', 'id', 'secret'));
});

test('forgetting both forgets what was set aside as well, and Practice keeps its own', async () => {
  const keychain = keychainWith({ ...pair('tem', 'its-id', 'its-secret'), ...pair('live', 'id', 'secret'), ...pair('practice', 'p', 'q') });
  const store = keychain.open();
  await store.read('usps', 'client-id');
  await store.forget('usps');
  expect(Object.fromEntries(keychain.entries)).toEqual(pair('practice', 'p', 'q'));
});

test('a person is told whose numbers and secrets don’t count any more', () => {
  const { detail } = setAsideNotice({ numbers: { of: 'tem', numbers: { crid: '12', mid: '904128937', manifestMid: '', epa: '' } }, secretsOf: ['tem'] });
  expect(detail).toContain('TEM’s own numbers aren’t used any more; note them down if you need them: CRID 12, MID 904128937.');
  expect(detail).toContain('“Labeldesk tem, set aside”');
});
