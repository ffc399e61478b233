import type { AppStatus } from '../../shared/app-status.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import { formatMoment } from '../words/format-time.ts';
import { useNow } from '../now.ts';
import { jobWord } from '../print-jobs/job-words.ts';
import { lastJobOn } from '../print-jobs/use-jobs.ts';
import { cannotPrint, printerDetail, printerState } from '../words/printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { shapes } from '../ui/note.tsx';
import { useTask } from '../use-task.ts';
import { howItPrints, kindNames } from './printer-facts.ts';

export interface PrinterListProps {
  readonly printers: readonly Printer[];
  readonly jobs: readonly PrintJob[] | null;
  readonly status: AppStatus;
  readonly openId: string | null;
  readonly onOpen: (printerId: string) => void;
}

/** Every printer with its own word for how it is, and what became of the last print on it. */
export const PrinterList = ({ printers, jobs, status, openId, onOpen }: PrinterListProps) => (
  <ul className="printers" aria-label="Printers">
    {printers.map((printer) => (
      <Row key={printer.id} printer={printer} last={lastJobOn(jobs, printer.id)} status={status} isOpen={printer.id === openId} onOpen={() => onOpen(printer.id)} />
    ))}
  </ul>
);

interface RowProps {
  readonly printer: Printer;
  readonly last: PrintJob | null;
  readonly status: AppStatus;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

const Row = ({ printer, last, status, isOpen, onOpen }: RowProps) => {
  const now = useNow(status);
  const test = useTask('printers/print-test-page');
  const { id, name, kind, model } = printer;
  const detail = printerDetail(printer);
  const print = (): void => void test.run({ printerId: id });
  const word = last ? jobWord(last) : null;
  return (
    <li className={`printer ${isOpen ? 'chosen' : ''}`}>
      <div className="printer-words">
        <p className="printer-name">{name}</p>
        <p className="quiet">{[model || kindNames[kind], howItPrints(printer)].join(' · ')}</p>
      </div>
      <div className="printer-state">
        <StateBadge {...printerState(printer)} />
        {detail === '' ? null : <p className="quiet">{detail}</p>}
      </div>
      <p className="printer-last">
        {last && word ? (
          <><span className="quiet">Last print, {formatMoment(new Date(last.startedAt), now, status.timeZone)}</span><br />
            <span className={`print-state-${word.kind}`}><span aria-hidden="true">{shapes[word.kind]} </span>{word.words}</span></>
        ) : <span className="quiet">No print today</span>}
      </p>
      <div className="printer-buttons">
        <Button aria-label={`Test print on ${name}`} isPending={test.busy} isDisabled={cannotPrint(printer)} onPress={print}>Test print</Button>
        <Button aria-label={`Set up ${name}`} aria-expanded={isOpen} data-printer={id} onPress={onOpen}>Set up</Button>
      </div>
      {test.failure ? <FailureNote failure={test.failure} onRetry={print} onDismiss={test.dismiss} /> : null}
    </li>
  );
};
