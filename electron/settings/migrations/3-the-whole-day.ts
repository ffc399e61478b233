import { fullerProfiles } from './fuller-profiles.ts';
import { oneUspsAccount } from './one-usps-account.ts';
import { pickupOfShipFroms } from './pickup-of-ship-froms.ts';

/** From one parcel's work to the whole day's. */
export const theWholeDay = (older: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  ({ ...oneUspsAccount(fullerProfiles(pickupOfShipFroms(older))), version: 3 });
