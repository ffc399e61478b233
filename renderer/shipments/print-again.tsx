import { useRef } from 'react';
import { whyNotPostage } from '../../shared/shipments/live-label.ts';
import type { Printer } from '../../shared/printing/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { useStatus } from '../bridge.ts';
import { formatMoment } from '../words/format-time.ts';
import { useCommands } from '../keys/commands.ts';
import { documentName } from '../print-jobs/document-name.ts';
import { JobSteps } from '../print-jobs/job-steps.tsx';
import { isStopped, jobSentence, jobWord } from '../print-jobs/job-words.ts';
import { cannotPrint } from '../words/printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { PrinterSelect } from '../ui/fields/printer-select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useKeptFocus } from '../ui/focus/use-kept-focus.ts';
import { printedWords } from './after-purchase/printed-words.ts';
import { useLabelPrint } from './after-purchase/use-label-print.tsx';

export interface PrintAgainProps {
  readonly shipment: Shipment;
  readonly now: Date;
  readonly timeZone: string;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  readonly printer: Printer | null;
  readonly onPrinter: (printerId: string) => void;
  readonly settings: Settings | null;
}

/** Every print of the label in the printer's own terms, what can be done with it, and the way to another. Printing it again costs nothing. */
export const PrintAgain = ({ shipment, now, timeZone, printers, printer, onPrinter, settings }: PrintAgainProps) => {
  const print = useLabelPrint(shipment, printer, now, timeZone);
  const attention = useStatus()?.attention ?? [];
  const send = (): void => {
    if (printer && !cannotPrint(printer)) print.start(null);
  };
  const isPostage = whyNotPostage(shipment) === null;
  useCommands(isPostage ? [{ name: 'Print this label again', keys: 'Ctrl+P', run: send }] : []);
  const again = shipment.printJobs.length > 0;
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place, shipment.printJobs.map(({ id, state }) => `${id}/${state}`).join());
  return (
    <section className="panel-part" aria-label="Prints" tabIndex={-1} ref={place}>
      <h3>Prints</h3>
      <p className="quiet">{printedWords(shipment.printJobs) || (again ? 'None came out.' : isPostage ? 'Never printed.' : 'Nothing was printed.')}</p>
      <ul className="print-jobs">
        {shipment.printJobs.map((job, index) => {
          const fallbackId = settings?.printerProfiles[job.printerId]?.fallbackPrinterId;
          const asksWhetherTwice = attention.some(({ kind, jobId }) => kind === 'printed-twice' && jobId === job.id);
          // What failed or was taken back is printed again below; of one that another took the place of, nothing is left to be done.
          const isReplaced = shipment.printJobs.some(({ insteadOf }) => insteadOf === job.id);
          const canGoOn = !isReplaced && job.state !== 'failed' && job.state !== 'canceled' && (index === 0 || isStopped(job));
          const hasSteps = isPostage && (asksWhetherTwice || canGoOn);
          return (
            <li key={job.id}>
              <StateBadge {...jobWord(job)} />
              <div className="print-job-words">
                <p>{job.printerName}, {formatMoment(new Date(job.startedAt), now, timeZone)}{job.pages === null ? '' : `, page ${job.pages.join(', ')}`}</p>
                <p className="quiet">{jobSentence(job)}</p>
                {hasSteps ? (
                  <JobSteps
                    job={job} printers={printers} fallback={printers?.find(({ id }) => id === fallbackId) ?? null} name={documentName(job, shipment)}
                    asksWhetherTwice={asksWhetherTwice}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {isPostage ? (
        <div className="panel-row panel-row-fields">
          <PrinterSelect label="Printer" className="grow" printers={printers} value={printer?.id ?? null} onChange={onPrinter} />
          <Button isPending={print.busy} isDisabled={!printer || cannotPrint(printer)} onPress={send}>
            {again ? 'Print again' : 'Print'} <kbd>Ctrl+P</kbd>
          </Button>
        </div>
      ) : null}
      {print.question}
      {print.failure ? <FailureNote failure={print.failure} onRetry={send} onDismiss={print.dismiss} /> : null}
    </section>
  );
};
