import type { Dpi } from '../../shared/printing/printing.ts';
import type { Bitmap } from './bitmap.ts';
import type { Encoding } from './encode/encode.ts';

export interface DrawOptions {
  readonly dpi: Dpi;
  readonly widthInches: number;
  readonly heightInches: number;
  /** The printer's calibration: 1 is exact size, measured from the top left corner. */
  readonly scale?: number;
  /** Moves the page to the right and down. */
  readonly offset?: { readonly xMm: number; readonly yMm: number };
  /** Texts that the bars must say: a tracking number without spaces. */
  readonly expect?: readonly string[];
  /** Only these pages, from 1, in this order; all when left out. */
  readonly pages?: readonly number[];
  /** What the pages are to be encoded as, in the same thread. */
  readonly encoding?: Encoding;
}

/**
 * `exact` draws bars at their own width, three pixels a dot; `plain` is what PDFium does by itself, which is better on some
 * pages that are one coarse image.
 */
export type Rendering = 'exact' | 'plain';

export interface Drawn {
  /** Each as large as the label. */
  readonly pages: Bitmap[];
  readonly rendering: Rendering;
  /**
   * Whether the bars say what was expected, read from the very dots. `unreadable` in both renderings must not be printed
   * without asking; the pages are then those of the exact one. Where nothing is expected, a page without a readable code is
   * in order: `not-looked-for`.
   */
  readonly readBack: 'read' | 'unreadable' | 'not-looked-for';
  /** What the Code 128 on the pages say, each once, with FNC1 as GS and none in front. */
  readonly codes: readonly string[];
  /** The pages as `encoding` has it; null when it was left out. */
  readonly bytes: Uint8Array | null;
}
