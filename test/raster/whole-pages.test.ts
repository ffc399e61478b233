import { afterAll, describe, expect, test } from 'vitest';
import { createRasterizer } from '../../electron/raster/raster.ts';
import { readCodes } from './read-bars.ts';
import { sampleLabels } from './sample-labels/sample-labels.ts';
import { asWholePage, asWholePageJpeg, whyNoPoppler } from './sample-labels/whole-page.ts';

const labels = (await sampleLabels()).slice(0, 24);
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const size = { widthInches: 4, heightInches: 6 };
const noPoppler = whyNoPoppler();

/** How many GS1-128 and Data Matrix read from the dots of the labels as whole-page images. */
const read = async (make: (pdf: Uint8Array) => Promise<Uint8Array>, dpi: 203 | 300): Promise<{ bars: number; matrices: number }> => {
  const found = { bars: 0, matrices: 0 };
  for (const label of labels) {
    const { pages: [page] } = await rasterizer.draw(await make(label.pdf), { ...size, dpi, expect: [label.bars] });
    const codes = page === undefined ? [] : await readCodes(page);
    if (codes.includes(label.bars)) found.bars++;
    found.matrices += label.matrices.filter((text) => codes.includes(text)).length;
  }
  return found;
};

describe('labels that are one image, 24 of them: every GS1-128 and every Data Matrix reads', () => {
  test.each([[203, 203], [203, 300], [200, 203], [200, 300]] as const)('%i dpi drawn at %i', { timeout: 120_000 }, async (from, to) => {
    expect(await read((pdf) => asWholePage(pdf, from), to)).toEqual({ bars: 24, matrices: 48 });
  });

  const jpeg = `a JPEG of 300 dpi drawn at %i${noPoppler === null ? '' : `: ${noPoppler}`}`;
  test.skipIf(noPoppler !== null).each([203, 300] as const)(jpeg, { timeout: 120_000 }, async (to) => {
    expect(await read((pdf) => asWholePageJpeg(pdf, 300), to)).toEqual({ bars: 24, matrices: 48 });
  });
});

describe('a coarse image', () => {
  const [label] = labels;
  if (label === undefined) throw new Error('no label');
  const drawn = async (from: number, dpi: 203 | 300): Promise<object> => {
    const { rendering, readBack, codes } = await rasterizer.draw(await asWholePage(label.pdf, from), { ...size, dpi, expect: [label.bars] });
    return { rendering, readBack, codes };
  };

  test.each([[100, 203], [110, 300]] as const)('of %i dpi that doesn’t read when it is drawn exactly at %i reads drawn the other way', async (from, to) => {
    expect(await drawn(from, to)).toEqual({ rendering: 'plain', readBack: 'read', codes: [label.bars] });
  });

  test('that reads neither way is told', async () => {
    expect(await drawn(100, 300)).toEqual({ rendering: 'exact', readBack: 'unreadable', codes: [] });
  });
});
