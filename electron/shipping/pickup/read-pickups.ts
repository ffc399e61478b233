import type { Pickup, PickupBook } from '../../../shared/pickup/pickup.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { announcePickup } from './announce-pickup.ts';
import { pickupPlaces } from './pickup-places.ts';

/** The places, and the pickups from today on: what the page shows. USPS isn't asked. */
export const readPickups = (desk: Desk): PickupBook => ({
  places: pickupPlaces(desk),
  pickups: desk.ledger.pickupsFrom(todayAtDesk(desk)).filter(({ state }) => state !== 'failed' && state !== 'intended'),
});

/** A person has seen on which day USPS comes, and it is right so. */
export const pickupDaySeen = (desk: Desk, { pickupId }: { pickupId: string }): Pickup => announcePickup(desk, desk.ledger.notePickupDaySeen(pickupId));

/** What was under way when the application ended. USPS isn't asked by itself: a pickup is asked about where a person needs it. */
export const settlePickupsAfterStart = (desk: Desk): void => {
  for (const { id } of desk.ledger.pickupsInState(['intended'])) desk.ledger.markPickupFailed(id, 'Labeldesk ended before this was sent to USPS.');
  for (const { id } of desk.ledger.pickupsInState(['sent'])) desk.ledger.markPickupUnknown(id, 'Labeldesk ended before USPS’s answer came.');
};
