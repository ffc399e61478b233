import { setTimeout as wait } from 'node:timers/promises';
import { isTrouble, worst } from '../printer-state.ts';
import type { PrintProgress } from '../printing.ts';
import { Silence } from '../silence.ts';
import { nextLook, type PrintingTimeouts } from '../timeouts.ts';
import type { SpooledJob } from './spooled.ts';
import type { Spooler } from './spooler.ts';
import { noSuchPrinter, SpoolerFailed } from './spooler-failed.ts';
import { jobBits, jobCondition, printerCondition } from './status.ts';

export interface FollowedJob {
  readonly printer: string;
  readonly number: number;
  /** Whether this application asked for it to be taken back. */
  readonly cancelAsked: () => boolean;
}

type Timeouts = Pick<PrintingTimeouts, 'request' | 'poll' | 'pollAtMost' | 'lost'>;

const handedOn: PrintProgress = {
  state: 'unknown', doubt: 'one-way', detail: 'Windows handed it to the printer, which doesn’t say whether it came out',
};

/**
 * Watches a job in Windows' queue, from which it disappears when it is over: reports `accepted` again with each new reason
 * that it waits for, and returns its end. Only a job that was marked as printed, or as being deleted, before it
 * disappeared has an end that is known. Null where `signal` ended the watching first.
 */
export const followSpooledJob = async (
  spooler: Pick<Spooler, 'findJob' | 'findPrinter'>, { printer, number, cancelAsked }: FollowedJob, timeouts: Timeouts,
  report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<PrintProgress | null> => {
  const since = Date.now();
  const silence = new Silence();
  let completeSince: number | null = null;
  let isDeleted = false;
  let told: string | null = null;
  while (!signal.aborted) {
    const asked = performance.now();
    try {
      const job = await spooler.findJob(timeouts.request, printer, number);
      silence.broken();
      if (job === null) return cancelAsked() || isDeleted ? canceled(cancelAsked()) : handedOn;
      if ((job.status & jobBits.printed) !== 0) return { state: 'completed', detail: '' };
      isDeleted ||= (job.status & (jobBits.deleting | jobBits.deleted)) !== 0;
      // Everything went to the printer; one that has more to say says it soon.
      completeSince = (job.status & jobBits.complete) === 0 ? null : completeSince ?? asked;
      if (completeSince !== null && asked - completeSince > timeouts.lost) return handedOn;
      const waitsFor = await reasonOf(spooler, printer, job, timeouts);
      if (waitsFor !== told) report({ state: 'accepted', detail: told = waitsFor });
    } catch (error) {
      if (!(error instanceof SpoolerFailed)) throw error;
      if (silence.goesOn(asked) > timeouts.lost || error.code === noSuchPrinter)
        return { state: 'unknown', doubt: 'printer-lost', detail: `${error.message}; look whether it came out` };
    }
    await wait(nextLook(timeouts, Date.now() - since), undefined, { signal }).catch(() => undefined);
  }
  return null;
};

const canceled = (asked: boolean): PrintProgress => ({ state: 'canceled', detail: asked ? '' : 'Deleted in Windows’ print queue' });

/** What a job waits for: its own word, and its printer's. */
const reasonOf = async (
  spooler: Pick<Spooler, 'findPrinter'>, name: string, job: SpooledJob, { request }: Timeouts,
): Promise<string> => {
  const printer = await spooler.findPrinter(request, name);
  const { state, detail } = worst([jobCondition(job), ...(printer === null ? [] : [printerCondition(printer)])]);
  return isTrouble(state) ? detail : '';
};
