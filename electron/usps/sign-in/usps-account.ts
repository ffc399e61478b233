/** What a client needs to speak for one account. The numbers and secrets are read at each token, not kept. */
export interface UspsAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly crid: string;
  readonly mid: string;
  readonly manifestMid: string;
  readonly epa: string;
}
