import type { Day } from './ship-date.ts';
import { addDays, onCalendar, weekday } from './ship-days.ts';

export type DayRead = { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly because: string };

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const numbers = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/;
const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2})$/;
const dayOfMonth = /^(\d{1,2})$/;

/** The first one on `from` or after it, up to a year ahead. */
const firstFrom = (from: Day, month: number, day: number): Day | null => {
  const year = Number(from.slice(0, 4));
  return [year, year + 1].map((each) => onCalendar(each, month, day)).find((found) => found !== null && found >= from) ?? null;
};

const read = (text: string, from: Day): Day | null => {
  const named = text.length < 2 ? -1 : weekdays.findIndex((name) => name.startsWith(text.replace(/\.$/, '')));
  if (named !== -1) return addDays(from, (named - weekday(from) + 7) % 7);
  const full = iso.exec(text);
  if (full) return onCalendar(Number(full[1]), Number(full[2]), Number(full[3]));
  const [, month, day, year] = numbers.exec(text) ?? [];
  if (month !== undefined && day !== undefined)
    return year === undefined ? firstFrom(from, Number(month), Number(day)) : onCalendar(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day));
  const [, name, ofMonth] = monthFirst.exec(text) ?? [];
  const nth = name === undefined ? -1 : months.indexOf(name.slice(0, 3));
  if (nth !== -1) return firstFrom(from, nth + 1, Number(ofMonth));
  const alone = dayOfMonth.exec(text)?.[1];
  if (alone === undefined) return null;
  return Array.from({ length: 31 }, (_, ahead) => addDays(from, ahead)).find((each) => Number(each.slice(8)) === Number(alone)) ?? null;
};

/**
 * Reads a day as people type it: `mon`, `11/23`, `Nov 23`, `23`, `2026-11-23`. One without a year is the first on `from` or after it.
 * @param from the day that the parcel ships.
 */
export const readDay = (typed: string, from: Day): DayRead => {
  const day = read(typed.trim().toLowerCase(), from);
  if (day === null) return { ok: false, because: 'No such day. Write Mon, 11/23 or Nov 23.' };
  return day < from ? { ok: false, because: 'That is before the parcel ships.' } : { ok: true, day };
};
