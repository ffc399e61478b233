import type { Drawn, Rasterizer } from '../../raster/raster.ts';
import { mediaSize } from '../media.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';
import { packPages } from '../windows/page-pack.ts';
import type { Made } from './made.ts';

/** Of a driver that nobody has told the head's dots of: enough for bars, and what an office printer's own dots divide into. */
const usualDpi = 300;

export const whyHeld = ({ readBack }: Drawn): Made['held'] =>
  (readBack === 'unreadable' ? { because: 'The bar code can’t be read from the page as it would be printed' } : null);

/**
 * Pages that are ready as a PDF, drawn for a driver that takes no PDF.
 * @throws {RasterFailed}
 */
export const drawForDriver = async (
  made: Made, { dpi }: KnownPrinter, expect: readonly string[], rasterizer: Rasterizer,
): Promise<Made> => {
  const { width, height } = mediaSize[made.media];
  const drawn = await rasterizer.draw(made.bytes, { dpi: dpi ?? usualDpi, widthInches: width / 2540, heightInches: height / 2540, expect });
  return { ...made, held: whyHeld(drawn), bytes: packPages(drawn.pages) };
};
