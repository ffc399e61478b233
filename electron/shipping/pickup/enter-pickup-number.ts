import { Failed } from '../../../shared/failure.ts';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import type { Desk } from '../desk.ts';
import { inTurn } from '../settling/in-turn.ts';
import { announcePickup, pickupOf } from './announce-pickup.ts';
import { answeredPickup, pickupFailure } from './pickup-wire.ts';

/**
 * Takes over a pickup by the number that USPS sent for it, where Labeldesk doesn't have it. USPS is asked for it, and it is taken
 * where it is of the same ZIP and day.
 * @throws Failed `pickup-of-another`, or what USPS says of a number that it doesn't know.
 */
export const enterPickupNumber = (desk: Desk, { pickupId, confirmationNumber }: { pickupId: string; confirmationNumber: string }): Promise<Pickup> =>
  inTurn(desk, pickupOf(desk, pickupId).placeKey, async () => {
    const pickup = pickupOf(desk, pickupId);
    if (pickup.state !== 'unnumbered' && pickup.state !== 'unknown') throw new Failed({ code: 'pickup-over', state: pickup.state });
    try {
      const read = await desk.usps.carrierPickup.read(confirmationNumber);
      const isElsewhere = read.address !== null && read.address.ZIPCode !== '' && read.address.ZIPCode !== pickup.address.zip;
      const isOtherDay = read.day !== null && read.day !== pickup.details.day && !pickup.takesNextDay;
      const isKnown = desk.ledger.pickupsInState(['booked']).some((other) => other.confirmationNumber === confirmationNumber);
      if (isElsewhere || isOtherDay || isKnown) throw new Failed({ code: 'pickup-of-another' });
      return announcePickup(desk, desk.ledger.markPickupBooked(pickupId, answeredPickup({ ...read, confirmationNumber }, pickup.details)));
    } catch (error) {
      throw error instanceof Failed ? error : pickupFailure(error, pickup.details.day);
    }
  });
