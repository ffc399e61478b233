import { instantAt } from '../days/instant-at.ts';
import { isMailDay } from '../days/mail-days.ts';
import type { Day } from '../days/ship-date.ts';
import { addDays, dayAt, weekday } from '../days/ship-days.ts';

const central = 'America/Chicago';

/** A pickup is booked a year ahead at most (020017). */
const furthest = 365;

/**
 * Until when a pickup can be booked for a day: 02:00 Central Time on the day itself (Carrier Pickup API). On the night in March in
 * which two o'clock is skipped, until the clocks go ahead; in November two o'clock comes once, an hour later than usual.
 */
export const pickupDeadline = (day: Day): Date => instantAt(day, '02:00', central);

/**
 * The next day for which a pickup can still be booked: not a Sunday or a holiday, nor a day without pickup at the ship-from. Where
 * every day is without pickup, those days are not looked at.
 * @param taken days for which one is booked, or may be
 */
export const nextPickupDay = (now: Date, weekdaysWithoutPickup: readonly number[], taken: readonly Day[] = []): Day => {
  const skipped = weekdaysWithoutPickup.length >= 6 && [1, 2, 3, 4, 5, 6].every((day) => weekdaysWithoutPickup.includes(day)) ? [] : weekdaysWithoutPickup;
  let day = dayAt(now, central);
  while (pickupDeadline(day) <= now || !isMailDay(day) || skipped.includes(weekday(day)) || taken.includes(day)) day = addDays(day, 1);
  return day;
};

/** Why a day can't be asked for, in words; null where it can. What else USPS closes on, only USPS knows. */
export const pickupDayProblem = (day: Day, now: Date): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'Choose the day.';
  if (pickupDeadline(day) <= now)
    return day < dayAt(now, central) ? 'That day is past.' : 'Too late for that day: it had to be booked by 2:00 AM Central Time.';
  if (weekday(day) === 0) return 'There is no pickup on a Sunday.';
  if (day > addDays(dayAt(now, central), furthest)) return 'At most a year ahead.';
  return null;
};
