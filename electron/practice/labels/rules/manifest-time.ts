import { addDays, dayAt, timeAt } from '../../../../shared/days/ship-days.ts';

/** USPS's manifests run by it. */
export const centralTime = 'America/Chicago';

export interface Manifested {
  readonly mailingDate: string;
  readonly createdAt: Date;
  readonly immediate: boolean;
  readonly formAt: Date | null;
}

const quarterHour = 15 * 60_000;

/**
 * Whether USPS has sent the electronic data of a label: at 00:30 Central Time after the mailing date, or 15 minutes after
 * it went on a SCAN form or was made to be manifested at once.
 */
export const isManifested = (label: Manifested, now: Date): boolean => {
  const after = (instant: Date): boolean => now.getTime() >= instant.getTime() + quarterHour;
  if (label.formAt && after(label.formAt)) return true;
  if (label.immediate && after(label.createdAt)) return true;
  const today = dayAt(now, centralTime);
  const next = addDays(label.mailingDate, 1);
  return today > next || (today === next && timeAt(now, centralTime) >= '00:30');
};
