import type { Failure } from '../../shared/failure.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import { useCall, useEvent } from '../bridge.ts';

export interface Jobs {
  /** The newest first: today's, and whatever isn't over. Null until they are known. */
  readonly jobs: readonly PrintJob[] | null;
  readonly failure: Failure | null;
  readonly again: () => void;
}

/** Every print that matters today, as it is from moment to moment. */
export const useJobs = (): Jobs => {
  const { value, failure, again, put } = useCall('print-jobs/list', undefined);
  useEvent('print-job/changed', (changed) => {
    // An answer that is still on its way may be older than this.
    if (value === null) again();
    else put(value.some(({ id }) => id === changed.id) ? value.map((job) => (job.id === changed.id ? changed : job)) : [changed, ...value]);
  });
  return { jobs: value, failure, again };
};

/** The newest print on a printer. */
export const lastJobOn = (jobs: readonly PrintJob[] | null, printerId: string): PrintJob | null =>
  jobs?.find((job) => job.printerId === printerId) ?? null;
