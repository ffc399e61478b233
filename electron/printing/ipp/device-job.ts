import { setTimeout as wait } from 'node:timers/promises';
import { isJobNamed } from '../printer-source.ts';
import { nextLook, type PrintingTimeouts } from '../timeouts.ts';
import { IppRefused, IppUnanswered } from './ipp-client.ts';
import type { IppAttributes } from './ipp-codec.ts';
import { jobState, listIppJobs } from './ipp-jobs.ts';
import type { IppTarget } from './ipp-target.ts';
import { firstNumber, firstText } from './ipp-values.ts';

/** A job's end in the printer's own record; null where the printer doesn't tell or doesn't know the job. */
export type DeviceJobEnd = { readonly printed: true } | { readonly printed: false; readonly because: string } | null;

/**
 * Asks the printer itself, past CUPS, how a job ended. CUPS 2.4 says "completed", with no message, of some jobs that the
 * printer gave up: about one in ten when its engine fails at once.
 * @param jobId stands in the job’s name, which CUPS hands on.
 */
export const deviceJobEnd = async (
  device: IppTarget, jobId: string, timeouts: Pick<PrintingTimeouts, 'deviceAnswer' | 'poll' | 'pollAtMost'>, signal: AbortSignal,
): Promise<DeviceJobEnd> => {
  const since = Date.now();
  // In this order: a job that ends between the two questions is found by the second.
  while (!signal.aborted && await findJob(device, jobId, 'not-completed', timeouts.deviceAnswer) !== null)
    await wait(nextLook(timeouts, Date.now() - since), undefined, { signal }).catch(() => undefined);
  const job = await findJob(device, jobId, 'completed', timeouts.deviceAnswer);
  return job === null ? null : endOf(job);
};

const endOf = (job: IppAttributes): DeviceJobEnd => {
  const state = firstNumber(job, 'job-state') ?? 0;
  if (state === jobState.completed) return { printed: true };
  if (state < jobState.canceled) return null;
  return { printed: false, because: firstText(job, 'job-state-message') || 'The printer gave the job up' };
};

const findJob = async (
  device: IppTarget, jobId: string, which: 'completed' | 'not-completed', milliseconds: number,
): Promise<IppAttributes | null> => {
  try {
    const jobs = await listIppJobs(device, which, ['job-name', 'job-state', 'job-state-message'], milliseconds);
    return jobs.find((job) => isJobNamed(firstText(job, 'job-name'), jobId)) ?? null;
  } catch (error) {
    if (error instanceof IppUnanswered || error instanceof IppRefused) return null;
    throw error;
  }
};
