import type { EndOfDay, LeftOut as Left } from '../../shared/end-of-day/end-of-day.ts';
import { LongTable } from '../ui/long-table.tsx';
import type { LongColumn } from '../ui/long-table.tsx';
import { Money } from '../ui/money.tsx';
import { parcels } from './form-group.ts';
import { OrderLink } from './label-columns.tsx';
import { formatDay } from '../../shared/days/ship-days.ts';

const columns: readonly LongColumn<Left>[] = [
  { title: 'Order', width: 'minmax(96px, 1fr)', cell: ({ label }) => <OrderLink label={label} /> },
  { title: 'To', width: 'minmax(140px, 3fr)', cell: ({ label: { to, place } }) => <>{to}<span className="quiet"> · {place}</span></> },
  { title: 'Total', width: '80px', isNumber: true, cell: ({ label }) => <Money amount={label.charged} /> },
  { title: 'Dated', width: '92px', cell: ({ label }) => formatDay(label.mailingDate) },
  { title: 'Why, and what next', width: 'minmax(240px, 3.4fr)', cell: ({ because }) => <span className="two-lines" title={because}>{because}</span> },
  { title: 'USPS’s code', width: '96px', cell: ({ uspsCode }) => uspsCode ?? '' },
];

/** What no form takes now, and why. */
export const LeftOut = ({ left }: { readonly left: EndOfDay['left'] }) => left.length === 0 ? null : (
  <section className="day-part">
    <h2>Left out · {parcels(left.length)}</h2>
    <LongTable name="Left out" columns={columns} rows={left} keyOf={({ label }) => label.shipmentId} rowHeight={48} />
  </section>
);
