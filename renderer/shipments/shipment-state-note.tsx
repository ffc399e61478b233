import { formatCents } from '../../shared/format-money.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { Note } from '../ui/note.tsx';
import { PriceDiffers } from './price-differs.tsx';
import { detailSentence } from './shipment-words.ts';
import { UndecidedCancel } from './unsettled/undecided-cancel.tsx';
import { UnsettledPurchase } from './unsettled/unsettled-purchase.tsx';

export interface ShipmentStateNoteProps {
  readonly shipment: Shipment;
  readonly onResolved: (shipment: Shipment) => void;
}

/** What a state other than live means for the money, and the way out of what isn't settled. */
export const ShipmentStateNote = ({ shipment, onResolved }: ShipmentStateNoteProps) => {
  const amount = formatCents(shipment.charged);
  const { state, detail, hasLabel, cancel } = shipment;
  if (cancel !== null) return <UndecidedCancel shipment={shipment} onResolved={onResolved} />;
  switch (state) {
    case 'bought':
      return shipment.priceDiffers ? <PriceDiffers shipment={shipment} onSeen={onResolved} /> : null;
    case 'intended': case 'sent':
      return <Note kind="plain" title="USPS is being asked">{amount} is charged when USPS answers.</Note>;
    case 'unknown': case 'unconfirmed':
      return <UnsettledPurchase shipment={shipment} onResolved={onResolved} />;
    case 'failed':
      return <Note kind="plain" title="Not bought, nothing was charged">{detailSentence(detail)}</Note>;
    case 'canceled':
      return (
        <Note kind="plain" title="Canceled">
          USPS took the label back and doesn’t keep the {amount}. {hasLabel ? 'Don’t use the printed one.' : 'It never arrived here, so none was printed.'}
        </Note>
      );
    case 'refund-requested':
      return (
        <Note kind="wait" title="Refund requested, not granted">
          USPS decides about the {amount}. {detail === '' ? '' : `Its dispute number: ${detail}. `}
          {hasLabel ? 'Don’t use the printed label.' : 'The label never arrived here, so none was printed.'}
        </Note>
      );
  }
};
