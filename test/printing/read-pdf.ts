import { createRasterizer } from '../../electron/raster/raster.ts';
import { isBlack, readBars } from '../raster/read-bars.ts';

const rasterizer = createRasterizer();
const dpi = 300;

export interface PdfInk {
  /** What its bars say. */
  readonly bars: string[];
  /** How wide the ink is, which a scaled page would change. */
  readonly inkInches: number;
  readonly leftInches: number;
}

const hundredths = (dots: number): number => Math.round((dots / dpi) * 100) / 100;

/** What a printer was given. */
export const describePdf = async (pdf: Buffer): Promise<PdfInk> => {
  const { pages: [page] } = await rasterizer.draw(pdf, { dpi, widthInches: 8.5, heightInches: 11 });
  if (page === undefined) throw new Error('the document has no page');
  let left = page.width;
  let right = 0;
  for (let y = 0; y < page.height; y++)
    for (let x = 0; x < page.width; x++) if (isBlack(page, x, y)) [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
  return { bars: await readBars(page), inkInches: hundredths(right - left), leftInches: hundredths(left) };
};
