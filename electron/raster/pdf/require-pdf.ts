import { RasterFailed } from '../raster-failed.ts';

/** The end mark of a PDF stands in its last kilobyte; some writers put line ends or padding behind it. */
const tail = 1024;

/**
 * Refuses what isn't a whole PDF at first sight. One that was cut off is refused although readers would show what is there:
 * half a label looks like a label.
 * @throws {RasterFailed}
 */
export const requirePdf = (pdf: Uint8Array): void => {
  if (pdf.length === 0) throw new RasterFailed('The document is empty');
  const text = (from: number, to?: number): string => Buffer.from(pdf.subarray(from, to)).toString('latin1');
  if (!text(0, tail).includes('%PDF-')) throw new RasterFailed('The document is no PDF');
  if (!text(-tail).includes('%%EOF')) throw new RasterFailed('The document was cut off: its end is missing');
};
