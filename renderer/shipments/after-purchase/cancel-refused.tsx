import type { HistoryEntry } from '../../../shared/after-purchase.ts';
import type { Shipment } from '../../../shared/shipment.ts';
import { formatMoment } from '../../format-time.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { detailSentence } from '../shipment-words.ts';

export interface CancelRefusedProps {
  readonly shipment: Shipment;
  /** What USPS said. */
  readonly refused: HistoryEntry;
  readonly now: Date;
  readonly timeZone: string;
  readonly onSeen: (shipment: Shipment) => void;
}

/** USPS refused to take the label back: it waits until somebody has seen it. */
export const CancelRefused = ({ shipment, refused, now, timeZone, onSeen }: CancelRefusedProps) => {
  const seen = useTask('labels/cancel-refusal-seen');
  const send = async (): Promise<void> => {
    const answer = await seen.run({ shipmentId: shipment.id });
    if (answer) onSeen(answer.value);
  };
  return (
    <>
      <Note
        kind="wait"
        title={`USPS didn’t take it back, ${formatMoment(new Date(refused.at), now, timeZone)}`}
        buttons={<Button isPending={seen.busy} onPress={() => void send()}>It is seen</Button>}
      >
        {detailSentence(refused.detail)} The label is live and stays charged: it can still be shipped.
      </Note>
      {seen.failure ? <FailureNote failure={seen.failure} onDismiss={seen.dismiss} /> : null}
    </>
  );
};
