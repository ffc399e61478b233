import type { Log } from '../log.ts';
import type { OpenLedger } from './open-ledger.ts';

/** How long nothing may have happened, in milliseconds. */
const quiet = 3_000;

/**
 * SQLite folds its WAL into the file at the end of whichever write makes it long, with two more fsyncs: mostly in the middle of a
 * purchase. Here it is done between two of them.
 * @returns what is called whenever something was written.
 */
export const foldWhenIdle = (ledger: Pick<OpenLedger, 'foldIn'>, log: Log, closing: AbortSignal, wait = quiet): (() => void) => {
  let timer: NodeJS.Timeout | null = null;
  const fold = (): void => {
    timer = null;
    try {
      ledger.foldIn();
    } catch (error) {
      // Nothing is lost: what is in the WAL is durable, and SQLite folds it in by itself when it gets long.
      log.error('wal-not-folded', { error: error instanceof Error ? error.name : typeof error });
    }
  };
  closing.addEventListener('abort', () => { if (timer !== null) clearTimeout(timer); });
  return () => {
    if (closing.aborted) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(fold, wait).unref();
  };
};
