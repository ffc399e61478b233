import { setTimeout as wait } from 'node:timers/promises';
import { isTrouble, type Condition } from '../printer-state.ts';
import type { PrintProgress } from '../printing.ts';
import { nextLook, type PrintingTimeouts } from '../timeouts.ts';

type Timeouts = Pick<PrintingTimeouts, 'poll' | 'pollAtMost' | 'settle'>;

/** What a printer that says nothing leaves anybody to know. */
export const oneWay: PrintProgress = {
  state: 'unknown', doubt: 'one-way', detail: 'Handed to the printer, which doesn’t say whether it came out',
};

const wentAway: PrintProgress = {
  state: 'unknown', doubt: 'printer-lost', detail: 'The printer went away while it held the label; look whether it came out',
};

/**
 * Watches a thermal printer that was just handed a label: reports `accepted` with what it waits for, and returns the end:
 * `completed` when it stays idle with nothing left in its memory, `unknown` where it doesn't answer or goes away. Null where
 * `signal` ended the watching first.
 * @param ask how the printer says that it is now
 */
export const followThermal = async (
  ask: () => Promise<Condition>, timeouts: Timeouts, report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<PrintProgress | null> => {
  const since = Date.now();
  let told: string | null = null;
  let answered = false;
  let silences = 0;
  let idleSince: number | null = null;
  while (!signal.aborted) {
    const { state, detail } = await ask();
    // A printer that is busy with somebody else may drop one question.
    if (state === 'unknown' && !answered && ++silences === 2) return oneWay;
    if (state === 'offline') return wentAway;
    answered ||= state !== 'unknown';
    idleSince = state === 'ready' ? idleSince ?? Date.now() : null;
    if (idleSince !== null && Date.now() - idleSince >= timeouts.settle) return { state: 'completed', detail: '' };
    const waitsFor = isTrouble(state) ? detail : '';
    if (waitsFor !== told && state !== 'unknown') report({ state: 'accepted', detail: told = waitsFor });
    const pause = idleSince === null ? nextLook(timeouts, Date.now() - since) : timeouts.poll;
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
  return null;
};
