import type { PrintJob } from '../../../shared/print-job.ts';
import type { Printer } from '../../../shared/printing.ts';
import type { Desk } from '../desk.ts';

type Wanted = Pick<PrintJob, 'document' | 'ownerId' | 'pages'>;

const sameAs = (printerId: string, wanted: Wanted) => (job: PrintJob): boolean =>
  job.printerId === printerId && job.document === wanted.document && job.ownerId === wanted.ownerId
  && JSON.stringify(job.pages) === JSON.stringify(wanted.pages);

/** What a double click, or an impatient hand, takes at most. In milliseconds. */
const samePress = 700;

/**
 * Puts a document into its printer's queue. One that waits there already isn't put in twice: when the paper is back, a button
 * that was pressed again must not become a second label. Nor is one that was put in a moment ago.
 */
export const printNow = (desk: Desk, wanted: Wanted, printer: Pick<Printer, 'id' | 'name'>): PrintJob => {
  const waiting = desk.ledger.printJobsIn(['queued', 'held']).find(sameAs(printer.id, wanted));
  if (waiting) {
    if (waiting.state === 'queued') desk.prints.resume(waiting);
    return waiting;
  }
  const justNow = desk.prints.addedWithin(samePress).find(sameAs(printer.id, wanted));
  if (justNow && justNow.state !== 'failed' && justNow.state !== 'canceled') return justNow;
  return desk.prints.add({
    ...wanted, printerId: printer.id, printerName: printer.name, insteadOf: null,
    awaitsScan: wanted.document === 'label' && desk.settings().scanBack,
  });
};
