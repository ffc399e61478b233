import { parentPort } from 'node:worker_threads';
import { drawDocument } from './draw-document.ts';
import { RasterFailed } from './raster-failed.ts';
import type { RasterAnswer, RasterQuestion } from './raster.ts';

const answer = (message: RasterAnswer): void => parentPort?.postMessage(message);

/**
 * A thread of its own for drawing pages, so that the main loop answers the window meanwhile. What isn't a failure with words
 * for a person ends the thread: a library that has stumbled over a document can't be trusted with the next one.
 */
parentPort?.on('message', ({ pdf, options }: RasterQuestion) => {
  drawDocument(pdf, options, (page) => answer({ state: 'page', page })).then(
    (drawn) => answer({ state: 'drawn', drawn }),
    (error: unknown) => {
      if (!(error instanceof RasterFailed)) throw error;
      answer({ state: 'failed', because: error.message });
    },
  );
});
