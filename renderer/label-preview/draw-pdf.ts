import { getDocument, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Dots per inch of the head that most label printers have: the screen shows what it will draw. */
export const headDpi = 203;

let worker: PDFWorker | undefined;

/**
 * Draws every page of a PDF into a canvas of its own. pdf.js comes with this file and its worker with the first call, so
 * neither is fetched before a label is shown.
 */
export const drawPdf = async (bytes: Uint8Array, signal: AbortSignal): Promise<HTMLCanvasElement[]> => {
  worker ??= PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) });
  const task = getDocument({
    // pdf.js hands the bytes to its worker and empties what it was given.
    data: bytes.slice(),
    worker,
    standardFontDataUrl: new URL('./pdfjs/standard_fonts/', document.baseURI).href,
    cMapUrl: new URL('./pdfjs/cmaps/', document.baseURI).href,
    useSystemFonts: false,
    stopAtErrors: true,
  });
  try {
    const pdf = await task.promise;
    const canvases: HTMLCanvasElement[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      signal.throwIfAborted();
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: headDpi / 72 });
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      canvases.push(canvas);
    }
    return canvases;
  } finally {
    await task.destroy();
  }
};
