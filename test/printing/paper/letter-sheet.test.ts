import { degrees, grayscale, PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { putOnLetterSheets } from '../../../electron/printing/letter-sheet.ts';
import { sampleLabels } from '../../raster/sample-labels/sample-labels.ts';
import { drawWithPoppler, readCodes, runsAcross, runsDown, whyNoPoppler, type GrayPage, type Run } from './poppler.ts';

const twoUp = { labelsPerSheet: 2, firstPlace: 1, pages: null } as const;

/** A page that is black but for a white square in its upper left corner, as it is shown. */
const blackPage = async (...pages: { size: readonly [number, number]; rotate?: number; origin?: readonly [number, number] }[]): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  for (const { size: [width, height], rotate = 0, origin: [x, y] = [0, 0] } of pages) {
    const page = pdf.addPage([width, height]);
    page.setMediaBox(x, y, width, height);
    page.setRotation(degrees(rotate));
    const corner = { 0: [x, y + height], 90: [x, y], 180: [x + width, y], 270: [x + width, y + height] }[rotate] ?? [0, 0];
    page.drawRectangle({ x, y, width, height, color: grayscale(0) });
    page.drawRectangle({ x: (corner[0] ?? 0) - 36, y: (corner[1] ?? 0) - 36, width: 72, height: 72, color: grayscale(1) });
  }
  return pdf.save();
};

const hundredths = ({ start, end }: Run): [number, number] => [Math.round(start * 100) / 100, Math.round(end * 100) / 100];
/** The large black areas along a line, in inches: crop marks are left out. */
const large = (runs: readonly Run[]): [number, number][] => runs.filter(({ start, end }) => end - start > 1).map(hundredths);

/** Where the label is black: across its middle, down its middle, and along its left and lower edges, where the white corner is. */
const blackOn = (page: GrayPage, place: 1 | 2) => {
  const top = place === 1 ? 0 : 5.5;
  return {
    across: large(runsAcross(page, top + 2.75)),
    down: large(runsDown(page, 4.25)).filter(([start]) => start >= top && start < top + 5.5),
    lowerEdge: large(runsAcross(page, top + 4.75 - 0.25)),
    leftEdge: large(runsDown(page, 1.25 + 0.25)).filter(([start]) => start >= top && start < top + 5.5),
  };
};

const exactlyOn = (place: 1 | 2) => {
  const top = place === 1 ? 0.75 : 6.25;
  // The upper left corner of the label is the lower left one of its place.
  return { across: [[1.25, 7.25]], down: [[top, top + 4]], lowerEdge: [[1.75, 7.25]], leftEdge: [[top, top + 3.5]] };
};

