import type { DayLabel } from '../../../shared/end-of-day/end-of-day.ts';
import { LongTable } from '../../ui/long-table.tsx';
import type { LongColumn } from '../../ui/long-table.tsx';
import { Checkbox } from '../../ui/fields/tick.tsx';

export interface BeforeLockingProps {
  /** On no paper yet, or waiting in the tray. */
  readonly open: readonly DayLabel[];
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}

const columns: readonly LongColumn<DayLabel>[] = [
  { title: 'Order', width: '1fr', cell: ({ orderNumber }) => orderNumber || 'No order' },
  { title: 'To', width: '2fr', cell: ({ to, place }) => `${to} · ${place}` },
];

/** Names what isn't on paper yet, and goes on only by a tick that says so. */
export const BeforeLocking = ({ open, isSeen, onSeen }: BeforeLockingProps) => open.length === 0 ? null : (
  <div className="before-locking">
    <p>
      <strong>{open.length === 1 ? 'This label is' : `These ${open.length.toLocaleString('en-US')} labels are`} still unprinted or in the tray.</strong>{' '}
      Cancel or print {open.length === 1 ? 'it' : 'them'} first: afterwards a refund is a dispute.
    </p>
    <LongTable
      name="Unprinted or in the tray"
      columns={columns}
      rows={open}
      keyOf={({ shipmentId }) => shipmentId}
      rowHeight={28}
    />
    <Checkbox isSelected={isSeen} onChange={onSeen}>Close {open.length === 1 ? 'it' : 'them'} all the same</Checkbox>
  </div>
);
