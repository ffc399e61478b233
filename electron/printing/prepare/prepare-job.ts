import type { Dpi, Media } from '../../../shared/printing/printing.ts';
import type { Drawn, Encoding, Rasterizer } from '../../raster/raster.ts';
import { putOnLetterSheets } from '../letter-sheet.ts';
import { mediaSize, mediaWords } from '../media.ts';
import type { KnownPrinter } from '../printers/known-printer.ts';
import type { PrintDocument, PreparedJob } from '../printing.ts';
import { drawForDriver, whyHeld } from './draw-for-driver.ts';
import { headEncoding } from './head-encoding.ts';
import type { Made } from './made.ts';
import { NotPrintable, pdfPages } from './pdf-pages.ts';
import { prepareZpl } from './prepare-zpl.ts';
import { withPrinterNamed } from './with-printer-named.ts';

/**
 * Makes a document into what one printer is sent.
 * @throws {Failed} `label-tied-to-printer`, `print-failed`.
 */
export const prepareJob = (
  document: PrintDocument, printer: KnownPrinter, rasterizer: Rasterizer, signal: AbortSignal,
): Promise<PreparedJob> => withPrinterNamed(printer, async () => {
  signal.throwIfAborted();
  const made = await make(document, printer, rasterizer);
  signal.throwIfAborted();
  return { printerId: printer.id, title: document.title, format: printer.format, ...made };
});

const make = async (document: PrintDocument, printer: KnownPrinter, rasterizer: Rasterizer): Promise<Made> => {
  const { content, pages } = document;
  if (content.type === 'zpl') return prepareZpl(content, printer, document);
  const media = mediaFor(document.media, printer);
  if (printer.language === 'pdf') {
    const made = media === document.media
      ? await onMedia(content.bytes, pages, media, printer)
      : await onSheets(document, content.bytes, printer);
    return printer.format === 'image/bitmap' ? drawForDriver(made, printer, document.expect, rasterizer) : made;
  }
  const dpi = printer.dpi ?? 203;
  const drawn = await drawPages(document, content.bytes, printer, dpi, rasterizer, headEncoding(printer, dpi));
  if (drawn.bytes === null) throw new TypeError('pages were drawn and not encoded');
  return {
    pageCount: drawn.pages.length,
    held: whyHeld(drawn),
    sheetPlaces: 0,
    media,
    bytes: drawn.bytes,
  };
};

/** @throws {NotPrintable} */
const onMedia = async (pdf: Uint8Array, pages: PrintDocument['pages'], media: Media, { profile }: KnownPrinter): Promise<Made> => {
  const { bytes, count } = await pdfPages(pdf, pages, media, profile);
  return { pageCount: count, held: null, sheetPlaces: 0, media, bytes };
};

/** Labels on the free places of letter sheets. @throws {RasterFailed | NotPrintable} */
const onSheets = async ({ sheetPlace, pages }: PrintDocument, pdf: Uint8Array, { profile }: KnownPrinter): Promise<Made> => {
  const { labelsPerSheet } = profile;
  const sheets = await putOnLetterSheets(pdf, { labelsPerSheet, firstPlace: sheetPlace, pages });
  const { bytes } = await pdfPages(sheets.pdf, null, 'letter', profile);
  return { pageCount: sheets.placesUsed, held: null, sheetPlaces: sheets.placesUsed, media: 'letter', bytes };
};

/**
 * The media that a document is put on at its own size: a label for a printer of letter sheets alone is put on a sheet.
 * @throws {NotPrintable} where the printer holds none.
 */
const mediaFor = (media: Media, printer: KnownPrinter): Media => {
  if (printer.media.includes(media)) return media;
  if (media === '4x6' && printer.language === 'pdf' && printer.media.includes('letter')) return 'letter';
  throw new NotPrintable(printer.media.length === 0
    ? `The printer takes no page of ${mediaWords(media)}`
    : `The page is for ${mediaWords(media)}, and the printer holds ${printer.media.map(mediaWords).join(' and ')}`);
};

/** The pages of a document as a printer's head draws them, with its calibration. @throws {RasterFailed | NotPrintable} */
export const drawPages = (
  { media, pages, expect }: PrintDocument, pdf: Uint8Array, { profile }: KnownPrinter, dpi: Dpi, rasterizer: Rasterizer,
  encoding?: Encoding,
): Promise<Drawn> => {
  const { width, height } = mediaSize[media];
  return rasterizer.draw(pdf, {
    dpi,
    widthInches: width / 2540,
    heightInches: height / 2540,
    scale: profile.scale,
    offset: { xMm: profile.offset.right, yMm: profile.offset.down },
    expect,
    ...(pages === null ? {} : { pages }),
    ...(encoding === undefined ? {} : { encoding }),
  });
};