const noPoppler = whyNoPoppler();
describe.skipIf(noPoppler !== null)(`labels on letter sheets, drawn by poppler${noPoppler === null ? '' : ` (${noPoppler})`}`, () => {
  const upright = { size: [288, 432] } as const;

  test.each([1, 2] as const)('a label stands exactly on place %i, turned to the left and not scaled', async (place) => {
    const sheets = await putOnLetterSheets(await blackPage(upright), { ...twoUp, firstPlace: place });
    const [page] = await drawWithPoppler(sheets.pdf, 300);
    expect(page && [page.width, page.height]).toEqual([2550, 3300]);
    expect(page && blackOn(page, place)).toEqual(exactlyOn(place));
    expect(page && blackOn(page, place === 1 ? 2 : 1)).toEqual({ across: [], down: [], lowerEdge: [], leftEdge: [] });
  });

  test.each([
    ['that its viewer turns to the right', { size: [432, 288], rotate: 90 }],
    ['that stands on its head', { size: [288, 432], rotate: 180 }],
    ['that its viewer turns to the left', { size: [432, 288], rotate: 270 }],
    ['whose corner isn’t at 0, 0', { size: [288, 432], origin: [100, -50] }],
  ] as const)('a page %s stands as it is shown', async (_, shown) => {
    const [page] = await drawWithPoppler((await putOnLetterSheets(await blackPage(shown), twoUp)).pdf, 300);
    expect(page && blackOn(page, 1)).toEqual(exactlyOn(1));
  });

  test('a page that lies on its side fills its place, too', async () => {
    const [page] = await drawWithPoppler((await putOnLetterSheets(await blackPage({ size: [432, 288] }), twoUp)).pdf, 300);
    expect(page && [blackOn(page, 1).across, blackOn(page, 1).down]).toEqual([exactlyOn(1).across, exactlyOn(1).down]);
  });

  test('a smaller page stands in the label’s upper left corner, and isn’t made larger', async () => {
    const [page] = await drawWithPoppler((await putOnLetterSheets(await blackPage({ size: [216, 360] }), twoUp)).pdf, 300);
    expect(page && [large(runsAcross(page, 2.75)), large(runsDown(page, 4.25))]).toEqual([[[1.25, 6.25]], [[1.75, 4.75]]]);
  });

  test('marks to cut along stand outside of each label, and one to fold along at each side', async () => {
    const [page] = await drawWithPoppler((await putOnLetterSheets(await blackPage(upright), twoUp)).pdf, 300);
    const marks = (runs: readonly Run[]): [number, number][] => runs.filter(({ start, end }) => end - start < 1).map(hundredths);
    expect(page && marks(runsAcross(page, 5.5))).toEqual([[0, 0.4], [8.1, 8.5]]);
    expect(page && marks(runsDown(page, 1.25 - 1 / 300)).map(([start, end]) => [start, end])).toEqual([[0.47, 0.67], [4.83, 5.03]]);
  });

  test('bars read at 300 dpi from both places, vector and image', async () => {
    const labels = (await sampleLabels()).slice(0, 2);
    const both = await PDFDocument.create();
    for (const { pdf } of labels) both.addPage((await both.copyPages(await PDFDocument.load(pdf), [0]))[0]);
    const sheets = await putOnLetterSheets(await both.save(), twoUp);
    const [page] = await drawWithPoppler(sheets.pdf, 300);
    const found = page === undefined ? [] : (await readCodes(page)).map(({ format, text, top }) => [top < 5.5 ? 1 : 2, format, text]);
    expect(found.toSorted()).toEqual(labels.flatMap(({ bars, matrices }, place) =>
      [[place + 1, 'Code128', bars], ...matrices.map((text) => [place + 1, 'DataMatrix', text])]).toSorted());
  });

  test('a label’s further pages fill the next places and the next sheets', async () => {
    const sheets = await putOnLetterSheets(await blackPage(upright, upright, upright), { ...twoUp, firstPlace: 2 });
    const pages = await drawWithPoppler(sheets.pdf, 60);
    expect(pages.map((page) => [1, 2].map((place) => large(runsAcross(page, place === 1 ? 2.75 : 8.25)).length))).toEqual([[0, 1], [1, 1]]);
    expect({ ...sheets, pdf: null }).toEqual({ pdf: null, sheets: 2, placesUsed: 3, nextPlace: 1 });
  });
});

test.each([
  [1, { ...twoUp }, { sheets: 1, placesUsed: 1, nextPlace: 2 }],
  [1, { ...twoUp, firstPlace: 2 }, { sheets: 1, placesUsed: 1, nextPlace: 1 }],
  [3, { ...twoUp }, { sheets: 2, placesUsed: 3, nextPlace: 2 }],
  [3, { ...twoUp, pages: [3] }, { sheets: 1, placesUsed: 1, nextPlace: 2 }],
  [2, { ...twoUp, labelsPerSheet: 1, firstPlace: 2 }, { sheets: 2, placesUsed: 2, nextPlace: 1 }],
] as const)('%i pages, %j: %j', async (count, options, expected) => {
  const pages = await blackPage(...Array.from({ length: count }, () => ({ size: [288, 432] as const })));
  const { pdf, ...counted } = await putOnLetterSheets(pages, options);
  expect([counted, (await PDFDocument.load(pdf)).getPageCount()]).toEqual([expected, expected.sheets]);
});

/** Enough of a PDF for its reader to find that it is encrypted. */
const encrypted = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n'
  + '3 0 obj<</Filter/Standard/V 1/R 2/O()/U()/P -4>>endobj\ntrailer<</Root 1 0 R/Encrypt 3 0 R/Size 4>>\n%%EOF');

test.each([
  ['a page of another size', () => blackPage({ size: [612, 792] }), null, 'The page is 8.5×11 in, the label 4×6 in'],
  ['no PDF', () => Promise.resolve(Buffer.from('hello')), null, 'The document is no PDF that can be read'],
  ['half a PDF', async () => (await blackPage({ size: [288, 432] })).slice(0, 100), null, 'The document is no PDF that can be read'],
  ['an encrypted one', () => Promise.resolve(encrypted), null, 'The document is encrypted'],
  ['a page that it doesn’t have', () => blackPage({ size: [288, 432] }), [2], 'The document has no page 2'],
  ['a whole book', () => blackPage(...Array.from({ length: 300 }, () => ({ size: [288, 432] as const }))), null, 'The document has 300 pages; no more than 50 are printed'],
] as const)('%s is refused in words', async (_, pdf, pages, because) => {
  await expect(putOnLetterSheets(await pdf(), { ...twoUp, pages })).rejects.toMatchObject({ name: 'RasterFailed', message: because });
});
