/** The days on which no mail moves: Sundays and the federal holidays, where they are observed (5 U.S.C. 6103). */

const nthWeekday = (year: number, month: number, weekday: number, nth: number): number => {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7;
};

const lastMonday = (year: number, month: number): number => {
  const last = new Date(Date.UTC(year, month, 0));
  return last.getUTCDate() - ((last.getUTCDay() + 6) % 7);
};

const isHoliday = (date: Date): boolean => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const fixed = [[1, 1], [6, 19], [7, 4], [11, 11], [12, 25]];
  // One that falls on a Sunday is kept on the Monday; USPS keeps a Saturday one on the Saturday.
  const onSunday = new Date(Date.UTC(year, month - 1, day - 1));
  if (fixed.some(([m, d]) => m === month && d === day)) return true;
  if (date.getUTCDay() === 1 && fixed.some(([m, d]) => m === onSunday.getUTCMonth() + 1 && d === onSunday.getUTCDate())) return true;
  if (month === 1) return day === nthWeekday(year, 1, 1, 3);
  if (month === 2) return day === nthWeekday(year, 2, 1, 3);
  if (month === 5) return day === lastMonday(year, 5);
  if (month === 9) return day === nthWeekday(year, 9, 1, 1);
  if (month === 10) return day === nthWeekday(year, 10, 1, 2);
  if (month === 11) return day === nthWeekday(year, 11, 4, 4);
  return false;
};

/** Whether mail is accepted and delivered on "2026-11-23". */
export const isMailDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return date.getUTCDay() !== 0 && !isHoliday(date);
};
