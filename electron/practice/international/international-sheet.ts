import { sampleBand } from '../labels/content/label-content.ts';
import type { InternationalContent } from './international-content.ts';
import type { Sheet } from '../documents/sheet.ts';

const left = 9;
const inner = 270;

/** The first page of an international label: where it goes, and the S10 number in bars. Its customs form follows. */
export const drawInternational = (sheet: Sheet, label: InternationalContent): void => {
  sheet.box(left, 9, inner, 414, 1.5);
  sheet.text('SAMPLE', 15, 31, { size: 20, bold: true, width: 100 });
  sheet.lines(label.facts, 15, 46, 10, { size: 8, width: 110 });
  sheet.box(174, 15, 98, 58, 1);
  sheet.lines(label.postage, 177, 29, 13, { size: 9.5, bold: true, align: 'center', width: 92 });
  sheet.fill(left, 79, inner, 1.5);
  sheet.text(label.service, left + 6, 98, { size: 15, bold: true, align: 'center', width: inner - 12 });
  sheet.fill(left, 106, inner, 1.5);
  sheet.text('FROM:', 15, 118, { size: 8, bold: true });
  sheet.lines(label.from, 50, 118, 9.6, { size: 8.5, width: 222 });
  sheet.band(sampleBand, left, 168, inner, 19);
  sheet.text('TO:', 15, 206, { size: 10, bold: true });
  sheet.lines(label.to, 44, 206, 14.5, { size: 12.5, bold: true, width: 228 });
  sheet.fill(left, 300, inner, 3);
  sheet.text('USPS TRACKING / S10', left + 6, 316, { size: 11, bold: true, align: 'center', width: inner - 12 });
  sheet.barCode({ kind: 'code-128', text: label.trackingNumber }, 144, 324, 58, 1);
  sheet.text(label.readableNumber, left + 6, 396, { size: 13, bold: true, align: 'center', width: inner - 12 });
  sheet.fill(left, 402, inner, 3);
  sheet.text('VOID - SIMULATED', 15, 417, { size: 8, bold: true, align: 'right', width: 258 });
};
