import { Failed } from '../../../../shared/failure.ts';
import type { PrintJob } from '../../../../shared/printing/print-job.ts';
import { NotSubmitted } from '../../../printing/printing.ts';
import type { PreparedJob, PrintDocument, Ticket } from '../../../printing/printing.ts';
import { logMistake } from '../../log-mistake.ts';
import { documentOf, requireStillLive } from '../job-document.ts';
import { copiesThere } from '../one-copy.ts';
import { perSheet } from '../label-sheet.ts';
import { recordJob } from './record-job.ts';
import type { PrintDesk } from '../print-desk.ts';
import { patience, troubleOf } from '../printer-trouble.ts';
import { whyNotPrinted } from './why-not-printed.ts';

/** What came of a job's turn. A job that `waits` keeps its place, and so do those behind it. */
export type Turn =
  | { readonly end: 'over' }
  | { readonly end: 'waits'; readonly because: string }
  | { readonly end: 'handed-over'; readonly ticket: Ticket };

const over: Turn = { end: 'over' };

const waits = (desk: PrintDesk, jobId: string, because: string): Turn =>
  recordJob(desk, jobId, { state: 'queued', detail: because }) === null ? over : { end: 'waits', because };

/** What stops the printer now; null when nothing is known to. */
const stuckBecause = async (desk: PrintDesk, printerId: string): Promise<string | null> => {
  const printer = await desk.printing.look(printerId, patience);
  return printer === null ? 'The printer isn’t there.' : troubleOf(printer);
};

const sheetOf = (desk: PrintDesk, { sheetPlace }: PrintDocument, { printerId, sheetPlaces }: PreparedJob) => {
  if (sheetPlaces === 0) return {};
  return { sheet: { place: sheetPlace, next: ((sheetPlace - 1 + sheetPlaces) % perSheet(desk, printerId)) + 1 } };
};

/** Its document can't be made ready, or its printer couldn't be asked what for: then it waits with those behind it. */
const notPrepared = async (desk: PrintDesk, job: PrintJob, error: unknown): Promise<Turn> => {
  if (!(error instanceof Failed)) logMistake(desk, error, 'print-not-prepared');
  const stuck = error instanceof Failed && error.failure.code === 'print-failed' ? await stuckBecause(desk, job.printerId) : null;
  if (stuck !== null) return waits(desk, job.id, stuck);
  recordJob(desk, job.id, { state: 'failed', detail: whyNotPrinted(error) });
  return over;
};

interface Ready { readonly document: PrintDocument; readonly prepared: PreparedJob }

const heldFor = (desk: PrintDesk, { id }: PrintJob, detail: string, { pageCount }: PreparedJob): Turn => {
  recordJob(desk, id, { state: 'held', detail, pageCount });
  return over;
};

/** A turn where the job doesn't go on; it was recorded so. */
const madeReady = async (desk: PrintDesk, job: PrintJob, signal: AbortSignal): Promise<Ready | Turn> => {
  try {
    const document = await documentOf(desk, job);
    const prepared = await desk.printing.prepare(document, job.printerId, signal);
    requireStillLive(desk, job);
    const [copy] = copiesThere(desk, job).filter(({ id }) => id !== job.id);
    if (copy) return heldFor(desk, job, `A copy came out of ${copy.printerName}, or may have.`, prepared);
    if (prepared.held === null || desk.ledger.handover(job.id).released) return { document, prepared };
    return heldFor(desk, job, prepared.held.because, prepared);
  } catch (error) {
    return signal.aborted || desk.closing.aborted ? over : notPrepared(desk, job, error);
  }
};

/** What is known of a job whose submission was not answered with a ticket. */
const notSubmitted = (desk: PrintDesk, jobId: string, error: unknown, signal: AbortSignal): Turn => {
  if (error instanceof Failed) {
    recordJob(desk, jobId, { state: 'failed', detail: whyNotPrinted(error) });
    return over;
  }
  if (error instanceof NotSubmitted && !error.perhapsSent) {
    if (!signal.aborted) return waits(desk, jobId, error.message);
    recordJob(desk, jobId, desk.closing.aborted ? { state: 'queued' } : { state: 'canceled' });
    return over;
  }
  if (!(error instanceof NotSubmitted)) logMistake(desk, error, 'print-not-submitted');
  const detail = error instanceof NotSubmitted ? error.message : 'Labeldesk lost it on its way to the printer.';
  recordJob(desk, jobId, { state: 'unknown', doubt: 'interrupted', detail });
  return over;
};

export interface TurnOptions {
  /** Whether the printer is asked first how it is. */
  readonly asks: boolean;
  readonly signal: AbortSignal;
}

/**
 * One job's turn at its printer: asked, drawn and read back, claimed on disk, and handed over once. Whatever ends in the
 * middle of the hand-over is `unknown`, and isn't sent again without a person's word.
 */
export const handOver = async (desk: PrintDesk, jobId: string, { asks, signal }: TurnOptions): Promise<Turn> => {
  const job = desk.ledger.printJob(jobId);
  if (job?.state !== 'queued') return over;
  const stuck = asks ? await stuckBecause(desk, job.printerId) : null;
  if (stuck !== null) return waits(desk, jobId, stuck);
  const ready = await madeReady(desk, job, signal);
  if ('end' in ready) return ready;
  if (signal.aborted || desk.closing.aborted) return over;
  const { document, prepared } = ready;
  const claimed = recordJob(desk, jobId, { state: 'sending', pageCount: prepared.pageCount, ...sheetOf(desk, document, prepared) });
  if (claimed === null) return over;
  try {
    const ticket = await desk.printing.submit(prepared, jobId, signal);
    recordJob(desk, jobId, { state: 'accepted', ticket });
    return { end: 'handed-over', ticket };
  } catch (error) {
    return notSubmitted(desk, jobId, error, signal);
  }
};
