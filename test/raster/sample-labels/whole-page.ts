import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';
import { loadPdfium, withMemory } from '../../../electron/raster/pdf/pdfium.ts';
import { withDocument } from '../../../electron/raster/pdf/with-document.ts';

const run = promisify(execFile);

export const whyNoPoppler = (): string | null => (existsSync('/usr/bin/pdftoppm') ? null : 'poppler-utils isn’t installed');

/** Samples a pixel, each way: a page as smooth as a good renderer makes it. */
const samples = 3;

/** A 4×6 page as grey pixels, drawn large and averaged. */
const grayPage = async (pdf: Uint8Array, dpi: number): Promise<{ width: number; height: number; data: Uint8Array }> => {
  const pdfium = await loadPdfium();
  const [width, height, scale] = [4 * dpi, 6 * dpi, (dpi / 72) * samples];
  const [across, down] = [width * samples, height * samples];
  return withDocument(pdfium, pdf, (document) => withMemory(pdfium, across * down, (pixels) => withMemory(pdfium, 40, (floats) => {
    const page = pdfium._FPDF_LoadPage(document, 0);
    const bitmap = pdfium._FPDFBitmap_CreateEx(across, down, 1, pixels, across);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xffffffff);
    new Float32Array(pdfium.HEAPU8.buffer, floats, 10).set([scale, 3e-5, 3e-5, scale, 0, 0, 0, 0, across, down]);
    pdfium._FPDF_RenderPageBitmapWithMatrix(bitmap, page, floats, floats + 24, 1);
    const data = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let part = 0; part < samples * samples; part++)
          sum += pdfium.HEAPU8[pixels + (y * samples + Math.floor(part / samples)) * across + x * samples + (part % samples)] ?? 0;
        data[y * width + x] = Math.round(sum / (samples * samples));
      }
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium._FPDF_ClosePage(page);
    return { width, height, data };
  })));
};

/** A label as one grey image that fills its page, as some carriers and every scanner make them. */
export const asWholePage = async (pdf: Uint8Array, dpi: number): Promise<Uint8Array> => {
  const made = await PDFDocument.create();
  const image = await made.embedPng(encode({ ...await grayPage(pdf, dpi), channels: 1, depth: 8 }));
  made.addPage([288, 432]).drawImage(image, { x: 0, y: 0, width: 288, height: 432 });
  return made.save();
};

/** The same as a JPEG, with what that does to edges. */
export const asWholePageJpeg = async (pdf: Uint8Array, dpi: number): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'whole-page-'));
  try {
    await writeFile(join(folder, 'page.pdf'), await asWholePage(pdf, dpi));
    await run('pdftoppm', ['-r', String(dpi), '-gray', '-jpeg', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')]);
    const made = await PDFDocument.create();
    const image = await made.embedJpg(await readFile(join(folder, 'page.jpg')));
    made.addPage([288, 432]).drawImage(image, { x: 0, y: 0, width: 288, height: 432 });
    return await made.save();
  } finally {
    await rm(folder, { recursive: true });
  }
};
