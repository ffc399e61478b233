import type { Account } from '../../shared/account/account.ts';

type Missing = Account['missing'][number];

export const missingNames: Readonly<Record<Missing, string>> = {
  'client-id': 'client ID', 'client-secret': 'client secret', crid: 'CRID', mid: 'MID', epa: 'EPA number',
};

export interface SetUp {
  readonly kind: 'wait' | 'good';
  readonly title: string;
  readonly meaning: string;
}

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/**
 * How far the set-up is: null in Practice once nothing is missing, since there is nothing to verify.
 * @param verified Whether USPS sold a label in this environment; only that proves that every step is done.
 */
export const setUpWords = ({ environment, missing }: Pick<Account, 'environment' | 'missing'>, verified: boolean): SetUp | null => {
  if (missing.length > 0)
    return {
      kind: 'wait',
      title: `Still missing: ${inWords(missing.map((name) => missingNames[name]))}`,
      meaning: 'No label can be bought until they are entered below, in this order.',
    };
  if (environment === 'practice') return null;
  if (verified)
    return { kind: 'good', title: 'The account works', meaning: `USPS has sold a label to it ${environment === 'tem' ? 'on TEM' : 'live'}.` };
  return environment === 'tem'
    ? {
      kind: 'wait',
      title: 'Everything is entered, nothing is proved yet',
      meaning: 'Buy one label on TEM: it is watermarked and never charged. When USPS refuses, its answer says which step is still open.',
    }
    : {
      kind: 'wait',
      title: 'Everything is entered, nothing is proved yet',
      meaning: 'Buy the first label on TEM, where nothing is charged. The first live label is charged to the payment account.',
    };
};
