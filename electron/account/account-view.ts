import type { Account, AccountNumbers, Environment, SecretName, SecretState } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import { Failed } from '../../shared/failure.ts';
import { keychainTrouble } from './keychain-words.ts';
import type { SecretStore } from './secret-store.ts';

export interface Offered {
  readonly environment: Environment;
  /** Why it can't be entered; null when it can. */
  readonly because: string | null;
}

interface Seen {
  readonly states: Record<SecretName, SecretState>;
  /** What the keychain said when it didn't hand a secret out. */
  readonly refused: Failed | null;
}

/** A keychain that can't be read is a state of the account, not the end of the page. */
const see = async (environment: Environment, secrets: SecretStore, stored: readonly SecretName[]): Promise<Seen> => {
  const set = accountSetOf(environment);
  const one = async (name: SecretName): Promise<SecretState> => {
    const found = await secrets.look(set, name);
    if (found !== 'none' || secrets.state !== 'keychain' || !stored.includes(name)) return found;
    await secrets.mustBeOpen();
    return 'gone';
  };
  try {
    return { states: { 'client-id': await one('client-id'), 'client-secret': await one('client-secret') }, refused: null };
  } catch (error) {
    if (error instanceof Failed && error.failure.code === 'keychain-unreadable')
      return { states: { 'client-id': 'unreadable', 'client-secret': 'unreadable' }, refused: error };
    throw error;
  }
};

/** What the window may know of the account: the numbers, and of the secrets only whether they are there. */
export const accountView = async (
  environment: Environment,
  numbers: AccountNumbers,
  secrets: SecretStore,
  stored: readonly SecretName[],
  offered: readonly Offered[],
): Promise<Account> => {
  const { states, refused } = await see(environment, secrets, stored);
  const kept = { 'client-id': states['client-id'] === 'kept', 'client-secret': states['client-secret'] === 'kept' };
  // Practice brings credentials of its own; typing others is allowed, needing them isn't.
  const missing: Account['missing'] = [];
  if (environment !== 'practice') {
    if (!kept['client-id']) missing.push('client-id');
    if (!kept['client-secret']) missing.push('client-secret');
  }
  if (numbers.crid === '') missing.push('crid');
  if (numbers.mid === '') missing.push('mid');
  if (numbers.epa === '') missing.push('epa');
  return {
    environment,
    numbers,
    secrets: kept,
    secretStates: states,
    secretStore: secrets.state,
    secretStoreDetail: refused?.failure.code === 'keychain-unreadable' ? refused.failure.because : secrets.detail,
    keychainTrouble: refused === null ? secrets.trouble : keychainTrouble(refused.cause),
    missing,
    offered: [...offered],
  };
};
