import { useMemo, useRef, useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { useCall } from '../bridge.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useKeptFocus } from '../ui/focus/use-kept-focus.ts';
import { JobRow } from './job-row.tsx';
import { isOpen } from './job-words.ts';
import { useJobs } from './use-jobs.ts';
import './print-jobs.css';

/** Rows that are drawn at once; more are asked for by hand. */
const rowsAtOnce = 60;

/** Every print that isn't over, with what can be done with it, and all others of today. */
export const JobsTab = ({ status, settings }: { readonly status: AppStatus; readonly settings: Settings }) => {
  const { jobs, failure, again } = useJobs();
  const printers = usePrinters();
  const shipments = useCall('shipments/list', { search: '', day: status.today, limit: 500 });
  const [limit, setLimit] = useState(rowsAtOnce);
  const byId = useMemo(() => new Map((shipments.value ?? []).map((shipment): [string, Shipment] => [shipment.id, shipment])), [shipments.value]);
  const replaced = useMemo(() => new Set((jobs ?? []).map(({ insteadOf }) => insteadOf)), [jobs]);
  const waits = (job: PrintJob): boolean => isOpen(job) || status.attention.some(({ jobId }) => jobId === job.id);
  const open = (jobs ?? []).filter(waits);
  const over = (jobs ?? []).filter((job) => !waits(job));
  const row = (job: PrintJob) => (
    <JobRow
      key={job.id} job={job} shipment={byId.get(job.ownerId ?? '') ?? null} printers={printers.printers}
      isReplaced={replaced.has(job.id)} fallbackId={settings.printerProfiles[job.printerId]?.fallbackPrinterId ?? null} status={status}
    />
  );
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place, (jobs ?? []).map(({ id, state }) => `${id}/${state}`).join());
  if (failure) return <FailureNote failure={failure} onRetry={again} />;
  if (jobs === null) return null;
  if (jobs.length === 0)
    return <EmptyState title="Nothing was printed today"><p>Each label, form and test page stands here from the moment it is sent, with what its printer says of it.</p></EmptyState>;
  return (
    <section className="part" aria-label="Print jobs" tabIndex={-1} ref={place}>
      <h2>{open.length === 0 ? 'Nothing waits' : `Not over · ${open.length}`}</h2>
      {open.length === 0 ? null : <ul className="jobs" aria-label="Not over">{open.map(row)}</ul>}
      {over.length === 0 ? null : (
        <>
          <h2>Today · {over.length}</h2>
          <ul className="jobs" aria-label="Today">{over.slice(0, limit).map(row)}</ul>
        </>
      )}
      {over.length > limit ? <div><Button onPress={() => setLimit(limit + rowsAtOnce)}>Show {Math.min(rowsAtOnce, over.length - limit)} more</Button></div> : null}
    </section>
  );
};
