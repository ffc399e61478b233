import * as z from 'zod';
import { Dpi } from './printing.ts';

/** One page as dots: a set bit is black, the leftmost dot is the highest bit, each row starts a new byte. */
export const PagePreview = z.object({
  width: z.int(),
  height: z.int(),
  dpi: Dpi,
  bits: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
export type PagePreview = z.infer<typeof PagePreview>;
