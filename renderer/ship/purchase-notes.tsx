import type { Printer } from '../../shared/printing.ts';
import { formatCents } from '../../shared/format-money.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import type { Buying } from './use-purchase.ts';

export interface PurchaseNotesProps {
  readonly purchase: Buying;
  readonly printer: Printer | null;
  readonly anotherBox: boolean;
  readonly onAnotherBox: (on: boolean) => void;
  readonly onAskPrices: () => void;
  readonly onNext: () => void;
}

/** What went wrong with the purchase or its print, and the next step; where the big button is the next step, it isn't said twice. */
export const PurchaseNotes = ({ purchase, printer, anotherBox, onAnotherBox, onAskPrices, onNext }: PurchaseNotesProps) => {
  const go = useGo();
  const { phase, print, printFailure, reset } = purchase;
  if (phase.at === 'bought') {
    const { shipment } = phase;
    const [job] = shipment.printJobs;
    const again = printer ? () => print(shipment.id, printer.id) : null;
    if (printFailure) return <FailureNote failure={printFailure} {...(again ? { onRetry: again } : {})} />;
    if (job?.state !== 'failed') return null;
    return <FailureNote failure={{ code: 'print-failed', printer: job.printerName, because: job.detail }} {...(again ? { onRetry: again } : {})} />;
  }
  if (phase.at !== 'failed') return printFailure ? <FailureNote failure={printFailure} /> : null;
  const { failure } = phase;
  switch (failure.code) {
    case 'price-changed':
      return (
        <FailureNote
          failure={failure}
          buttons={<>
            <p className="two-prices"><s>{formatCents(failure.was)}</s> → <strong>{formatCents(failure.now)}</strong></p>
            <Button onPress={onAskPrices}>Compare all prices again</Button>
          </>}
        />
      );
    case 'order-has-live-label':
      return anotherBox ? (
        <Note kind="wait" title={`Another box on order ${failure.orderNumber}`} buttons={<Button onPress={() => { onAnotherBox(false); reset(); }}>Not another box</Button>}>
          {failure.trackingNumber === '' ? 'The order may have a label already.' : 'The order has a live label already.'} The button now buys a second one.
        </Note>
      ) : (
        <FailureNote
          failure={failure}
          buttons={<>
            <Button data-stop="order-has-label" onPress={() => go({ page: 'shipments', shipmentId: failure.shipmentId })}>Open that shipment</Button>
            <Button onPress={() => onAnotherBox(true)}>Ship another box on this order</Button>
          </>}
        />
      );
    case 'purchase-outcome-unknown':
      return (
        <FailureNote
          failure={failure}
          buttons={<>
            <Button onPress={() => go({ page: 'shipments', shipmentId: failure.shipmentId })}>Open the shipment</Button>
            <Button onPress={onNext}>Next parcel</Button>
          </>}
        />
      );
    case 'quote-unknown':
    case 'purchase-refused':
      return <FailureNote failure={failure} onRetry={onAskPrices} onDismiss={reset} />;
    default:
      return <FailureNote failure={failure} onDismiss={reset} />;
  }
};
