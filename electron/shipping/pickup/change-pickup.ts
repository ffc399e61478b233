import { Failed } from '../../../shared/failure.ts';
import type { Pickup, PickupDetails, PickupWish } from '../../../shared/pickup/pickup.ts';
import { pickupDifferences } from '../../../shared/pickup/pickup-words.ts';
import { UspsNoAnswer } from '../../usps/usps-error.ts';
import { beforeSending } from '../before-sending.ts';
import type { Desk } from '../desk.ts';
import { inTurn } from '../settling/in-turn.ts';
import { announcePickup, pickupOf } from './announce-pickup.ts';
import { answeredPickup, changedRequest, detailsOf, isGone, isStale, pickupFailure, requireBooked } from './pickup-wire.ts';
import { resolvePickup } from './resolve-pickup.ts';

type Asking = 'change' | 'cancel';

const goneAtUsps = 'USPS has it no longer.';

const isSame = (one: PickupDetails, other: PickupDetails): boolean => pickupDifferences(one, other).length === 0;

/** What became of something that was asked for, by how USPS has it now. */
const eventOf = ({ asking, askedDetails }: Pickup, now: PickupDetails): string => {
  if (asking === 'cancel') return 'not-canceled';
  if (asking === 'change') return askedDetails !== null && isSame(askedDetails, now) ? 'changed' : 'not-changed';
  return 'read';
};

/** How USPS has it now, which settles what was asked of it. What USPS has no longer is canceled. */
const readBooked = async (desk: Desk, pickup: Pickup): Promise<Pickup> => {
  try {
    const answered = answeredPickup(await desk.usps.carrierPickup.read(requireBooked(pickup)), pickup.details);
    return desk.ledger.notePickup(pickup.id, answered, eventOf(pickup, answered.details));
  } catch (error) {
    if (isGone(error)) return desk.ledger.markPickupCanceled(pickup.id, pickup.asking === 'cancel' ? '' : goneAtUsps);
    throw pickupFailure(error, pickup.details.day);
  }
};

/** The answer to a change or a cancellation is lost: USPS is asked what it has, once; later a person may ask again. */
const settleLost = async (desk: Desk, pickup: Pickup, lost: UspsNoAnswer, asking: Asking): Promise<Pickup> => {
  let settled: Pickup;
  try {
    settled = await readBooked(desk, pickup);
  } catch (error) {
    throw new Failed({ code: 'pickup-outcome-unknown', asked: asking, because: lost.message }, { cause: error });
  }
  const isDone = asking === 'cancel' ? settled.state === 'canceled' : settled.state === 'booked' && pickup.askedDetails !== null && isSame(pickup.askedDetails, settled.details);
  if (isDone) return settled;
  announcePickup(desk, settled);
  throw settled.state === 'booked' ? pickupFailure(lost, settled.details.day) : new Failed({ code: 'pickup-over', state: settled.state });
};

/**
 * Asks USPS for it by the version that the person has seen. A version that USPS takes no longer is fetched anew: where the pickup is
 * what the person saw, only the tag was old, and it is asked for once more; where it isn't, nothing is done and what is different is told.
 */
const askWithVersion = async (
  desk: Desk, pickup: Pickup, asking: Asking, asked: PickupDetails | null, send: (number: string, version: string) => Promise<Pickup>,
): Promise<Pickup> => {
  const number = requireBooked(pickup);
  let current = pickup;
  for (const isLastTry of [false, true]) {
    if (current.version === null) current = await readBooked(desk, current);
    if (current.state === 'canceled' && asking === 'cancel') return current;
    if (current.state !== 'booked') throw new Failed({ code: 'pickup-over', state: current.state });
    if (!isSame(pickup.details, current.details)) throw new Failed({ code: 'pickup-changed-elsewhere', differences: pickupDifferences(pickup.details, current.details) });
    const marked = beforeSending(() => desk.ledger.askPickup(current.id, asking, asked));
    try {
      return await send(number, marked.version ?? '');
    } catch (error) {
      if (error instanceof UspsNoAnswer && error.requestSent) return settleLost(desk, marked, error, asking);
      if (isGone(error)) {
        const gone = announcePickup(desk, desk.ledger.markPickupCanceled(current.id, asking === 'cancel' ? '' : goneAtUsps));
        if (asking === 'cancel') return gone;
        throw new Failed({ code: 'pickup-over', state: gone.state }, { cause: error });
      }
      const failure = pickupFailure(error, asked?.day ?? current.details.day);
      if (!(failure instanceof Failed)) throw failure;
      current = announcePickup(desk, desk.ledger.dropPickupAsk(current.id, error instanceof Error ? error.message : ''));
      if (!isStale(error) || isLastTry) throw failure;
      current = announcePickup(desk, await readBooked(desk, current));
    }
  }
  throw new Failed({ code: 'pickup-over', state: current.state });
};

/**
 * Asks USPS what it has: of a pickup that isn't settled, whether it is booked; of one that is, how it is now.
 * @throws Failed `pickup-outcome-unknown` while it still isn't known.
 */
export const askAboutPickup = (desk: Desk, { pickupId }: { pickupId: string }): Promise<Pickup> =>
  inTurn(desk, pickupOf(desk, pickupId).placeKey, async () => {
    const pickup = pickupOf(desk, pickupId);
    if (pickup.state === 'unknown' || pickup.state === 'sent') return resolvePickup(desk, pickupId);
    return announcePickup(desk, pickup.state === 'booked' ? await readBooked(desk, pickup) : pickup);
  });

/** @throws Failed `pickup-changed-elsewhere` where USPS has it otherwise than the person saw it. */
export const changePickup = (desk: Desk, { pickupId, seen, wish }: { pickupId: string; seen: PickupDetails; wish: PickupWish }): Promise<Pickup> =>
  inTurn(desk, pickupOf(desk, pickupId).placeKey, async () => {
    const pickup = pickupOf(desk, pickupId);
    requireBooked(pickup);
    if (pickup.asking !== null) throw new Failed({ code: 'pickup-outcome-unknown', asked: pickup.asking, because: 'An answer is still missing.' });
    if (!isSame(seen, pickup.details)) throw new Failed({ code: 'pickup-changed-elsewhere', differences: pickupDifferences(seen, pickup.details) });
    const asked = detailsOf(wish);
    return announcePickup(desk, await askWithVersion(desk, pickup, 'change', asked, async (number, version) => {
      const answer = await desk.usps.carrierPickup.change(number, version, changedRequest(desk.ledger.pickupRequest(pickupId), wish));
      return desk.ledger.notePickup(pickupId, answeredPickup(answer, asked), 'changed');
    }));
  });

/** @throws Failed `pickup-changed-elsewhere` where USPS has it otherwise than the person saw it. */
export const cancelPickup = (desk: Desk, { pickupId }: { pickupId: string }): Promise<Pickup> =>
  inTurn(desk, pickupOf(desk, pickupId).placeKey, async () => {
    const pickup = pickupOf(desk, pickupId);
    if (pickup.state === 'canceled') return pickup;
    return announcePickup(desk, await askWithVersion(desk, pickup, 'cancel', null, async (number, version) => {
      await desk.usps.carrierPickup.cancel(number, version);
      return desk.ledger.markPickupCanceled(pickupId, '');
    }));
  });
