import type { PrintJob } from '../../../shared/print-job.ts';

/** It came out, as far as the printer can tell. What waits, failed, was held or taken back isn't paper. */
const cameOut = ({ state, doubt }: PrintJob): boolean => state === 'completed' || state === 'confirmed' || (state === 'unknown' && doubt === 'one-way');

/** A copy of the label exists or is on its way, or nobody can tell: another one is asked about first. */
export const mayBeOnPaper = ({ state }: PrintJob): boolean => ['accepted', 'completed', 'unknown', 'confirmed'].includes(state);

/** "Printed 2×."; empty where none came out. */
export const printedWords = (jobs: readonly PrintJob[]): string => {
  const times = jobs.filter(cameOut).length;
  return times === 0 ? '' : `Printed ${times}×.`;
};
