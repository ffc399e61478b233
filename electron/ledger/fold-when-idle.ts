import type { Log } from '../log.ts';
import type { OpenLedger } from './open-ledger.ts';

/** How long nothing may have happened, in milliseconds: less than from one parcel to the next where each is one scan and Enter. */
const quiet = 1_000;

/** Between two parts of what is left, in milliseconds: somebody may have pressed a button. */
const breath = 50;

export interface Folding {
  /** Called whenever something was written. */
  written(): void;
  /** Does all that is left, before the ledger is closed. */
  finish(): void;
}

/**
 * SQLite folds its WAL into the file at the end of whichever write makes it long, with two more fsyncs: mostly in the middle of a
 * purchase. Here it is done between two of them, with what else a purchase leaves for later.
 */
export const foldWhenIdle = (ledger: Pick<OpenLedger, 'foldIn'>, log: Log, closing: AbortSignal, wait = quiet): Folding => {
  let timer: NodeJS.Timeout | null = null;
  /** Whether more is left. */
  const fold = (): boolean => {
    try {
      return ledger.foldIn();
    } catch (error) {
      // Nothing is lost: what is in the WAL is durable, and is tried again after the next write.
      log.error('not-folded', { error: error instanceof Error ? error.name : typeof error });
      return false;
    }
  };
  const foldIn = (milliseconds: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      if (fold()) foldIn(breath);
    }, milliseconds).unref();
  };
  closing.addEventListener('abort', () => { if (timer !== null) clearTimeout(timer); });
  return {
    written: () => { if (!closing.aborted) foldIn(wait); },
    finish: () => { while (fold()); },
  };
};
