import { cents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { DeskParts } from '../desk-parts.ts';

/** So many parcels the account should be good for; ten dollars each before the first of the day. */
const parcelsAhead = 10;
const beforeTheFirst = 10_00;

type Day = Pick<DeskParts, 'ledger' | 'clock' | 'settings'>;

export const totalsToday = (desk: Day): { readonly parcels: number; readonly spent: number } => desk.ledger.dayTotals(todayAtDesk(desk));

/** What the next parcels will cost by today's average. */
export const nextParcels = (desk: Day | null): Cents => {
  const { parcels, spent } = desk === null ? { parcels: 0, spent: 0 } : totalsToday(desk);
  return cents(Math.round(parcelsAhead * (parcels > 0 && spent > 0 ? spent / parcels : beforeTheFirst)));
};
