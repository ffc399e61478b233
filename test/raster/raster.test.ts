import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { bytesPerRow, type Bitmap } from '../../electron/raster/bitmap.ts';
import { createRasterizer } from '../../electron/raster/raster.ts';
import { bitmapsToZpl } from '../../electron/raster/encode/zpl.ts';
import { gs1Widths } from '../../electron/practice/documents/bars/gs1-128.ts';
import { isBlack, readBars } from './read-bars.ts';
import { bitmapOfPng } from './read-png.ts';
import { bitmapInZpl, drawZpl } from './read-zpl.ts';
import { sampleLabel, trackingFields } from './sample-label.ts';

const label = { widthInches: 4, heightInches: 6 };
const rasterizer = createRasterizer();
const zplText = (page: Bitmap): string => Buffer.from(bitmapsToZpl([page])).toString('latin1');

const firstPage = async (pdf: Uint8Array, dpi: 203 | 300): Promise<Bitmap> => {
  const { pages: [page, ...more] } = await rasterizer.draw(pdf, { dpi, ...label });
  if (page === undefined || more.length > 0) throw new Error('not one page');
  return page;
};

/** Where each black run on a row starts and ends, in dots. */
const runs = (page: Bitmap, y: number): [number, number][] => {
  const found: [number, number][] = [];
  for (let x = 0; x < page.width; x++) {
    if (!isBlack(page, x, y)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  }
  return found;
};

describe.each([[203, 812, 1218, 8], [300, 1200, 1800, 12]] as const)('a label drawn at %i dpi', (dpi, width, height, dotsPerMillimetre) => {
  test('fills 4×6 in exactly, and its bar code decodes', async () => {
    const page = await firstPage(await sampleLabel(), dpi);
    expect([page.width, page.height, page.bits.length]).toEqual([width, height, bytesPerRow(width) * height]);
    expect(await readBars(page)).toEqual([trackingFields.join('\u001d')]);
  });

  test('has every edge of every bar within 0.6 dot of where the PDF has it, and bars no wider in the mean', async () => {
    const drawn = runs(await firstPage(await sampleLabel(), dpi), Math.round((432 - 186) * (dpi / 72)));
    const ideal: [number, number][] = [];
    let x = (18 / 72) * dpi;
    gs1Widths(trackingFields).forEach((modules, place) => {
      const end = x + modules * 0.0148 * dpi;
      if (place % 2 === 0) ideal.push([x, end]);
      x = end;
    });
    expect(drawn).toHaveLength(ideal.length);
    const errors = drawn.map(([start, end], place) => {
      const [idealStart, idealEnd] = ideal[place] ?? [0, 0];
      return { start: start - idealStart, end: end - idealEnd };
    });
    expect(Math.max(...errors.flatMap(({ start, end }) => [Math.abs(start), Math.abs(end)]))).toBeLessThan(0.6);
    const growth = errors.reduce((sum, { start, end }) => sum + end - start, 0) / errors.length;
    expect(Math.abs(growth)).toBeLessThan(0.1);
  });

  test('comes out of a ZPL interpreter dot for dot', async () => {
    const page = await firstPage(await sampleLabel(), dpi);
    const zpl = zplText(page);
    expect(bitmapInZpl(zpl)).toEqual(page);
    const drawn = bitmapOfPng(await drawZpl(zpl, page, dotsPerMillimetre));
    expect(drawn).toEqual(page);
  });
});

test('several pages come in order', async () => {
  const pdf = await PDFDocument.create();
  for (const height of [72, 144]) pdf.addPage([288, 432]).drawRectangle({ x: 0, y: 432 - height, width: 288, height });
  const { pages } = await rasterizer.draw(await pdf.save(), { dpi: 203, ...label });
  const blackRows = (page: Bitmap): number => Array.from({ length: page.height }, (_, y) => isBlack(page, 400, y)).lastIndexOf(true) + 1;
  expect(pages.map(blackRows)).toEqual([203, 406]);
});

test('a page larger than the label is refused, neither shrunk nor cut', async () => {
  await expect(rasterizer.draw(await sampleLabel([612, 792]), { dpi: 203, ...label }))
    .rejects.toMatchObject({ name: 'RasterFailed', message: 'The page is 8.5×11 in, the label 4×6 in' });
});

test('what is no PDF is refused, and the next page is drawn all the same', async () => {
  await expect(rasterizer.draw(new Uint8Array([1, 2, 3]), { dpi: 203, ...label }))
    .rejects.toMatchObject({ name: 'RasterFailed', message: 'The document is no PDF' });
  expect((await rasterizer.draw(await sampleLabel(), { dpi: 203, ...label })).pages).toHaveLength(1);
});
