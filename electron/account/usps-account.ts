import type { AccountNumbers, Environment, SecretName } from '../../shared/account/account.ts';
import { accountSetOf } from '../../shared/account/account-set.ts';
import { Failed } from '../../shared/failure.ts';
import type { SecretStore } from './secret-store.ts';

/** Secrets that an environment brings along: Practice's own, none elsewhere. */
export type BuiltInSecrets = Readonly<Record<SecretName, string>> | null;

export interface AccountForUsps extends Readonly<AccountNumbers> {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * The account as USPS wants it, read when a token is asked for and kept nowhere.
 * @param need what isn't needed may be missing: addresses and prices take the two secrets alone.
 * @throws Failed `account-incomplete` with what is missing, in the order it is asked for.
 */
export const accountForUsps = async (
  environment: Environment,
  numbers: AccountNumbers,
  secrets: SecretStore,
  builtIn: BuiltInSecrets,
  need: 'secrets' | 'numbers' = 'numbers',
): Promise<AccountForUsps> => {
  const set = accountSetOf(environment);
  const clientId = (await secrets.read(set, 'client-id')) ?? builtIn?.['client-id'] ?? '';
  const clientSecret = (await secrets.read(set, 'client-secret')) ?? builtIn?.['client-secret'] ?? '';
  const manifestMid = numbers.manifestMid === '' ? numbers.mid : numbers.manifestMid;
  const account = { clientId, clientSecret, crid: numbers.crid, mid: numbers.mid, manifestMid, epa: numbers.epa };
  const asked: [string, string][] = [
    ['client-id', clientId], ['client-secret', clientSecret], ['crid', numbers.crid], ['mid', numbers.mid], ['epa', numbers.epa],
  ];
  const missing = asked.filter(([, value]) => value === '').map(([name]) => name);
  const isEnough = need === 'secrets' && clientId !== '' && clientSecret !== '';
  if (missing.length > 0 && !isEnough) throw new Failed({ code: 'account-incomplete', missing });
  return account;
};
