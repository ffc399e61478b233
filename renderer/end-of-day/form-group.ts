import type { Cents } from '../../shared/money.ts';
import { sum } from '../../shared/format-money.ts';
import { serviceName } from '../../shared/service-names.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { seemsPrinted } from '../shipments/shipment-words.ts';

export interface GroupSummary {
  readonly count: number;
  readonly total: Cents;
  /** By service, the most parcels first. */
  readonly services: readonly { readonly name: string; readonly count: number }[];
  /** Never printed, or the last print failed: after the form, a refund of these is a dispute. */
  readonly unprinted: readonly Shipment[];
}

export const summarize = (shipments: readonly Shipment[]): GroupSummary => {
  const counts = new Map<string, number>();
  for (const { rate } of shipments) {
    const name = serviceName(rate.mailClass);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    count: shipments.length,
    total: sum(shipments.map(({ charged }) => charged)),
    services: [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)),
    unprinted: shipments.filter((shipment) => !seemsPrinted(shipment)),
  };
};

/** "1 parcel", "41 parcels". */
export const parcels = (count: number): string => `${count} ${count === 1 ? 'parcel' : 'parcels'}`;
