import type { PrinterProfile } from '../../../shared/printing/printer-profile.ts';
import type { Dpi, Media, PrinterLanguage } from '../../../shared/printing/printing.ts';
import { mediaSize } from '../media.ts';
import { drawBarCodes } from './bar-codes.ts';
import { startInk, type Ink } from './ink.ts';
import { drawLinePatterns } from './line-patterns.ts';
import { drawCorners, drawRulers, rulerBand } from './rulers.ts';
import { millimetre, pointsPerInch } from './units.ts';

/** What the page says of itself, besides what it measures. */
export interface CalibrationFacts {
  readonly printerName: string;
  readonly language: PrinterLanguage;
  /** Null where the printer draws for itself: its bar codes are then made for a head of 300. */
  readonly dpi: Dpi | null;
  readonly compression: 'z64' | 'run-length';
  readonly profile: PrinterProfile;
  readonly at: Date;
  /** The desk's, whatever the computer's is. */
  readonly timeZone: string;
}

/**
 * The test page of a printer, at 100 %: rulers on which a person reads how far off the paper is (`offsetFrom`), lines of
 * an exact length, patterns for the darkness, and bar codes at four sizes. One page, the size of the media.
 */
export const calibrationPage = async (media: Media, facts: CalibrationFacts): Promise<Uint8Array> => {
  const { width, height } = mediaSize[media];
  const ink = await startInk((width / 2540) * pointsPerInch, (height / 2540) * pointsPerInch, 'Test page', facts.at);
  const dpi = facts.dpi ?? 300;
  const dot = pointsPerInch / dpi;
  const hairline = (dpi === 300 ? 3 : 2) * dot;
  drawRulers(ink, hairline);
  drawCorners(ink, 2 * hairline);
  // What a 4×6 label holds; on a larger page it stands in the middle.
  const left = (ink.width - labelWidth) / 2 + rulerBand + millimetre;
  const below = drawFacts(ink, left, media, facts);
  drawLinePatterns(ink, left, below + 2 * millimetre, dot);
  drawBarCodes(ink, left, below + 17 * millimetre, dpi);
  drawExactLines(ink, left + room + 4.5 * millimetre, hairline);
  return ink.finish();
};

const labelWidth = 4 * pointsPerInch;
/** Between the rulers of a label, beside the two exact lines. */
const room = 69.5 * millimetre;

const howToRead: Readonly<Record<Media, readonly string[]>> = {
  '4x6': [
    'Type in two numbers, with their signs: where the paper’s left or',
    'right edge cuts the upper ruler, and where its upper or lower',
    'edge cuts the left one. Where none does, fold the paper in the',
    'middle, edge on edge, and read the number at the fold.',
  ],
  // A laser printer leaves a white margin: no ruler reaches the paper's edge.
  letter: [
    'Fold the sheet in the middle, side on side, then top on bottom.',
    'Type in two numbers, with their signs: where the folds cross',
    'the upper ruler and the left one.',
  ],
};

/** @returns where it ends. */
const drawFacts = (ink: Ink, left: number, media: Media, facts: CalibrationFacts): number => {
  const { printerName, language, dpi, compression, profile, at, timeZone } = facts;
  let baseline = 17.5 * millimetre;
  const line = (text: string, size: number, bold = false): void => {
    ink.text(ink.cut(text, room, { size, bold }), left, baseline, { size, bold });
    baseline += size * 1.22;
  };
  const { offset, scale, darkness, speed } = profile;
  const asSet = (value: number | null, unit: string): string => (value === null ? 'as the printer is set' : `${value}${unit}`);
  line('Labeldesk test page', 11, true);
  line(printerName, 9, true);
  line(inEnglish(at, timeZone), 7);
  line([
    language.toUpperCase(), dpi === null ? 'drawn by the driver' : `${dpi} dots per inch`,
    ...(language === 'zpl' ? [compression === 'z64' ? 'packed as Z64' : 'packed by run length'] : []),
  ].join(', '), 7);
  const moved = `${inWords(offset.right, 'to the right', 'to the left')}, ${inWords(offset.down, 'down', 'up')}`;
  line(`Printed ${moved}, at ${+(scale * 100).toFixed(2)} %`, 7);
  line(`Darkness ${asSet(darkness, '')}, speed ${asSet(speed, ' in/s')}`, 7);
  baseline += 3;
  for (const sentence of howToRead[media]) line(sentence, 7);
  return baseline - 7;
};

const inWords = (millimetres: number, on: string, back: string): string =>
  (millimetres === 0 ? `0 mm ${on}` : `${Math.abs(millimetres)} mm ${millimetres > 0 ? on : back}`);

const inEnglish = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at);

/** Two upright lines to hold a measure against; their ends' outer edges are the length. */
const drawExactLines = (ink: Ink, left: number, thickness: number): void => {
  const top = 37 * millimetre;
  const end = 2 * millimetre;
  for (const [at, length] of [[left - 3 * millimetre, 100 * millimetre], [left, 4 * pointsPerInch]] as const) {
    ink.fill(at, top, thickness, length);
    ink.fill(at - end / 2, top, end, thickness);
    ink.fill(at - end / 2, top + length - thickness, end, thickness);
  }
  ink.text('These lines are 100 mm and 4 in long.', left - 5 * millimetre, top + 98 * millimetre, { size: 7, align: 'right' });
};
