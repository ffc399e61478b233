import { oneUspsAccount } from './one-usps-account.ts';

/** From one parcel's work to the whole day's. */
export const theWholeDay = (older: Readonly<Record<string, unknown>>): Record<string, unknown> => ({ ...oneUspsAccount(older), version: 3 });
