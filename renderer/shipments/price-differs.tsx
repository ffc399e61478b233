import { formatCents } from '../../shared/format-money.ts';
import type { Shipment } from '../../shared/shipment.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';

export interface PriceDiffersProps {
  readonly shipment: Shipment;
  readonly onSeen: (shipment: Shipment) => void;
}

/** A label that USPS charged otherwise than it had quoted: it stays flagged until somebody has looked. */
export const PriceDiffers = ({ shipment, onSeen }: PriceDiffersProps) => {
  const { charged } = shipment;
  const { rate } = shipment.edited ?? shipment;
  const seen = useTask('labels/price-seen');
  const send = async (): Promise<void> => {
    const answer = await seen.run({ shipmentId: shipment.id });
    if (answer) onSeen(answer.value);
  };
  return (
    <>
      <Note
        kind="wait"
        title={`${formatCents(charged)} is charged, ${formatCents(rate.total)} was quoted`}
        buttons={<Button isPending={seen.busy} onPress={() => void send()}>It is seen</Button>}
      >
        USPS’s answer to the {shipment.edited ? 'change' : 'purchase'} names another price than its quote for the same parcel. The label is good. Compare the parts
        below with the next statement; canceling it while that is free costs nothing.
      </Note>
      {seen.failure ? <FailureNote failure={seen.failure} onDismiss={seen.dismiss} /> : null}
    </>
  );
};
