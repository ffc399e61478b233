import type { Rate } from './rate.ts';
import type { Day } from '../days/ship-date.ts';

type Offer = Pick<Rate, 'total' | 'commitment'>;

const dayOf = ({ commitment }: Offer): Day | null => commitment?.day ?? null;

const cheaper = <T extends Offer>(best: T | null, rate: T): T => (best === null || rate.total < best.total ? rate : best);

/** The cheapest of all; null where there is none. */
export const cheapest = <T extends Offer>(rates: readonly T[]): T | null => rates.reduce(cheaper, null as T | null);

/** The cheapest of those that USPS says arrive by the day. What it gives no day for isn't counted on. */
export const cheapestBy = <T extends Offer>(rates: readonly T[], by: Day): T | null =>
  cheapest(rates.filter((rate) => {
    const day = dayOf(rate);
    return day !== null && day <= by;
  }));

/** The first to arrive, and of several the cheapest; null where USPS gives no day for any. */
export const fastest = <T extends Offer>(rates: readonly T[]): T | null => {
  const first = rates.map(dayOf).filter((day) => day !== null).sort()[0];
  return first === undefined ? null : cheapestBy(rates, first);
};
