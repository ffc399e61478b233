import { useState } from 'react';
import type { AppStatus } from '../../../shared/app-status.ts';
import type { DayLabel } from '../../../shared/end-of-day/end-of-day.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Settings } from '../../../shared/settings.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { ScanForm } from '../../../shared/shipments/shipment.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { formatTime } from '../../words/format-time.ts';
import { cannotPrint, printerOfForm } from '../../words/printer-words.ts';
import { JobSteps } from '../../print-jobs/job-steps.tsx';
import { isStopped, jobSentence, jobWord } from '../../print-jobs/job-words.ts';
import { Button } from '../../ui/button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Note } from '../../ui/note.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useTask } from '../../use-task.ts';
import { parcels } from '../form-group.ts';
import { FormPreview } from './form-preview.tsx';
import { NotNamed } from './not-named.tsx';
import { Strangers } from './strangers.tsx';

export interface FormsMadeProps {
  /** The newest first. */
  readonly forms: readonly ScanForm[];
  readonly status: AppStatus;
  readonly settings: Settings;
  /** Null while they are being looked for. */
  readonly printers: readonly Printer[] | null;
  /** The one that is chosen for forms of the size that is set. */
  readonly printer: Printer | null;
  /** Purchases whose answer was lost. */
  readonly unsettled: readonly DayLabel[];
  /** Labels that can go on another form. */
  readonly ready: readonly DayLabel[];
  readonly onSettled: () => void;
}

/** Forms as they were made: shown, printed again, and checked against what was asked for. */
export const FormsMade = ({ forms, ...rest }: FormsMadeProps) => (
  <ul className="forms">
    {forms.map((form) => <Form key={form.id} form={form} {...rest} />)}
  </ul>
);

const mediaWords = ({ media, isZpl }: ScanForm): string =>
  media === null ? '' : ` · ${media === 'letter' ? 'PS Form 5630, 8.5\u00a0×\u00a011\u00a0in' : `PS Form 5630-S, 4\u00a0×\u00a06\u00a0in${isZpl ? ', ZPL' : ''}`}`;

const Form = ({ form, status, settings, printers, printer: chosen, unsettled, ready, onSettled }: Omit<FormsMadeProps, 'forms'> & { readonly form: ScanForm }) => {
  const [shown, setShown] = useState(false);
  const print = useTask('forms/print');
  const printer = printerOfForm(form, settings, printers ?? [], chosen);
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
          <p><strong>{parcels(form.shipmentIds.length)}</strong>{form.strangers.length > 0 ? ` and ${form.strangers.length.toLocaleString('en-US')} not known here` : ''} · {formatDay(form.mailingDate)} · entry ZIP {form.entryZip} · made {formatTime(new Date(form.createdAt), status.timeZone)}{mediaWords(form)}</p>
        </div>
        {newest
          ? <p className="form-print"><StateBadge {...jobWord(newest)} /><span className="quiet">{newest.printerId === 'folder' ? '' : `${newest.printerName}: `}{jobSentence(newest)}</span></p>
          : <p className="form-print"><StateBadge kind="wait" words={form.hasDocument ? 'Not printed' : 'No picture'} /></p>}
        {form.hasDocument && !form.isZpl ? <Button aria-expanded={shown} onPress={() => setShown(!shown)}>{shown ? 'Hide' : 'Show'}</Button> : null}
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
      <NotNamed form={form} ready={ready} />
      <Strangers form={form} unsettled={unsettled} onSettled={onSettled} />
      {shown ? <FormPreview form={form} /> : null}
    </li>
  );
};
