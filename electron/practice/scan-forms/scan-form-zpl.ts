import { gs1Widths, totalModules } from '../documents/bars/gs1-128.ts';
import { sampleBand } from '../labels/content/label-content.ts';
import type { ScanFormContent } from './scan-form-content.ts';
import { ZplSheet } from '../documents/zpl/zpl-sheet.ts';

/** The 4x6 SCAN form for a thermal printer. */
export const scanFormZpl = (form: ScanFormContent, dpi: 203 | 300): string => {
  const sheet = new ZplSheet(dpi);
  sheet.box(9, 9, 270, 261, 1.5);
  sheet.text('SCAN Form', 15, 32, 20);
  sheet.text('5630-S SIMULATED', 150, 31, 10, { width: 123, align: 'R' });
  sheet.band(sampleBand, 9, 40, 270, 19);
  sheet.text('Shipment Date', 15, 72, 8);
  sheet.text(form.date, 15, 88, 14);
  sheet.text('Entry ZIP', 180, 72, 8);
  sheet.text(form.entryZip, 180, 88, 14);
  sheet.fill(9, 95, 270, 0.75);
  sheet.text('Shipped From', 15, 106, 8);
  sheet.lines(form.from, 15, 119, 11.5, 10, { width: 258, align: 'L' });
  sheet.fill(9, 162, 270, 0.75);
  for (const [place, { name, count }] of form.volumes.entries()) {
    const y = 177 + place * 17;
    sheet.text(name, 15, y, 10.5, { width: 190, align: 'L' });
    sheet.text(String(count), 205, y, 11, { width: 68, align: 'R' });
  }
  sheet.fill(9, 238, 270, 0.75);
  sheet.text('Total Volume', 15, 258, 14);
  sheet.text(String(form.total), 175, 260, 19, { width: 98, align: 'R' });
  sheet.text('USPS employee: a sample. Do not scan.', 9, 288, 10, { width: 270, align: 'C' });
  sheet.fill(9, 296, 270, 3);
  sheet.bars([form.manifestNumber], totalModules(gs1Widths([form.manifestNumber])), 308, 62);
  sheet.text(form.readableNumber, 9, 386, 12, { width: 270, align: 'C' });
  sheet.fill(9, 396, 270, 3);
  sheet.text(sampleBand, 15, 415, 9, { width: 258, align: 'C' });
  return sheet.toString();
};
