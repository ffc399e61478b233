import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import { checkWhole } from './check-whole.ts';

/** After the start, which has enough to read, in milliseconds. */
const afterStart = 10_000;

/**
 * Checks the whole of an open ledger once, a while after the start, and tells what is wrong with it. What is damaged stays
 * open: which copy is brought back, and when, is a person's to say.
 */
export const checkAfterStart = async (
  file: string, log: Log, closing: AbortSignal, damaged: () => Promise<void>, delay: number = afterStart,
): Promise<void> => {
  try {
    await wait(delay, undefined, { signal: closing, ref: false });
    const damage = await checkWhole({ file, how: 'tables' }, closing);
    if (damage === null) return;
    log.error('ledger-damaged', { because: damage });
    await damaged();
  } catch (error) {
    if (!closing.aborted) log.error('ledger-not-checked', { error: error instanceof Error ? error.message : 'unknown' });
  }
};
