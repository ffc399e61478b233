import { useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { Printer } from '../../shared/printing.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Day } from '../../shared/ship-date.ts';
import { formatDay } from '../../shared/ship-days.ts';
import type { ScanForm, Shipment } from '../../shared/shipment.ts';
import { formatTrackingNumber } from '../../shared/tracking-number.ts';
import { formatTime } from '../format-time.ts';
import { cannotPrint } from '../printer-words.ts';
import { JobSteps } from '../print-jobs/job-steps.tsx';
import { isStopped, jobSentence, jobWord } from '../print-jobs/job-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';
import { parcels } from './form-group.ts';
import { FormPreview } from './form-preview.tsx';
import { Strangers } from './strangers.tsx';

export interface FormsTodayProps {
  readonly forms: readonly ScanForm[];
  readonly today: Day;
  readonly status: AppStatus;
  readonly settings: Settings;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  /** The one that is chosen for forms. */
  readonly printer: Printer | null;
  /** Purchases whose answer was lost. */
  readonly unsettled: readonly Shipment[];
  readonly onSettled: () => void;
}

/** The forms made today, newest first: shown, printed again, and checked against what was asked for. */
export const FormsToday = ({ forms, today, ...rest }: FormsTodayProps) => forms.length === 0 ? null : (
  <section className="day-part">
    <h2>Forms made {formatDay(today)}</h2>
    <ul className="forms">
      {forms.map((form) => <Form key={form.id} form={form} {...rest} />)}
    </ul>
  </section>
);

const Form = ({ form, status, settings, printers, printer, unsettled, onSettled }: Omit<FormsTodayProps, 'forms' | 'today'> & { readonly form: ScanForm }) => {
  const [shown, setShown] = useState(false);
  const print = useTask('forms/print');
  const [newest] = form.printJobs;
  const fallbackId = newest ? settings.printerProfiles[newest.printerId]?.fallbackPrinterId : null;
  const asksWhetherTwice = status.attention.some(({ kind, jobId }) => kind === 'printed-twice' && jobId === newest?.id);
  const send = (): void => {
    if (printer) void print.run({ formId: form.id, printerId: printer.id });
  };
  return (
    <li className="form">
      <div className="form-line">
        <div className="form-words">
          <p className="form-number">{formatTrackingNumber(form.manifestNumber)}</p>
          <p><strong>{parcels(form.shipmentIds.length)}</strong> · {formatDay(form.mailingDate)} · entry ZIP {form.entryZip} · made {formatTime(new Date(form.createdAt), status.timeZone)}</p>
        </div>
        {newest
          ? <p className="form-print"><StateBadge {...jobWord(newest)} /><span className="quiet">{newest.printerId === 'folder' ? '' : `${newest.printerName}: `}{jobSentence(newest)}</span></p>
          : <p className="form-print"><StateBadge kind="wait" words={form.hasDocument ? 'Not printed' : 'No picture'} /></p>}
        {form.hasDocument ? <Button aria-expanded={shown} onPress={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</Button> : null}
        {form.hasDocument ? <Button isPending={print.busy} isDisabled={!printer || cannotPrint(printer)} onPress={send}>{newest ? 'Print again' : 'Print'}</Button> : null}
      </div>
      {newest && (isStopped(newest) || asksWhetherTwice) ? (
        <JobSteps
          job={newest} printers={printers} fallback={printers?.find(({ id }) => id === fallbackId) ?? null} asksWhetherTwice={asksWhetherTwice}
          name={`SCAN form ${form.manifestNumber}`} without="retry"
        />
      ) : null}
      {print.failure ? <FailureNote failure={print.failure} onRetry={send} onDismiss={print.dismiss} /> : null}
      {form.hasDocument ? null : (
        <Note kind="wait" title="USPS made this form, and its picture never arrived">
          <p>USPS says that the labels are on it, and gives no picture of it again. The parcels are closed: hand them over, and have the carrier scan them one by one.</p>
        </Note>
      )}
      {form.notNamed.length > 0 ? (
        <Note kind="wait" title={`USPS didn’t name ${parcels(form.notNamed.length)} that this form was asked for`}>
          <p>{form.notNamed.length === 1 ? 'It isn’t closed. It' : 'They aren’t closed. They'} can go on another form: see above.</p>
        </Note>
      ) : null}
      <Strangers form={form} unsettled={unsettled} onSettled={onSettled} />
      {shown ? <FormPreview form={form} /> : null}
    </li>
  );
};
