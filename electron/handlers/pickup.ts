import type { Handlers } from '../../shared/ipc-contract.ts';
import type { Desk } from '../shipping/desk.ts';
import { bookPickup } from '../shipping/pickup/book-pickup.ts';
import { askAboutPickup, cancelPickup, changePickup } from '../shipping/pickup/change-pickup.ts';
import { enterPickupNumber } from '../shipping/pickup/enter-pickup-number.ts';
import { pickupEligibility } from '../shipping/pickup/pickup-eligibility.ts';
import { pickupDaySeen, readPickups } from '../shipping/pickup/read-pickups.ts';
import { waitingParcels } from '../shipping/pickup/waiting-parcels.ts';

type PickupHandlers = Pick<
  Handlers,
  'pickups/read' | 'pickups/waiting' | 'pickups/eligibility' | 'pickups/book' | 'pickups/ask' | 'pickups/change' | 'pickups/cancel' | 'pickups/enter-number'
  | 'pickups/day-seen'
>;

/** The calls about carrier pickups. */
export const pickupHandlers = (desk: () => Desk): PickupHandlers => ({
  'pickups/read': async () => readPickups(desk()),
  'pickups/waiting': async (asked) => waitingParcels(desk(), asked),
  'pickups/eligibility': (asked) => pickupEligibility(desk(), asked),
  'pickups/book': (booking) => bookPickup(desk(), booking),
  'pickups/ask': (pickup) => askAboutPickup(desk(), pickup),
  'pickups/change': (change) => changePickup(desk(), change),
  'pickups/cancel': (pickup) => cancelPickup(desk(), pickup),
  'pickups/enter-number': (entered) => enterPickupNumber(desk(), entered),
  'pickups/day-seen': async (pickup) => pickupDaySeen(desk(), pickup),
});
