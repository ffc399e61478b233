import { parentPort } from 'node:worker_threads';
import { rasterizePdf } from './pdf-raster.ts';
import { RasterFailed } from './raster-failed.ts';
import type { RasterAnswer, RasterQuestion } from './raster.ts';

/** A thread of its own for drawing pages, so that the main loop answers the window meanwhile. */
parentPort?.on('message', ({ id, pdf, dpi, label }: RasterQuestion) => {
  const answer = (message: RasterAnswer): void => parentPort?.postMessage(message);
  rasterizePdf(pdf, dpi, label).then(
    (pages) => answer({ id, pages }),
    (error: unknown) => answer({ id, because: error instanceof RasterFailed ? error.message : 'The document can’t be drawn' }),
  );
});
