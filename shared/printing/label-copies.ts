import type { PrintJob } from './print-job.ts';

/** A copy of the label exists or is on its way, or nobody can tell. What waits, failed, is held or was taken back isn't paper. */
export const mayBeOnPaper = ({ state }: Pick<PrintJob, 'state'>): boolean =>
  state === 'sending' || state === 'accepted' || state === 'completed' || state === 'unknown' || state === 'confirmed';
