import type { AttentionItem } from '../../../shared/app-status.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';

/** A job that a printer has had for this long without a word has stalled, in milliseconds. */
const heardWithin = 2 * 60 * 1000;

/** Only somebody at the printer can tell. */
export const isInDoubt = ({ state, doubt }: PrintJob): boolean => state === 'unknown' && doubt !== 'one-way';

/**
 * What of a label's prints waits for somebody, of those that no other print was made from; null where nothing does.
 * @param jobs the newest first.
 */
export const worstOfPrints = (jobs: readonly PrintJob[], now: Date): Pick<AttentionItem, 'kind' | 'jobId' | 'detail'> | null => {
  const latest = jobs.filter(({ id }) => !jobs.some(({ insteadOf }) => insteadOf === id));
  const [newest] = latest;
  if (!newest) return { kind: 'not-printed', jobId: null, detail: '' };
  const inDoubt = latest.find(isInDoubt);
  if (inDoubt) return { kind: 'print-unknown', jobId: inDoubt.id, detail: inDoubt.detail };
  const held = latest.find(({ state }) => state === 'held');
  if (held) return { kind: 'print-held', jobId: held.id, detail: held.detail };
  if (newest.state === 'failed') return { kind: 'print-failed', jobId: newest.id, detail: newest.detail };
  const isOnItsWay = newest.state === 'queued' || newest.state === 'sending' || newest.state === 'accepted';
  if (isOnItsWay) {
    const hasStalled = now.getTime() - Date.parse(newest.changedAt) > heardWithin;
    const detail = newest.detail === '' && hasStalled ? 'Nothing was heard of it for minutes.' : newest.detail;
    return detail === '' ? null : { kind: 'not-printed', jobId: newest.id, detail };
  }
  const cameOut = jobs.some(({ state }) => state === 'completed' || state === 'unknown' || state === 'confirmed');
  return cameOut ? null : { kind: 'not-printed', jobId: null, detail: newest.detail };
};
