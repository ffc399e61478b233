import { setTimeout as wait } from 'node:timers/promises';
import { isJobNamed } from '../printer-source.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import { IppRefused, IppUnanswered } from './ipp-client.ts';
import type { IppAttributes } from './ipp-codec.ts';
import { cancelIppJob, jobAttributes, jobState, listIppJobs } from './ipp-jobs.ts';
import type { IppTarget } from './ipp-target.ts';
import { firstNumber, firstText } from './ipp-values.ts';

type Timeouts = Pick<PrintingTimeouts, 'request' | 'poll' | 'lost'>;

/** Takes a job back, and waits until its spooler says what became of it. */
export const takeBack = async (target: IppTarget, number: number, timeouts: Timeouts): Promise<'canceled' | 'too-late'> => {
  try {
    // Refused is a job that is over or gone: its state tells which.
    await cancelIppJob(target, number, timeouts.request).catch((error: unknown) => {
      if (!(error instanceof IppRefused)) throw error;
    });
    for (const deadline = Date.now() + timeouts.lost; Date.now() < deadline; await wait(timeouts.poll)) {
      const state = firstNumber(await jobAttributes(target, number, ['job-state'], timeouts.request), 'job-state') ?? 0;
      if (state >= jobState.canceled) return state === jobState.canceled ? 'canceled' : 'too-late';
    }
    return 'too-late';
  } catch (error) {
    if (error instanceof IppRefused || error instanceof IppUnanswered) return 'too-late';
    throw error;
  }
};

/**
 * A job's name; empty where the spooler keeps it to itself. CUPS 2.4 lists a job that is over, and that it hasn't loaded since,
 * without it, and tells it to whoever asks for that job alone.
 */
const nameOf = async (target: IppTarget, job: IppAttributes, milliseconds: number): Promise<string> => {
  const listed = firstText(job, 'job-name');
  const number = firstNumber(job, 'job-id');
  if (listed !== '' || number === null) return listed;
  return firstText(await jobAttributes(target, number, ['job-name'], milliseconds), 'job-name');
};

/**
 * Looks for a job by the id in its name. That it never arrived is said only of a spooler that remembers finished jobs and
 * names every one: one that keeps no history would have forgotten a job that was printed.
 */
export const findAgain = async (
  target: IppTarget, jobId: string, milliseconds: number,
): Promise<number | 'never-arrived' | 'cannot-tell'> => {
  try {
    let remembers = false;
    let nameless = false;
    // In this order: a job that ends between the two questions is found by the second.
    for (const which of ['not-completed', 'completed'] as const) {
      const jobs = await listIppJobs(target, which, ['job-id', 'job-name'], milliseconds);
      remembers ||= which === 'completed' && jobs.length > 0;
      for (const job of jobs) {
        const name = await nameOf(target, job, milliseconds);
        const number = firstNumber(job, 'job-id');
        if (number !== null && isJobNamed(name, jobId)) return number;
        nameless ||= name === '';
      }
    }
    return remembers && !nameless ? 'never-arrived' : 'cannot-tell';
  } catch (error) {
    if (error instanceof IppRefused || error instanceof IppUnanswered) return 'cannot-tell';
    throw error;
  }
};
