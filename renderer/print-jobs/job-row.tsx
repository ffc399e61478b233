import type { AppStatus } from '../../shared/app-status.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { formatMoment } from '../words/format-time.ts';
import { useGo } from '../navigation.ts';
import { useNow } from '../now.ts';
import { Button } from '../ui/button.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { documentName } from './document-name.ts';
import { JobSteps } from './job-steps.tsx';
import { jobSentence, jobWord } from './job-words.ts';

export interface JobRowProps {
  readonly job: PrintJob;
  /** Of a label; null where it isn't known. */
  readonly shipment: Shipment | null;
  readonly printers: readonly Printer[] | null;
  readonly fallbackId: string | null;
  /** It was retried or moved. */
  readonly isReplaced: boolean;
  readonly status: AppStatus;
}

/** One print: what, where, how it stands in the printer's own terms, and what can be done. */
export const JobRow = ({ job, shipment, printers, fallbackId, isReplaced, status }: JobRowProps) => {
  const go = useGo();
  const now = useNow(status);
  const { ownerId, document, pages, pageCount } = job;
  const name = documentName(job, shipment);
  const open = document === 'test-page' || ownerId === null ? null
    : () => go(document === 'label' ? { page: 'shipments', shipmentId: ownerId } : { page: 'end-of-day' });
  const which = pages !== null ? ` · page ${pages.join(', ')}` : pageCount !== null && pageCount > 1 ? ` · ${pageCount} pages` : '';
  const asksWhetherTwice = status.attention.some(({ kind, jobId }) => kind === 'printed-twice' && jobId === job.id);
  return (
    <li className="job">
      <StateBadge {...jobWord(job)} />
      <div className="job-words">
        <p className="job-name">{open ? <Button kind="plain" onPress={open}>{name}</Button> : name}{which}</p>
        <p>{jobSentence(job)}</p>
      </div>
      <p className="job-where">{job.printerName}<br /><span className="quiet">{formatMoment(new Date(job.startedAt), now, status.timeZone)}</span></p>
      <JobSteps
        job={job} printers={printers} fallback={printers?.find(({ id }) => id === fallbackId) ?? null} name={name}
        asksWhetherTwice={asksWhetherTwice} isReplaced={isReplaced}
      />
    </li>
  );
};
