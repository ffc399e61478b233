import type { HistoryEntry } from '../../../shared/shipments/after-purchase.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { formatMoment } from '../../words/format-time.ts';
import { sentence } from '../../words/sentence.ts';
import { SeenNote } from '../seen-note.tsx';

export interface CancelRefusedProps {
  readonly shipment: Shipment;
  /** What USPS said. */
  readonly refused: HistoryEntry;
  readonly now: Date;
  readonly timeZone: string;
  readonly onSeen: (shipment: Shipment) => void;
}

/** USPS refused to take the label back: it waits until somebody has seen it. */
export const CancelRefused = ({ shipment, refused, now, timeZone, onSeen }: CancelRefusedProps) => (
  <SeenNote
    shipment={shipment}
    channel="labels/cancel-refusal-seen"
    title={`USPS didn’t take it back, ${formatMoment(new Date(refused.at), now, timeZone)}`}
    onSeen={onSeen}
  >
    {sentence(refused.detail)} The label is live and stays charged: it can still be shipped.
  </SeenNote>
);
