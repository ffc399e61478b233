import { useRef, useState } from 'react';
import type { Pickup, PickupPlace, PickupWish } from '../../../shared/pickup/pickup.ts';
import { locationWords, packageCount, packagesLine, pickupDifferences } from '../../../shared/pickup/pickup-words.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { sentence } from '../../words/sentence.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { InView } from '../../ui/focus/in-view.tsx';
import { Note } from '../../ui/note.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import type { NoteKind } from '../../ui/note.tsx';
import { useKeptFocus } from '../../ui/focus/use-kept-focus.ts';
import { useTask } from '../../use-task.ts';
import { parcels } from '../form-group.ts';
import { EnterNumber } from './enter-number.tsx';
import { PickupForm } from './pickup-form.tsx';
import { wishOf } from './typed-wish.ts';

export interface PickupItemProps {
  readonly pickup: Pickup;
  /** Null where no ship-from has its address any more: then it can be canceled, and not changed. */
  readonly place: PickupPlace | null;
  readonly now: Date;
}

const badge = ({ state, asking }: Pickup): { kind: NoteKind; words: string } => {
  if (asking === 'cancel') return { kind: 'wait', words: 'Canceled? Not known' };
  if (asking === 'change') return { kind: 'wait', words: 'Changed? Not known' };
  if (state === 'booked') return { kind: 'good', words: 'Booked' };
  if (state === 'canceled') return { kind: 'plain', words: 'Canceled' };
  return state === 'unnumbered' ? { kind: 'wait', words: 'Stands at USPS' } : { kind: 'wait', words: 'Booked? Not known' };
};

/** One pickup: its number, what it fetches, and what can be done with it. */
export const PickupItem = ({ pickup, place, now }: PickupItemProps) => {
  const [mode, setMode] = useState<'shown' | 'changing' | 'canceling'>('shown');
  const [news, setNews] = useState<readonly string[]>([]);
  const ask = useTask('pickups/ask');
  const change = useTask('pickups/change');
  const cancel = useTask('pickups/cancel');
  const seen = useTask('pickups/day-seen');
  const { id: pickupId, details, state } = pickup;
  const failure = ask.failure ?? cancel.failure ?? seen.failure;
  const dismiss = (): void => {
    for (const task of [ask, cancel, seen]) task.dismiss();
  };
  const open = async (): Promise<void> => {
    const answer = await ask.run({ pickupId });
    if (!answer || answer.value.state !== 'booked') return;
    setNews(pickupDifferences(details, answer.value.details));
    setMode('changing');
  };
  const send = async (wish: PickupWish): Promise<void> => {
    if (await change.run({ pickupId, seen: details, wish })) setMode('shown');
  };
  const cancelIt = async (): Promise<void> => {
    if (await cancel.run({ pickupId })) setMode('shown');
  };
  const askButton = <Button isPending={ask.busy} onPress={() => void ask.run({ pickupId })}>{ask.busy ? 'Asking…' : 'Ask USPS'}</Button>;
  const isSettled = state === 'booked' && pickup.asking === null;
  const part = useRef<HTMLLIElement>(null);
  useKeptFocus(part, [mode, state, pickup.asking, pickup.daySeen, pickup.changedAt].join('/'));
  return (
    <li className="pickup" ref={part} tabIndex={-1}>
      <div className="pickup-head">
        <div className="pickup-words">
          <p className="pickup-title">{formatDay(details.day)}{pickup.confirmationNumber === null ? '' : <> · <span className="pickup-confirmation">{pickup.confirmationNumber}</span></>}</p>
          <p>
            <strong>{parcels(packageCount(details.packages))}</strong>: {packagesLine(details.packages)}{details.pounds === null ? '' : ` · ${details.pounds} lb`} · {locationWords(details.location)}
            {details.instructions === '' ? '' : ` · “${details.instructions}”`}{details.dog ? ' · dog' : ''}
          </p>
        </div>
        <StateBadge {...badge(pickup)} />
        {isSettled && mode === 'shown' && pickup.daySeen ? <>
          {place === null ? null : <Button isPending={ask.busy} onPress={() => void open()}>{ask.busy ? 'Asking USPS…' : 'Change'}</Button>}
          <Button onPress={() => setMode('canceling')}>Cancel it</Button>
        </> : null}
        {isSettled && mode === 'canceling' ? <>
          <Button kind="stop" autoFocus isPending={cancel.busy} onPress={() => void cancelIt()}>{cancel.busy ? 'Canceling…' : 'Yes, cancel the pickup'}</Button>
          <Button onPress={() => setMode('shown')}>Keep it</Button>
        </> : null}
      </div>
      {isSettled && !pickup.daySeen ? (
        <Note
          kind="wait" title={`USPS comes on ${formatDay(details.day)}, not on ${formatDay(pickup.askedDay)}`}
          buttons={<><Button isPending={seen.busy} onPress={() => void seen.run({ pickupId })}>That’s right</Button><Button isPending={cancel.busy} onPress={() => void cancelIt()}>Cancel the pickup</Button></>}
        >
          <p>It doesn’t come on the day that was asked for. The parcels wait until then.</p>
        </Note>
      ) : null}
      {state === 'unknown' || state === 'sent' ? (
        <Note kind="wait" title="It isn’t known whether USPS booked this pickup" buttons={askButton}>
          <p>{sentence(pickup.detail)} USPS is asked for the same one again: it books one an address and day, so there is never a second. Or enter its number, if USPS sent one.</p>
        </Note>
      ) : null}
      {state === 'unnumbered' ? (
        <Note kind="wait" title="USPS has this pickup, and its number isn’t known here">
          <p>USPS says that a pickup stands for this address and day, and doesn’t say its number. With the number it can be changed and canceled here.</p>
        </Note>
      ) : null}
      {state === 'unnumbered' || state === 'unknown' ? <EnterNumber pickup={pickup} /> : null}
      {pickup.asking !== null ? (
        <Note kind="wait" title={`It isn’t known whether USPS ${pickup.asking === 'cancel' ? 'canceled' : 'changed'} this pickup`} buttons={askButton}>
          <p>The answer was lost. It is shown as it was before.</p>
        </Note>
      ) : null}
      {state === 'canceled' && pickup.detail !== '' ? <p className="quiet">{pickup.detail}</p> : null}
      {failure ? <InView><FailureNote failure={failure} onDismiss={dismiss} /></InView> : null}
      {mode === 'changing' && isSettled && place !== null ? (
        <PickupForm
          place={place} now={now} start={wishOf(details)} pickupId={pickupId} isBusy={change.busy}
          action={change.busy ? 'Changing…' : 'Change the pickup'} onSend={(wish) => void send(wish)} onLeave={() => { change.dismiss(); setMode('shown'); }}
        >
          {news.length > 0 ? <div className="pickup-wide"><Note kind="wait" title="USPS has it differently now"><p>{news.join('; ')}. Below it stands as USPS has it.</p></Note></div> : null}
          {change.failure ? <InView><FailureNote failure={change.failure} onDismiss={change.dismiss} /></InView> : null}
        </PickupForm>
      ) : null}
    </li>
  );
};
