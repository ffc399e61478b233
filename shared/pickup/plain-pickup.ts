import type { PickupSetting } from './pickup.ts';

/** What a ship-from begins with: no standing stop, and parcels at the front door. */
export const plainPickup: PickupSetting = { standingStop: false, location: 'FRONT_DOOR', instructions: '', dog: false };
