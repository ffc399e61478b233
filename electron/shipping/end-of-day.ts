import { preflight } from '../../shared/form-preflight.ts';
import type { EndOfDay } from '../../shared/shipment.ts';
import type { Day } from '../../shared/ship-date.ts';
import { addDays, dayAt } from '../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import { defaultShipFrom } from './desk.ts';
import type { Desk } from './desk.ts';
import { formLabelOf } from './forms/form-label.ts';

/** How far back the page looks for labels that missed their form. */
const daysBack = 7;

export const todayAtDesk = (desk: Desk): Day =>
  dayAt(desk.clock.now(), timeZoneOfZip(defaultShipFrom(desk.settings()).address.zip));

/** The day at an entry ZIP, worked out once for each. */
const dayByZip = (now: Date): ((zip: string) => Day) => {
  const days = new Map<string, Day>();
  return (zip) => {
    const day = days.get(zip) ?? dayAt(now, timeZoneOfZip(zip));
    days.set(zip, day);
    return day;
  };
};

/** What today's forms will hold, what they won't and why, and the forms made today. */
export const readEndOfDay = (desk: Desk): EndOfDay => {
  const now = desk.clock.now();
  const today = todayAtDesk(desk);
  const openForms = desk.ledger.formRequestsIn(['intended', 'sent', 'unknown']);
  const waiting = new Set(openForms.flatMap(({ trackingNumbers }) => trackingNumbers));
  const candidates = [...desk.ledger.withoutForm(addDays(today, -daysBack)), ...desk.ledger.shipmentsIn(['unknown', 'sent'])];
  const { groups, left } = preflight(
    candidates, (shipment) => formLabelOf(shipment, waiting.has(shipment.trackingNumber ?? '')), { now, todayAt: dayByZip(now) },
  );
  return {
    today,
    groups: groups.map(({ labels, ...kind }) => ({ ...kind, shipments: [...labels] })),
    left: left.map(({ label, misfit }) => ({ shipment: label, ...misfit })),
    openForms,
    forms: desk.ledger.forms(today),
  };
};
