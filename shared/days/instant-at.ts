import { dayAt, timeAt } from './ship-days.ts';
import type { Day } from './ship-date.ts';

/** Minutes by which a zone's wall clock is ahead of UTC at an instant. */
export const offsetMinutes = (instant: Date, timeZone: string): number => {
  const wall = Date.parse(`${dayAt(instant, timeZone)}T${timeAt(instant, timeZone)}:00Z`);
  return Math.round((wall - Math.floor(instant.getTime() / 60_000) * 60_000) / 60_000);
};

/**
 * The instant at which a zone's wall clock shows a day and a time ("16:30"). A time that daylight saving skips is taken
 * as the same minute after the jump; of one that comes twice, the first is taken.
 */
export const instantAt = (day: Day, time: string, timeZone: string): Date => {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const before = asUtc - offsetMinutes(new Date(asUtc - 86_400_000), timeZone) * 60_000;
  const after = asUtc - offsetMinutes(new Date(asUtc + 86_400_000), timeZone) * 60_000;
  const shows = (instant: number): boolean => dayAt(new Date(instant), timeZone) === day && timeAt(new Date(instant), timeZone) === time;
  const fitting = [Math.min(before, after), Math.max(before, after)].find(shows);
  return new Date(fitting ?? Math.max(before, after));
};
