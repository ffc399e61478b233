import type { PrintDoubt, PrintJob, PrintJobState } from '../../../shared/printing/print-job.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';

export interface NewPrintJob extends Pick<PrintJob, 'document' | 'ownerId' | 'printerId' | 'printerName' | 'pages' | 'insteadOf'> {
  /** The label counts as open until its bar code is scanned. */
  readonly awaitsScan: boolean;
  /** It is made from a job of which paper may have come out, and that could not be taken back. */
  readonly mayHavePrintedTwice?: boolean;
}

export interface PrintJobChange {
  readonly state: PrintJobState;
  /** The reason, in the printer's or the spooler's own words. */
  readonly detail?: string;
  /** Of `unknown` alone. */
  readonly doubt?: PrintDoubt;
  /** Once true, always true. */
  readonly mayHavePrintedTwice?: boolean;
  readonly pageCount?: number;
  readonly ticket?: string | null;
  /** A person let go what was held. */
  readonly released?: boolean;
  /** Of `sending`: the place on a sheet of labels that is taken, and the one that is free after it. */
  readonly sheet?: { readonly place: number; readonly next: number };
  /** A person looked at the printer. */
  readonly seenByPerson?: boolean;
}

/** What is kept of a job for those that hand it over, and find it again at its spooler. */
export interface Handover {
  readonly ticket: string | null;
  readonly released: boolean;
}

/** A bar code that was scanned where another was expected, or that this ledger doesn't know. */
export interface WrongScan {
  readonly id: string;
  readonly scanned: string;
  /** The shipments' ids; null where none was expected, and where the code is of no label here. */
  readonly expected: string | null;
  readonly belongsTo: string | null;
  readonly scannedAt: string;
}

/** Prints: what was put in a queue, what became of it, and the labels that are scanned back. */
export interface PrintJobLedger {
  addPrintJob(job: NewPrintJob): PrintJob;
  /** What isn't named stays, but `detail`, which is of the state; a sheet's place is used up once something may have been handed over. */
  changePrintJob(jobId: string, change: PrintJobChange): PrintJob;
  printJob(jobId: string): PrintJob | null;
  /** The oldest first. */
  printJobsIn(states: readonly PrintJobState[]): PrintJob[];
  /** Started at the moment or later, or not over; the newest first. */
  printJobsSince(moment: string): PrintJob[];
  handover(jobId: string): Handover;
  /** Its bar code was scanned: the job that most likely printed it is confirmed, or one that was printed elsewhere recorded. */
  confirmLabel(shipmentId: string): PrintJob;
  /** Bought labels that are on no paper yet, or of which a print wants somebody's word. Of any age; the newest first. */
  labelsWithOpenPaper(): Shipment[];
  /** Bought labels that were printed before the moment and should have been scanned, and were not; the newest first. */
  labelsNotScanned(before: string): Shipment[];
  /** The newest print of each SCAN form that wants somebody's word. */
  formJobsInTrouble(): PrintJob[];
  /** Prints that may have come out twice, and at which nobody has looked yet; the newest first. */
  printedTwice(): PrintJob[];

  /** The next free place on the sheet of labels in a printer, from 1. */
  nextSheetPlace(printerId: string): number;
  setSheetPlace(printerId: string, next: number): void;

  addWrongScan(scan: Pick<WrongScan, 'scanned' | 'expected' | 'belongsTo'>): WrongScan;
  settleWrongScan(wrongScanId: string): void;
  /** Not settled; the newest first. */
  wrongScans(): WrongScan[];
}
