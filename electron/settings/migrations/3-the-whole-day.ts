import { fullerProfiles } from './fuller-profiles.ts';
import { oneUspsAccount } from './one-usps-account.ts';
import { pickupOfShipFroms } from './pickup-of-ship-froms.ts';
import { pricesOfBusinesses } from './prices-of-businesses.ts';

const parts = [
  pickupOfShipFroms,
  fullerProfiles,
  oneUspsAccount,
  pricesOfBusinesses,
];

/** From one parcel's work to the whole day's. */
export const theWholeDay = (older: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  ({ ...parts.reduce<Readonly<Record<string, unknown>>>((settings, part) => part(settings), older), version: 3 });
