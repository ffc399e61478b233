import type { Printer, PrintJobState } from '../../shared/printing.ts';

/** One document for one printer. A printer that takes only ZPL gets the PDF drawn at its own dots per inch. */
export interface PrintDocument {
  /** Shown in the spooler's queue; holds no name and no address. */
  readonly title: string;
  readonly media: '4x6' | 'letter';
  readonly pdf: Uint8Array;
}

export interface PrintProgress {
  readonly state: Exclude<PrintJobState, 'queued'>;
  /** The printer's or the spooler's own reason; empty when there is none. */
  readonly detail: string;
}

/** The printers of this machine and the ways to them. Knows nothing of USPS, of shipments or of the ledger. */
export interface Printing {
  /** A source that can't be asked (no CUPS) has no printers; it is not an error. */
  list(): Promise<Printer[]>;
  /**
   * Sends a document and reports each step until the job is over. Resolves when nothing more can be known.
   * A job that fails ends with progress `failed` and its reason, not with a throw.
   */
  print(document: PrintDocument, printerId: string, report: (progress: PrintProgress) => void, signal: AbortSignal): Promise<void>;
}
