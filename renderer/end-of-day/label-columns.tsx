import type { DayLabel } from '../../shared/end-of-day/end-of-day.ts';
import { serviceName } from '../../shared/rates/service-names.ts';
import { useGo } from '../navigation.ts';
import type { LongColumn } from '../ui/long-table.tsx';
import { Money } from '../ui/money.tsx';
import { StateBadge } from '../ui/state-badge.tsx';

/** The order of a label, which opens its shipment. */
export const OrderLink = ({ label: { shipmentId, orderNumber } }: { readonly label: DayLabel }) => {
  const go = useGo();
  // Not the library's: a list that is scrolled draws some of these each frame.
  return <button type="button" className="button button-plain" onClick={() => go({ page: 'shipments', shipmentId })}>{orderNumber || 'No order'}</button>;
};

/** What a row shows of any label. */
export const labelColumns: readonly LongColumn<DayLabel>[] = [
  { title: 'Order', width: 'minmax(80px, 1fr)', cell: (label) => <OrderLink label={label} /> },
  { title: 'To', width: 'minmax(160px, 3fr)', cell: ({ to, place }) => <>{to}<span className="quiet"> · {place}</span></> },
  { title: 'Service', width: 'minmax(120px, 1.5fr)', cell: ({ mailClass }) => serviceName(mailClass) },
  { title: 'Total', width: '90px', isNumber: true, cell: ({ charged }) => <Money amount={charged} /> },
  { title: 'Paper', width: '130px', cell: ({ isOpen }) => (isOpen ? <StateBadge kind="wait" words="Not printed" /> : <span className="quiet">Printed</span>) },
];
