import type { Printer } from '../../shared/printing/printing.ts';
import type { KnownPrinter } from './printers/known-printer.ts';
import type { PreparedJob, Printing, Ticket } from './printing.ts';

/** One kind of printer: how its printers are found, asked and printed to. Its printers' ids start with the kind and a colon. */
export interface PrinterSource extends Pick<Printing, 'follow' | 'cancel' | 'recover'> {
  readonly kind: Printer['kind'];
  /** None, and not an error, where the source can't be asked. */
  list(): Promise<Printer[]>;
  /** One printer with its state, within the time; null when there is none of that id. */
  look(printerId: string, milliseconds: number): Promise<Printer | null>;
  /**
   * What a document is made into for this printer; null when there is none of that id.
   * @throws {Failed} `print-failed` where that can't be asked now.
   */
  known(printerId: string): Promise<KnownPrinter | null>;
  /** @throws {NotSubmitted} */
  submit(prepared: PreparedJob, jobId: string, signal: AbortSignal): Promise<Ticket>;
}

/** The name of a job at its spooler, by which it is found again. Nobody else's job has it. */
export const jobName = (title: string, jobId: string): string => `${title} (${jobId})`;

export const isJobNamed = (name: string, jobId: string): boolean => name.endsWith(`(${jobId})`);
