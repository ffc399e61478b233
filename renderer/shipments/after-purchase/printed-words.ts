import type { PrintJob } from '../../../shared/printing/print-job.ts';

/** It came out, as far as the printer can tell. What waits, failed, was held or taken back isn't paper. */
const cameOut = ({ state, doubt }: PrintJob): boolean => state === 'completed' || state === 'confirmed' || (state === 'unknown' && doubt === 'one-way');

/** "Printed 2×."; empty where none came out. */
export const printedWords = (jobs: readonly PrintJob[]): string => {
  const times = jobs.filter(cameOut).length;
  return times === 0 ? '' : `Printed ${times}×.`;
};
