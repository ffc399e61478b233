import type { PrintJob } from '../../../shared/print-job.ts';
import type { Printer } from '../../../shared/printing.ts';
import type { Desk } from '../desk.ts';

type Wanted = Pick<PrintJob, 'document' | 'ownerId' | 'pages'>;

const sameAs = (printerId: string, wanted: Wanted) => (job: PrintJob): boolean =>
  job.printerId === printerId && job.document === wanted.document && job.ownerId === wanted.ownerId
  && JSON.stringify(job.pages) === JSON.stringify(wanted.pages);

/**
 * Puts a document into its printer's queue. One that waits there already isn't put in twice: when the paper is back, a button
 * that was pressed again must not become a second label.
 */
export const printNow = (desk: Desk, wanted: Wanted, printer: Pick<Printer, 'id' | 'name'>): PrintJob => {
  const waiting = desk.ledger.printJobsIn(['queued', 'held']).find(sameAs(printer.id, wanted));
  if (waiting) {
    if (waiting.state === 'queued') desk.prints.resume(waiting);
    return waiting;
  }
  return desk.prints.add({
    ...wanted, printerId: printer.id, printerName: printer.name, insteadOf: null,
    awaitsScan: wanted.document === 'label' && desk.settings().scanBack,
  });
};
