import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { formatCents } from '../../../shared/format-money.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { failureMessage } from '../../failure-message.ts';
import { useGo } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { Returned } from './use-purchase.ts';

export interface ReturnNoteProps {
  readonly shipment: Shipment;
  /** Null where none was asked for yet, as after a purchase whose answer was lost at first. */
  readonly returned: Returned | null;
  readonly onMake: () => void;
}

/** What became of the return label that was asked for along with the one that goes out. */
export const ReturnNote = ({ shipment, returned, onMake }: ReturnNoteProps) => {
  const go = useGo();
  if (shipment.state !== 'bought') return null;
  if (returned === null) return <Note kind="wait" title="The return label isn’t made yet" buttons={<Button onPress={onMake}>Make it now</Button>}>The label that goes out is bought.</Note>;
  const { outcome } = returned;
  if (outcome.ok) {
    const { trackingNumber, priceWhenUsed, printJobs } = outcome.value;
    return (
      <Note kind="good" title={`Return label ${formatTrackingNumber(trackingNumber ?? '')}`}>
        {printJobs.length > 0 ? 'Its print was asked for after the label’s. ' : 'It is on the Shipments page to be printed. '}
        {priceWhenUsed === null ? 'USPS charges it once it is used.' : `USPS charges ${formatCents(priceWhenUsed)} once it is used, and nothing until then.`}
      </Note>
    );
  }
  const { failure } = outcome;
  const { title, meaning } = failureMessage(failure);
  return failure.code === 'purchase-outcome-unknown' ? (
    <Note kind="stop" title="The return label may have been made" buttons={<Button onPress={() => go({ page: 'shipments', shipmentId: failure.shipmentId })}>Open it</Button>}>
      USPS’s answer was lost; it is asked again by itself. The label that goes out is bought.
    </Note>
  ) : (
    <Note kind="wait" title="The return label wasn’t made" buttons={<Button onPress={onMake}>Try again</Button>}>
      {title}. {meaning} The label that goes out is bought, and costs what it did.
    </Note>
  );
};
