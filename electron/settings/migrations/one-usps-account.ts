import * as z from 'zod';
import { AccountNumbers, SecretName } from '../../../shared/account/account.ts';
import { oneOfTwo } from '../../../shared/one-of-two.ts';

const Apart = z.looseObject({
  accounts: z.object({ practice: AccountNumbers, tem: AccountNumbers, live: AccountNumbers }),
  secretsStored: z.object({ practice: z.array(SecretName), tem: z.array(SecretName), live: z.array(SecretName) }),
});

/** TEM's and live's numbers become one set; those that differ and don't stand are kept until a person has seen them. */
export const oneUspsAccount = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { accounts, secretsStored, ...rest } = Apart.parse(older);
  const { kept, setAside } = oneOfTwo(accounts.live, accounts.tem, ['crid', 'mid', 'epa']);
  return {
    ...rest,
    accounts: { usps: kept, practice: accounts.practice },
    setAside: setAside === null ? null : { numbers: { of: setAside, numbers: accounts[setAside] }, secretsOf: [] },
    secretsStored: { usps: [...new Set([...secretsStored.live, ...secretsStored.tem])], practice: secretsStored.practice },
  };
};
