import type { Day } from '../../../shared/days/ship-date.ts';
import { onCalendar } from '../../../shared/days/ship-days.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dayFrom = (year: number, month: number, day: number): Day | null => onCalendar(year < 100 ? 2000 + year : year, month, day);

/** "2026-11-19", "11/19/2026", "11/19/26", "Nov 19, 2026", "19-Nov-2026", with a time behind it or none; the month first, as USPS writes. */
export const readDay = (text: string): Day | null => {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(trimmed);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const american = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ ,].*)?$/.exec(trimmed);
  if (american) return dayFrom(Number(american[3]), Number(american[1]), Number(american[2]));
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(trimmed);
  if (compact) return dayFrom(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const named = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})(?:[ ,].*)?$/.exec(trimmed);
  if (named) return dayFrom(Number(named[3]), months.indexOf((named[1] ?? '').toLowerCase()) + 1, Number(named[2]));
  const dashed = /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4}|\d{2})(?:[ ,].*)?$/.exec(trimmed);
  return dashed ? dayFrom(Number(dashed[3]), months.indexOf((dashed[2] ?? '').toLowerCase()) + 1, Number(dashed[1])) : null;
};
