import type { PrintJob } from '../../../../shared/printing/print-job.ts';
import type { NewPrintJob } from '../../../ledger/print-jobs/print-job-ledger.ts';
import { logMistake } from '../../log-mistake.ts';
import { followJob } from './follow-job.ts';
import { createPrinterLane } from './printer-lane.ts';
import type { PrinterLane } from './printer-lane.ts';
import { announceJob, recordJob } from './record-job.ts';
import type { PrintDesk } from '../print-desk.ts';
import { recoverJobs } from './recover-jobs.ts';
import { fallbackFor } from '../printer-trouble.ts';
import type { Fallback } from '../printer-trouble.ts';

/** Jobs on their way to their printers. What is in it is in the ledger: it is taken up again at every start. */
export interface PrintQueue {
  /** Finds what was under way when the application ended, and sends what never was. Called once, after the start. */
  start(): Promise<void>;
  /** Returns once the job is on record; the rest goes on behind it and is announced. */
  add(job: NewPrintJob): PrintJob;
  /** As `add`, of one that was put on record along with what it prints, whose news its caller tells. */
  take(job: PrintJob): void;
  /** Those that were added in the last so many milliseconds, as they are now. */
  addedWithin(milliseconds: number): PrintJob[];
  /** Sends a job that a person let go, or tries one at once that waits for its printer. */
  resume(job: PrintJob): void;
  /** Takes a job back, wherever it is. `too-late` where it is printed, or where nobody can tell. */
  takeBack(job: PrintJob): Promise<'canceled' | 'too-late'>;
  /** A printer said just now that it can print: the next job needn't ask again. */
  sawWell(printerId: string): void;
  /** Where a job could go whose printer can't go on, as it was when that was last found; null for none. */
  fallbackOf(printerId: string): Fallback | null;
  close(): Promise<void>;
}

export interface PrintQueueOptions {
  /** Between two looks at a printer that can't print, in milliseconds. */
  readonly retryEvery?: number;
  /** How long a submission may go on while the application closes, in milliseconds. */
  readonly grace?: number;
  /** How long a printer's word that it can print is good for, in milliseconds: one that never answers costs the whole wait. */
  readonly trustFor?: number;
}

export const createPrintQueue = (
  desk: PrintDesk, { retryEvery = 2_000, grace = 3_000, trustFor = 1_500 }: PrintQueueOptions = {},
): PrintQueue => {
  /** As the last run left them: what is added before the start is this run's own. */
  const left = desk.ledger.printJobsIn(['queued', 'sending', 'accepted']);
  const lanes = new Map<string, PrinterLane>();
  const fallbacks = new Map<string, Fallback | null>();
  let added: { readonly id: string; readonly at: number }[] = [];
  const addedWithin = (milliseconds: number): PrintJob[] => {
    added = added.filter(({ at }) => performance.now() - at < milliseconds);
    return added.flatMap(({ id }) => desk.ledger.printJob(id) ?? []);
  };

  const stuck = (printerId: string): void => {
    fallbackFor(desk, printerId).then((fallback) => {
      if (desk.closing.aborted || fallbacks.get(printerId)?.printerId === fallback?.printerId) return;
      fallbacks.set(printerId, fallback);
      desk.statusChanged();
    }).catch((error: unknown) => logMistake(desk, error, 'fallback-not-asked'));
  };

  const laneOf = (printerId: string): PrinterLane => {
    const lane = lanes.get(printerId) ?? createPrinterLane(desk, { printerId, retryEvery, trustFor, stuck: () => stuck(printerId) });
    lanes.set(printerId, lane);
    return lane;
  };

  const begin = ({ id, printerId }: PrintJob): void => {
    added.push({ id, at: performance.now() });
    laneOf(printerId).add(id);
  };

  const canceled = (jobId: string): boolean =>
    recordJob(desk, jobId, { state: 'canceled' }) !== null || desk.ledger.printJob(jobId)?.state === 'canceled';

  const takeBackFromSpooler = async ({ id, printerId }: PrintJob): Promise<'canceled' | 'too-late'> => {
    const result = await desk.printing.cancel(printerId, id, desk.ledger.handover(id).ticket);
    return result === 'canceled' && canceled(id) ? 'canceled' : 'too-late';
  };

  return {
    start: async () => {
      const still = left.filter(({ id, state }) => desk.ledger.printJob(id)?.state === state);
      for (const { id, printerId, state } of still) if (state === 'queued') laneOf(printerId).add(id);
      await recoverJobs(desk, still, ({ id, printerId }, ticket) =>
        void followJob(desk, { printerId, jobId: id, ticket, stuck: () => stuck(printerId) }));
    },
    addedWithin,
    add: (wanted) => {
      const job = desk.ledger.addPrintJob(wanted);
      announceJob(desk, job);
      begin(job);
      return job;
    },
    take: (job) => {
      desk.announce('print-job/changed', job);
      begin(job);
    },
    resume: ({ id, printerId }) => {
      laneOf(printerId).add(id);
      laneOf(printerId).wake();
    },
    takeBack: async ({ id, printerId }) => {
      if (desk.ledger.printJob(id)?.state === 'sending') await laneOf(printerId).interrupt(id);
      const job = desk.ledger.printJob(id);
      switch (job?.state) {
        case 'canceled': return 'canceled';
        case 'queued': case 'held': case 'failed': {
          const result = canceled(id) ? 'canceled' : 'too-late';
          laneOf(printerId).wake();
          return result;
        }
        case 'accepted': case 'unknown': return takeBackFromSpooler(job);
        default: return 'too-late';
      }
    },
    sawWell: (printerId) => laneOf(printerId).sawWell(),
    fallbackOf: (printerId) => fallbacks.get(printerId) ?? null,
    close: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.close(grace)));
    },
  };
};
