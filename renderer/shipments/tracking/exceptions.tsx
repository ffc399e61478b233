import { useRef } from 'react';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { call, useCall, useEvent } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useKeptFocus } from '../../ui/focus/use-kept-focus.ts';
import { toLine } from '../shipment-words.ts';
import { trackingSentence, trackingWord } from './tracking-words.ts';

/** So many stand above the list; the rest is one press away. */
const shown = 3;

export interface ExceptionsProps {
  readonly now: Date;
  readonly timeZone: string;
  readonly onOpen: (shipmentId: string) => void;
  readonly onAll: () => void;
}

/** Parcels of any day that want a look: late, refused, coming back, never scanned. Nothing is drawn where there are none. */
export const Exceptions = ({ now, timeZone, onOpen, onAll }: ExceptionsProps) => {
  const asked = useCall('tracking/exceptions', { limit: shown });
  const part = useRef<HTMLElement>(null);
  useEvent('shipment/changed', () => asked.again());
  const { shipments = [], count = 0 } = asked.value ?? {};
  useKeptFocus(part, shipments.map(({ id }) => id).join());
  if (count === 0) return null;
  const see = async ({ id }: Shipment): Promise<void> => {
    const outcome = await call('tracking/exception-seen', { shipmentId: id });
    if (outcome.ok) asked.again();
  };
  return (
    <section className="exceptions" aria-label="Parcels that want a look" tabIndex={-1} ref={part}>
      <h2>{count} {count === 1 ? 'parcel wants' : 'parcels want'} a look {count > shown ? <Button kind="plain" onPress={onAll}>Show all</Button> : null}</h2>
      <ul>
        {shipments.map((shipment) => {
          const word = trackingWord(shipment);
          const { name } = toLine(shipment);
          const what = shipment.mailpiece.orderNumber === '' ? name : `order ${shipment.mailpiece.orderNumber}`;
          return (
            <li key={shipment.id}>
              {word === null ? null : <StateBadge {...word} />}
              <p className="exception-words"><strong>{name}</strong> <span className="quiet">{trackingSentence(shipment, now, timeZone)}</span></p>
              <Button aria-label={`Open ${what}`} onPress={() => onOpen(shipment.id)}>Open</Button>
              <Button aria-label={`I have seen ${what}`} onPress={() => void see(shipment)}>Seen</Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
