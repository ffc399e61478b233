import { PickupEligibility } from '../../../shared/pickup/pickup.ts';
import type { AnsweredAddress } from '../../usps/wire/wire-address.ts';
import { UspsRefusal } from '../../usps/usps-error.ts';
import type { Desk } from '../desk.ts';
import { inTurn } from '../settling/in-turn.ts';
import { placeWithKey } from './pickup-places.ts';
import { eligibilityQuery, pickupFailure, refusedByUsps } from './pickup-wire.ts';

const day = 24 * 60 * 60 * 1000;

/** How long an answer of USPS's is taken for true, in milliseconds: routes change seldom, and a refusal may be about a typing error. */
const goodFor = { canCome: 30 * day, cannot: day };

const oneLine = ({ streetAddress, secondaryAddress, city, state, ZIPCode, ZIPPlus4 }: AnsweredAddress): string =>
  [streetAddress, secondaryAddress, `${city} ${state} ${ZIPPlus4 === '' ? ZIPCode : `${ZIPCode}-${ZIPPlus4}`}`.trim()].filter((part) => part !== '').join(', ');

const kept = (desk: Desk, placeKey: string): PickupEligibility | null => {
  const found = desk.ledger.pickupPlaceAnswer(placeKey);
  if (found === null) return null;
  const eligibility = PickupEligibility.parse({ ...JSON.parse(found.answer) as object, askedAt: found.askedAt });
  const age = desk.clock.now().getTime() - Date.parse(found.askedAt);
  return age >= 0 && age < goodFor[eligibility.canCome ? 'canCome' : 'cannot'] ? eligibility : null;
};

const ask = async (desk: Desk, placeKey: string): Promise<Omit<PickupEligibility, 'askedAt'>> => {
  const { address, nextDay } = placeWithKey(desk, placeKey);
  try {
    return { canCome: true, address: oneLine(await desk.usps.carrierPickup.eligibility(eligibilityQuery(address))), because: '' };
  } catch (error) {
    if (error instanceof UspsRefusal && refusedByUsps(error)) return { canCome: false, address: '', because: [error.uspsCode, error.message].filter(Boolean).join(': ') };
    throw pickupFailure(error, nextDay);
  }
};

/** Whether a carrier comes to a place. Asked of USPS once, and kept by address: it costs a call. */
export const pickupEligibility = (desk: Desk, { placeKey, fresh = false }: { placeKey: string; fresh?: boolean | undefined }): Promise<PickupEligibility> =>
  inTurn(desk, placeKey, async () => {
    const known = fresh ? null : kept(desk, placeKey);
    if (known !== null) return known;
    const answer = await ask(desk, placeKey);
    desk.ledger.keepPickupPlaceAnswer(placeKey, JSON.stringify(answer));
    return kept(desk, placeKey) ?? { ...answer, askedAt: desk.clock.now().toISOString() };
  });
