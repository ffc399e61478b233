import type { DayLabel } from '../../shared/end-of-day/end-of-day.ts';
import type { FormKind } from '../../shared/end-of-day/form-preflight.ts';
import type { Cents } from '../../shared/money.ts';
import { sum } from '../../shared/format-money.ts';
import { serviceName } from '../../shared/rates/service-names.ts';

export interface GroupSummary {
  readonly count: number;
  readonly total: Cents;
  /** By service, the most parcels first. */
  readonly services: readonly { readonly name: string; readonly count: number }[];
  /** On no paper yet, or waiting in the tray: after the form, a refund of these is a dispute. */
  readonly open: readonly DayLabel[];
}

export const summarize = (labels: readonly DayLabel[]): GroupSummary => {
  const counts = new Map<string, number>();
  for (const { mailClass } of labels) {
    const name = serviceName(mailClass);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    count: labels.length,
    total: sum(labels.map(({ charged }) => charged)),
    services: [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    open: labels.filter(({ isOpen }) => isOpen),
  };
};

/** "1 parcel", "5,000 parcels". */
export const parcels = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'parcel' : 'parcels'}`;

export const keyOf = ({ mailingDate, entryZip, facilityType, manifestMid }: FormKind): string =>
  [mailingDate, entryZip, facilityType, manifestMid].join('/');

/** "order 10442 · Dana Reyes", as far as there is an order. */
export const nameOf = ({ orderNumber, to }: Pick<DayLabel, 'orderNumber' | 'to'>): string => [orderNumber, to].filter(Boolean).join(' · ');
