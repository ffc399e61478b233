import { cents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import { dayAt } from '../../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/zip-time-zone.ts';
import { defaultShipFrom } from '../desk.ts';
import type { Desk } from '../desk.ts';

/** So many parcels the account should be good for; ten dollars each before the first of the day. */
const parcelsAhead = 10;
const beforeTheFirst = 10_00;

type Day = Pick<Desk, 'ledger' | 'clock' | 'settings'>;

export const totalsToday = ({ ledger, clock, settings }: Day): { readonly parcels: number; readonly spent: number } =>
  ledger.dayTotals(dayAt(clock.now(), timeZoneOfZip(defaultShipFrom(settings()).address.zip)));

/** What the next parcels will cost by today's average. */
export const nextParcels = (desk: Day | null): Cents => {
  const { parcels, spent } = desk === null ? { parcels: 0, spent: 0 } : totalsToday(desk);
  return cents(Math.round(parcelsAhead * (parcels > 0 && spent > 0 ? spent / parcels : beforeTheFirst)));
};
