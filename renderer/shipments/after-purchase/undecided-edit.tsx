import { formatCents } from '../../../shared/format-money.ts';
import { formatOunces } from '../../../shared/parcel/read-weight.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';

export interface UndecidedEditProps {
  readonly shipment: Shipment;
  readonly onChanged: (shipment: Shipment) => void;
}

/** A change of weight or size whose answer was lost: what that means for the money, and the ways to settle it. */
export const UndecidedEdit = ({ shipment, onChanged }: UndecidedEditProps) => {
  const settle = useTask('labels/settle-edit');
  const { edit } = shipment;
  if (edit === null) return null;
  if (edit.state === 'asked') return <Note kind="plain" title="USPS is being asked to change it">The printed label stays good.</Note>;
  const send = async (changed: boolean | null): Promise<void> => {
    const answer = await settle.run({ shipmentId: shipment.id, changed });
    if (answer) onChanged(answer.value);
  };
  const inVain = settle.failure?.code === 'edit-outcome-unknown';
  const [before, after] = [formatCents(edit.before), formatCents(edit.after)];
  return (
    <>
      <Note
        kind="wait"
        title={`${before} or ${after}: it isn’t known which is charged`}
        buttons={<>
          <Button kind="primary" isPending={settle.busy} onPress={() => void send(null)}>Ask USPS again</Button>
          {inVain ? <Button isPending={settle.busy} onPress={() => void send(true)}>The statement says {after}</Button> : null}
          {inVain ? <Button isPending={settle.busy} onPress={() => void send(false)}>The statement says {before}</Button> : null}
        </>}
      >
        <p>USPS was asked to change it to {formatOunces(edit.parcel.weight)}, and no answer came that settles it. The printed label is good either way.</p>
        {inVain ? <p>USPS: {settle.failure.because} The statement of the payment account has what was charged.</p> : <p>Asking again is safe: the same values twice are one change.</p>}
      </Note>
      {settle.failure && !inVain ? <FailureNote failure={settle.failure} onDismiss={settle.dismiss} /> : null}
    </>
  );
};
