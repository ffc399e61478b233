import type { PrintJob } from '../../../../shared/printing/print-job.ts';
import { logMistake } from '../../log-mistake.ts';
import { recordJob } from './record-job.ts';
import type { PrintDesk } from '../print-desk.ts';

const endedMeanwhile = 'Labeldesk ended while it was sent. Look whether it came out.';

const askSpooler = async (desk: PrintDesk, job: PrintJob): Promise<{ readonly ticket: string | null } | string> => {
  try {
    const found = await desk.printing.recover(job.printerId, job.id);
    if (found === 'never-arrived') return 'Labeldesk ended while it was sent, and the printer’s queue doesn’t hold it.';
    return found === 'cannot-tell' ? endedMeanwhile : found;
  } catch (error) {
    logMistake(desk, error, 'print-not-recovered');
    return endedMeanwhile;
  }
};

/**
 * What was under way when the application ended. A job that was being handed over is never sent again from here: it is found
 * at its spooler, or a person is asked. `follow` takes over those that are somewhere.
 */
export const recoverJobs = async (
  desk: PrintDesk, left: readonly PrintJob[], follow: (job: PrintJob, ticket: string | null) => void,
): Promise<void> => {
  for (const job of left.filter(({ state }) => state === 'accepted')) {
    const { ticket } = desk.ledger.handover(job.id);
    if (ticket !== null) follow(job, ticket);
    else recordJob(desk, job.id, { state: 'unknown', doubt: 'interrupted', detail: 'Labeldesk ended before the printer was done.' });
  }
  await Promise.all(left.filter(({ state }) => state === 'sending').map(async (job) => {
    const answer = await askSpooler(desk, job);
    if (desk.closing.aborted) return;
    if (typeof answer === 'string' || answer.ticket === null) {
      const detail = typeof answer === 'string' ? answer : endedMeanwhile;
      recordJob(desk, job.id, { state: 'unknown', doubt: 'interrupted', detail });
    } else if (recordJob(desk, job.id, { state: 'accepted', ticket: answer.ticket })) follow(job, answer.ticket);
  }));
};
