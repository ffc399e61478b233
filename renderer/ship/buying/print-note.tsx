import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { documentName } from '../../print-jobs/document-name.ts';
import { JobSteps } from '../../print-jobs/job-steps.tsx';
import { isInDoubt, isStuck, jobSentence } from '../../print-jobs/job-words.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import type { NoteKind } from '../../ui/note.tsx';
import { printSteps } from './button-state.ts';

/** What stops a print, and what it means for the label that is paid for; null where nothing does. */
const troubleWith = (job: PrintJob): { readonly kind: NoteKind; readonly title: string; readonly meaning: string } | null => {
  const { printerName } = job;
  if (isStuck(job))
    return { kind: 'stop', title: `${printerName}: ${job.detail}`, meaning: 'The label is paid for and waits there. It prints by itself once the printer can.' };
  if (isInDoubt(job)) return { kind: 'stop', title: `Did it come out of ${printerName}?`, meaning: `${jobSentence(job)} Neither answer costs anything.` };
  if (job.state === 'held') return { kind: 'wait', title: 'The label is held', meaning: `${jobSentence(job).replace(/[.]$/, '')}. It is paid for; nothing was sent, and nothing more is charged.` };
  if (job.state === 'failed')
    return { kind: 'stop', title: `${printerName} didn’t print it`, meaning: `${job.detail === '' ? '' : `${job.detail.replace(/[.]$/, '')}. `}The label is paid for and kept: printing again costs nothing.` };
  return null;
};

export interface PrintNoteProps {
  readonly shipment: Shipment;
  readonly printers: readonly Printer[] | null;
  readonly fallback: Printer | null;
  readonly onNext: () => void;
}

/** What stops the print of the label that was just bought, and what can be done; nothing where all is well. */
export const PrintNote = ({ shipment, printers, fallback, onNext }: PrintNoteProps) => {
  const [job] = shipment.printJobs;
  const trouble = job ? troubleWith(job) : null;
  if (!job || !trouble) return null;
  return (
    <Note
      kind={trouble.kind}
      title={trouble.title}
      buttons={<>
        {/* Where it failed, the big button is what tries again. */}
        <JobSteps job={job} printers={printers} fallback={fallback} name={documentName(job, shipment)} stop={printSteps} {...(job.state === 'failed' ? { without: 'retry' } : {})} />
        {job.state === 'failed' ? null : <Button onPress={onNext}>Next parcel</Button>}
      </>}
    >
      {trouble.meaning}
    </Note>
  );
};
