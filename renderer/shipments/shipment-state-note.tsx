import { cents, formatCents } from '../../shared/format-money.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { useGo } from '../navigation.ts';
import { sentence } from '../words/sentence.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { UndecidedEdit } from './after-purchase/undecided-edit.tsx';
import { PriceDiffers } from './price-differs.tsx';
import { UndecidedCancel } from './unsettled/undecided-cancel.tsx';
import { UnsettledPurchase } from './unsettled/unsettled-purchase.tsx';

export interface ShipmentStateNoteProps {
  readonly shipment: Shipment;
  /** When the refund was asked for, in words; empty where none was. */
  readonly refundAsked: string;
  readonly onResolved: (shipment: Shipment) => void;
}

/** What a state other than live means for the money, and the way out of what isn't settled. */
export const ShipmentStateNote = ({ shipment, refundAsked, onResolved }: ShipmentStateNoteProps) => {
  const amount = formatCents(shipment.charged);
  const go = useGo();
  const { state, detail, hasLabel, cancel, edit, returnOf, refunded, charged } = shipment;
  const shipAgain = <Button onPress={() => go({ page: 'ship', ...(shipment.mailpiece.orderNumber === '' ? {} : { orderNumber: shipment.mailpiece.orderNumber }) })}>Buy another on Ship</Button>;
  if (cancel !== null) return <UndecidedCancel shipment={shipment} onResolved={onResolved} />;
  switch (state) {
    case 'bought':
      if (edit !== null) return <UndecidedEdit shipment={shipment} onChanged={onResolved} />;
      if (returnOf !== null) return <ReturnNote shipment={shipment} />;
      return shipment.priceDiffers ? <PriceDiffers shipment={shipment} onSeen={onResolved} /> : null;
    case 'intended': case 'sent':
      return <Note kind="plain" title="USPS is being asked">{amount} is charged when USPS answers.</Note>;
    case 'unknown': case 'unconfirmed':
      return <UnsettledPurchase shipment={shipment} onResolved={onResolved} />;
    case 'failed':
      return <Note kind="plain" title="Not bought, nothing was charged">{sentence(detail)}</Note>;
    case 'canceled':
      return (
        <Note kind="plain" title="Canceled" buttons={shipAgain}>
          USPS took the label back and doesn’t keep the {amount}. {hasLabel ? 'Don’t use the printed one.' : 'It never arrived here, so none was printed.'}
        </Note>
      );
    case 'refund-requested':
      if (refunded >= charged && refunded > 0)
        return <Note kind="plain" title={`Refunded, ${formatCents(refunded)}`}>By the statement, as somebody recorded it. Don’t use the printed label.</Note>;
      return (
        <Note kind="wait" title={refunded > 0 ? `${formatCents(refunded)} came back, the rest didn’t` : 'Refund requested, not granted'} buttons={shipAgain}>
          USPS decides about the {formatCents(cents(charged - refunded))}. {detail === '' ? 'Asked for' : `Dispute ${detail}, asked for`} {refundAsked}.{' '}
          {hasLabel ? 'Don’t use the printed label.' : 'The label never arrived here, so none was printed.'}
        </Note>
      );
  }
};

/** What a return label means for the money, and the way to what it brings back. */
const ReturnNote = ({ shipment }: { readonly shipment: Shipment }) => {
  const go = useGo();
  const { returnOf, priceWhenUsed, rate } = shipment;
  if (returnOf === null) return null;
  return (
    <Note kind="plain" title="Nothing is charged until it is used" buttons={<Button onPress={() => go({ page: 'shipments', shipmentId: returnOf })}>Open what it brings back</Button>}>
      USPS charges about {formatCents(priceWhenUsed ?? rate.total)} when the parcel comes back, for what it weighs then. One that isn’t needed is thrown away.
    </Note>
  );
};
