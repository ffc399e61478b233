import { sampleBand } from '../labels/content/label-content.ts';
import { PdfSheets } from '../documents/pdf-sheet.ts';
import type { PdfSheet } from '../documents/pdf-sheet.ts';
import type { ScanFormContent } from './scan-form-content.ts';

/** The look of PS Form 5630 on letter paper, and of its 4x6 sister 5630-S; in words of the practice USPS's own. */

const drawLetter = (sheet: PdfSheet, form: ScanFormContent): void => {
  sheet.text('UNITED STATES POSTAL SERVICE - SIMULATED', 36, 50, { size: 10, bold: true });
  sheet.text('SCAN Form', 36, 80, { size: 26, bold: true });
  sheet.text('Shipment Confirmation Acceptance Notice', 190, 80, { size: 13, bold: true, align: 'right', width: 386 });
  sheet.band(sampleBand, 36, 92, 540, 24);
  sheet.text('One scan of the bar code below accepts every mailpiece of this shipment.', 36, 132, { size: 10 });

  sheet.text('A. Mailer Action', 36, 160, { size: 13, bold: true });
  sheet.box(36, 168, 540, 240, 1.5);
  sheet.fill(306, 168, 1, 240);
  sheet.text('Shipment Date', 46, 184, { size: 9 });
  sheet.text(form.date, 46, 203, { size: 15, bold: true });
  sheet.fill(36, 214, 270, 0.75);
  sheet.text('Entry Facility ZIP Code', 46, 229, { size: 9 });
  sheet.text(form.entryZip, 46, 248, { size: 15, bold: true });
  sheet.fill(36, 259, 270, 0.75);
  sheet.text('Shipped From', 46, 275, { size: 9 });
  sheet.lines(form.from, 46, 293, 16, { size: 12, bold: true, width: 252 });

  sheet.text('Type of Mail', 316, 184, { size: 9, bold: true });
  sheet.text('Volume', 480, 184, { size: 9, bold: true, align: 'right', width: 86 });
  sheet.fill(306, 191, 270, 0.75);
  for (const [place, { name, count }] of form.volumes.entries()) {
    const y = 214 + place * 34;
    sheet.text(name, 316, y, { size: 12, width: 160 });
    sheet.text(String(count), 480, y, { size: 14, bold: true, align: 'right', width: 86 });
    sheet.fill(306, y + 11, 270, 0.5);
  }
  sheet.text('Total Volume', 316, 386, { size: 14, bold: true });
  sheet.text(String(form.total), 480, 388, { size: 20, bold: true, align: 'right', width: 86 });

  sheet.text('B. USPS Action', 36, 440, { size: 13, bold: true });
  sheet.box(36, 448, 540, 236, 1.5);
  sheet.text('USPS EMPLOYEE: this form is a sample. Do not scan it.', 46, 470, { size: 11, bold: true, align: 'center', width: 520 });
  sheet.fill(96, 486, 420, 3);
  sheet.barCode({ kind: 'gs1-128', fields: [form.manifestNumber] }, 306, 502, 86, 1.62);
  sheet.text(form.readableNumber, 96, 612, { size: 17, bold: true, align: 'center', width: 420 });
  sheet.fill(96, 624, 420, 3);
  sheet.text('Electronic File Number (manifest)', 96, 642, { size: 9, align: 'center', width: 420 });
  sheet.text('Round stamp and initials', 46, 676, { size: 8 });

  sheet.text('PS Form 5630 look-alike, made by the practice USPS. Accepts nothing.', 36, 712, { size: 9 });
  sheet.text(sampleBand, 296, 712, { size: 9, bold: true, align: 'right', width: 280 });
};

const drawLabelSize = (sheet: PdfSheet, form: ScanFormContent): void => {
  sheet.box(9, 9, 270, 261, 1.5);
  sheet.box(9, 399, 270, 24, 1.5);
  sheet.text('SCAN Form', 15, 32, { size: 20, bold: true });
  sheet.text('5630-S SIMULATED', 150, 31, { size: 10, bold: true, align: 'right', width: 123 });
  sheet.band(sampleBand, 9, 40, 270, 19);
  sheet.text('Shipment Date', 15, 72, { size: 8 });
  sheet.text(form.date, 15, 88, { size: 14, bold: true });
  sheet.text('Entry ZIP', 180, 72, { size: 8 });
  sheet.text(form.entryZip, 180, 88, { size: 14, bold: true });
  sheet.fill(9, 95, 270, 0.75);
  sheet.text('Shipped From', 15, 106, { size: 8 });
  sheet.lines(form.from, 15, 119, 11.5, { size: 10, bold: true, width: 258 });
  sheet.fill(9, 162, 270, 0.75);
  for (const [place, { name, count }] of form.volumes.entries()) {
    const y = 177 + place * 17;
    sheet.text(name, 15, y, { size: 10.5, width: 190 });
    sheet.text(String(count), 205, y, { size: 11, bold: true, align: 'right', width: 68 });
  }
  sheet.fill(9, 238, 270, 0.75);
  sheet.text('Total Volume', 15, 258, { size: 14, bold: true });
  sheet.text(String(form.total), 175, 260, { size: 19, bold: true, align: 'right', width: 98 });
  sheet.text('USPS employee: a sample. Do not scan.', 9, 288, { size: 10, bold: true, align: 'center', width: 270 });
  sheet.fill(9, 296, 270, 3);
  sheet.barCode({ kind: 'gs1-128', fields: [form.manifestNumber] }, 144, 308, 62, 1.08);
  sheet.text(form.readableNumber, 9, 386, { size: 12, bold: true, align: 'center', width: 270 });
  sheet.fill(9, 396, 270, 3);
  sheet.text(sampleBand, 15, 415, { size: 9, bold: true, align: 'center', width: 258 });
};

export const scanFormPdf = async (form: ScanFormContent, labelType: '8.5X11LABEL' | '4X6LABEL', at: Date): Promise<string> => {
  const sheets = await PdfSheets.start(`Sample SCAN form ${form.manifestNumber}`, at);
  if (labelType === '4X6LABEL') drawLabelSize(sheets.add(288, 432), form);
  else drawLetter(sheets.add(612, 792), form);
  return sheets.base64();
};
