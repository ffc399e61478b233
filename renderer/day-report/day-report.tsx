import { useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { PrintJob } from '../../shared/printing/print-job.ts';
import type { Settings } from '../../shared/settings.ts';
import { formatDay } from '../../shared/days/ship-days.ts';
import { useCall, useEvent } from '../bridge.ts';
import { PdfPreview } from '../label-preview/pdf-preview.tsx';
import { jobSentence, jobWord } from '../print-jobs/job-words.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { cannotPrint, formPrinters, onlyOne } from '../words/printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { PrinterSelect } from '../ui/fields/printer-select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';
import './day-report.css';

export interface DayReportProps {
  readonly status: AppStatus;
  readonly settings: Settings;
}

/** Any day on one page: looked at, printed, and printed again. */
export const DayReport = ({ status, settings }: DayReportProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [isShown, setShown] = useState(false);
  const [job, setJob] = useState<PrintJob | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const printers = usePrinters();
  const print = useTask('day-report/print');
  useEvent('print-job/changed', (changed) => { if (changed.id === job?.id) setJob(changed); });
  const day = typed ?? status.today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= status.today;
  const list = formPrinters(printers.printers ?? [], 'letter');
  const printerId = chosen ?? settings.routes.letterForm ?? onlyOne(list);
  const printer = list.find(({ id }) => id === printerId) ?? null;
  const send = async (): Promise<void> => {
    if (!printer) return;
    const printed = await print.run({ day, printerId: printer.id });
    if (printed) setJob(printed.value);
  };
  const known = job?.ownerId === day ? job : null;
  return (
    <section className="day-part day-report" aria-label="Report of the day">
      <h2>Report of the day</h2>
      <div className="day-report-line">
        <TextField
          label="Day" type="date" value={day} onChange={setTyped}
          problem={isDay ? null : day > status.today ? 'That day is still to come.' : 'Choose the day.'}
        />
        <PrinterSelect label="On a letter printer" printers={printers.printers && list} value={printerId} onChange={setChosen} />
        <Button isDisabled={!isDay} aria-expanded={isShown} onPress={() => setShown(!isShown)}>{isShown ? 'Hide' : 'Show'}</Button>
        <Button isPending={print.busy} isDisabled={!isDay || !printer || cannotPrint(printer)} onPress={() => void send()}>{known ? 'Print again' : 'Print'}</Button>
        {known
          ? <p className="form-print"><StateBadge {...jobWord(known)} /><span className="quiet">{known.printerId === 'folder' ? '' : `${known.printerName}: `}{jobSentence(known)}</span></p>
          : <p className="quiet day-report-hint">Parcels, postage, forms, pickups and what waits, on one page.</p>}
      </div>
      {print.failure ? <FailureNote failure={print.failure} onRetry={() => void send()} onDismiss={print.dismiss} /> : null}
      {isShown && isDay ? <Shown day={day} /> : null}
    </section>
  );
};

const Shown = ({ day }: { readonly day: string }) => {
  const pdf = useCall('day-report/pdf', { day });
  useEvent('shipment/changed', pdf.again);
  useEvent('form/changed', pdf.again);
  useEvent('pickup/changed', pdf.again);
  if (pdf.failure) return <FailureNote failure={pdf.failure} onRetry={pdf.again} />;
  return pdf.value ? <PdfPreview bytes={pdf.value} name={`Report of ${formatDay(day)}`} className="form-preview" /> : null;
};
