import * as z from 'zod';

/**
 * What a printer can tell about itself, in one vocabulary. `unknown` is what a one-way device says: it is never called
 * ready.
 */
export const PrinterState = z.enum(['ready', 'busy', 'unknown', 'paused', 'out-of-paper', 'open', 'offline', 'fault']);
export type PrinterState = z.infer<typeof PrinterState>;

/** How pages reach the head: a PDF for a driver, or a thermal printer's own language. */
export const PrinterLanguage = z.enum(['pdf', 'zpl', 'epl', 'tspl']);
export type PrinterLanguage = z.infer<typeof PrinterLanguage>;

export const Dpi = z.union([z.literal(203), z.literal(300)]);
export type Dpi = z.infer<typeof Dpi>;

/** The sheets and labels that anything is printed on. */
export const Media = z.enum(['4x6', 'letter']);
export type Media = z.infer<typeof Media>;

export const Printer = z.object({
  /** "cups:zebra", "ipp:192.168.1.30:631/ipp/print", "network:192.168.1.20:9100", "windows:ZD421", "folder". */
  id: z.string(),
  name: z.string(),
  kind: z.enum(['cups', 'ipp', 'windows', 'network', 'folder']),
  /** As the printer or its queue names it; empty when it says nothing. */
  model: z.string(),
  /** The entry of the printer models that it is taken for; null when none is known. */
  modelId: z.string().nullable(),
  language: PrinterLanguage,
  dpi: Dpi.nullable(),
  /** What it can hold; a label for a printer of letter sheets alone is put on a sheet. */
  media: z.array(Media),
  /** What it can be asked: nothing (one-way), how it is, or also what became of a job. */
  tells: z.enum(['nothing', 'state', 'jobs']),
  state: PrinterState,
  /** The printer's own words for its state; empty when it says nothing. */
  detail: z.string(),
});
export type Printer = z.infer<typeof Printer>;

/** An entry of the printer models: what is known of a make and model without asking it. */
export const PrinterModel = z.object({
  id: z.string(),
  name: z.string(),
  language: PrinterLanguage,
  dpi: Dpi.nullable(),
  media: z.array(Media),
  compression: z.enum(['z64', 'run-length']),
  /** Whether it answers a question about its state on the raw port. */
  answersHostStatus: z.boolean(),
});
export type PrinterModel = z.infer<typeof PrinterModel>;
