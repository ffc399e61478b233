import { expect, test } from 'vitest';
import { createKeytarSecretStore } from '../../electron/account/keytar-secret-store.ts';
import type { Keytar } from '../../electron/account/keytar-secret-store.ts';
import { openSecretStore } from '../../electron/account/open-secret-store.ts';
import { silentLog } from '../../electron/log.ts';
import { Failed } from '../../shared/failure.ts';

/** A keychain in memory that a test can end, and that may keep something else than it was given. */
const keychain = (keeps: (given: string) => string = (given) => given): Keytar & { away: string | null; entries: Map<string, string> } => {
  const entries = new Map<string, string>();
  const made = {
    away: null as string | null,
    entries,
    there: () => { if (made.away !== null) throw new Error(made.away); },
    getPassword: async (service: string, account: string) => { made.there(); return entries.get(`${service}/${account}`) ?? null; },
    setPassword: async (service: string, account: string, password: string) => { made.there(); entries.set(`${service}/${account}`, keeps(password)); },
    deletePassword: async (service: string, account: string) => { made.there(); return entries.delete(`${service}/${account}`); },
  };
  return made;
};

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(() => 'it went well', (error: unknown) => (error instanceof Failed ? error.failure : error));

test('what doesn’t come back as it was stored isn’t called stored, and isn’t taken away either', async () => {
  const half = keychain((given) => given.slice(0, 3));
  expect(await failure(createKeytarSecretStore(half).write('usps', 'client-id', 'abcdef')))
    .toEqual({ code: 'keychain-unreadable', because: 'what was stored didn’t come back as it was' });
  expect([...half.entries]).toEqual([['Labeldesk usps/client-id', 'abc']]);
});

test('a keychain that doesn’t answer is waited for no longer than that, and asked once', async () => {
  let asked = 0;
  const silent: Keytar = { ...keychain(), getPassword: () => { asked++; return new Promise(() => undefined); } };
  const store = createKeytarSecretStore(silent, { patience: 20 });
  const expected = { code: 'keychain-unreadable', because: 'the keychain doesn’t answer; it may be locked' };
  expect([await failure(store.read('usps', 'client-id')), await failure(store.look('usps', 'client-id')), asked]).toEqual([expected, expected, 1]);
});

test('once there is a keychain, what was entered before moves into it', async () => {
  const late = keychain();
  late.away = 'Cannot autolaunch D-Bus without X11 $DISPLAY';
  const store = await openSecretStore(silentLog, late);
  expect([store.state, store.trouble, store.detail]).toEqual(['session-only', 'none-runs', 'no keychain runs on this computer']);
  await store.write('usps', 'client-id', 'entered before');
  await store.tryAgain();
  expect([store.state, await store.read('usps', 'client-id')]).toEqual(['session-only', 'entered before']);

  late.away = null;
  await store.tryAgain();
  expect([store.state, store.trouble, store.detail, [...late.entries]])
    .toEqual(['keychain', null, '', [['Labeldesk usps/client-id', 'entered before']]]);
  late.entries.clear();
  expect(await store.read('usps', 'client-id')).toBeNull();
});

test('a move that fails leaves everything where it was', async () => {
  const late = keychain();
  late.away = 'The connection is closed';
  const store = await openSecretStore(silentLog, late);
  await store.write('usps', 'client-id', 'entered before');
  late.away = null;
  late.setPassword = async () => { throw new Error('Cannot create an item in a locked collection'); };
  expect(await failure(store.tryAgain())).toEqual({ code: 'keychain-unreadable', because: 'the keychain is locked' });
  expect([store.state, await store.read('usps', 'client-id')]).toEqual(['session-only', 'entered before']);
});
