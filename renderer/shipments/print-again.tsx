import { useState } from 'react';
import type { Shipment } from '../../shared/shipment.ts';
import { useCall, useSettings } from '../bridge.ts';
import { formatMoment } from '../format-time.ts';
import { useCommands } from '../keys/commands.ts';
import { jobSentence, jobWord } from '../print-jobs/job-words.ts';
import { cannotPrint, onlyOne } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { PrinterSelect } from '../ui/printer-select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';
import { isLive } from './shipment-words.ts';

export interface PrintAgainProps {
  readonly shipment: Shipment;
  readonly now: Date;
  readonly timeZone: string;
}

/** Every print of the label in the printer's own terms, and the way to another. Printing the stored label again costs nothing. */
export const PrintAgain = ({ shipment, now, timeZone }: PrintAgainProps) => {
  const settings = useSettings();
  const printers = useCall('printers/list', undefined);
  const [chosen, setChosen] = useState<string | null>(null);
  const print = useTask('labels/print');
  const list = printers.value ?? [];
  const printerId = chosen ?? settings?.routes.label ?? onlyOne(list);
  const printer = list.find(({ id }) => id === printerId);
  const send = (): void => {
    if (printer) void print.run({ shipmentId: shipment.id, printerId: printer.id });
  };
  const live = isLive(shipment);
  useCommands(live ? [{ name: 'Print this label again', keys: 'Ctrl+P', run: send }] : []);
  const again = shipment.printJobs.length > 0;
  return (
    <section className="panel-part" aria-label="Prints">
      <h3>Prints</h3>
      {again ? null : <p className="quiet">{live ? 'Never printed.' : 'Nothing was printed.'}</p>}
      <ul className="print-jobs">
        {shipment.printJobs.map((job) => (
          <li key={job.id}>
            <StateBadge {...jobWord(job)} />
            <span>{job.printerName}, {formatMoment(new Date(job.startedAt), now, timeZone)}<br /><span className="quiet">{jobSentence(job)}</span></span>
          </li>
        ))}
      </ul>
      {live ? (
        <div className="panel-row panel-row-fields">
          <PrinterSelect label="Printer" className="grow" printers={printers.value && list} value={printerId} onChange={setChosen} />
          <Button isPending={print.busy} isDisabled={!printer || cannotPrint(printer)} onPress={send}>
            {again ? 'Print again' : 'Print'} <kbd>Ctrl+P</kbd>
          </Button>
        </div>
      ) : null}
      {printers.failure ? <FailureNote failure={printers.failure} onRetry={printers.again} /> : null}
      {print.failure ? <FailureNote failure={print.failure} onRetry={send} onDismiss={print.dismiss} /> : null}
    </section>
  );
};
