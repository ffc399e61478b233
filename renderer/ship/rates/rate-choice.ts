import { cheapest, cheapestBy, fastest } from '../../../shared/rates/choose-rate.ts';
import { readDay } from '../../../shared/days/read-day.ts';
import type { DayRead } from '../../../shared/days/read-day.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';

/** What a person chose by hand: a service, or the fastest whatever its price. Null leaves it to the day that was typed, or to the price. */
export type WantedRate = { readonly id: string } | 'fastest' | null;

/** The day that the parcel has to arrive by, as it was typed; null where none was. */
export const deliverByDay = (typed: string, shipDay: Day): DayRead | null => (typed.trim() === '' ? null : readDay(typed, shipDay));

/**
 * The rate that is bought by the button. The class that a preset asks for goes before the price, and behind a day that was typed; null where nothing arrives by the day, or the day can't be read.
 */
export const chosenRate = (rates: readonly Rate[], wanted: WantedRate, by: DayRead | null, presetClass?: string): Rate | null => {
  const byHand = wanted === 'fastest' ? fastest(rates) : rates.find(({ id }) => id === wanted?.id);
  if (byHand) return byHand;
  if (by === null) return cheapest(rates.filter(({ mailClass }) => mailClass === presetClass)) ?? cheapest(rates);
  return by.ok ? cheapestBy(rates, by.day) : null;
};

/** Why no service is chosen although there are some, as the button says it. */
export const whyNoneChosen = (by: DayRead | null): string | null => {
  if (by === null) return null;
  return by.ok ? `Nothing by ${formatDay(by.day)}` : 'Look at the day';
};
