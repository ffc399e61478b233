import { describe, expect, it } from 'vitest';
import { keychainProblem, pastedAround, secretWords } from '../../../renderer/account/credentials/secret-words.ts';
import { KeychainTrouble, SecretState } from '../../../shared/account/account.ts';

const fine = {
  keychainTrouble: null, secretStore: 'keychain', secretStoreDetail: '', secretStates: { 'client-id': 'kept', 'client-secret': 'kept' },
} as const;

describe('the keychain', () => {
  it('that holds both is no matter', () => {
    expect(keychainProblem(fine)).toBeNull();
  });

  it('has a way on for each of its troubles, and says that nothing in it was changed', () => {
    const said = KeychainTrouble.options.map((keychainTrouble) => keychainProblem({ ...fine, keychainTrouble, secretStoreDetail: 'so it said' }));
    expect(said.map((problem) => problem?.title)).toEqual(said.map(() => 'The system keychain can’t be read: so it said'));
    expect(new Set(said.map((problem) => problem?.meaning)).size).toBe(KeychainTrouble.options.length);
    expect(said.filter((problem) => !problem?.meaning.startsWith('Nothing in it was changed.'))).toEqual([]);
  });

  it('that isn’t there says where the secrets are meanwhile: in memory, and in no file', () => {
    expect(keychainProblem({ ...fine, keychainTrouble: 'none-runs', secretStore: 'session-only', secretStoreDetail: 'no keychain runs on this computer' })).toEqual({
      title: 'The system keychain isn’t used: no keychain runs on this computer',
      meaning: 'What you enter is kept in memory until Labeldesk closes, and in no file. Start the system’s keychain '
        + '(on Linux, GNOME Keyring or KWallet; signing in to the desktop starts it), then try again.',
    });
  });

  it('that was emptied, or holds half an entry, asks to enter it again', () => {
    const titles = (['gone', 'damaged'] as const).map((state) => keychainProblem({ ...fine, secretStates: { 'client-id': 'kept', 'client-secret': state } })?.title);
    expect(titles).toEqual(['The keychain no longer has what was stored', 'An entry in the keychain is damaged']);
  });
});

it('each secret says where it is', () => {
  expect(SecretState.options.map((state) => secretWords(state, 'keychain').words))
    .toEqual(['Not entered', 'Stored in the system keychain', 'Gone from the keychain', 'Damaged in the keychain', 'Can’t be read now']);
  expect(secretWords('kept', 'session-only')).toEqual({ kind: 'wait', words: 'Kept in memory until Labeldesk closes' });
});

it('what was pasted around a secret is said to be left out', () => {
  expect(['abc', 'abc\n', '\r\nabc', 'abc ', '\tabc'].map(pastedAround)).toEqual([
    null, 'A line break around it was left out.', 'A line break around it was left out.', 'A blank around it was left out.', 'A blank around it was left out.',
  ]);
});
