import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { NewPrintJob } from '../../ledger/print-jobs/print-job-ledger.ts';
import type { Desk } from '../desk.ts';

type Wanted = Pick<PrintJob, 'document' | 'ownerId' | 'pages'>;

const sameAs = (wanted: Wanted) => (job: PrintJob): boolean =>
  job.document === wanted.document && job.ownerId === wanted.ownerId && JSON.stringify(job.pages) === JSON.stringify(wanted.pages);

const waiting = (desk: Desk, wanted: Wanted): PrintJob[] => desk.ledger.printJobsIn(['queued', 'held']).filter(sameAs(wanted));

/** What a double click, or an impatient hand, takes at most. In milliseconds. */
const samePress = 700;

/** The job that prints it there already: one that waits, or that was put in a moment ago. */
export const underWay = (desk: Desk, wanted: Wanted, { id }: Pick<Printer, 'id'>): PrintJob | null => {
  const there = ({ printerId }: PrintJob): boolean => printerId === id;
  const justNow = (): PrintJob | undefined => desk.prints.addedWithin(samePress).filter(sameAs(wanted)).find(there);
  const found = waiting(desk, wanted).find(there) ?? justNow();
  return found && found.state !== 'failed' && found.state !== 'canceled' ? found : null;
};

/** The job that waits for another printer with the same pages. */
export const waitingElsewhere = (desk: Desk, wanted: Wanted, { id }: Pick<Printer, 'id'>): PrintJob | null =>
  waiting(desk, wanted).find(({ printerId }) => printerId !== id) ?? null;

/** The first print of a document on a printer. */
export const firstPrint = (desk: Desk, wanted: Wanted, printer: Pick<Printer, 'id' | 'name'>): NewPrintJob => ({
  ...wanted, printerId: printer.id, printerName: printer.name, insteadOf: null,
  awaitsScan: wanted.document === 'label' && desk.settings().scanBack,
});

/**
 * Puts a document into its printer's queue. One that waits there already isn't put in twice: when the paper is back, a button
 * that was pressed again must not become a second label. Nor is one that was put in a moment ago.
 */
export const printNow = (desk: Desk, wanted: Wanted, printer: Pick<Printer, 'id' | 'name'>): PrintJob => {
  const same = underWay(desk, wanted, printer);
  if (same) {
    if (same.state === 'queued') desk.prints.resume(same);
    return same;
  }
  return desk.prints.add(firstPrint(desk, wanted, printer));
};
