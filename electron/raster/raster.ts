import { Worker } from 'node:worker_threads';
import type { Dpi } from '../../shared/printing.ts';
import type { Bitmap, LabelSize } from './bitmap.ts';
import { RasterFailed } from './raster-failed.ts';

export interface RasterQuestion { readonly id: number; readonly pdf: Uint8Array; readonly dpi: Dpi; readonly label: LabelSize }
export type RasterAnswer = { readonly id: number; readonly pages: Bitmap[] } | { readonly id: number; readonly because: string };

/** Under plain Node the source runs as it is; the build puts the worker beside the bundle that this file ends in. */
const workerFile = import.meta.url.endsWith('.ts') ? 'raster-worker.ts' : 'raster-worker.js';

export interface Rasterizer {
  /** @throws {RasterFailed} with words for a person. */
  rasterize(pdf: Uint8Array, dpi: Dpi, label: LabelSize): Promise<Bitmap[]>;
}

interface Waiting { resolve(pages: Bitmap[]): void; reject(error: Error): void }

/** Draws in a thread that is started at the first page, kept warm, never keeps the process alive, and is replaced when it dies. */
export const createRasterizer = (): Rasterizer => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  const start = (): Worker => {
    const started = new Worker(new URL(workerFile, import.meta.url));
    const fall = (): void => {
      if (worker !== started) return;
      worker = undefined;
      for (const { reject } of waiting.values()) reject(new RasterFailed('The document can’t be drawn'));
      waiting.clear();
    };
    started.on('message', (answer: RasterAnswer) => {
      const question = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if ('pages' in answer) question?.resolve(answer.pages);
      else question?.reject(new RasterFailed(answer.because));
    });
    started.on('error', fall).on('exit', fall);
    return started;
  };

  return {
    rasterize: (pdf, dpi, label) => new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker ??= start();
      worker.ref();
      worker.postMessage({ id, pdf, dpi, label } satisfies RasterQuestion);
    }),
  };
};
