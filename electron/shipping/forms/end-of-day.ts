import type { DayLabel, EndOfDay, FormGroup, LeftOut } from '../../../shared/end-of-day/end-of-day.ts';
import { preflight } from '../../../shared/end-of-day/form-preflight.ts';
import type { Group } from '../../../shared/end-of-day/form-preflight.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import type { FormRequest } from '../../../shared/shipments/shipment.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { DayRow } from '../../ledger/forms/day-labels.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';

/** How far back the page looks for labels that missed their form. */
const daysBack = 7;

/** The day at an entry ZIP, worked out once for each. */
const dayByZip = (now: Date): ((zip: string) => Day) => {
  const days = new Map<string, Day>();
  return (zip) => {
    const day = days.get(zip) ?? dayAt(now, timeZoneOfZip(zip));
    days.set(zip, day);
    return day;
  };
};

const groupOf = ({ labels, mailerIds, ...kind }: Group<DayRow>): FormGroup =>
  ({ ...kind, mailerIds: [...mailerIds], labels: labels.map(({ label }): DayLabel => label) });

export interface SortedDay {
  readonly groups: FormGroup[];
  readonly later: FormGroup[];
  readonly left: LeftOut[];
  readonly openForms: FormRequest[];
  readonly todayAt: (entryZip: string) => Day;
}

/** The day's labels by the forms that they need, and what no form takes. */
export const sortDay = (desk: Desk): SortedDay => {
  const now = desk.clock.now();
  const today = todayAtDesk(desk);
  const todayAt = dayByZip(now);
  const openForms = desk.ledger.formRequestsIn(['intended', 'sent', 'unknown']);
  const waiting = new Set(openForms.flatMap(({ trackingNumbers }) => trackingNumbers));
  const { groups, later, left } = preflight(
    desk.ledger.dayLabels(addDays(today, -daysBack), today),
    ({ facts, label }) => ({ ...facts, formUnknown: waiting.has(label.trackingNumber ?? '') }),
    { now, todayAt },
  );
  return {
    groups: groups.map(groupOf),
    later: later.map(groupOf),
    left: left.map(({ label: { label, facts }, misfit }) => ({ label, ...misfit, wasRefused: misfit === facts.refused })),
    openForms,
    todayAt,
  };
};

/** What today's forms will hold, what they won't and why, and the forms made today. */
export const readEndOfDay = (desk: Desk): EndOfDay => {
  const { todayAt: _, ...sorted } = sortDay(desk);
  const today = todayAtDesk(desk);
  return { today, ...sorted, forms: desk.ledger.forms(today) };
};
