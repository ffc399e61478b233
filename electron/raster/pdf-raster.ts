import { PDFiumModule } from '@hyzyla/pdfium';
import type { Dpi } from '../../shared/printing.ts';
import { bytesPerRow, type Bitmap, type LabelSize } from './bitmap.ts';
import { RasterFailed } from './raster-failed.ts';

/** What the package leaves out of its types. */
interface PdfiumWithMatrix extends Awaited<ReturnType<typeof PDFiumModule>> {
  _FPDF_InitLibrary(): void;
  _FPDF_RenderPageBitmapWithMatrix(bitmap: number, page: number, matrix: number, clip: number, flags: number): void;
}

let library: Promise<PdfiumWithMatrix> | undefined;

const loadLibrary = async (): Promise<PdfiumWithMatrix> => {
  const pdfium = await PDFiumModule({}) as PdfiumWithMatrix;
  pdfium._FPDF_InitLibrary();
  return pdfium;
};

/** An odd number: an even one ties at the threshold and thickens bars. */
const supersample = 3;

/**
 * PDFium rounds an axis-aligned rectangle up to whole dots, which makes every bar up to a dot wider. A shear too small to
 * be seen (0.04 dot over a page) turns that off.
 */
const shear = 3e-5;

/** Black where less than half of the light is left. */
const threshold = 128;

const formatGray = 1;
const white = 0xffffffff;
const drawAnnotations = 0x01;
const pointsPerInch = 72;
/** Pages are made by rounding; a page this much too large loses no ink. */
const slackPoints = 1;

/**
 * Every page at 100 %, from the top left corner of the label, as dots. A page that is larger than the label is refused:
 * it is neither shrunk nor cut.
 * @throws {RasterFailed}
 */
export const rasterizePdf = async (pdf: Uint8Array, dpi: Dpi, label: LabelSize): Promise<Bitmap[]> => {
  library ??= loadLibrary();
  const pdfium = await library;
  return withMemory(pdfium, pdf.length, (memory) => {
    pdfium.HEAPU8.set(pdf, memory);
    const document = pdfium._FPDF_LoadMemDocument(memory, pdf.length, 0);
    if (document === 0) throw new RasterFailed('The document is no PDF that can be read');
    try {
      const count = pdfium._FPDF_GetPageCount(document);
      return Array.from({ length: count }, (_, index) => rasterizePage(pdfium, document, index, dpi, label));
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
};

const withMemory = <T>(pdfium: PdfiumWithMatrix, size: number, use: (memory: number) => T): T => {
  const memory = pdfium.wasmExports.malloc(size);
  if (memory === 0) throw new RasterFailed('The document is too large to be drawn');
  try {
    return use(memory);
  } finally {
    pdfium.wasmExports.free(memory);
  }
};

const inches = (points: number): string => String(Math.round((points / pointsPerInch) * 100) / 100);

const rasterizePage = (pdfium: PdfiumWithMatrix, document: number, index: number, dpi: Dpi, label: LabelSize): Bitmap => {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new RasterFailed(`Page ${index + 1} can’t be read`);
  try {
    const wide = pdfium._FPDF_GetPageWidth(page);
    const high = pdfium._FPDF_GetPageHeight(page);
    if (wide > label.widthInches * pointsPerInch + slackPoints || high > label.heightInches * pointsPerInch + slackPoints)
      throw new RasterFailed(
        `The page is ${inches(wide)}×${inches(high)} in, the label ${label.widthInches}×${label.heightInches} in`);
    return drawPage(pdfium, page, Math.round(label.widthInches * dpi), Math.round(label.heightInches * dpi), dpi / pointsPerInch);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
};

const drawPage = (pdfium: PdfiumWithMatrix, page: number, width: number, height: number, scale: number): Bitmap => {
  const stride = width * supersample;
  return withMemory(pdfium, stride * height, (pixels) => withMemory(pdfium, 10 * 4, (floats) => {
    const bitmap = pdfium._FPDFBitmap_CreateEx(stride, height, formatGray, pixels, stride);
    if (bitmap === 0) throw new RasterFailed('The page can’t be drawn');
    try {
      pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, stride, height, white);
      const matrix = [scale * supersample, shear, shear, scale, 0, 0];
      const clip = [0, 0, stride, height];
      new Float32Array(pdfium.HEAPU8.buffer, floats, 10).set([...matrix, ...clip]);
      pdfium._FPDF_RenderPageBitmapWithMatrix(bitmap, page, floats, floats + matrix.length * 4, drawAnnotations);
      return toBits(pdfium.HEAPU8.subarray(pixels, pixels + stride * height), width, height);
    } finally {
      pdfium._FPDFBitmap_Destroy(bitmap);
    }
  }));
};

const toBits = (gray: Uint8Array, width: number, height: number): Bitmap => {
  const rowBytes = bytesPerRow(width);
  const bits = new Uint8Array(rowBytes * height);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += supersample) {
      const light = (gray[at] ?? 0) + (gray[at + 1] ?? 0) + (gray[at + 2] ?? 0);
      if (light < threshold * supersample) {
        const byte = y * rowBytes + (x >> 3);
        bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7));
      }
    }
  }
  return { width, height, bits };
};
