import { RasterFailed } from '../raster-failed.ts';
import { withMemory, type Pdfium } from './pdfium.ts';
import { requirePdf } from './require-pdf.ts';

/** PDFium's number for a document whose password isn't known. */
const passwordNeeded = 4;

/**
 * Opens a PDF for as long as `use` runs.
 * @throws {RasterFailed}
 */
export const withDocument = <T>(pdfium: Pdfium, pdf: Uint8Array, use: (document: number, pageCount: number) => T): T => {
  requirePdf(pdf);
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
