import { formatCents } from '../../../shared/format-money.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';

export interface UndecidedCancelProps {
  readonly shipment: Shipment;
  readonly onResolved: (shipment: Shipment) => void;
}

/** A cancellation that is under way, or whose answer was lost: what may not be done meanwhile, and the way to settle it. */
export const UndecidedCancel = ({ shipment, onResolved }: UndecidedCancelProps) => {
  const resolve = useTask('labels/resolve');
  const ask = async (): Promise<void> => {
    const answer = await resolve.run({ shipmentId: shipment.id });
    if (answer) onResolved(answer.value);
  };
  if (shipment.cancel === 'asked') return <Note kind="plain" title="USPS is being asked to cancel it">The label isn’t printed meanwhile.</Note>;
  return (
    <>
      <Note
        kind="stop"
        title="It isn’t known whether USPS canceled this label"
        buttons={<Button kind="primary" isPending={resolve.busy} onPress={() => void ask()}>Ask USPS again</Button>}
      >
        <p>USPS was asked to take it back, and nothing came that settles it. {formatCents(shipment.charged)} may be charged still.</p>
        <p>Don’t ship it, and don’t print it. Asking again is safe: USPS cancels a label once.</p>
      </Note>
      {resolve.failure && resolve.failure.code !== 'cancel-outcome-unknown' ? <FailureNote failure={resolve.failure} onDismiss={resolve.dismiss} /> : null}
      {resolve.failure?.code === 'cancel-outcome-unknown' ? <Note kind="wait" title="Still not settled">{resolve.failure.because}</Note> : null}
    </>
  );
};
