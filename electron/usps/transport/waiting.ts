import { setTimeout } from 'node:timers/promises';

/** What waiting is made of; tests bring their own, so that nothing in them waits and every figure is exact. */
export interface Waiting {
  /** 0 to 1, 1 excluded. */
  readonly random: () => number;
  /** Milliseconds that only go up, whatever becomes of the clock. */
  uptime(): number;
  /** Rejects when the signal is aborted, also when it was before. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const systemWaiting: Waiting = {
  random: Math.random,
  uptime: () => performance.now(),
  pause: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }),
};
