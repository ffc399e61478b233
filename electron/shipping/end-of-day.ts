import type { EndOfDay, FormGroup, Shipment } from '../../shared/shipment.ts';
import type { Day } from '../../shared/ship-date.ts';
import { addDays, dayAt, formatDay } from '../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import { defaultShipFrom } from './desk.ts';
import type { Desk } from './desk.ts';

/** How far back the page looks for labels that missed their form. */
const daysBack = 7;

export const todayAtDesk = (desk: Desk): Day =>
  dayAt(desk.clock.now(), timeZoneOfZip(defaultShipFrom(desk.settings()).address.zip));

/** Labels that one form can hold: USPS wants one mailing date and one entry ZIP on a form (SCAN Forms API, 160006 and 160161). */
const groupByForm = (shipments: readonly Shipment[]): FormGroup[] => {
  const groups = new Map<string, FormGroup>();
  for (const shipment of shipments) {
    const { shipDate } = shipment.mailpiece;
    const key = `${shipDate}/${shipment.from.zip}`;
    const group = groups.get(key) ?? { mailingDate: shipDate, entryZip: shipment.from.zip, shipments: [] };
    group.shipments.push(shipment);
    groups.set(key, group);
  }
  return [...groups.values()];
};

const whyLeft = (shipment: Shipment, today: Day, waiting: ReadonlySet<string>): string | null => {
  if (shipment.state !== 'bought') return 'It isn’t known whether this label was bought. Ask USPS again first.';
  if (shipment.cancel !== null) return 'It isn’t known whether USPS canceled this label. Ask USPS again first.';
  if (waiting.has(shipment.trackingNumber ?? '')) return 'It isn’t known whether USPS put this label on a form. Ask USPS again first.';
  const { shipDate } = shipment.mailpiece;
  if (shipDate > today) return `Dated ${formatDay(shipDate)}: it goes on that day’s form.`;
  if (shipDate < today) return 'USPS has manifested it already (160398): no form takes it. Hand it over by itself.';
  return null;
};

/** What today's forms will hold, what they won't and why, and the forms made today. */
export const readEndOfDay = (desk: Desk): EndOfDay => {
  const today = todayAtDesk(desk);
  const openForms = desk.ledger.formRequestsIn(['intended', 'sent', 'unknown']);
  const waiting = new Set(openForms.flatMap(({ trackingNumbers }) => trackingNumbers));
  const candidates = [...desk.ledger.withoutForm(addDays(today, -daysBack)), ...desk.ledger.shipmentsIn(['unknown', 'sent'])];
  const left = candidates.flatMap((shipment) => {
    const because = whyLeft(shipment, today, waiting);
    return because === null ? [] : [{ shipment, because }];
  });
  const ready = candidates.filter((shipment) => whyLeft(shipment, today, waiting) === null);
  return { today, groups: groupByForm(ready), left, openForms, forms: desk.ledger.forms(today) };
};
