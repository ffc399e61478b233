import { PDFDocument } from 'pdf-lib';
import type { Dpi, Media } from '../../../shared/printing/printing.ts';
import { startInk } from '../calibration/ink.ts';
import type { Ink } from '../calibration/ink.ts';
import { pointsPerInch } from '../calibration/units.ts';
import { mediaSize } from '../media.ts';
import { code128 } from './code-128.ts';

export interface SheetCode {
  readonly name: string;
  /** What it puts on the page. */
  readonly detail: string;
  /** What its bar code holds. */
  readonly code: string;
}

export interface PresetSheetFacts {
  /** Null where the printer draws for itself: bars are then made for a head of 300. */
  readonly dpi: Dpi | null;
  readonly at: Date;
}

/** Dots of the narrowest bar: 13 to 15 thousandths of an inch, which any scanner reads from a hand's distance. */
const dots: Readonly<Record<Dpi, number>> = { 203: 3, 300: 4 };

const layouts: Readonly<Record<Media, { readonly columns: number; readonly rows: number }>> = { '4x6': { columns: 1, rows: 5 }, letter: { columns: 2, rows: 9 } };

/** In points. */
const margin = 24;
const heading = 26;
const rowHeight = 76;
const barHeight = 32;

const drawCode = (ink: Ink, { name, detail, code }: SheetCode, bars: string, left: number, top: number, width: number, module: number): void => {
  ink.text(ink.cut(name, width, { size: 13, bold: true }), left, top + 13, { size: 13, bold: true });
  ink.text(ink.cut(detail.replaceAll('×', 'x'), width, { size: 8.5 }), left, top + 24, { size: 8.5 });
  const begins = left + 10 * module;
  for (const { index, 0: bar } of bars.matchAll(/1+/g)) ink.fill(begins + index * module, top + 30, bar.length * module, barHeight);
  ink.text(code, left + width, top + 13, { size: 7, align: 'right' });
};

/** Bar codes that put presets on the Ship page, as many pages as it takes. Bars begin and end on whole dots. */
export const presetSheet = async (media: Media, codes: readonly SheetCode[], { dpi, at }: PresetSheetFacts): Promise<Uint8Array> => {
  const { columns, rows } = layouts[media];
  const dot = pointsPerInch / (dpi ?? 300);
  const onDot = (points: number): number => Math.round(points / dot) * dot;
  const module = dots[dpi ?? 300] * dot;
  const sheet = await PDFDocument.create();
  sheet.setTitle('Presets');
  sheet.setCreationDate(at);
  sheet.setModificationDate(at);
  const perPage = columns * rows;
  for (let from = 0; from === 0 || from < codes.length; from += perPage) {
    const ink = await startInk((mediaSize[media].width / 2540) * pointsPerInch, (mediaSize[media].height / 2540) * pointsPerInch, 'Presets', at);
    const width = (ink.width - margin * (columns + 1)) / columns;
    ink.text('Presets: scan one on the Ship page', margin, margin + 10, { size: 9 });
    for (const [place, one] of codes.slice(from, from + perPage).entries()) {
      const left = onDot(margin + Math.floor(place / rows) * (width + margin));
      drawCode(ink, one, await code128(one.code), left, onDot(margin + heading + (place % rows) * rowHeight), width, module);
    }
    const [page] = await sheet.copyPages(await PDFDocument.load(await ink.finish()), [0]);
    if (page) sheet.addPage(page);
  }
  return sheet.save();
};
