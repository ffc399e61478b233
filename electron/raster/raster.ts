import { Worker } from 'node:worker_threads';
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

interface Waiting {
  readonly question: RasterQuestion;
  readonly resolve: (drawn: Drawn) => void;
  readonly reject: (error: RasterFailed) => void;
}

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
  const queue: Waiting[] = [];
  let active: Waiting | null = null;
  let worker: Worker | null = null;
  let limit: NodeJS.Timeout | undefined;

  const settle = (end: (waiting: Waiting) => void): void => {
    clearTimeout(limit);
    const waiting = active;
    active = null;
    if (waiting !== null) end(waiting);
    next();
  };

  /** Without its thread what is being drawn is lost; what waits goes to the next one. */
  const replace = (lost: Worker, because: string): void => {
    if (worker !== lost) return;
    worker = null;
    void lost.terminate();
    settle(({ reject }) => reject(new RasterFailed(because)));
  };

  const watch = (started: Worker, page: number | null): void => {
    clearTimeout(limit);
    const what = page === null ? 'The document' : `Page ${page}`;
    limit = setTimeout(() => replace(started, `${what} takes longer than ${secondsAPage} s to draw`), secondsAPage * 1000);
  };

  const start = (): Worker => {
    const started = new Worker(new URL(workerFile, import.meta.url), { resourceLimits });
    started.on('message', (answer: RasterAnswer) => {
      if (worker !== started) return;
      if (answer.state === 'page') watch(started, answer.page);
      else if (answer.state === 'drawn') settle(({ resolve }) => resolve(answer.drawn));
      else settle(({ reject }) => reject(new RasterFailed(answer.because)));
    });
    started.on('error', () => replace(started, cannot)).on('exit', () => replace(started, cannot));
    return started;
  };

  const next = (): void => {
    active ??= queue.shift() ?? null;
    if (active === null) return worker?.unref();
    worker ??= start();
    worker.ref();
    watch(worker, null);
    worker.postMessage(active.question);
  };

  return {
    draw: (pdf, options) => new Promise((resolve, reject) => {
      queue.push({ question: { pdf, options }, resolve, reject });
      if (active === null) next();
    }),
    close: async () => {
      const closed = worker;
      worker = null;
      clearTimeout(limit);
      for (const { reject } of [...(active === null ? [] : [active]), ...queue.splice(0)]) reject(new RasterFailed(cannot));
      active = null;
      await closed?.terminate();
    },
  };
};
