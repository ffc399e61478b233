import type { HistoryEntry } from '../../shared/shipments/after-purchase.ts';
import { formatCents } from '../../shared/format-money.ts';
import { isLive } from '../../shared/shipments/live-label.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { formatMoment } from '../words/format-time.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { InView } from '../ui/focus/in-view.tsx';
import { MoneyDialog } from '../ui/money-dialog.tsx';
import { useTask } from '../use-task.ts';
import { CancelRefused } from './after-purchase/cancel-refused.tsx';
import { cancelWords, toLine } from './shipment-words.ts';

export interface CancelLabelProps {
  readonly shipment: Shipment;
  readonly now: Date;
  readonly timeZone: string;
  /** What USPS said when it didn't take the label back last time; null where it wasn't asked since. */
  readonly refused: HistoryEntry | null;
  /** The question whether it shall be taken back is open. */
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
  readonly onCanceled: (shipment: Shipment) => void;
}

/** Takes a label back, after saying what USPS does with the money. */
export const CancelLabel = ({ shipment, now, timeZone, refused, isAsking, onAsk, onCanceled }: CancelLabelProps) => {
  const cancel = useTask('labels/cancel');
  const { button, meaning } = cancelWords(shipment, now, timeZone);
  const send = async (): Promise<void> => {
    onAsk(false);
    const answer = await cancel.run({ shipmentId: shipment.id });
    if (answer) onCanceled(answer.value);
  };
  const { name, place } = toLine(shipment);
  return (
    <section className="panel-part" aria-label="Cancel">
      {cancel.failure && shipment.cancel === null ? <InView><FailureNote failure={cancel.failure} onRetry={() => void send()} onDismiss={cancel.dismiss} /></InView> : null}
      {isLive(shipment) && shipment.acceptedAt !== null ? (
        <>
          <h3>Cancel</h3>
          <p className="quiet">The carrier has had the parcel since {formatMoment(new Date(shipment.acceptedAt), now, timeZone)}: USPS takes no label back that it has scanned.</p>
        </>
      ) : isLive(shipment) && shipment.returnOf === null ? (
        <>
          <h3>Cancel</h3>
          {refused === null || cancel.failure ? null : <CancelRefused shipment={shipment} refused={refused} now={now} timeZone={timeZone} onSeen={onCanceled} />}
          <p className="quiet">{meaning}</p>
          <div><Button kind="stop" isPending={cancel.busy} onPress={() => onAsk(true)}>{cancel.busy ? 'Asking USPS…' : `${button}…`}</Button></div>
        </>
      ) : null}
      <MoneyDialog
        isOpen={isAsking}
        title={`${button}?`}
        action={button}
        actionKind="stop"
        onAction={() => void send()}
        keep="Keep the label"
        onKeep={() => onAsk(false)}
      >
        <p><strong>{name}, {place}</strong> · {formatCents(shipment.charged)}</p>
        <p>{meaning}</p>
      </MoneyDialog>
    </section>
  );
};
