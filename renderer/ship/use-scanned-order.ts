import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Destination } from '../navigation.ts';
import { endsBoxes, isUnmeasured } from './boxes/read-box.ts';
import type { Ship } from './use-ship.ts';

export interface ScannedOrder {
  /** An order number that was scanned while the parcel has another one; null for none. */
  readonly waiting: string | null;
  readonly take: () => void;
  readonly drop: () => void;
}

/**
 * An order number that was scanned goes into the empty field, or begins the next parcel after Done. Over another order,
 * or while a purchase is under way, it waits for a word of the person. After an order's first box, another order is another
 * parcel: it begins at once where nothing of the box is measured yet.
 */
export const useScannedOrder = (destination: Destination, ship: Ship, next: (orderNumber: string) => void): ScannedOrder => {
  const [waiting, setWaiting] = useState<string | null>(null);
  const handled = useRef<Destination | null>(null);
  const { draft, step, button, purchase: { phase } } = ship;
  const put = (orderNumber: string): void => {
    setWaiting(null);
    step({ type: 'set', change: { orderNumber } });
  };
  const arrive = useEffectEvent((orderNumber: string) => {
    if (button.kind === 'done' || (phase.at === 'editing' && endsBoxes(draft, orderNumber) && isUnmeasured(draft))) next(orderNumber);
    else if (phase.at === 'editing' && endsBoxes(draft, orderNumber)) setWaiting(orderNumber);
    else if (phase.at === 'editing' && (draft.orderNumber === '' || draft.orderNumber === orderNumber)) put(orderNumber);
    else setWaiting(orderNumber);
  });
  useEffect(() => {
    if (!ship.loaded || handled.current === destination) return;
    handled.current = destination;
    if (destination.orderNumber !== undefined) arrive(destination.orderNumber);
  }, [destination, ship.loaded]);
  return {
    waiting,
    take: () => {
      // What is being bought is neither renamed nor left.
      if (waiting === null || phase.at === 'buying' || phase.at === 'resolving') return;
      if (!ship.spent && !endsBoxes(draft, waiting)) return put(waiting);
      setWaiting(null);
      next(waiting);
    },
    drop: () => setWaiting(null),
  };
};
