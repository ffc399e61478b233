import type { Bitmap } from '../bitmap.ts';
import type { DrawOptions, Rendering } from '../drawing.ts';
import { RasterFailed } from '../raster-failed.ts';
import { toDots } from '../to-dots.ts';
import { pageMatrix } from './page-matrix.ts';
import { withMemory, type Pdfium } from './pdfium.ts';

/** Pixels a dot from left to right. Odd: an even number ties at the threshold and thickens bars. */
const pixelsPerDot = { exact: 3, plain: 1 } as const;

const formatGray = 1;
const white = 0xffffffff;
const drawAnnotations = 0x01;

/**
 * One page as dots.
 * @param index from 0
 * @throws {RasterFailed}
 */
export const drawPage = (pdfium: Pdfium, document: number, index: number, options: DrawOptions, rendering: Rendering): Bitmap => {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) throw new RasterFailed(`Page ${index + 1} can’t be read`);
  try {
    const across = pixelsPerDot[rendering];
    const matrix = pageMatrix(
      pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page), options, across, rendering === 'exact');
    const [width, height] = [Math.round(options.widthInches * options.dpi), Math.round(options.heightInches * options.dpi)];
    // Rows of whole bytes of dots, so that eight dots are read at a time.
    const stride = Math.ceil(width / 8) * 8 * across;
    return withMemory(pdfium, stride * height, (pixels) => {
      render(pdfium, page, pixels, stride, height, [...matrix, 0, 0, width * across, height]);
      return toDots(pdfium.HEAPU8.subarray(pixels, pixels + stride * height), width, height, across);
    });
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
};

const render = (
  pdfium: Pdfium, page: number, pixels: number, stride: number, height: number, matrixAndClip: readonly number[],
): void => withMemory(pdfium, matrixAndClip.length * 4, (floats) => {
  const bitmap = pdfium._FPDFBitmap_CreateEx(stride, height, formatGray, pixels, stride);
  if (bitmap === 0) throw new RasterFailed('The page can’t be drawn');
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, stride, height, white);
    new Float32Array(pdfium.HEAPU8.buffer, floats, matrixAndClip.length).set(matrixAndClip);
    pdfium._FPDF_RenderPageBitmapWithMatrix(bitmap, page, floats, floats + 6 * 4, drawAnnotations);
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
});
