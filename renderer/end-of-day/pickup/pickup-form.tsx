import { useRef, useState } from 'react';
import type { FocusEvent, ReactNode } from 'react';
import { isMailDay } from '../../../shared/days/mail-days.ts';
import type { PickupPlace, PickupWish } from '../../../shared/pickup/pickup.ts';
import { packageWords } from '../../../shared/pickup/pickup-words.ts';
import { pickupDeadline } from '../../../shared/pickup/pickup-day.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { formatMoment } from '../../words/format-time.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstProblem } from '../../ui/focus/focus-first-problem.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { offeredTypes, readWish, typedWaiting } from './typed-wish.ts';
import type { TypedWish, WishField } from './typed-wish.ts';
import { WhereFields } from './where-fields.tsx';

export interface PickupFormProps {
  readonly place: PickupPlace;
  readonly now: Date;
  readonly start: TypedWish;
  /** The pickup that is changed; null for a new one. */
  readonly pickupId: string | null;
  readonly isBusy: boolean;
  readonly action: string;
  readonly onSend: (wish: PickupWish) => void;
  readonly onLeave: () => void;
  /** What went wrong, above the buttons. */
  readonly children?: ReactNode;
}

const until = (day: string, now: Date, timeZone: string): string =>
  `${isMailDay(day) ? '' : 'No mail is delivered that day, so USPS may not come. '}Book by ${formatMoment(pickupDeadline(day), now, timeZone)} (2:00 AM Central).`;

/** What the carrier is to fetch, and where. It starts with what waits by then; what a person typed stays as it was typed. */
export const PickupForm = ({ place, now, start, pickupId, isBusy, action, onSend, onLeave, children }: PickupFormProps) => {
  const [typed, setTyped] = useState(start);
  const [touched, setTouched] = useState({ counts: pickupId !== null, pounds: pickupId !== null });
  const [left, setLeft] = useState<readonly WishField[]>([]);
  /** What is counted doesn't change under the hand of whoever stands in a field: what they type would join it. */
  const [held, setHeld] = useState<Pick<TypedWish, 'counts' | 'pounds'> | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed.day);
  const waiting = useCall('pickups/waiting', { placeKey: place.key, day: isDay ? typed.day : place.nextDay, insteadOf: pickupId });
  useEvent('shipment/changed', waiting.again);
  const counted = waiting.value === null ? null : typedWaiting(waiting.value);
  const offered = held ?? counted ?? typed;
  const shown: TypedWish = { ...typed, counts: touched.counts ? typed.counts : offered.counts, pounds: touched.pounds ? typed.pounds : offered.pounds };
  const isTouched = touched.counts || touched.pounds;
  const { wish, problems } = readWish(shown, now);
  const problemOf = (field: WishField): string | null => (left.includes(field) ? problems[field] ?? null : null);
  const leave = (field: WishField) => () => setLeft((before) => [...before, field]);
  const type = (change: Partial<TypedWish>): void => {
    setTyped({ ...typed, ...change });
    setTouched({ counts: touched.counts || change.counts !== undefined, pounds: touched.pounds || change.pounds !== undefined });
  };
  const hold = (): void => setHeld({ counts: shown.counts, pounds: shown.pounds });
  const letGo = (field: WishField) => ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // On the way to the next count, or to what counts them again, they stay.
    if (!currentTarget.closest('fieldset')?.contains(relatedTarget)) setHeld(null);
    leave(field)();
  };
  const countAgain = (): void => {
    setTouched({ counts: false, pounds: false });
    setHeld(null);
  };
  const send = (): void => {
    setLeft(['day', 'counts', 'pounds', 'instructions']);
    if (Object.keys(problems).length === 0) onSend(wish);
    else if (form.current) focusFirstProblem(form.current);
  };
  const parcelsWait = waiting.value?.packages.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const differs = counted !== null && (JSON.stringify(counted.counts) !== JSON.stringify(Object.fromEntries(Object.entries(shown.counts).filter(([, text]) => Number(text) > 0))) || counted.pounds !== shown.pounds);
  return (
    <form className="pickup-form" ref={form} aria-label={pickupId === null ? 'Book a pickup' : 'Change the pickup'} noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextField
        label="Day" type="date" className="pickup-day" autoFocus value={typed.day} onChange={(day) => type({ day })} onBlur={leave('day')}
        problem={problemOf('day')} hint={isDay && problems.day === undefined ? until(typed.day, now, place.timeZone) : null}
      />
      <fieldset className="pickup-counts">
        <legend>Parcels</legend>
        {[...offeredTypes, ...(Object.keys(typed.counts) as typeof offeredTypes[number][]).filter((one) => !offeredTypes.includes(one))].map((one) => (
          <TextField
            key={one} label={one === 'PRIORITY_MAIL_EXPRESS' ? 'Express' : packageWords(one)} inputMode="numeric" maxLength={5} value={shown.counts[one] ?? ''} placeholder="0"
            onChange={(text) => type({ counts: { ...shown.counts, [one]: text } })} onFocus={hold} onBlur={letGo('counts')}
            problem={problemOf('counts')} problemId="pickup-counts-problem"
          />
        ))}
        <TextField
          label="Weight, lb" inputMode="decimal" value={shown.pounds} onChange={(pounds) => type({ pounds })}
          onFocus={hold} onBlur={letGo('pounds')} problem={problemOf('pounds')}
        />
        {problemOf('counts') ? <p className="field-problem pickup-wide" id="pickup-counts-problem">{problemOf('counts')}</p> : null}
        <p className="quiet pickup-wide" role="status">
          {parcelsWait === 0 ? 'No label waits for that day yet: give what you expect.' : isTouched || differs ? '' : `Counted from the ${parcelsWait === 1 ? 'label' : `${parcelsWait} labels`} that ${parcelsWait === 1 ? 'waits' : 'wait'} for that day.`}
          {differs && parcelsWait > 0 ? <Button kind="plain" onPress={countAgain}>Count the labels again: {parcelsWait}</Button> : null}
        </p>
      </fieldset>
      <WhereFields where={typed} onChange={({ location, instructions, dog }) => type({ location, instructions, dog })} onBlur={leave('instructions')} problem={problemOf('instructions')} />
      {children}
      <div className="pickup-buttons">
        <Button type="submit" kind="primary" isPending={isBusy}>{action}</Button>
        <Button onPress={onLeave}>{pickupId === null ? 'Don’t book' : 'Leave it as it is'}</Button>
      </div>
    </form>
  );
};
