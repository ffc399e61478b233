import { Failed } from '../../../shared/failure.ts';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import type { Desk } from '../desk.ts';

/** Tells the window of a pickup as it was just written, and that the tray may have changed. */
export const announcePickup = (desk: Desk, pickup: Pickup): Pickup => {
  desk.announce('pickup/changed', pickup);
  desk.statusChanged();
  return pickup;
};

export const pickupOf = (desk: Desk, pickupId: string): Pickup => {
  const pickup = desk.ledger.pickup(pickupId);
  if (!pickup) throw new Failed({ code: 'not-found', what: 'pickup' });
  return pickup;
};
