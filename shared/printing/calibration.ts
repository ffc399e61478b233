import type { PrinterProfile } from './printer-profile.ts';

/**
 * What a person read off the calibration page: the numbers, with their signs, where the paper's edge cuts the rulers, or
 * where a fold through its middle crosses them. In millimetres.
 */
export interface CalibrationReading {
  /** On the ruler along the top. */
  readonly left: number;
  /** On the ruler along the left side. */
  readonly top: number;
}

/**
 * The offset that puts the next page in its place. Every number on a ruler says how far the page must move for that number
 * to read 0, so a reading is added to the offset that the calibration page itself was printed with.
 */
export const offsetFrom = (
  { left, top }: CalibrationReading, printedWith: PrinterProfile['offset'] = { right: 0, down: 0 },
): PrinterProfile['offset'] => ({ right: tenths(printedWith.right + left), down: tenths(printedWith.down + top) });

/** The nearest tenth, finer than any dot; plus 0 turns -0 into 0. */
const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10 + 0;
