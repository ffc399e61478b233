import type { LabelContent } from '../labels/content/label-content.ts';
import { drawCustoms, drawLabel, drawReceipt, itemsAPage, labelHeight, labelWidth } from './label-sheet.ts';
import { PdfSheets } from './pdf-sheet.ts';

export interface LabelPages {
  readonly label: LabelContent;
  /** "$7.28", on the receipt. */
  readonly total: string;
  readonly receiptOption: 'SAME_PAGE' | 'SEPARATE_PAGE' | 'NONE';
  readonly at: Date;
}

/** The label alone on 4x6, or with its receipt on a letter sheet turned sideways; a customs form follows on 4x6 pages. */
export const labelPdf = async ({ label, total, receiptOption, at }: LabelPages): Promise<string> => {
  const sheets = await PdfSheets.start(`Sample label ${label.trackingNumber}`, at);
  if (receiptOption === 'SAME_PAGE') {
    const letter = sheets.add(792, 612);
    drawLabel(letter.at(54, 90), label);
    drawReceipt(letter.at(450, 90), label, total);
  } else {
    drawLabel(sheets.add(labelWidth, labelHeight), label);
  }
  const { customs } = label;
  if (customs) {
    for (let page = 0; page < Math.ceil(customs.items.length / itemsAPage); page++) drawCustoms(sheets.add(labelWidth, labelHeight), label, customs, page);
  }
  return sheets.base64();
};

export const receiptPdf = async ({ label, total, at }: LabelPages): Promise<string> => {
  const sheets = await PdfSheets.start(`Sample receipt ${label.trackingNumber}`, at);
  drawReceipt(sheets.add(labelWidth, labelHeight), label, total);
  return sheets.base64();
};
