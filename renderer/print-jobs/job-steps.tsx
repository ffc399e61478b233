import { useState } from 'react';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import { cannotPrint, printerLine } from '../words/printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Select } from '../ui/fields/select.tsx';
import { useTask } from '../use-task.ts';
import { jobActions } from './job-words.ts';
import type { JobAction } from './job-words.ts';
import './job-steps.css';

export interface JobStepsProps {
  readonly job: PrintJob;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  /** A printer that stands in for the job's own, offered before the others. */
  readonly fallback?: Printer | null;
  /** What is read aloud for the steps: "Label of order 10442". */
  readonly name: string;
  /** It may have come out twice, and nobody has looked yet. */
  readonly asksWhetherTwice?: boolean;
  /** It was retried or moved. */
  readonly isReplaced?: boolean;
  /** What the place offers in another way. */
  readonly without?: JobAction;
  /** Names the first step to what moves the focus. */
  readonly stop?: string;
}

/** What can be done with one print, as buttons. Nothing here costs anything. */
export const JobSteps = ({ job, printers, fallback = null, name, asksWhetherTwice = false, isReplaced = false, without, stop }: JobStepsProps) => {
  const cancel = useTask('print-jobs/cancel');
  const retry = useTask('print-jobs/retry');
  const move = useTask('print-jobs/move');
  const release = useTask('print-jobs/release');
  const settle = useTask('print-jobs/settle');
  const tasks = [cancel, retry, move, release, settle];
  const failed = tasks.find(({ failure }) => failure !== null);
  const jobId = job.id;
  const takesOver = fallback && fallback.id !== job.printerId && !cannotPrint(fallback) ? fallback : null;
  const others = (printers ?? []).filter(({ id }) => id !== job.printerId);
  // Where a copy may be there, main wants a person's word for another, and the same is asked for once more with it.
  const [last, setLast] = useState<{ readonly run: (firstDestroyed: boolean) => unknown } | null>(null);
  const print = (run: (firstDestroyed: boolean) => unknown): void => {
    setLast({ run });
    void run(false);
  };
  const moveTo = (printerId: string): void => print((firstDestroyed) => move.run({ jobId, printerId, firstDestroyed }));
  const actions = jobActions(job, asksWhetherTwice, isReplaced).filter((action) => action !== without);
  const stepOf = (action: JobAction, index: number) => {
    const first = index === 0 && stop ? { 'data-stop': stop } : {};
    const button = (words: string, task: { readonly busy: boolean }, run: () => unknown) => (
      <Button key={action} {...first} isPending={task.busy} onPress={() => void run()}>{words}</Button>
    );
    switch (action) {
      case 'cancel': return button('Cancel the print', cancel, () => cancel.run({ jobId }));
      case 'give-up': return button('Give it up', cancel, () => cancel.run({ jobId }));
      case 'retry': return button('Try again', retry, () => print((firstDestroyed) => retry.run({ jobId, firstDestroyed })));
      case 'release': return button('Print anyway', release, () => print((firstDestroyed) => release.run({ jobId, firstDestroyed })));
      case 'came-out': return button('It came out', settle, () => settle.run({ jobId, cameOut: true }));
      case 'did-not': return button('It didn’t', settle, () => settle.run({ jobId, cameOut: false }));
      case 'one-now': return button('There is one now', settle, () => settle.run({ jobId, cameOut: true }));
      case 'move':
        return (
          <div key={action} className="job-move">
            {takesOver
              ? <Button {...first} isPending={move.busy} onPress={() => moveTo(takesOver.id)}>Print on {takesOver.name} instead</Button>
              : null}
            {others.length === 0 ? null : (
              <Select
                label={`Move ${name} to another printer`} className="job-move-select" placeholder="Move to…" value={null}
                {...(stop && index === 0 && !takesOver ? { stop } : {})}
                choices={others.map((printer) => ({ value: printer.id, words: printer.name, detail: printerLine(printer) }))}
                isDisabled={move.busy}
                onChange={moveTo}
              />
            )}
          </div>
        );
    }
  };
  return (
    <>
      <div className="job-steps" role="group" aria-label={name}>{actions.map(stepOf)}</div>
      {failed?.failure ? <FailureNote failure={failed.failure} {...(failed.failure.code === 'label-on-paper' ? { onRetry: () => void last?.run(true) } : {})} onDismiss={failed.dismiss} /> : null}
    </>
  );
};
