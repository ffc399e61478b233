import { PDFDocument } from 'pdf-lib';
import type { PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { Media } from '../../../shared/printing/printing.ts';
import { requirePdf } from '../../raster/pdf/require-pdf.ts';
import { drawTurned, shownSize, shownTurn } from '../draw-turned.ts';
import { mediaSize, mediaWords } from '../media.ts';

/** The document can't be printed as it is. The message is for a person. */
export class NotPrintable extends Error {
  override readonly name = 'NotPrintable';
}

/** More than any label, form or customs paper has: it isn't what it is taken for. */
const mostPages = 50;

const pointsPerInch = 72;
const pointsPerMillimetre = pointsPerInch / 25.4;
/** Pages are made by rounding. */
const slackPoints = 1;

/** @throws {NotPrintable | RasterFailed} */
const open = async (pdf: Uint8Array): Promise<PDFDocument> => {
  requirePdf(pdf);
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    // pdf-lib's own classes of errors don't survive the way it is compiled.
    throw new NotPrintable(error instanceof Error && /encrypted/i.test(error.message)
      ? 'The document is locked with a password'
      : 'The document is no PDF that can be read', { cause: error });
  }
};

/** How many pages a PDF has. @throws {NotPrintable} where it has none, too many, or can't be read. */
const countOf = (document: PDFDocument): number => {
  const count = document.getPageCount();
  if (count === 0) throw new NotPrintable('The document has no page');
  if (count > mostPages) throw new NotPrintable(`The document has ${count} pages; at most ${mostPages} are printed`);
  return count;
};

/** The pages that are to be printed, from 1, in order. @throws {NotPrintable} for one that isn't there. */
const chosen = (count: number, pages: readonly number[] | null): number[] => {
  const wanted = pages ?? Array.from({ length: count }, (_, place) => place + 1);
  const missing = wanted.find((page) => page < 1 || page > count);
  if (missing !== undefined) throw new NotPrintable(`The document has no page ${missing}`);
  return [...wanted];
};

export interface PdfPages {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/**
 * The chosen pages of a PDF for a printer that draws for itself: the same bytes where nothing has to change, so that what
 * the printer gets is what was bought.
 * @throws {NotPrintable} also for a page that is larger than the media: it is neither shrunk nor cut.
 */
export const pdfPages = async (
  pdf: Uint8Array, pages: readonly number[] | null, media: Media, { offset, scale }: Pick<PrinterProfile, 'offset' | 'scale'>,
): Promise<PdfPages> => {
  const document = await open(pdf);
  const wanted = chosen(countOf(document), pages);
  for (const page of wanted) requireSize(document, page, media);
  const exact = offset.right === 0 && offset.down === 0 && scale === 1;
  if (exact && pages === null) return { bytes: pdf, count: wanted.length };
  const made = await PDFDocument.create({ updateMetadata: false });
  const indexes = wanted.map((page) => page - 1);
  if (exact) {
    for (const page of await made.copyPages(document, indexes)) made.addPage(page);
  } else {
    for (const index of indexes) {
      const page = document.getPage(index);
      const { width, height } = shownSize(page);
      await drawTurned(made, made.addPage([width, height]), page, {
        turned: shownTurn(page), scale,
        left: offset.right * pointsPerMillimetre, bottom: height * (1 - scale) - offset.down * pointsPerMillimetre,
      });
    }
  }
  return { bytes: await made.save(), count: wanted.length };
};

/** A page across is turned by the printer's driver. */
const requireSize = (document: PDFDocument, number: number, media: Media): void => {
  const { width, height } = document.getPage(number - 1).getSize();
  const most = mediaSize[media];
  const fits = (wide: number, high: number): boolean => wide <= points(most.width) && high <= points(most.height);
  if (!fits(width, height) && !fits(height, width))
    throw new NotPrintable(`Page ${number} is ${inches(width)}×${inches(height)} in, the paper ${mediaWords(media)}`);
};

const points = (hundredths: number): number => (hundredths / 2540) * pointsPerInch + slackPoints;

const inches = (size: number): string => String(Math.round((size / pointsPerInch) * 100) / 100);
