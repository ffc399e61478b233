import type { Day } from './ship-date.ts';

/** How the desk's carrier comes: the time after which a new label leaves the next day, and the weekdays without pickup. */
export interface PickupHabits {
  /** "16:30", at the ship-from ZIP; null when there is no cut-off. */
  readonly cutOff: string | null;
  /** 0 is Sunday. */
  readonly weekdaysWithoutPickup: readonly number[];
}

/** USPS takes labels dated today to seven days ahead (Labels API, mailingDate). */
export const furthestShipDay = 7;

/** The day, where the calendar has it: the 31st of November would else be read as the first of December. */
export const onCalendar = (year: number, month: number, day: number): Day | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

export const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Kept by time zone: making one takes longer than everything that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
};

const partsAt = (instant: Date, timeZone: string): Record<string, string> =>
  Object.fromEntries(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));

/** The calendar day it is in a time zone. */
export const dayAt = (instant: Date, timeZone: string): Day => {
  const { year, month, day } = partsAt(instant, timeZone);
  return `${year}-${month}-${day}`;
};

/** The wall clock in a time zone, "16:05". */
export const timeAt = (instant: Date, timeZone: string): string => {
  const { hour, minute } = partsAt(instant, timeZone);
  return `${hour}:${minute}`;
};

export interface ShipDayDefault {
  readonly day: Day;
  /** Why it isn't today; null when it is. */
  readonly because: 'after-cut-off' | 'no-pickup-today' | null;
}

/** The day that a new label is dated: today, or the next day with pickup once the cut-off is past. */
export const defaultShipDay = (instant: Date, timeZone: string, habits: PickupHabits): ShipDayDefault => {
  const today = dayAt(instant, timeZone);
  const picksUp = (day: Day): boolean => !habits.weekdaysWithoutPickup.includes(weekday(day));
  const late = habits.cutOff !== null && timeAt(instant, timeZone) >= habits.cutOff;
  const because = !picksUp(today) ? 'no-pickup-today' : late ? 'after-cut-off' : null;
  if (because === null) return { day: today, because };
  for (let ahead = 1; ahead <= furthestShipDay; ahead++) {
    const day = addDays(today, ahead);
    if (picksUp(day)) return { day, because };
  }
  return { day: today, because: null };
};

/** "Thu Nov 19". */
export const formatDay = (day: Day): string =>
  new Intl.DateTimeFormat('en-US', { weekday: 'short', month: 'short', day: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`)).replace(',', '');
