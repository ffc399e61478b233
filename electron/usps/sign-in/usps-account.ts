import type { AccountNumbers } from '../../../shared/account/account.ts';

/** What a client needs to speak for one account. The numbers and secrets are read at each token, not kept. */
export interface UspsAccount extends Readonly<AccountNumbers> {
  readonly clientId: string;
  readonly clientSecret: string;
}
