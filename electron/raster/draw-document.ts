import type { Bitmap } from './bitmap.ts';
import type { DrawOptions, Drawn, Rendering } from './drawing.ts';
import { encode } from './encode/encode.ts';
import { drawPage } from './pdf/draw-page.ts';
import { loadPdfium } from './pdf/pdfium.ts';
import { withDocument } from './pdf/with-document.ts';
import { RasterFailed } from './raster-failed.ts';
import { loadReader, readBack, type Reading } from './read-back.ts';

/** More pages than any label or form has; a whole book by mistake would fill the memory. */
const mostPages = 50;

/** The pages to draw, from 1. */
const wanted = (pageCount: number, pages: readonly number[] | undefined): readonly number[] => {
  const missing = pages?.find((page) => page < 1 || page > pageCount);
  if (missing !== undefined) throw new RasterFailed(`The document has no page ${missing}`);
  const count = pages?.length ?? pageCount;
  if (count > mostPages) throw new RasterFailed(`The document has ${count} pages; no more than ${mostPages} are printed`);
  return pages ?? Array.from({ length: pageCount }, (_none, index) => index + 1);
};

/**
 * Draws a document, reads its bars back, draws it the other way when they don't say what is expected, and encodes it.
 * @param begins told at each page, from 1, whenever work on it begins
 * @throws {RasterFailed}
 */
export const drawDocument = async (pdf: Uint8Array, options: DrawOptions, begins: (page: number) => void): Promise<Drawn> => {
  const { expect = [], encoding } = options;
  const [pdfium] = await Promise.all([loadPdfium(), loadReader()]);
  let numbers: readonly number[] = [];
  const draw = (rendering: Rendering): Bitmap[] => withDocument(pdfium, pdf, (document, pageCount) => {
    numbers = wanted(pageCount, options.pages);
    return numbers.map((page) => {
      begins(page);
      return drawPage(pdfium, document, page - 1, options, rendering);
    });
  });
  const read = (pages: readonly Bitmap[]): Promise<Reading> => readBack(pages, expect, (place) => begins(numbers[place] ?? 1));

  const finish = (pages: Bitmap[], rendering: Rendering, state: Drawn['readBack'], codes: readonly string[]): Drawn =>
    ({ pages, rendering, readBack: state, codes, bytes: encoding === undefined ? null : encode(pages, encoding) });

  const exact = draw('exact');
  const first = await read(exact);
  if (expect.length === 0) return finish(exact, 'exact', first.codes.length > 0 ? 'read' : 'not-looked-for', first.codes);
  if (first.found) return finish(exact, 'exact', 'read', first.codes);
  const plain = draw('plain');
  const second = await read(plain);
  if (second.found) return finish(plain, 'plain', 'read', second.codes);
  return finish(exact, 'exact', 'unreadable', first.codes);
};
