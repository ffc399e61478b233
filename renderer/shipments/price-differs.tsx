import { formatCents } from '../../shared/format-money.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { SeenNote } from './seen-note.tsx';

export interface PriceDiffersProps {
  readonly shipment: Shipment;
  readonly onSeen: (shipment: Shipment) => void;
}

/** A label that USPS charged otherwise than it had quoted: it stays flagged until somebody has looked. */
export const PriceDiffers = ({ shipment, onSeen }: PriceDiffersProps) => {
  const { rate } = shipment.edited ?? shipment;
  return (
    <SeenNote
      shipment={shipment}
      channel="labels/price-seen"
      title={`${formatCents(shipment.charged)} is charged, ${formatCents(rate.total)} was quoted`}
      onSeen={onSeen}
    >
      USPS’s answer to the {shipment.edited ? 'change' : 'purchase'} names another price than its quote for the same parcel. The label is good. Compare the parts
      below with the next statement; canceling it while that is free costs nothing.
    </SeenNote>
  );
};
