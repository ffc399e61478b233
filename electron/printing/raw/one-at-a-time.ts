import { inTime } from '../in-time.ts';

/** Does work once what was begun before it at the same place is over, or has taken longer than `patience` milliseconds. */
export type InTurn = <T>(place: string, patience: number, work: () => Promise<T>) => Promise<T>;

/** A printer must notice that a connection was closed before it takes the next one. In milliseconds. */
const breath = 20;

/**
 * Connections to one raw port, one after the other: many take one at a time, and drop or refuse a second. Patience has an
 * end: a printer that stopped in the middle of a label is asked over a second one, which many do answer.
 */
export const createTurns = (): InTurn => {
  const lasts = new Map<string, Promise<void>>();
  return async (place, patience, work) => {
    const over = Promise.withResolvers<void>();
    const before = lasts.get(place) ?? Promise.resolve();
    lasts.set(place, before.then(() => over.promise));
    await inTime(before, patience, undefined);
    try {
      return await work();
    } finally {
      setTimeout(over.resolve, breath).unref();
    }
  };
};
