import * as z from 'zod';
import { Dpi, Media, PrinterLanguage } from './printing.ts';

/** What a person set for one printer. What is null is as the printer says, or as its model is known to be. */
export const PrinterProfile = z.strictObject({
  /** An entry of the printer models, where the printer's own name doesn't tell. */
  modelId: z.string().min(1).max(60).nullable(),
  language: PrinterLanguage.nullable(),
  dpi: Dpi.nullable(),
  /** What is loaded. */
  media: Media.nullable(),
  /** How a picture is packed into ZPL: old and cloned firmware lacks Z64. */
  compression: z.enum(['z64', 'run-length']).nullable(),
  /** Moves the page, in millimetres to the right and down; negative the other way. Found with the calibration page. */
  offset: z.strictObject({ right: z.number().min(-20).max(20), down: z.number().min(-20).max(20) }),
  /** 1 is exact size. */
  scale: z.number().min(0.95).max(1.05),
  /**
   * Of a ZPL printer: steps darker or, below 0, lighter than it is set itself, taken back after each job. EPL2 and TSPL have
   * a scale from 0 to 15 alone, which stays set. Null leaves it as the printer is set.
   */
  darkness: z.int().min(-30).max(30).nullable(),
  /** Inches a second; null leaves it as the printer is set. */
  speed: z.int().min(1).max(14).nullable(),
  /** Buys labels as the carrier's own ZPL at this printer's dots per inch: such a label can't move to another printer. */
  carrierZpl: z.boolean(),
  /** Of 4×6 labels on a letter sheet. */
  labelsPerSheet: z.union([z.literal(1), z.literal(2)]),
  /** Offered when this one can't print. */
  fallbackPrinterId: z.string().nullable(),
});
export type PrinterProfile = z.infer<typeof PrinterProfile>;

export { plainProfile } from './plain-profile.ts';
