import type { Account, AccountNumbers, Environment } from '../../shared/account.ts';
import type { SecretStore } from './secret-store.ts';

export interface Offered {
  readonly environment: Environment;
  /** Why it can't be entered; null when it can. */
  readonly because: string | null;
}

/** What the window may know of the account: the numbers, and of the secrets only whether they are there. */
export const accountView = async (
  environment: Environment,
  numbers: AccountNumbers,
  secrets: SecretStore,
  offered: readonly Offered[],
): Promise<Account> => {
  const stored = {
    'client-id': (await secrets.read(environment, 'client-id')) !== null,
    'client-secret': (await secrets.read(environment, 'client-secret')) !== null,
  };
  // Practice brings credentials of its own; typing others is allowed, needing them isn't.
  const missing: Account['missing'] = [];
  if (environment !== 'practice') {
    if (!stored['client-id']) missing.push('client-id');
    if (!stored['client-secret']) missing.push('client-secret');
  }
  if (numbers.crid === '') missing.push('crid');
  if (numbers.mid === '') missing.push('mid');
  if (numbers.epa === '') missing.push('epa');
  return {
    environment,
    numbers,
    secrets: stored,
    secretStore: secrets.state,
    secretStoreDetail: secrets.detail,
    missing,
    offered: [...offered],
  };
};
