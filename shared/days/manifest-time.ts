import type { Day } from './ship-date.ts';
import { addDays, timeAt } from './ship-days.ts';

const manifestZone = 'America/Chicago';

/**
 * When USPS sends its own manifest of the labels of a mailing date: 00:30 Central Time on the day after it
 * (Labels API, shipping services file). Clocks change at 02:00, so there is one 00:30 on every day.
 */
export const manifestTime = (mailingDate: Day): Date => {
  const day = addDays(mailingDate, 1);
  const inSummer = new Date(`${day}T05:30:00Z`);
  return timeAt(inSummer, manifestZone) === '00:30' ? inSummer : new Date(`${day}T06:30:00Z`);
};
