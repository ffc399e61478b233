import { afterAll, expect, test } from 'vitest';
import { encodeZpl } from '../../electron/raster/encode/zpl.ts';
import { createRasterizer } from '../../electron/raster/raster.ts';
import { readCodes } from './read-bars.ts';
import { bitmapOfPng } from './read-png.ts';
import { drawZpl } from './read-zpl.ts';
import { sampleLabels } from './sample-labels/sample-labels.ts';

const labels = await sampleLabels();
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const name = 'a ZPL interpreter draws fifty labels dot for dot at %i dpi, and every code on them reads';

test.each([[203, 8], [300, 12]] as const)(name, { timeout: 300_000 }, async (dpi, dotsPerMillimetre) => {
  for (const [place, { pdf, name: label, bars, matrices }] of labels.entries()) {
    const { pages: [page] } = await rasterizer.draw(pdf, { dpi, widthInches: 4, heightInches: 6 });
    if (page === undefined) throw new Error('no page');
    // Filled bars and images come in turns; by pairs of labels, both come with either packing.
    const zpl = Buffer.from(encodeZpl([page], { compression: place % 4 < 2 ? 'z64' : 'run-length' })).toString('latin1');
    const drawn = bitmapOfPng(await drawZpl(zpl, page, dotsPerMillimetre));
    expect(drawn).toEqual(page);
    expect([label, ...(await readCodes(drawn)).sort()]).toEqual([label, ...[bars, ...matrices].sort()]);
  }
});
