import { setTimeout as wait } from 'node:timers/promises';
import { requestingUser } from './cups.ts';
import type { IppTarget } from './device-address.ts';
import { callIpp, IppRefused, IppUnanswered } from './ipp-client.ts';
import type { IppAttributes } from './ipp-codec.ts';
import { firstNumber, firstText, keywords } from './ipp-values.ts';

const getJobs = 0x000a;
const firstEndState = 7;
const completed = 9;

/** A job's end in the printer's own record; null where the printer doesn't tell or doesn't know the job. */
export type DeviceJobEnd = { readonly printed: true } | { readonly printed: false; readonly because: string } | null;

/**
 * Asks the printer itself, past CUPS, how a job ended. CUPS 2.4 says "completed", with no message, of some jobs that the
 * printer gave up: about one in ten when its engine fails at once.
 * @param jobName as it was given to CUPS, which hands it on; no other job may have it.
 */
export const deviceJobEnd = async (
  device: IppTarget, jobName: string, timeouts: { deviceAnswer: number; poll: number }, signal: AbortSignal,
): Promise<DeviceJobEnd> => {
  // In this order: a job that ends between the two questions is found by the second.
  while (!signal.aborted && await findJob(device, jobName, 'not-completed', timeouts.deviceAnswer) !== null)
    await wait(timeouts.poll, undefined, { signal }).catch(() => undefined);
  const job = await findJob(device, jobName, 'completed', timeouts.deviceAnswer);
  return job === null ? null : endOf(job);
};

const endOf = (job: IppAttributes): DeviceJobEnd => {
  const state = firstNumber(job, 'job-state') ?? 0;
  if (state === completed) return { printed: true };
  if (state < firstEndState) return null;
  return { printed: false, because: firstText(job, 'job-state-message') || 'The printer gave the job up' };
};

const findJob = async (
  device: IppTarget, jobName: string, which: 'completed' | 'not-completed', milliseconds: number,
): Promise<IppAttributes | null> => {
  try {
    const answer = await callIpp(device.server, {
      operation: getJobs,
      path: device.path,
      attributes: [
        ['printer-uri', [{ tag: 'uri', value: device.uri }]],
        requestingUser(),
        ['which-jobs', keywords(which)],
        ['requested-attributes', keywords('job-name', 'job-state', 'job-state-message')],
      ],
    }, milliseconds);
    const jobs = answer.groups.flatMap(({ tag, attributes }) => (tag === 'job' ? [attributes] : []));
    return jobs.find((job) => firstText(job, 'job-name') === jobName) ?? null;
  } catch (error) {
    if (error instanceof IppUnanswered || error instanceof IppRefused) return null;
    throw error;
  }
};
