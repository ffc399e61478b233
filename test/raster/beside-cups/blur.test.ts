import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bitmap } from '../../../electron/raster/bitmap.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { blurTolerance } from './blur.ts';
import { startCupsChain, whyNoCupsChain, type CupsChain } from './cups-chain.ts';
import { bitmapOfPng } from '../read-png.ts';
import { drawZpl } from '../read-zpl.ts';
import { sampleLabels, type SampleLabel } from '../sample-labels/sample-labels.ts';

const because = whyNoCupsChain();
const labels = (await sampleLabels()).slice(0, 10);
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

/** Sorted, so that the first is the weakest and the fifth the lower middle. */
const tolerances = async (dpi: 203 | 300, draw: (label: SampleLabel) => Promise<Bitmap | undefined>): Promise<number[]> => {
  const found: number[] = [];
  for (const label of labels) {
    const page = await draw(label);
    found.push(page === undefined ? 0 : await blurTolerance(page, Math.round((label.acrossAt / 72) * dpi), dpi, label.bars));
  }
  return found.toSorted((a, b) => a - b);
};

describe.skipIf(because !== null)(`blur that ten labels’ bars stand, beside CUPS’s own driver${because === null ? '' : `: ${because}`}`, () => {
  let cups: CupsChain;
  beforeAll(async () => {
    cups = await startCupsChain();
  }, 60_000);
  afterAll(() => cups.close());

  test.each([[203, 8], [300, 12]] as const)('at %i dpi the weakest and the middle one stand at least as much', { timeout: 180_000 }, async (dpi, dotsPerMillimetre) => {
    const ours = await tolerances(dpi, async ({ pdf }) => (await rasterizer.draw(pdf, { dpi, widthInches: 4, heightInches: 6 })).pages[0]);
    const theirs = await tolerances(dpi, async ({ pdf }) => {
      const { bytes } = await cups.printPdf(pdf, dpi);
      return bitmapOfPng(await drawZpl(bytes.toString('latin1'), { width: 4 * dpi, height: 6 * dpi }, dotsPerMillimetre));
    });
    expect(theirs[4]).toBeGreaterThan(0);
    expect(ours[0]).toBeGreaterThanOrEqual(theirs[0] ?? Number.NaN);
    expect(ours[4]).toBeGreaterThanOrEqual(theirs[4] ?? Number.NaN);
  });
});
