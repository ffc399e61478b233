import { RasterFailed } from '../raster-failed.ts';
import type { DrawOptions } from '../drawing.ts';

export const pointsPerInch = 72;
const millimetresPerInch = 25.4;
/** Pages are made by rounding; a page this much too large loses no ink. */
const slackPoints = 1;

/**
 * PDFium rounds an axis-aligned rectangle up to whole dots, which makes every bar up to a dot wider. A shear too small to
 * be seen (0.04 dot over a page) turns that off.
 */
const shear = 3e-5;

const inches = (points: number): string => String(Math.round((points / pointsPerInch) * 100) / 100);

/** Whether the page must be turned to lie on the label: only when it doesn't fit upright. */
const mustTurn = (wide: number, high: number, { widthInches, heightInches }: DrawOptions): boolean => {
  const fits = (across: number, down: number): boolean =>
    across <= widthInches * pointsPerInch + slackPoints && down <= heightInches * pointsPerInch + slackPoints;
  if (fits(wide, high)) return false;
  if (fits(high, wide)) return true;
  throw new RasterFailed(`The page is ${inches(wide)}×${inches(high)} in, the label ${widthInches}×${heightInches} in`);
};

/** PDFium's matrix from points (from the top left corner, y down) to pixels: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Puts a page's top left corner on the label's at 100 %, or as the printer is calibrated. A page that only fits turned is
 * turned clockwise; one that is larger than the label is refused, neither shrunk nor cut.
 * @param wide the page's width in points
 * @param across pixels a dot from left to right; there is one from top to bottom
 * @param exact with the hair of shear
 * @throws {RasterFailed}
 */
export const pageMatrix = (wide: number, high: number, options: DrawOptions, across: number, exact: boolean): Matrix => {
  const { dpi, scale = 1, offset = { xMm: 0, yMm: 0 } } = options;
  const size = (dpi / pointsPerInch) * scale;
  const tilt = exact ? shear : 0;
  const right = (offset.xMm / millimetresPerInch) * dpi;
  const down = (offset.yMm / millimetresPerInch) * dpi;
  return mustTurn(wide, high, options)
    ? [tilt, size, -size * across, tilt, (right + high * size) * across, down]
    : [size * across, tilt, tilt, size, right * across, down];
};
