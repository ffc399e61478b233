import type { UspsApi } from '../usps-error.ts';

/** How many calls USPS takes in an hour. */
export interface QuotaModel {
  /** All APIs together, the token's included; null where each API is counted by itself. */
  readonly shared: number | null;
  /** One API's own; one that isn't named has none. */
  readonly perApi: Readonly<Partial<Record<UspsApi, number>>>;
  /** Of `shared`, kept for what buys, cancels, settles and closes: a parcel that is packed must be able to leave. */
  readonly reserved: number;
}

/** All APIs together, a fifth of them reserved. */
export const grantedQuota = (callsPerHour: number): QuotaModel => ({ shared: callsPerHour, perApi: {}, reserved: Math.floor(callsPerHour / 5) });

/**
 * USPS grants 60 calls an hour to each API of a new app, and it has been measured as 60 for all of them together, tokens
 * included: until somebody knows better, the fewer.
 */
export const cautiousQuota: QuotaModel = grantedQuota(60);

/** No limit but what a 429 tells. */
export const openQuota: QuotaModel = { shared: null, perApi: {}, reserved: 0 };
