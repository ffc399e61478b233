import { degrees, PDFDocument } from 'pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { pdfPages } from '../../../electron/printing/prepare/pdf-pages.ts';
import { bytesPerRow } from '../../../electron/raster/bitmap.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';

const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

const dotsPerMillimetre = 203 / 25.4;

/** A 4×6 page as it is shown, with a black square of 20 points in the middle of its upper left quarter. */
const turnedPage = async (angle: number, [x, y]: readonly [number, number]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const [width, height] = angle % 180 === 0 ? [288, 432] as const : [432, 288] as const;
  const page = pdf.addPage([width, height]);
  page.setMediaBox(x, y, width, height);
  page.setRotation(degrees(angle));
  const [right, up] = { 0: [1, 3], 90: [1, 1], 180: [3, 1], 270: [3, 3] }[angle] ?? [0, 0];
  page.drawRectangle({ x: x + (width / 4) * (right ?? 0) - 10, y: y + (height / 4) * (up ?? 0) - 10, width: 20, height: 20 });
  return pdf.save();
};

/** From the upper left corner to that of the ink in millimetres. */
const inkOn = async (pdf: Uint8Array) => {
  const { pages: [page] } = await rasterizer.draw(pdf, { dpi: 203, widthInches: 4, heightInches: 6 });
  if (page === undefined) throw new Error('it has no page');
  const black = Array.from({ length: page.width * page.height }, (_none, at) => [at % page.width, Math.floor(at / page.width)] as const)
    .filter(([x, y]) => ((page.bits[y * bytesPerRow(page.width) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0);
  const [left, top] = [Math.min(...black.map(([x]) => x)), Math.min(...black.map(([, y]) => y))];
  return { left: left / dotsPerMillimetre, top: top / dotsPerMillimetre };
};

test.each([
  ['upright', 0, [0, 0]], ['turned to the right', 90, [0, 0]], ['on its head', 180, [0, 0]], ['turned to the left', 270, [0, 0]],
  ['whose corner isn’t at 0, 0', 0, [100, -50]], ['turned, and whose corner isn’t at 0, 0', 90, [100, -50]],
] as const)('a PDF page %s is moved and scaled as it is shown', async (_what, angle, origin) => {
  const page = await turnedPage(angle, origin);
  const plain = await inkOn(page);
  const { bytes } = await pdfPages(page, null, '4x6', { offset: { right: 8, down: -3 }, scale: 0.95 });
  const moved = await inkOn(bytes);
  // A dot is an eighth of a millimetre.
  expect({ right: moved.left - plain.left * 0.95, down: moved.top - plain.top * 0.95 }).toEqual({ right: expect.closeTo(8, 0), down: expect.closeTo(-3, 0) });
});
