import { PDFDocument, rgb } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { RasterFailed } from '../raster/raster-failed.ts';
import { drawTurned, shownSize, shownTurn } from './draw-turned.ts';

export interface LabelSheets {
  readonly pdf: Uint8Array;
  /** How many sheets that is. */
  readonly sheets: number;
  /** One for each page of the label. */
  readonly placesUsed: number;
  /** The next free place, on the last sheet or on a new one, from 1. */
  readonly nextPlace: number;
}

const inch = 72;
const sheetWidth = 8.5 * inch;
const sheetHeight = 11 * inch;
const label = { width: 4 * inch, height: 6 * inch };
/** Pages are made by rounding. */
const slack = 1;
/** More pages than any label has. */
const mostPages = 50;

export interface OnSheets {
  readonly labelsPerSheet: 1 | 2;
  /** The first free place; of no account where each label has a sheet of its own. */
  readonly firstPlace: number;
  /** Only these pages, from 1, in this order; null for all. */
  readonly pages: readonly number[] | null;
}

/**
 * Puts the pages of a 4×6 label on letter sheets at 100 %, each page a place. A place is half a sheet, 8.5×5.5 in, which is
 * what half-sheet label stock and a sheet folded once have; the label stands in its middle, turned a quarter to the left,
 * so that no fold or cut crosses it. Place 1 is the upper half. With one label a sheet the lower half stays white.
 * @throws {RasterFailed} with words for a person: no PDF, encrypted, or a page larger than the label.
 */
export const putOnLetterSheets = async (pdf: Uint8Array, options: OnSheets): Promise<LabelSheets> => {
  const { labelsPerSheet, firstPlace } = options;
  const pages = await readPages(pdf, options.pages);
  const sheets = await PDFDocument.create();
  let place = labelsPerSheet === 1 ? 1 : firstPlace;
  let sheet: PDFPage | undefined;
  for (const page of pages) {
    sheet ??= sheets.addPage([sheetWidth, sheetHeight]);
    await putOnPlace(sheets, sheet, page, place);
    place = place < labelsPerSheet ? place + 1 : 1;
    if (place === 1) sheet = undefined;
  }
  return { pdf: await sheets.save(), sheets: sheets.getPageCount(), placesUsed: pages.length, nextPlace: place };
};

const readPages = async (pdf: Uint8Array, wanted: readonly number[] | null): Promise<PDFPage[]> => {
  let pages: PDFPage[];
  try {
    pages = (await PDFDocument.load(pdf, { updateMetadata: false })).getPages();
  } catch (error) {
    const isEncrypted = error instanceof Error && /encrypted/i.test(error.message);
    throw new RasterFailed(isEncrypted ? 'The document is encrypted' : 'The document is no PDF that can be read', { cause: error });
  }
  if (pages.length === 0) throw new RasterFailed('The document has no page');
  const chosen = wanted?.map((number) => {
    const page = pages[number - 1];
    if (page === undefined) throw new RasterFailed(`The document has no page ${number}`);
    return page;
  }) ?? pages;
  if (chosen.length > mostPages)
    throw new RasterFailed(`The document has ${chosen.length} pages; no more than ${mostPages} are printed`);
  return chosen;
};

const inches = (points: number): string => String(Math.round((points / inch) * 100) / 100);

const putOnPlace = async (sheets: PDFDocument, sheet: PDFPage, page: PDFPage, place: number): Promise<void> => {
  const left = (sheetWidth - label.height) / 2;
  const bottom = sheetHeight - (place - 0.5) * (sheetHeight / 2) - label.width / 2;
  // A quarter to the left, the label's upper left corner is the lower left one of its place.
  await drawTurned(sheets, sheet, page, { turned: turnOf(page) + 270, left, bottom, scale: 1 });
  drawCropMarks(sheet, left, bottom);
};

/**
 * How far the page is turned to the right to stand on the label, by its own /Rotate and by a quarter more when it fits only so.
 * @throws {RasterFailed} where it doesn't fit at all: it is neither shrunk nor cut.
 */
const turnOf = (page: PDFPage): number => {
  const { width, height } = shownSize(page);
  const fits = (wide: number, high: number): boolean => wide <= label.width + slack && high <= label.height + slack;
  if (fits(width, height)) return shownTurn(page);
  if (fits(height, width)) return shownTurn(page) + 90;
  throw new RasterFailed(`The page is ${inches(width)}×${inches(height)} in, the label ${inches(label.width)}×${inches(label.height)} in`);
};

/** On plain paper a label's edge can't be seen: marks to cut along, and one to fold along at either side. */
const drawCropMarks = (sheet: PDFPage, left: number, bottom: number): void => {
  const [gap, length, thickness] = [0.08 * inch, 0.2 * inch, 0.5];
  const line = (x: number, y: number, toX: number, toY: number): void =>
    sheet.drawLine({ start: { x, y }, end: { x: toX, y: toY }, thickness, color: rgb(0, 0, 0) });
  for (const [x, outward] of [[left, -1], [left + label.height, 1]] as const) {
    for (const [y, up] of [[bottom, -1], [bottom + label.width, 1]] as const) {
      line(x + outward * gap, y, x + outward * (gap + length), y);
      line(x, y + up * gap, x, y + up * (gap + length));
    }
  }
  line(0, sheetHeight / 2, 0.4 * inch, sheetHeight / 2);
  line(sheetWidth - 0.4 * inch, sheetHeight / 2, sheetWidth, sheetHeight / 2);
};
