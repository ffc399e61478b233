import { fromReasons, isTrouble, worst, type Condition } from '../printer-state.ts';
import type { PrintProgress } from '../printing.ts';
import type { IppAttributes } from './ipp-codec.ts';
import { jobState } from './ipp-jobs.ts';
import { firstNumber, firstText, texts } from './ipp-values.ts';

export const watchedOfJob = [
  'job-state', 'job-state-reasons', 'job-state-message', 'job-printer-state-message', 'job-printer-state-reasons',
  'time-at-processing',
];

/**
 * CUPS says "completed" of a job that the printer never took, with this in the message: the ipp backend couldn't add the
 * document, and nothing was printed.
 */
const nothingPrinted = /^unable to |^cannot |can[’']?t |not supported|refused|rejected/i;

/** CUPS calls a job canceled that the printer gave up: the message tells it from one that a person took back. */
const gaveUp = /at printer|cannot|unable|error|fail/i;

/**
 * What a job's attributes say, in our words.
 * @param printer how its printer or queue is, for a job that isn't over: of a pending job nothing else tells a reason.
 */
export const jobProgress = (job: IppAttributes, printer: Condition, cancelAsked: boolean): PrintProgress => {
  const message = firstText(job, 'job-printer-state-message') || firstText(job, 'job-state-message');
  const reasons = fromReasons([...texts(job, 'job-printer-state-reasons'), ...texts(job, 'job-state-reasons')]);
  const { state, detail } = worst([...reasons, printer]);
  switch (firstNumber(job, 'job-state')) {
    case jobState.completed:
      return nothingPrinted.test(message) ? { state: 'failed', detail: message } : { state: 'completed', detail: '' };
    case jobState.canceled:
      return !cancelAsked && gaveUp.test(message) ? { state: 'failed', detail: message } : { state: 'canceled', detail: '' };
    case jobState.aborted:
      return { state: 'failed', detail: message || detail || 'The job was given up' };
    default:
      return { state: 'accepted', detail: isTrouble(state) ? detail : troubleIn(message) };
  }
};

/** While a job waits, "Printing." and the like are no reason; what says that something is wrong is. */
const troubleIn = (message: string): string =>
  (/available|not respond|unable|error|fail|busy|in use/i.test(message) ? message : '');
