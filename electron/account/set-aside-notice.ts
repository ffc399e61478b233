import type { Environment } from '../../shared/account/account.ts';
import type { Notice } from '../../shared/app-status.ts';
import type { SetAside } from '../../shared/settings.ts';

export const setAsideId = 'set-aside';

const names: Readonly<Record<Environment, string>> = { practice: 'Practice', tem: 'TEM', live: 'Live' };

/** TEM and live had different numbers or secrets, and now there is one account: what became of those that don't count any more. */
export const setAsideNotice = ({ numbers, secretsOf }: SetAside): Notice => {
  const told = ['Both are one account at USPS, so Labeldesk now uses one set of numbers and secrets for both. Look through it on the Account page.'];
  if (numbers !== null) {
    const { crid, mid, manifestMid, epa } = numbers.numbers;
    const entered = [['CRID', crid], ['MID', mid], ['manifest MID', manifestMid], ['EPA', epa]].filter(([, value]) => value !== '');
    told.push(`${names[numbers.of]}’s own numbers aren’t used any more; note them down if you need them: ${entered.map((pair) => pair.join(' ')).join(', ')}.`);
  }
  for (const environment of secretsOf)
    told.push(`${names[environment]}’s own client ID and secret aren’t used any more; the system’s keychain keeps them as “Labeldesk ${environment}, set aside” until both secrets are forgotten.`);
  return { id: setAsideId, title: 'TEM and Live had different accounts', detail: told.join(' '), copy: null };
};
