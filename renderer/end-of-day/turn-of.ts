import { manifestTime } from '../../shared/days/manifest-time.ts';
import { addDays, dayAt } from '../../shared/days/ship-days.ts';

/** Names the stretch of time in which the same labels fit a form: it ends at midnight at the desk, and when USPS sends a manifest. */
export const turnOf = (now: Date, timeZone: string): string => {
  const today = dayAt(now, timeZone);
  const sent = [addDays(today, -1), today].filter((day) => now >= manifestTime(day)).length;
  return `${today}/${sent}`;
};
