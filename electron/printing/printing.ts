import type { PagePreview } from '../../shared/printing/page-preview.ts';
import type { PrintDoubt } from '../../shared/printing/print-job.ts';
import type { Dpi, Media, Printer, PrinterModel } from '../../shared/printing/printing.ts';

/** One document for one printer, as it was bought or made. */
export interface PrintDocument {
  readonly kind: 'label' | 'scan-form' | 'test-page' | 'day-report' | 'preset-sheet';
  /** Shown in the spooler's queue; holds no name and no address. */
  readonly title: string;
  readonly media: Media;
  readonly content:
    | { readonly type: 'pdf'; readonly bytes: Uint8Array }
    /** The carrier's own, for a head of these dots per inch and no other. */
    | { readonly type: 'zpl'; readonly bytes: Uint8Array; readonly dpi: Dpi };
  /** From 1; null for all. */
  readonly pages: readonly number[] | null;
  /** What its bar codes must hold when they are read back: a tracking number. Empty where that isn't known. */
  readonly expect: readonly string[];
  /** Of a 4×6 label for a printer of letter sheets: the place on the sheet, from 1. */
  readonly sheetPlace: number;
}

/** A document made ready for one printer; nothing of it was sent. */
export interface PreparedJob {
  readonly printerId: string;
  readonly title: string;
  readonly pageCount: number;
  /** Why it isn't sent without a person's word: bars that don't read, ZPL that would change the printer. Null where it may be. */
  readonly held: { readonly because: string } | null;
  /** How many places of a letter sheet it takes; 0 for anything else. */
  readonly sheetPlaces: number;
  readonly media: Media;
  /** Of "image/bitmap", pages of dots for a driver to print, black and white. */
  readonly format: 'application/pdf' | 'application/vnd.cups-raw' | 'image/bitmap';
  readonly bytes: Uint8Array;
}

export interface PrintProgress {
  readonly state: 'accepted' | 'completed' | 'failed' | 'canceled' | 'unknown';
  /** The printer's or the spooler's own reason; empty when there is none. */
  readonly detail: string;
  /** Of `unknown`, why. */
  readonly doubt?: PrintDoubt;
  readonly mayHavePrintedTwice?: boolean;
}

/** How a job is found again at its spooler, also after a restart: "cups:zebra:41". Null for a device that gives no such thing. */
export type Ticket = string | null;

/** Nothing, or not everything, was handed over. */
export class NotSubmitted extends Error {
  override readonly name = 'NotSubmitted';
  /** Whether paper can come out all the same. */
  readonly perhapsSent: boolean;

  constructor(message: string, perhapsSent: boolean, options?: ErrorOptions) {
    super(message, options);
    this.perhapsSent = perhapsSent;
  }
}

/** The printers of this machine and the ways to them. Knows nothing of USPS, of shipments or of the ledger. */
export interface Printing {
  readonly models: readonly PrinterModel[];
  /** A source that can't be asked (no CUPS) has no printers; it is not an error. */
  list(): Promise<Printer[]>;
  /** One printer, asked alone; `unknown` when it doesn't answer in time. Null when there is none of that id. */
  look(printerId: string, milliseconds: number): Promise<Printer | null>;
  /**
   * Draws, reads back and packs a document for a printer.
   * @throws {Failed} `not-found` for the printer, `label-tied-to-printer`, `print-failed` with words where it can't be drawn.
   */
  prepare(document: PrintDocument, printerId: string, signal: AbortSignal): Promise<PreparedJob>;
  /**
   * Hands a prepared job over, once. `jobId` goes with it where the spooler keeps such a thing, so that it can be found.
   * @throws {NotSubmitted}
   */
  submit(prepared: PreparedJob, jobId: string, signal: AbortSignal): Promise<Ticket>;
  /** Reports what becomes of a job until nothing more can be known. Its end is a report, never a throw. */
  follow(printerId: string, jobId: string, ticket: Ticket, report: (progress: PrintProgress) => void, signal: AbortSignal): Promise<void>;
  /** Takes a job back from its spooler; "too-late" when it is printed, or can't be reached any more. */
  cancel(printerId: string, jobId: string, ticket: Ticket): Promise<'canceled' | 'too-late'>;
  /** Looks for a job that was being handed over when the application ended. */
  recover(printerId: string, jobId: string): Promise<{ readonly ticket: Ticket } | 'never-arrived' | 'cannot-tell'>;
  /** The pages as the printer's head will draw them; none for a printer that draws for itself. */
  preview(document: PrintDocument, printerId: string, signal: AbortSignal): Promise<PagePreview[]>;
}
