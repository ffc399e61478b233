import { recordJob } from './queue/record-job.ts';
import type { PrintDesk } from './print-desk.ts';

const waited = 'It waited when this copy of the ledger was made. Look whether it came out since.';
const underWay = 'It was being printed when this copy of the ledger was made.';

/**
 * A copy of the ledger that was put in its place doesn't know what was printed since, here or on the computer that it comes
 * from: nothing of it is sent, and no spooler is asked by its numbers, without a person's word. Called before the queue starts.
 */
export const holdBroughtBack = (desk: PrintDesk): void => {
  for (const { id } of desk.ledger.printJobsIn(['queued'])) recordJob(desk, id, { state: 'held', detail: waited });
  for (const { id } of desk.ledger.printJobsIn(['sending', 'accepted']))
    recordJob(desk, id, { state: 'unknown', doubt: 'interrupted', detail: underWay });
};
