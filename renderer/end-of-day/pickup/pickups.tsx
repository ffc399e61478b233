import { useEffect } from 'react';
import type { AppStatus } from '../../../shared/app-status.ts';
import type { Pickup, PickupPlace } from '../../../shared/pickup/pickup.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { useGo } from '../../navigation.ts';
import { useNow } from '../../now.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { DayTurns } from '../day-turns.tsx';
import { BookPickup } from './book-pickup.tsx';
import { PickupItem } from './pickup-item.tsx';
import './pickup.css';

/** The carrier's next visit: booked, changed and canceled, one place after the other. */
export const Pickups = ({ status }: { readonly status: AppStatus }) => {
  const book = useCall('pickups/read', undefined);
  useEvent('pickup/changed', book.again);
  const now = useNow(status);
  const { value, again } = book;
  const isPast = value?.places.some(({ nextDayUntil }) => Date.parse(nextDayUntil) <= now.getTime()) ?? false;
  // The next day changes when the time to book it passes; nobody tells the window that.
  useEffect(() => { if (isPast) again(); }, [isPast, again]);
  if (book.failure) return <FailureNote failure={book.failure} onRetry={again} />;
  if (value === null) return null;
  const orphans = value.pickups.filter(({ placeKey, state }) => state !== 'canceled' && !value.places.some(({ key }) => key === placeKey));
  return (
    <section className="day-part pickups" aria-label="Carrier pickup">
      <DayTurns status={status} onTurned={again} />
      <h2>Carrier pickup</h2>
      {value.places.map((place) => (
        <Place key={place.key} place={place} pickups={value.pickups.filter(({ placeKey }) => placeKey === place.key)} isOnly={value.places.length === 1} now={now} />
      ))}
      {orphans.length > 0 ? (
        <div className="pickup-place">
          <h3>Addresses that no ship-from has now</h3>
          <ul className="pickup-list">{orphans.map((pickup) => <PickupItem key={pickup.id} pickup={pickup} place={null} now={now} />)}</ul>
        </div>
      ) : null}
    </section>
  );
};

interface PlaceProps {
  readonly place: PickupPlace;
  readonly pickups: readonly Pickup[];
  readonly isOnly: boolean;
  readonly now: Date;
}

/** What was canceled is told until another one stands for its day. */
const worthTelling = (pickups: readonly Pickup[]): Pickup[] =>
  pickups.filter((pickup) => pickup.state !== 'canceled' || !pickups.some((other) => other !== pickup && other.details.day === pickup.details.day && other.createdAt >= pickup.createdAt));

const Place = ({ place, pickups, isOnly, now }: PlaceProps) => {
  const go = useGo();
  const shown = worthTelling(pickups);
  if (place.setting.standingStop && shown.every(({ state }) => state === 'canceled'))
    return (
      <p className="quiet">
        {place.name}: the carrier stops anyway, so no pickup is asked for. <Button kind="plain" onPress={() => go({ page: 'settings' })}>Change that</Button>
      </p>
    );
  return (
    <div className="pickup-place">
      {isOnly ? null : <h3>{place.name}</h3>}
      {shown.length > 0 ? <ul className="pickup-list">{shown.map((pickup) => <PickupItem key={pickup.id} pickup={pickup} place={place} now={now} />)}</ul> : null}
      {place.setting.standingStop ? null : <BookPickup place={place} hasOthers={shown.some(({ state }) => state !== 'canceled')} now={now} />}
    </div>
  );
};
