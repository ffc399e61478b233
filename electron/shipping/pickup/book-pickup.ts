import { Failed } from '../../../shared/failure.ts';
import type { Pickup, PickupPlace, PickupWish } from '../../../shared/pickup/pickup.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { PickupRequest } from '../../usps/carrier-pickup.ts';
import { UspsNoAnswer } from '../../usps/usps-error.ts';
import { beforeSending } from '../before-sending.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { inTurn } from '../settling/in-turn.ts';
import { answerNotKept, whyNotAsked } from '../usps-failure.ts';
import { announcePickup, pickupOf } from './announce-pickup.ts';
import { placeWithKey } from './pickup-places.ts';
import { answeredPickup, detailsOf, existsAlready, pickupFailure, pickupRequest } from './pickup-wire.ts';
import { resolvePickup, takeAsStanding } from './resolve-pickup.ts';

export interface Booking {
  readonly placeKey: string;
  readonly wish: PickupWish;
  /** Whether USPS may choose the next day that it comes, where it doesn't on the one that is wished for. */
  readonly takesNextDay: boolean;
}

/** None is asked for twice: not where one is booked for the day, nor where it isn't known whether one is. */
const requireNone = (desk: Desk, { key, timeZone }: PickupPlace, { day }: PickupWish): void => {
  const others = desk.ledger.pickupsFrom(dayAt(desk.clock.now(), timeZone)).filter(({ placeKey }) => placeKey === key);
  const other = others.find(({ state, details, askedDay }) =>
    (state === 'booked' && details.day === day) || ((state === 'unknown' || state === 'sent') && askedDay === day));
  if (other) throw new Failed({ code: 'pickup-booked-already', day, confirmationNumber: other.confirmationNumber });
};

const send = async (desk: Desk, pickup: Pickup): Promise<Pickup> => {
  const request = PickupRequest.parse(JSON.parse(desk.ledger.pickupRequest(pickup.id)));
  try {
    return desk.ledger.markPickupBooked(pickup.id, answeredPickup(await desk.usps.carrierPickup.schedule(request), pickup.details));
  } catch (error) {
    if (existsAlready(error)) return takeAsStanding(desk, pickup, pickup.askedDay);
    const failure = pickupFailure(error, pickup.askedDay);
    if (error instanceof UspsNoAnswer && error.requestSent) {
      announcePickup(desk, desk.ledger.markPickupUnknown(pickup.id, error.message));
      return resolvePickup(desk, pickup.id);
    }
    if (failure instanceof Failed) {
      // USPS said no, or nothing was sent: a token couldn't be had, or the account couldn't be read.
      const { failure: why } = failure;
      announcePickup(desk, desk.ledger.markPickupFailed(pickup.id, 'detail' in why ? why.detail : whyNotAsked(why)));
      throw failure;
    }
    logMistake(desk, error, 'pickup-not-kept');
    if (pickupOf(desk, pickup.id).state === 'sent') announcePickup(desk, desk.ledger.markPickupUnknown(pickup.id, answerNotKept));
    throw new Failed({ code: 'pickup-outcome-unknown', asked: 'book', because: answerNotKept }, { cause: error });
  }
};

/**
 * Books a pickup: journalled, sent once, and settled by what comes back. Where USPS has one for the address and day already, that
 * is what is kept, without its number, which USPS doesn't say.
 * @throws Failed `pickup-day-refused` where the carrier doesn't come on the day, `pickup-refused`, `pickup-outcome-unknown`.
 */
export const bookPickup = (desk: Desk, { placeKey, wish, takesNextDay }: Booking): Promise<Pickup> => inTurn(desk, placeKey, async () => {
  const place = placeWithKey(desk, placeKey);
  if (place.setting.standingStop) throw new Failed({ code: 'not-offered', because: 'The carrier stops there anyway, as the ship-from says, so no pickup is asked for.' });
  requireNone(desk, place, wish);
  const request = pickupRequest(place, wish, takesNextDay);
  const { id } = beforeSending(() => {
    const intended = desk.ledger.intendPickup({ placeKey, address: place.address, takesNextDay, details: detailsOf(wish), request: JSON.stringify(request) });
    desk.ledger.markPickupSent(intended.id);
    return intended;
  });
  return announcePickup(desk, await send(desk, pickupOf(desk, id)));
});
