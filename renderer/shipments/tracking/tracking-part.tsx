import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { call } from '../../bridge.ts';
import { formatMoment } from '../../words/format-time.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useTask } from '../../use-task.ts';
import { trackingSentence, trackingWord } from './tracking-words.ts';

export interface TrackingPartProps {
  readonly shipment: Shipment;
  readonly now: Date;
  readonly timeZone: string;
  readonly onChanged: (shipment: Shipment) => void;
}

/** Where the parcel is, by what USPS last told, and when that was. */
export const TrackingPart = ({ shipment, now, timeZone, onChanged }: TrackingPartProps) => {
  const ask = useTask('tracking/ask');
  const seen = useTask('tracking/exception-seen');
  const { id, trackingNumber, tracking, state } = shipment;
  if (trackingNumber === null) return null;
  const word = trackingWord(shipment);
  const run = async (task: typeof ask | typeof seen): Promise<void> => {
    const answer = await task.run({ shipmentId: id });
    if (answer) onChanged(answer.value);
  };
  const hasArrived = tracking?.state === 'delivered' || tracking?.state === 'returned';
  return (
    <section className="panel-part" aria-label="Tracking">
      <div className="panel-row">
        <p className="tracking">{formatTrackingNumber(trackingNumber)}</p>
        <Button aria-label="Open tracking in the browser" onPress={() => void call('app/open-link', { link: 'usps-tracking', trackingNumber })}>Tracking ↗</Button>
      </div>
      {state === 'bought' ? (
        <>
          <p>{word === null ? null : <><StateBadge {...word} />{' '}</>}{trackingSentence(shipment, now, timeZone)}</p>
          <div className="panel-buttons">
            {hasArrived ? null : <Button isPending={ask.busy} onPress={() => void run(ask)}>{ask.busy ? 'Asking USPS…' : 'Ask USPS now'}</Button>}
            {tracking?.exception && !tracking.exceptionSeen ? <Button isPending={seen.busy} onPress={() => void run(seen)}>I have seen it</Button> : null}
            {tracking?.askedAt ? <span className="quiet">Asked {formatMoment(new Date(tracking.askedAt), now, timeZone)}</span> : null}
          </div>
          {ask.failure ? <FailureNote failure={ask.failure} onRetry={() => void run(ask)} onDismiss={ask.dismiss} /> : null}
        </>
      ) : null}
    </section>
  );
};
