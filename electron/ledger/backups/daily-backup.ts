import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Backup } from './backups.ts';

/** Between two looks whether the day has its copy, in milliseconds. The first comes a while after the start, which has enough to do. */
const firstLook = 20_000;
const every = 60 * 60 * 1000;

interface BackedUp {
  backUp(): Promise<void>;
  backups(): Backup[];
}

const dayOf = (moment: string): string => moment.slice(0, 10);

/** Makes the day's copy unless there is one. */
export const backUpToday = async (ledger: BackedUp, clock: Clock): Promise<boolean> => {
  const [newest] = ledger.backups();
  if (newest !== undefined && dayOf(newest.at) === dayOf(clock.now().toISOString())) return false;
  await ledger.backUp();
  return true;
};

/** A copy a day for as long as the ledger is open. One that fails is logged and tried again an hour later. */
export const backUpDaily = async (ledger: BackedUp, clock: Clock, log: Log, closing: AbortSignal): Promise<void> => {
  for (let pause = firstLook; !closing.aborted; pause = every) {
    await wait(pause, undefined, { signal: closing, ref: false }).catch(() => undefined);
    if (closing.aborted) return;
    try {
      if (await backUpToday(ledger, clock)) log.info('ledger-backed-up');
    } catch (error) {
      log.error('backup-failed', { error: error instanceof Error ? error.message : 'unknown' });
    }
  }
};
