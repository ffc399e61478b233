import { setTimeout as wait } from 'node:timers/promises';
import { isTrouble, type Condition } from '../printer-state.ts';
import type { PrintProgress } from '../printing.ts';
import { Silence } from '../silence.ts';
import { nextLook, type PrintingTimeouts } from '../timeouts.ts';
import { askPrinter } from './ask-printer.ts';
import { ippNotFound, IppRefused, IppUnanswered } from './ipp-client.ts';
import type { IppAttributes } from './ipp-codec.ts';
import { jobAttributes, jobState } from './ipp-jobs.ts';
import type { IppTarget } from './ipp-target.ts';
import { firstNumber } from './ipp-values.ts';
import { jobProgress, watchedOfJob } from './job-progress.ts';
import { Resent } from './resent.ts';

export interface FollowedJob {
  readonly target: IppTarget;
  readonly number: number;
  /** Whether this application asked for it to be taken back. */
  readonly cancelAsked: () => boolean;
  /** How the device behind the spooler says that it is; left out where it can't be asked. */
  readonly askDevice?: (() => Promise<Condition>) | undefined;
}

/** A job that is under way so long, and of which the spooler says nothing, makes the device be asked itself. */
const suspicious = 2_000;

type FollowTimeouts = Pick<PrintingTimeouts, 'request' | 'poll' | 'pollAtMost' | 'lost'>;

/**
 * Watches a job at its spooler: reports `accepted` again with each new reason that it waits for, and returns its end.
 * Null where `signal` ended the watching first.
 */
export const followIppJob = async (
  job: FollowedJob, timeouts: FollowTimeouts, report: (progress: PrintProgress) => void, signal: AbortSignal,
): Promise<PrintProgress | null> => {
  const since = Date.now();
  const resent = new Resent();
  let told = '';
  const silence = new Silence();
  while (!signal.aborted) {
    const asked = performance.now();
    try {
      const { attributes, printer } = await lookAt(job, timeouts.request);
      silence.broken();
      resent.look(attributes, printer.state !== 'offline');
      let progress = withDoubt(jobProgress(attributes, printer, job.cancelAsked()), resent);
      if (progress.state !== 'accepted') return progress;
      if (progress.detail === '' && job.askDevice !== undefined && Date.now() - since > suspicious) {
        const { state, detail } = await job.askDevice();
        if (isTrouble(state)) progress = { ...progress, detail };
      }
      const words = JSON.stringify(progress);
      if (words !== told) report(progress);
      told = words;
    } catch (error) {
      if (error instanceof IppRefused && error.status === ippNotFound)
        return lost('The spooler no longer knows the job; look whether it came out', resent);
      if (!(error instanceof IppUnanswered || error instanceof IppRefused)) throw error;
      if (error instanceof IppUnanswered && !error.reached) resent.wentAway();
      if (silence.goesOn(asked) > timeouts.lost) return lost('The spooler doesn’t answer; look whether it came out', resent);
    }
    await wait(nextLook(timeouts, Date.now() - since), undefined, { signal }).catch(() => undefined);
  }
  return null;
};

const withDoubt = (progress: PrintProgress, { seen }: Resent): PrintProgress =>
  (seen ? { ...progress, mayHavePrintedTwice: true } : progress);

const lost = (detail: string, resent: Resent): PrintProgress =>
  withDoubt({ state: 'unknown', doubt: 'printer-lost', detail }, resent);

const nothingWrong: Condition = { state: 'ready', detail: '' };

/** A job, and while it isn't over, how its printer or queue is. */
const lookAt = async (
  { target, number }: FollowedJob, milliseconds: number,
): Promise<{ attributes: IppAttributes; printer: Condition }> => {
  const attributes = await jobAttributes(target, number, watchedOfJob, milliseconds);
  const over = (firstNumber(attributes, 'job-state') ?? 0) >= jobState.canceled;
  return { attributes, printer: over ? nothingWrong : await askPrinter(target, milliseconds) };
};
