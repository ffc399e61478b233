import type { Ticket } from '../../../printing/printing.ts';
import { logMistake } from '../../log-mistake.ts';
import { recordJob } from './record-job.ts';
import type { PrintDesk } from '../print-desk.ts';

const lost = { state: 'unknown', doubt: 'printer-lost', detail: 'The printer can’t be asked any more.' } as const;

export interface Followed {
  readonly printerId: string;
  readonly jobId: string;
  readonly ticket: Ticket;
  /** Told when the printer has the job and can't go on with it. */
  readonly stuck: () => void;
}

/**
 * Records what becomes of a job that was handed over. When the application closes, the job stays as it was last seen, and is
 * looked up again at the next start.
 */
export const followJob = async (desk: PrintDesk, { printerId, jobId, ticket, stuck }: Followed): Promise<void> => {
  try {
    await desk.printing.follow(printerId, jobId, ticket, ({ state, detail, doubt, mayHavePrintedTwice }) => {
      if (desk.closing.aborted) return;
      recordJob(desk, jobId, {
        state, detail,
        ...(state === 'unknown' ? { doubt: doubt ?? 'printer-lost' } : {}),
        ...(mayHavePrintedTwice === undefined ? {} : { mayHavePrintedTwice }),
      });
      if (state === 'accepted' && detail !== '') stuck();
    }, desk.closing);
  } catch (error) {
    logMistake(desk, error, 'print-not-followed');
  }
  if (!desk.closing.aborted && desk.ledger.printJob(jobId)?.state === 'accepted') recordJob(desk, jobId, lost);
};
