import { setTimeout as wait } from 'node:timers/promises';
import { isJobNamed } from '../printer-source.ts';
import type { PrintingTimeouts } from '../timeouts.ts';
import { IppRefused, IppUnanswered } from './ipp-client.ts';
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
 * Looks for a job by the id in its name. That it never arrived is said only of a spooler that remembers finished jobs:
 * one that keeps no history would have forgotten a job that was printed.
 */
export const findAgain = async (
  target: IppTarget, jobId: string, milliseconds: number,
): Promise<number | 'never-arrived' | 'cannot-tell'> => {
  try {
    let remembers = false;
    // In this order: a job that ends between the two questions is found by the second.
    for (const which of ['not-completed', 'completed'] as const) {
      const jobs = await listIppJobs(target, which, ['job-id', 'job-name'], milliseconds);
      const found = jobs.find((job) => isJobNamed(firstText(job, 'job-name'), jobId));
      const number = found === undefined ? null : firstNumber(found, 'job-id');
      if (number !== null) return number;
      remembers ||= which === 'completed' && jobs.length > 0;
    }
    return remembers ? 'never-arrived' : 'cannot-tell';
  } catch (error) {
    if (error instanceof IppRefused || error instanceof IppUnanswered) return 'cannot-tell';
    throw error;
  }
};
