import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Failure, Outcome } from '../../../shared/failure.ts';
import type { Argument } from '../../../shared/ipc-contract.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { call, useEvent } from '../../bridge.ts';
import type { Offer, Phase } from './button-state.ts';
import { phaseAfterAsking, phaseAfterBuying } from './purchase-phase.ts';

/** What making a return label along with a label came to. */
export interface Returned {
  /** The shipment that goes out. */
  readonly of: string;
  readonly outcome: Outcome<Shipment>;
}

export interface Buying {
  readonly phase: Phase;
  /** The label bought last in this window, also while the next parcel is typed. */
  readonly last: Shipment | null;
  /** @param withReturn the label for the way back is made right after, before the page is free again */
  readonly buy: (offer: Offer, withReturn?: boolean) => void;
  /** Of the label on the page; null where none was asked for yet. */
  readonly returned: Returned | null;
  readonly makeReturn: (shipmentId: string, printerId: string | null) => void;
  /** Asks USPS what became of a purchase whose answer was lost. Buys nothing. */
  readonly resolve: (shipmentId: string) => void;
  /** @param pages from 1; all when left out */
  readonly print: (shipmentId: string, printerId: string, pages?: number[]) => void;
  /** The print that was refused because a copy may be there, once more with a person's word. */
  readonly printAnother: () => void;
  /** A print of the label on the page was asked for, and hasn't begun yet. */
  readonly isHandingOver: boolean;
  /** Why the last print didn't start; the purchase is not affected. */
  readonly printFailure: Failure | null;
  /** Back to editing: the next parcel, or the failure was dismissed or overtaken by a change. False while USPS is being asked. */
  readonly reset: () => boolean;
}

/** The purchase of one parcel, its answers and its prints. A second press while one is under way does nothing. */
export const usePurchase = (): Buying => {
  const [phase, setPhase] = useState<Phase>({ at: 'editing' });
  const [printFailure, setPrintFailure] = useState<Failure | null>(null);
  // A second press comes before the first has drawn anything, so a state of React's wouldn't stop it.
  const underWay = useRef(false);
  // A purchase doesn't wait for the last label's print, nor the other way round.
  const printing = useRef(false);
  const lastPrint = useRef<Argument<'labels/print'>>(null);
  const [returned, setReturned] = useState<Returned | null>(null);
  const [handedOver, setHandedOver] = useState<string | null>(null);
  const [last, setLast] = useState<Shipment | null>(null);
  const lastId = last?.id ?? null;

  const once = async (busy: RefObject<boolean>, task: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setPrintFailure(null);
    try {
      await task();
    } finally {
      busy.current = false;
    }
  };

  const take = (shipment: Shipment): void => {
    setPhase((before) => (before.at === 'bought' && before.shipment.id === shipment.id ? { at: 'bought', shipment } : before));
    setLast((before) => (before?.id === shipment.id ? shipment : before));
  };

  const readAgain = async (id: string): Promise<void> => {
    const outcome = await call('shipments/get', { shipmentId: id });
    if (outcome.ok) take(outcome.value);
  };

  const settle = (next: Phase): void => {
    setPhase(next);
    if (next.at === 'bought') setLast(next.shipment);
  };

  const askReturn = async (of: string, printerId: string | null): Promise<void> =>
    setReturned({ of, outcome: await call('labels/make-return-along', { shipmentId: of, printerId }) });

  const buy = (offer: Offer, withReturn = false): void => void once(underWay, async () => {
    setPhase({ at: 'buying', total: offer.total });
    const { quoteId, rateId, total, printerId, anotherBox } = offer;
    const next = phaseAfterBuying(await call('labels/buy', { quoteId, rateId, shownTotal: total, printerId, anotherBox }), offer);
    if (withReturn && next.at === 'bought') await askReturn(next.shipment.id, printerId);
    settle(next);
  });

  const resolve = (id: string): void => void once(underWay, async () => {
    if (phase.at !== 'failed' || phase.failure.code !== 'purchase-outcome-unknown') return;
    const { offer, failure } = phase;
    setPhase({ at: 'resolving', shipmentId: id });
    settle(phaseAfterAsking(await call('labels/resolve', { shipmentId: id }), offer, failure));
  });

  const send = (wanted: Argument<'labels/print'>): void => void once(printing, async () => {
    const { shipmentId: id } = wanted;
    lastPrint.current = wanted;
    setHandedOver(id);
    const outcome = await call('labels/print', wanted);
    if (outcome.ok) await readAgain(id);
    else setPrintFailure(outcome.failure);
    setHandedOver(null);
  });

  const print = (shipmentId: string, printerId: string, pages?: number[]): void => send({ shipmentId, printerId, ...(pages ? { pages } : {}) });

  useEvent('shipment/changed', take);
  // The printer may have spoken before the purchase came back, or while another page was in view.
  const read = useEffectEvent(readAgain);
  useEffect(() => { if (lastId !== null) void read(lastId); }, [lastId]);

  return {
    phase, last, buy, resolve, print, printFailure,
    returned: phase.at === 'bought' && returned?.of === phase.shipment.id ? returned : null,
    makeReturn: (of, printerId) => void once(underWay, () => askReturn(of, printerId)),
    printAnother: () => { if (lastPrint.current) send({ ...lastPrint.current, firstDestroyed: true }); },
    isHandingOver: phase.at === 'bought' && handedOver === phase.shipment.id,
    reset: () => {
      if (underWay.current) return false;
      setPrintFailure(null);
      setPhase({ at: 'editing' });
      return true;
    },
  };
};
