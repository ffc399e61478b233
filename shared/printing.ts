import * as z from 'zod';

/**
 * What a printer can tell about itself, in one vocabulary. `unknown` is what a one-way device says: it is never called
 * ready.
 */
export const PrinterState = z.enum(['ready', 'busy', 'unknown', 'paused', 'out-of-paper', 'open', 'offline', 'fault']);
export type PrinterState = z.infer<typeof PrinterState>;

/** How pages reach the head: a PDF for a driver, or ZPL for a Zebra-compatible thermal printer. */
export const PrinterLanguage = z.enum(['pdf', 'zpl']);
export type PrinterLanguage = z.infer<typeof PrinterLanguage>;

export const Dpi = z.union([z.literal(203), z.literal(300)]);
export type Dpi = z.infer<typeof Dpi>;

export const Printer = z.object({
  /** "cups:zebra", "network:192.168.1.20:9100", "folder". */
  id: z.string(),
  name: z.string(),
  kind: z.enum(['cups', 'network', 'folder']),
  model: z.string(),
  language: PrinterLanguage,
  dpi: Dpi.nullable(),
  state: PrinterState,
  /** The printer's own words for its state; empty when it says nothing. */
  detail: z.string(),
});
export type Printer = z.infer<typeof Printer>;

/** Queued → sent → accepted → completed or failed. `sent` is the last thing that a one-way device lets anybody know. */
export const PrintJobState = z.enum(['queued', 'sent', 'accepted', 'completed', 'failed']);
export type PrintJobState = z.infer<typeof PrintJobState>;

export const PrintJob = z.object({
  id: z.string(),
  document: z.enum(['label', 'scan-form']),
  /** The shipment or form it is of. */
  ownerId: z.string(),
  printerId: z.string(),
  printerName: z.string(),
  state: PrintJobState,
  /** The printer's or the spooler's reason; empty when there is none. */
  detail: z.string(),
  startedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type PrintJob = z.infer<typeof PrintJob>;
