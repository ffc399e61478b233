import type { PrintJob } from '../../shared/print-job.ts';
import type { Printer } from '../../shared/printing.ts';
import { cannotPrint, printerLine } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/select.tsx';
import { useTask } from '../use-task.ts';
import { jobActions } from './job-words.ts';
import type { JobAction } from './job-words.ts';

export interface JobStepsProps {
  readonly job: PrintJob;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  /** A printer that stands in for the job's own, offered before the others. */
  readonly fallback?: Printer | null;
  /** What is read aloud for the steps: "Label of order 10442". */
  readonly name: string;
}

/** What can be done with one print, as buttons. Nothing here costs anything. */
export const JobSteps = ({ job, printers, fallback = null, name }: JobStepsProps) => {
  const cancel = useTask('print-jobs/cancel');
  const retry = useTask('print-jobs/retry');
  const move = useTask('print-jobs/move');
  const release = useTask('print-jobs/release');
  const settle = useTask('print-jobs/settle');
  const tasks = [cancel, retry, move, release, settle];
  const failed = tasks.find(({ failure }) => failure !== null);
  const jobId = job.id;
  const others = (printers ?? []).filter(({ id }) => id !== job.printerId);
  const stepOf = (action: JobAction) => {
    switch (action) {
      case 'cancel': return <Button key={action} isPending={cancel.busy} onPress={() => void cancel.run({ jobId })}>Cancel the print</Button>;
      case 'retry': return <Button key={action} isPending={retry.busy} onPress={() => void retry.run({ jobId })}>Try again</Button>;
      case 'release': return <Button key={action} isPending={release.busy} onPress={() => void release.run({ jobId })}>Print anyway</Button>;
      case 'came-out': return <Button key={action} isPending={settle.busy} onPress={() => void settle.run({ jobId, cameOut: true })}>It came out</Button>;
      case 'one-now': return <Button key={action} isPending={settle.busy} onPress={() => void settle.run({ jobId, cameOut: true })}>There is one now</Button>;
      case 'did-not': return <Button key={action} isPending={settle.busy} onPress={() => void settle.run({ jobId, cameOut: false })}>It didn’t</Button>;
      case 'move':
        return (
          <div key={action} className="job-move">
            {fallback && !cannotPrint(fallback)
              ? <Button isPending={move.busy} onPress={() => void move.run({ jobId, printerId: fallback.id })}>Print on {fallback.name} instead</Button>
              : null}
            {others.length === 0 ? null : (
              <Select
                label={`Move ${name} to another printer`} className="job-move-select" placeholder="Move to…" value={null}
                choices={others.map((printer) => ({ value: printer.id, words: printer.name, detail: printerLine(printer) }))}
                isDisabled={move.busy}
                onChange={(printerId) => void move.run({ jobId, printerId })}
              />
            )}
          </div>
        );
    }
  };
  return (
    <>
      <div className="job-steps" role="group" aria-label={name}>{jobActions(job).map(stepOf)}</div>
      {failed?.failure ? <FailureNote failure={failed.failure} onDismiss={failed.dismiss} /> : null}
    </>
  );
};
