import { RasterFailed } from '../raster-failed.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

/** PDFium's number for a document whose password isn't known. */
const passwordNeeded = 4;
/** The end mark of a PDF stands in its last kilobyte; some writers put line ends or padding behind it. */
const tail = 1024;

/**
 * Opens a PDF for as long as `use` runs. One that was cut off is refused, although PDFium would draw what is there: half a
 * label looks like a label.
 * @throws {RasterFailed}
 */
export const withDocument = <T>(pdfium: Pdfium, pdf: Uint8Array, use: (document: number, pageCount: number) => T): T => {
  if (pdf.length === 0) throw new RasterFailed('The document is empty');
  const text = (from: number, to?: number): string => Buffer.from(pdf.subarray(from, to)).toString('latin1');
  if (!text(0, tail).includes('%PDF-')) throw new RasterFailed('The document is no PDF');
  if (!text(-tail).includes('%%EOF')) throw new RasterFailed('The document was cut off: its end is missing');
  return withMemory(pdfium, pdf.length, (memory) => {
    pdfium.HEAPU8.set(pdf, memory);
    const document = pdfium._FPDF_LoadMemDocument(memory, pdf.length, 0);
    if (document === 0) {
      const locked = pdfium._FPDF_GetLastError() === passwordNeeded;
      throw new RasterFailed(locked ? 'The document is locked with a password' : 'The document is no PDF that can be read');
    }
    try {
      const pageCount = pdfium._FPDF_GetPageCount(document);
      if (pageCount <= 0) throw new RasterFailed('The document has no page');
      return use(document, pageCount);
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
};
