import type { PrintJob } from '../../../../shared/printing/print-job.ts';
import { IllegalTransition } from '../../../ledger/illegal-transition.ts';
import type { PrintJobChange } from '../../../ledger/print-jobs/print-job-ledger.ts';
import { logMistake } from '../../log-mistake.ts';
import type { PrintDesk } from '../print-desk.ts';

/** Tells the window that a job, and what it prints, changed. */
export const announceJob = ({ announce, ledger, statusChanged }: PrintDesk, job: PrintJob): void => {
  announce('print-job/changed', job);
  const shipment = job.document === 'label' && job.ownerId !== null ? ledger.shipment(job.ownerId) : null;
  if (shipment) announce('shipment/changed', shipment);
  const form = job.document === 'scan-form' && job.ownerId !== null ? ledger.form(job.ownerId) : null;
  if (form) announce('form/changed', form);
  statusChanged();
};

const saysNothingNew = (job: PrintJob, change: PrintJobChange): boolean =>
  job.state === change.state && job.detail === (change.detail ?? '') && change.seenByPerson !== true && change.released !== true
  && (change.mayHavePrintedTwice !== true || job.mayHavePrintedTwice);

/**
 * Writes down where a job is and announces it. Null where it is over already: a person and a printer may say so at once, and
 * the first of them counts.
 */
export const recordJob = (desk: PrintDesk, jobId: string, change: PrintJobChange): PrintJob | null => {
  const before = desk.ledger.printJob(jobId);
  if (before && saysNothingNew(before, change)) return before;
  try {
    const job = desk.ledger.changePrintJob(jobId, change);
    announceJob(desk, job);
    return job;
  } catch (error) {
    if (!(error instanceof IllegalTransition)) logMistake(desk, error, 'print-not-recorded');
    return null;
  }
};
