import * as z from 'zod';

/**
 * Queued → sending → accepted by the spooler → completed, failed or canceled; then confirmed by a person. `held` waits for
 * a person before anything is sent. `unknown` is where nobody can tell: a one-way device, or the application ended while
 * it sent.
 */
export const PrintJobState = z.enum([
  'queued', 'held', 'sending', 'accepted', 'completed', 'failed', 'canceled', 'unknown', 'confirmed',
]);
export type PrintJobState = z.infer<typeof PrintJobState>;

/** Why a job is unknown. Only a one-way device is no cause for concern. */
export const PrintDoubt = z.enum(['one-way', 'interrupted', 'printer-lost']);
export type PrintDoubt = z.infer<typeof PrintDoubt>;

export const PrintJob = z.object({
  id: z.string(),
  document: z.enum(['label', 'scan-form', 'test-page', 'day-report', 'preset-sheet']),
  /** The shipment or form it is of, or the day of a report; null for a test page. */
  ownerId: z.string().nullable(),
  printerId: z.string(),
  printerName: z.string(),
  state: PrintJobState,
  /** Null in every other state than `unknown`. */
  doubt: PrintDoubt.nullable(),
  /** The spooler sent it again on its own, as CUPS does after a crash. */
  mayHavePrintedTwice: z.boolean(),
  /** The printer's or the spooler's reason, or why it is held; empty when there is none. */
  detail: z.string(),
  /** Those that were asked for, from 1; null for all. */
  pages: z.array(z.int()).nullable(),
  /** How many pages are printed; null until it is drawn. */
  pageCount: z.int().nullable(),
  /** The job that this one was made from by a retry or a move. */
  insteadOf: z.string().nullable(),
  startedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type PrintJob = z.infer<typeof PrintJob>;
