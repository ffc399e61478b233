import { formatCents } from '../../shared/format-money.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';

export interface ShipmentStateNoteProps {
  readonly shipment: Shipment;
  readonly onResolved: (shipment: Shipment) => void;
}

/** The ledger keeps a reason as a fragment: "the answer isn't JSON". */
const sentence = (detail: string): string =>
  detail === '' ? '' : `${detail.charAt(0).toUpperCase()}${detail.slice(1)}${/[.!?]$/.test(detail) ? '' : '.'}`;

/** What a state other than live means for the money, and the way out of "unknown". */
export const ShipmentStateNote = ({ shipment, onResolved }: ShipmentStateNoteProps) => {
  const resolve = useTask('labels/resolve');
  const ask = async (): Promise<void> => {
    const answer = await resolve.run({ shipmentId: shipment.id });
    if (answer) onResolved(answer.value);
  };
  const amount = formatCents(shipment.charged);
  const { detail } = shipment;
  const failure = resolve.failure ? <FailureNote failure={resolve.failure} onRetry={() => void ask()} onDismiss={resolve.dismiss} /> : null;
  switch (shipment.state) {
    case 'bought':
      return failure;
    case 'intended': case 'sent':
      return <Note kind="plain" title="USPS is being asked">{amount} is charged when USPS answers.</Note>;
    case 'unknown':
      return resolve.failure?.code === 'purchase-outcome-unknown' || !failure ? (
        <Note
          kind="stop"
          title={`It isn’t known whether ${amount} was charged`}
          buttons={<Button kind="primary" isPending={resolve.busy} onPress={() => void ask()}>Ask USPS again</Button>}
        >
          <p>{resolve.failure ? 'USPS still gives no answer. ' : ''}{sentence(detail)}</p>
          <p>Asking again uses the same key: USPS returns the label that exists or makes it, and charges once. Don’t buy another.</p>
        </Note>
      ) : failure;
    case 'failed':
      return <>{failure}<Note kind="plain" title="Not bought, nothing was charged">{sentence(detail)}</Note></>;
    case 'canceled':
      return <Note kind="plain" title="Canceled">USPS took the label back and doesn’t keep the {amount}. Don’t use the printed one.</Note>;
    case 'refund-requested':
      return (
        <Note kind="wait" title="Refund requested, not granted">
          USPS decides about the {amount}. {detail === '' ? '' : `Its dispute number: ${detail}. `}Don’t use the printed label.
        </Note>
      );
  }
};
