import { grayscale, PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { bytesPerRow, type Bitmap } from '../../electron/raster/bitmap.ts';
import { createRasterizer, type DrawOptions } from '../../electron/raster/raster.ts';
import { gs1Widths } from '../../electron/practice/documents/bars/gs1-128.ts';
import { readBars } from './read-bars.ts';
import { bitmapsInZpl } from './read-zpl.ts';
import { barErrors, runs } from './runs.ts';
import { sampleLabel, trackingFields } from './sample-label.ts';

const label = { dpi: 203, widthInches: 4, heightInches: 6 } as const;
const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const firstPage = async (pdf: Uint8Array, options: DrawOptions = label): Promise<Bitmap> => {
  const { pages: [page, ...more] } = await rasterizer.draw(pdf, options);
  if (page === undefined || more.length > 0) throw new Error('not one page');
  return page;
};

/** A page with one black rectangle, in inches from the top left corner. */
const rectangle = async (page: readonly [number, number], [x, y, wide, high]: readonly [number, number, number, number]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  pdf.addPage([page[0] * 72, page[1] * 72]).drawRectangle({ x: x * 72, y: (page[1] - y - high) * 72, width: wide * 72, height: high * 72 });
  return pdf.save();
};

/** The box around all ink: left, top, right, bottom, in dots. */
const inkBox = (page: Bitmap): number[] => {
  const box = [page.width, page.height, 0, 0];
  for (let y = 0; y < page.height; y++)
    for (const [start, end] of runs(page, y)) {
      box[0] = Math.min(box[0] ?? 0, start);
      box[1] = Math.min(box[1] ?? 0, y);
      box[2] = Math.max(box[2] ?? 0, end);
      box[3] = Math.max(box[3] ?? 0, y + 1);
    }
  return box;
};

describe.each([[203, 812, 1218], [300, 1200, 1800]] as const)('a label drawn at %i dpi', (dpi, width, height) => {
  test('fills 4×6 in exactly, and its bar code decodes', async () => {
    const page = await firstPage(await sampleLabel(), { ...label, dpi });
    expect([page.width, page.height, page.bits.length]).toEqual([width, height, bytesPerRow(width) * height]);
    expect(await readBars(page)).toEqual([trackingFields.join('\u001d')]);
  });

  test('has every edge of every bar within 0.6 dot of where the PDF has it, and bars no wider in the mean', async () => {
    const ideal: [number, number][] = [];
    let x = (18 / 72) * dpi;
    gs1Widths(trackingFields).forEach((modules, place) => {
      const end = x + modules * 0.0148 * dpi;
      if (place % 2 === 0) ideal.push([x, end]);
      x = end;
    });
    const errors = barErrors(await firstPage(await sampleLabel(), { ...label, dpi }), Math.round((432 - 186) * (dpi / 72)), ideal);
    expect(errors?.worst).toBeLessThan(0.6);
    expect(Math.abs(errors?.growth ?? Number.NaN)).toBeLessThan(0.1);
  });
});

describe('pages', () => {
  const threePages = async (): Promise<Uint8Array> => {
    const pdf = await PDFDocument.create();
    for (const height of [72, 144, 216]) pdf.addPage([288, 432]).drawRectangle({ x: 0, y: 432 - height, width: 288, height });
    return pdf.save();
  };
  const heights = (pages: readonly Bitmap[]): (number | undefined)[] => pages.map((page) => inkBox(page)[3]);

  test('come in order', async () => {
    expect(heights((await rasterizer.draw(await threePages(), label)).pages)).toEqual([203, 406, 609]);
  });

  test('come as they were asked for, each a format of its own', async () => {
    const { pages, bytes } = await rasterizer.draw(await threePages(), { ...label, pages: [3, 1], encoding: { language: 'zpl', compression: 'z64' } });
    expect(heights(pages)).toEqual([609, 203]);
    expect(bitmapsInZpl(Buffer.from(bytes ?? []).toString('latin1'))).toEqual(pages);
  });

  test('one that isn’t there is named', async () => {
    await expect(rasterizer.draw(await threePages(), { ...label, pages: [1, 4] }))
      .rejects.toMatchObject({ name: 'RasterFailed', message: 'The document has no page 4' });
  });
});

describe('where a page lies', () => {
  const dot = [1, 2, 0.5, 0.25] as const;

  test('in its place at 100 %', async () => {
    expect(inkBox(await firstPage(await rectangle([4, 6], dot), { ...label, dpi: 300 }))).toEqual([300, 600, 450, 675]);
  });

  test('a smaller page stays upright in the top left corner', async () => {
    expect(inkBox(await firstPage(await rectangle([4, 3], dot), { ...label, dpi: 300 }))).toEqual([300, 600, 450, 675]);
  });

  test('a page that fits only turned is turned clockwise', async () => {
    expect(inkBox(await firstPage(await rectangle([6, 4], dot), { ...label, dpi: 300 })))
      .toEqual([(4 - 2 - 0.25) * 300, 300, (4 - 2) * 300, 450]);
  });

  test('moved by the printer’s offset, in millimetres', async () => {
    expect(inkBox(await firstPage(await rectangle([4, 6], dot), { ...label, dpi: 300, offset: { xMm: 2.54, yMm: -5.08 } }))).toEqual([330, 540, 480, 615]);
  });

  test('scaled from the corner, as the printer is calibrated', async () => {
    expect(inkBox(await firstPage(await rectangle([4, 6], dot), { ...label, dpi: 300, scale: 1.02 }))).toEqual([306, 612, 459, 689]);
    expect(inkBox(await firstPage(await rectangle([4, 6], dot), { ...label, dpi: 300, scale: 0.98 }))).toEqual([294, 588, 441, 662]);
  });

  test('turned, scaled and moved at once', async () => {
    expect(inkBox(await firstPage(await rectangle([6, 4], dot), { ...label, dpi: 300, scale: 0.96, offset: { xMm: 2.54, yMm: 2.54 } })))
      .toEqual([1.75 * 288 + 30, 288 + 30, 2 * 288 + 30, 1.5 * 288 + 30]);
  });

  test('larger than the label it is refused, neither shrunk nor cut', async () => {
    await expect(rasterizer.draw(await sampleLabel([612, 792]), label))
      .rejects.toMatchObject({ name: 'RasterFailed', message: 'The page is 8.5×11 in, the label 4×6 in' });
  });

  test.each([0.98, 1.02])('bars still read at a scale of %d', async (scale) => {
    expect(await rasterizer.draw(await sampleLabel(), { ...label, scale, expect: trackingFields }))
      .toMatchObject({ rendering: 'exact', readBack: 'read', codes: [trackingFields.join('\u001d')] });
  });
});

describe('grey', () => {
  const gray = async (light: number): Promise<Bitmap> => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([288, 432]);
    page.drawRectangle({ x: 0, y: 0, width: 288, height: 432, color: grayscale(light) });
    return firstPage(await pdf.save());
  };
  const blackShare = ({ width, height, bits }: Bitmap): number => {
    let black = 0;
    for (const byte of bits) for (let rest = byte; rest > 0; rest &= rest - 1) black++;
    return black / (width * height);
  };

  test.each([0.3, 0.5, 0.7])('an area of %d is dithered to as much ink', async (light) => {
    expect(blackShare(await gray(light))).toBeCloseTo(1 - light, 1);
  });

  test.each([[0.1, 1], [0.9, 0]])('one of %d is too near black or white and stays whole', async (light, share) => {
    expect(blackShare(await gray(light))).toBe(share);
  });

  test('black bars on grey are never dithered, nor what is between them', async () => {
    const plain = await firstPage(await sampleLabel());
    const pdf = await PDFDocument.create();
    const [bars] = await pdf.embedPdf(await sampleLabel());
    if (bars === undefined) throw new Error('nothing embedded');
    const page = pdf.addPage([288, 432]);
    page.drawRectangle({ x: 0, y: 0, width: 288, height: 432, color: grayscale(0.7) });
    page.drawPage(bars);
    const drawn = await firstPage(await pdf.save());
    expect(await readBars(drawn)).toEqual([trackingFields.join('\u001d')]);
    // Above the bars the grey is dithered; across them no dot is, though grey between them moves an edge by up to one.
    expect(runs(plain, 20)).toEqual([]);
    expect(Array.from({ length: 8 }, (_none, row) => runs(drawn, 16 + row).length).some((count) => count > 100)).toBe(true);
    const across = Math.round((432 - 186) * (203 / 72));
    const onWhite = runs(plain, across).flat();
    const [left, right] = [(onWhite[0] ?? 0) - 1, (onWhite.at(-1) ?? 0) + 1];
    const onGrey = runs(drawn, across).filter(([start, end]) => start >= left && end <= right).flat();
    expect(onGrey).toHaveLength(onWhite.length);
    expect(onGrey.filter((edge, place) => Math.abs(edge - (onWhite[place] ?? 0)) > 1)).toEqual([]);
  });
});
