import { afterAll, describe, expect, test } from 'vitest';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { endlessPdf, lockedPdf, pdfOfPages, pdfWithoutPages } from './bad-documents.ts';
import { sampleLabel, trackingFields } from '../sample-label.ts';

const label = { dpi: 203, widthInches: 4, heightInches: 6 } as const;
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const good = await sampleLabel();
const drawsGood = async (): Promise<void> =>
  expect(await rasterizer.draw(good, { ...label, expect: [trackingFields[1]] })).toMatchObject({ readBack: 'read' });

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));

const bad: readonly (readonly [what: string, pdf: Uint8Array, message: string])[] = [
  ['no byte', new Uint8Array(0), 'The document is empty'],
  ['no PDF', text('^XA^FDhello^FS^XZ'), 'The document is no PDF'],
  ['a picture', text('\x89PNG\r\n\x1a\n'), 'The document is no PDF'],
  ['PDF’s first and last words and nothing between', text('%PDF-1.7\nnothing\n%%EOF\n'), 'The document is no PDF that can be read'],
  ['a PDF cut off in the middle', good.subarray(0, good.length >> 1), 'The document was cut off: its end is missing'],
  ['a PDF without its last line', good.subarray(0, good.length - 8), 'The document was cut off: its end is missing'],
  ['a PDF with a password', lockedPdf(), 'The document is locked with a password'],
  ['a PDF without pages', pdfWithoutPages(), 'The document has no page'],
  ['300 pages', await pdfOfPages(300), 'The document has 300 pages; no more than 50 are printed'],
  ['a page of A0', await pdfOfPages(1, [2384, 3370]), 'The page is 33.11×46.81 in, the label 4×6 in'],
  ['a page as large as a page can be', await pdfOfPages(1, [14_400, 14_400]), 'The page is 200×200 in, the label 4×6 in'],
];

describe('a document that can’t be drawn says why, and the next one is drawn', () => {
  test.each(bad)('%s', async (_what, pdf, message) => {
    await expect(rasterizer.draw(pdf, label)).rejects.toMatchObject({ name: 'RasterFailed', message });
    await drawsGood();
  });
});

test('fifty pages are drawn, and one page of three hundred', async () => {
  expect((await rasterizer.draw(await pdfOfPages(50), label)).pages).toHaveLength(50);
  expect((await rasterizer.draw(await pdfOfPages(300), { ...label, pages: [300] })).pages).toHaveLength(1);
});

describe('the thread', () => {
  test('a page that takes too long fails, and what waited is drawn by a new thread', async () => {
    const impatient = createRasterizer({ secondsAPage: 1 });
    try {
      const endless = impatient.draw(endlessPdf(), label);
      const waiting = impatient.draw(good, { ...label, expect: [trackingFields[1]] });
      await expect(endless).rejects.toMatchObject({ name: 'RasterFailed', message: 'Page 1 takes longer than 1 s to draw' });
      expect(await waiting).toMatchObject({ readBack: 'read' });
    } finally {
      await impatient.close();
    }
  });

  test('one that dies takes only its document along', async () => {
    const fragile = createRasterizer();
    try {
      // A bug in the thread, as it looks from outside.
      const deadly = fragile.draw(good, { ...label, expect: 7 as never });
      const waiting = fragile.draw(good, { ...label, expect: [trackingFields[1]] });
      await expect(deadly).rejects.toMatchObject({ name: 'RasterFailed', message: 'The document can’t be drawn' });
      expect(await waiting).toMatchObject({ readBack: 'read' });
    } finally {
      await fragile.close();
    }
  });

  test('documents are answered each with its own, in the order they came', async () => {
    const order: number[] = [];
    const drawn = await Promise.all([1, 2, 3, 4].map(async (count) => {
      const { pages } = await rasterizer.draw(await pdfOfPages(count), label);
      order.push(count);
      return pages.length;
    }));
    expect([drawn, order.toSorted((a, b) => a - b)]).toEqual([[1, 2, 3, 4], [1, 2, 3, 4]]);
  });

  test('closed, it draws no more of what waits', async () => {
    const closing = createRasterizer();
    const waiting = closing.draw(good, label);
    const [drawn] = await Promise.allSettled([waiting, closing.close()]);
    expect(drawn).toMatchObject({ status: 'rejected', reason: { name: 'RasterFailed' } });
  });
});
