import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { instantAt } from '../../../shared/days/instant-at.ts';
import { scenarioOf } from './tracking-scenarios.ts';
import type { StoredLabel } from '../state/labels.ts';

const hour = 3_600_000;

/**
 * When the carrier scanned the parcel: with the SCAN form that it is on, at five in the afternoon of its mailing date and no
 * sooner than an hour after the form was made; or when the tester said so. Null for a parcel that nobody has seen.
 */
export const acceptedAt = (label: StoredLabel): Date | null => {
  if (label.acceptedAt) return label.acceptedAt;
  if (!label.formAt || label.status !== 'CREATED' || scenarioOf(label.trackingNumber) === 'not-scanned') return null;
  const pickup = instantAt(label.mailingDate, '17:00', timeZoneOfZip(label.entryZip));
  return new Date(Math.max(pickup.getTime(), label.formAt.getTime() + hour));
};

export const isAccepted = (label: StoredLabel, now: Date): boolean => {
  const accepted = acceptedAt(label);
  return accepted !== null && accepted.getTime() <= now.getTime();
};
