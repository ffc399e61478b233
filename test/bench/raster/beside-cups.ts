import type { Bitmap } from '../../../electron/raster/bitmap.ts';
import type { Rasterizer } from '../../../electron/raster/raster.ts';
import type { CupsChain } from '../../raster/beside-cups/cups-chain.ts';
import { bitmapOfPng } from '../../raster/read-png.ts';
import { drawZpl } from '../../raster/read-zpl.ts';
import type { SampleLabel } from '../../raster/sample-labels/sample-labels.ts';
import { median } from '../median.ts';
import { qualityOf, type Quality } from './quality.ts';

const batchRounds = 3;

interface Way {
  readonly ms: number;
  /** Of all of the labels together, by their number. */
  readonly bytes: number;
  readonly quality: Quality;
}

/** Milliseconds are medians over the labels. */
export interface BesideCups {
  readonly dpi: 203 | 300;
  readonly ours: Way;
  readonly cups: Way;
  /** From the PDF in hand to the last byte at the printer, through a queue without a driver. */
  readonly lastByteMs: number;
  /** All of the labels, one after the other: medians of the rounds. */
  readonly batch: { readonly drawnMs: number; readonly rawQueueMs: number; readonly cupsMs: number; readonly rounds: number };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The settings that ship: exact drawing, read back, Z64, in its thread. */
const zplOf = async (rasterizer: Rasterizer, { pdf, bars }: SampleLabel, dpi: 203 | 300): Promise<{ bytes: Uint8Array; page: Bitmap }> => {
  const { bytes, readBack, pages: [page] } = await rasterizer.draw(pdf, {
    dpi, widthInches: 4, heightInches: 6, expect: [bars], encoding: { language: 'zpl', compression: 'z64' },
  });
  if (bytes === null || page === undefined || readBack !== 'read') throw new Error('a label was not drawn and read back');
  return { bytes, page };
};

/** The same labels both ways in turns, so that what else the machine does falls on both. */
export const measureBesideCups = async (
  labels: readonly SampleLabel[], dpi: 203 | 300, rasterizer: Rasterizer, cups: CupsChain,
): Promise<BesideCups> => {
  const bytesOf = (label: SampleLabel) => async (): Promise<Uint8Array> => (await zplOf(rasterizer, label, dpi)).bytes;
  for (const label of labels.slice(0, 10)) await bytesOf(label)();
  const times = { ours: [] as number[], lastByte: [] as number[], cups: [] as number[] };
  const sizes = { ours: [] as number[], cups: [] as number[] };
  const pages = { ours: [] as { label: SampleLabel; page: Bitmap }[], cups: [] as { label: SampleLabel; page: Bitmap }[] };
  for (const label of labels) {
    const start = performance.now();
    const { bytes, page } = await zplOf(rasterizer, label, dpi);
    times.ours.push(performance.now() - start);
    sizes.ours.push(bytes.length);
    pages.ours.push({ label, page });
    const theirs = await cups.printPdf(label.pdf, dpi);
    times.cups.push(theirs.milliseconds);
    sizes.cups.push(theirs.bytes.length);
    times.lastByte.push((await cups.printRaw(bytesOf(label))).milliseconds);
    const png = await drawZpl(theirs.bytes.toString('latin1'), { width: 4 * dpi, height: 6 * dpi }, dpi === 203 ? 8 : 12);
    pages.cups.push({ label, page: bitmapOfPng(png) });
  }
  const batch = { drawn: [] as number[], raw: [] as number[], cups: [] as number[] };
  for (let round = 0; round < batchRounds; round++) {
    const start = performance.now();
    for (const label of labels) await bytesOf(label)();
    batch.drawn.push(performance.now() - start);
    batch.cups.push(await cups.printPdfs(labels.map(({ pdf }) => pdf), dpi));
    batch.raw.push(await cups.printRaws(labels.map(bytesOf)));
  }
  return {
    dpi,
    ours: { ms: median(times.ours), bytes: mean(sizes.ours), quality: await qualityOf(pages.ours, dpi) },
    cups: { ms: median(times.cups), bytes: mean(sizes.cups), quality: await qualityOf(pages.cups, dpi) },
    lastByteMs: median(times.lastByte),
    batch: { drawnMs: median(batch.drawn), rawQueueMs: median(batch.raw), cupsMs: median(batch.cups), rounds: batchRounds },
  };
};
