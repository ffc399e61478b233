import { Worker } from 'node:worker_threads';
import { createQuestionThread } from '../question-thread.ts';
import type { DrawOptions, Drawn } from './drawing.ts';
import { RasterFailed } from './raster-failed.ts';

export type { Bitmap } from './bitmap.ts';
export type { DrawOptions, Drawn, Rendering } from './drawing.ts';
export type { Encoding } from './encode/encode.ts';

/**
 * This room draws PDF pages as dots and turns dots into bytes. It knows no printer and no carrier.
 *
 *     const rasterizer = createRasterizer();
 *     const drawn = await rasterizer.draw(pdf, {
 *       dpi: 203, widthInches: 4, heightInches: 6,
 *       scale: profile.scale, offset: { xMm: profile.offset.right, yMm: profile.offset.down },
 *       expect: ['9205590412893700000028'],
 *       encoding: { language: 'zpl', compression: 'z64' },
 *     });
 *     if (drawn.readBack === 'unreadable') hold it; else send(drawn.bytes);
 *
 * One rasterizer serves the whole application: it draws in a thread of its own, one document after the other. What can't be
 * drawn rejects with `RasterFailed`, whose message is for a person. The encoders (`encode/`) are plain functions from
 * bitmaps to bytes; a label that is kept as a bitmap, or a picture, doesn't need the thread.
 */
export interface Rasterizer {
  /** @throws {RasterFailed} with words for a person. */
  draw(pdf: Uint8Array, options: DrawOptions): Promise<Drawn>;
  /** Ends the thread; what is waiting fails. Not needed to end the process: an idle thread keeps nothing alive. */
  close(): Promise<void>;
}

export interface RasterQuestion { readonly pdf: Uint8Array; readonly options: DrawOptions }
export type RasterAnswer =
  | { readonly state: 'page'; readonly page: number }
  | { readonly state: 'drawn'; readonly drawn: Drawn }
  | { readonly state: 'failed'; readonly because: string };

/** Under plain Node the source runs as it is; the build puts the worker beside the bundle that this file ends in. */
const workerFile = import.meta.url.endsWith('.ts') ? 'raster-worker.ts' : 'raster-worker.js';

/** What a page needs lies in the libraries' own memory; without this, garbage that is still young grows to tens of megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 2 };

const cannot = 'The document can’t be drawn';

/**
 * Draws in a thread that is started at the first page, kept warm, and replaced when it dies or when a page takes too long.
 * @param secondsAPage reading the document counts as part of its first page
 */
export const createRasterizer = ({ secondsAPage = 15 }: { readonly secondsAPage?: number } = {}): Rasterizer => {
  const thread = createQuestionThread<RasterQuestion, RasterAnswer>(() =>
    new Worker(new URL(workerFile, import.meta.url), { resourceLimits }));
  return {
    draw: (pdf, options) => new Promise((resolve, reject) => {
      let at = 'The document';
      thread.ask({
        question: { pdf, options },
        milliseconds: secondsAPage * 1000,
        hear: (answer) => {
          if (answer.state === 'page') at = `Page ${answer.page}`;
          else if (answer.state === 'drawn') resolve(answer.drawn);
          else reject(new RasterFailed(answer.because));
          return answer.state !== 'page';
        },
        fail: (why) => reject(new RasterFailed(why === 'late' ? `${at} takes longer than ${secondsAPage} s to draw` : cannot)),
      });
    }),
    close: () => thread.close(),
  };
};
