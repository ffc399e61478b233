import { useEffect, useEffectEvent, useState } from 'react';
import type { PickupPlace, PickupWish } from '../../../shared/pickup/pickup.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { useCall } from '../../bridge.ts';
import { formatMoment } from '../../words/format-time.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { Note } from '../../ui/note.tsx';
import { useTask } from '../../use-task.ts';
import { PickupForm } from './pickup-form.tsx';
import { newWish } from './typed-wish.ts';

export interface BookPickupProps {
  readonly place: PickupPlace;
  /** The place has a pickup already. */
  readonly hasOthers: boolean;
  readonly now: Date;
}

/** One press opens it; nothing is asked of USPS before. */
export const BookPickup = ({ place, hasOthers, now }: BookPickupProps) => {
  const [mode, setMode] = useState<'closed' | 'open' | 'left'>('closed');
  if (mode === 'open') return <Opened place={place} now={now} onBooked={() => setMode('closed')} onLeave={() => setMode('left')} />;
  return (
    <div className="pickup-line">
      <Button {...(hasOthers ? { kind: 'plain' as const } : {})} autoFocus={mode === 'left'} onPress={() => setMode('open')}>{hasOthers ? 'Book another' : 'Book a pickup'} for {formatDay(place.nextDay)}</Button>
      <p className="quiet">Free. Book by {formatMoment(new Date(place.nextDayUntil), now, place.timeZone)} (2:00 AM Central).</p>
    </div>
  );
};

interface OpenedProps extends Pick<BookPickupProps, 'place' | 'now'> {
  readonly onBooked: () => void;
  readonly onLeave: () => void;
}

const Opened = ({ place, now, onBooked, onLeave }: OpenedProps) => {
  const eligibility = useCall('pickups/eligibility', { placeKey: place.key });
  const again = useTask('pickups/eligibility');
  const book = useTask('pickups/book');
  // The pickup stands above by then, and says itself that it isn't known; another like it isn't to be booked.
  const isLost = book.failure?.code === 'pickup-outcome-unknown';
  const close = useEffectEvent(onBooked);
  useEffect(() => { if (isLost) close(); }, [isLost]);
  const [wished, setWished] = useState<PickupWish | null>(null);
  const send = async (wish: PickupWish, takesNextDay: boolean): Promise<void> => {
    setWished(wish);
    const booked = await book.run({ placeKey: place.key, wish, takesNextDay });
    if (booked) onBooked();
  };
  const askAgain = async (): Promise<void> => {
    const asked = await again.run({ placeKey: place.key, fresh: true });
    if (asked) eligibility.put(asked.value);
  };
  const { value, failure } = eligibility;
  return (
    <div className="pickup-opened">
      {value === null
        ? failure ? <FailureNote failure={failure} onRetry={eligibility.again} onDismiss={onLeave} /> : <p className="quiet" role="status">Asking USPS whether a carrier comes here…</p>
        : value.canCome ? <p className="quiet" role="status"><span aria-hidden="true">✓ </span>USPS comes to {value.address}</p> : (
          <Note
            kind="stop" title={`USPS doesn’t pick up at ${place.name}`}
            buttons={<><Button isPending={again.busy} onPress={() => void askAgain()}>Ask again</Button><Button kind="plain" onPress={onLeave}>Close</Button></>}
          >
            <p>Nothing was booked, and a pickup costs nothing. Check the ship-from’s address in Settings, or take the parcels to a post office.</p>
            <p className="quiet">USPS: {value.because}</p>
          </Note>
        )}
      {again.failure ? <FailureNote failure={again.failure} onDismiss={again.dismiss} /> : null}
      {value?.canCome === true ? (
        <PickupForm
          place={place} now={now} start={newWish(place)} pickupId={null} isBusy={book.busy}
          action={book.busy ? 'Booking…' : 'Book the pickup'} onSend={(wish) => void send(wish, false)} onLeave={onLeave}
        >
          {book.failure ? (
            <InView>
              <FailureNote
                failure={book.failure} onDismiss={book.dismiss}
                buttons={book.failure.code === 'pickup-day-refused' && wished !== null
                  ? <Button isPending={book.busy} onPress={() => void send(wished, true)}>Let USPS choose the next day</Button>
                  : undefined}
              />
            </InView>
          ) : null}
        </PickupForm>
      ) : null}
    </div>
  );
};
