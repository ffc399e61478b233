import { dayAt, formatDay } from '../../shared/days/ship-days.ts';

/** "4:05 PM", at the ship-from. */
export const formatTime = (instant: Date, timeZone: string): string =>
  // Intl puts a narrow no-break space before PM; a plain one is what people search for and copy.
  new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(instant).replace('\u202f', ' ');

/** "4:05 PM" on the day of `now`, "Fri Nov 20, 4:05 PM" on any other. */
export const formatMoment = (instant: Date, now: Date, timeZone: string): string => {
  const day = dayAt(instant, timeZone);
  const time = formatTime(instant, timeZone);
  return day === dayAt(now, timeZone) ? time : `${formatDay(day)}, ${time}`;
};

/** "2 h 14 min", "14 min", "under a minute"; null once it is over. */
export const formatTimeLeft = (until: Date, now: Date): string | null => {
  const left = until.getTime() - now.getTime();
  if (left <= 0) return null;
  const minutes = Math.floor(left / 60_000);
  if (minutes === 0) return 'under a minute';
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
};
