import type { DayLabel } from '../../../shared/end-of-day/end-of-day.ts';
import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { nameOf } from '../form-group.ts';

export interface StrangersProps {
  readonly form: ScanForm;
  /** Purchases whose answer was lost: one of them may have the number. */
  readonly unsettled: readonly DayLabel[];
  readonly onSettled: () => void;
}

/** Numbers that USPS closed and that this desk doesn't know; each is offered to the purchases that may have it. */
export const Strangers = ({ form: { strangers }, unsettled, onSettled }: StrangersProps) => strangers.length === 0 ? null : (
  <Note kind="wait" title={`USPS put ${strangers.length === 1 ? 'a number' : `${strangers.length} numbers`} on this form that Labeldesk doesn’t know`}>
    <p>
      {unsettled.length > 0 ? 'It may be of a purchase whose answer was lost, or' : 'Something else ships on this account, or'} of another
      desk. Find {strangers.length === 1 ? 'it' : 'them'} before the carrier comes, or the form doesn’t match the parcels.
    </p>
    <ul className="strangers">
      {strangers.map((number) => <Stranger key={number} number={number} unsettled={unsettled} onSettled={onSettled} />)}
    </ul>
  </Note>
);

const Stranger = ({ number, unsettled, onSettled }: { readonly number: string; readonly unsettled: readonly DayLabel[]; readonly onSettled: () => void }) => {
  const enter = useTask('labels/enter-tracking-number');
  const settle = async (shipmentId: string): Promise<void> => {
    const settled = await enter.run({ shipmentId, trackingNumber: number });
    if (settled) onSettled();
  };
  return (
    <li>
      {formatTrackingNumber(number)}
      {unsettled.map((label) => (
        <Button key={label.shipmentId} isPending={enter.busy} onPress={() => void settle(label.shipmentId)}>
          Ask whether it is {nameOf(label)}
        </Button>
      ))}
      {enter.failure ? <FailureNote failure={enter.failure} onDismiss={enter.dismiss} /> : null}
    </li>
  );
};
