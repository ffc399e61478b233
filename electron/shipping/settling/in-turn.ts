import type { Desk } from '../desk.ts';

const turns = new WeakMap<Desk['ledger'], Map<string, Promise<unknown>>>();

/**
 * Runs what is asked of USPS about one shipment one after the other: a purchase that is repeated while it is canceled by its
 * key could be bought behind the answer "not found". Who comes second looks at the state anew.
 */
export const inTurn = async <T>({ ledger }: Desk, shipmentId: string, work: () => Promise<T>): Promise<T> => {
  const running = turns.get(ledger) ?? new Map<string, Promise<unknown>>();
  turns.set(ledger, running);
  const turn = (running.get(shipmentId) ?? Promise.resolve()).then(work, work);
  running.set(shipmentId, turn);
  try {
    return await turn;
  } finally {
    if (running.get(shipmentId) === turn) running.delete(shipmentId);
  }
};
