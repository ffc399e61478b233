import { Failed } from '../../../shared/failure.ts';
import { pickupDeadline } from '../../../shared/pickup/pickup-day.ts';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { addDays } from '../../../shared/days/ship-days.ts';
import { UspsNoAnswer } from '../../usps/usps-error.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { answerNotKept, whyNotAsked } from '../usps-failure.ts';
import { announcePickup, pickupOf } from './announce-pickup.ts';
import { answeredPickup, existsAlready, isDayRefused, onDay, pickupFailure, refusedByUsps, refusedWith } from './pickup-wire.ts';

const standsWithoutNumber = 'USPS has a pickup for this address and day. Its number is in the e-mail that USPS sent for it.';

/** How many days after the one that was asked for USPS may have chosen: over the holidays, a few. */
const furthestMove = 7;

const stillUnknown = (desk: Desk, { id }: Pickup, because: string, cause: unknown): Failed => {
  announcePickup(desk, desk.ledger.markPickupUnknown(id, because));
  return new Failed({ code: 'pickup-outcome-unknown', asked: 'book', because }, { cause });
};

/**
 * USPS has a pickup for the place and the day. Where it is one that is here already, this asking came to nothing, and that one is
 * meant; else it is the one that was asked for.
 */
export const takeAsStanding = (desk: Desk, pickup: Pickup, day: Day): Pickup => {
  const standing = desk.ledger.pickupsInState(['booked', 'unnumbered']).find(({ placeKey, details }) => placeKey === pickup.placeKey && details.day === day);
  if (standing === undefined) return desk.ledger.markPickupUnnumbered(pickup.id, day, standsWithoutNumber);
  announcePickup(desk, desk.ledger.markPickupFailed(pickup.id, 'USPS has a pickup for this address and day already.'));
  return standing;
};

type Told = { readonly pickup: Pickup } | { readonly refused: unknown };

/** Asks for it again on one day and on no other: USPS books one an address and day, so that a second one can't come of it. */
const askOn = async (desk: Desk, pickup: Pickup, day: Day): Promise<Told> => {
  try {
    const booked = await desk.usps.carrierPickup.schedule(onDay(desk.ledger.pickupRequest(pickup.id), day));
    return { pickup: desk.ledger.markPickupBooked(pickup.id, answeredPickup(booked, { ...pickup.details, day })) };
  } catch (error) {
    if (existsAlready(error)) return { pickup: takeAsStanding(desk, pickup, day) };
    if (refusedByUsps(error)) return { refused: error };
    // A gateway that takes no such request says nothing of the pickup that may stand.
    if (error instanceof UspsNoAnswer || refusedWith(error)) throw stillUnknown(desk, pickup, error.message, error);
    if (error instanceof Failed) throw stillUnknown(desk, pickup, whyNotAsked(error.failure), error);
    const failure = pickupFailure(error, day);
    if (failure === error) logMistake(desk, error, 'pickup-not-kept');
    throw failure === error ? stillUnknown(desk, pickup, answerNotKept, error) : failure;
  }
};

/**
 * Settles a booking whose answer was lost. USPS has no key that tells two bookings apart and lists none; but it refuses a second
 * pickup of an address on a day (020001), so the same is asked for again: either it stands already, or it is booked by that.
 * Where USPS was let choose the day, the days are gone through in turn, as USPS does. Once the time to book a day is past, USPS
 * refuses it whether or not it is booked: then nothing is learned from a refusal, and it stays unknown.
 * @throws Failed `pickup-outcome-unknown`, or what USPS refuses the booking for: then none stands.
 */
export const resolvePickup = async (desk: Desk, pickupId: string): Promise<Pickup> => {
  const found = pickupOf(desk, pickupId);
  const pickup = found.state === 'sent' ? desk.ledger.markPickupUnknown(pickupId, 'USPS’s answer didn’t come.') : found;
  if (pickup.state !== 'unknown') return pickup;
  if (pickupDeadline(pickup.askedDay) <= desk.clock.now())
    throw stillUnknown(desk, pickup, 'The time to book that day is past, so USPS can’t be asked any more: look into USPS’s e-mail.', null);
  const last = pickup.takesNextDay ? addDays(pickup.askedDay, furthestMove) : pickup.askedDay;
  for (let day = pickup.askedDay; ; day = addDays(day, 1)) {
    const told = await askOn(desk, pickup, day);
    if ('pickup' in told) return announcePickup(desk, told.pickup);
    if (isDayRefused(told.refused) && day < last) continue;
    const failure = pickupFailure(told.refused, pickup.askedDay);
    announcePickup(desk, desk.ledger.markPickupFailed(pickup.id, told.refused instanceof Error ? told.refused.message : ''));
    throw failure;
  }
};
