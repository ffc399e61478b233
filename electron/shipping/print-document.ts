import { Failed } from '../../shared/failure.ts';
import type { PrintJob } from '../../shared/printing.ts';
import { isTrouble } from '../printing/printer-state.ts';
import type { Desk } from './desk.ts';
import { logMistake } from './log-mistake.ts';

/**
 * Refuses before money is spent when the printer that must print the label says that it can't.
 * @throws Failed `printer-unavailable`, or `not-found` for a printer that isn't there any more.
 */
export const requirePrinter = async (desk: Desk, printerId: string): Promise<string> => {
  const printer = (await desk.printing.list()).find(({ id }) => id === printerId);
  if (!printer) throw new Failed({ code: 'not-found', what: 'printer' });
  if (isTrouble(printer.state))
    throw new Failed({ code: 'printer-unavailable', printer: printer.name, because: printer.detail === '' ? printer.state : printer.detail });
  return printer.name;
};

interface Printable {
  readonly document: PrintJob['document'];
  readonly ownerId: string;
  readonly title: string;
  readonly media: '4x6' | 'letter';
  readonly pdf: Uint8Array;
}

/**
 * Records a print job, sends it, and records each step that the printer reports. Returns once the job is on record;
 * the rest goes on behind it and is announced.
 */
export const startPrinting = (desk: Desk, printable: Printable, printerId: string, printerName: string, changed: () => void): PrintJob => {
  const job = desk.ledger.addPrintJob({ document: printable.document, ownerId: printable.ownerId, printerId, printerName });
  const record = (state: Parameters<Desk['ledger']['changePrintJob']>[1], detail: string): void => {
    if (desk.closing.aborted) return;
    try {
      desk.ledger.changePrintJob(job.id, state, detail);
    } catch (error) {
      // What can't be recorded must not stop a print that is under way.
      logMistake(desk, error, 'print-not-recorded');
      return;
    }
    changed();
    desk.statusChanged();
  };
  const { title, media, pdf } = printable;
  // Not the desk's closing: a label that the spooler has already is printed although the window is closed meanwhile.
  const { signal } = new AbortController();
  desk.printing
    .print({ title, media, pdf }, printerId, ({ state, detail }) => record(state, detail), signal)
    .catch((error: unknown) => {
      desk.log.error('print-failed', { error: error instanceof Error ? error.message : 'unknown' });
      record('failed', error instanceof Failed ? error.failure.code : 'Labeldesk could not send it to the printer.');
    });
  return job;
};
