import type { UspsReprints } from '../../../shared/shipments/after-purchase.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';

export interface UspsReprintProps {
  readonly shipment: Shipment;
  readonly reprints: UspsReprints;
  readonly onChanged: (shipment: Shipment) => void;
}

/** For a label whose stored document is gone or damaged: USPS gives it again, a few times and up to its day. */
export const UspsReprint = ({ shipment, reprints, onChanged }: UspsReprintProps) => {
  const ask = useTask('labels/reprint-from-usps');
  const { used, limit, until, because } = reprints;
  const send = async (): Promise<void> => {
    const answer = await ask.run({ shipmentId: shipment.id });
    if (answer) onChanged(answer.value);
  };
  return (
    <>
      <Note
        kind="stop"
        title="The stored label is gone or damaged"
        buttons={because === null ? <Button kind="primary" isPending={ask.busy} onPress={() => void send()}>{ask.busy ? 'Asking USPS…' : 'Get it from USPS again'}</Button> : null}
      >
        <p>The purchase stands and nothing more was charged. {because ?? `USPS gives it ${limit} times, up to ${formatDay(until)}; ${used} used.`}</p>
        {because === null ? null : <p>Put the file back from a backup, or cancel the label.</p>}
      </Note>
      {ask.failure ? <FailureNote failure={ask.failure} onRetry={() => void send()} onDismiss={ask.dismiss} /> : null}
    </>
  );
};
