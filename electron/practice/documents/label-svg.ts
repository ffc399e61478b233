import { drawLabel, drawReceipt, labelHeight, labelWidth } from './label-sheet.ts';
import type { LabelPages } from './label-pdf.ts';
import { SvgSheet } from './svg-sheet.ts';

/** The label alone on 4x6, or with its receipt on a letter sheet turned sideways. */
export const labelSvg = ({ label, total, receiptOption }: Omit<LabelPages, 'at'>): string => {
  if (receiptOption !== 'SAME_PAGE') {
    const sheet = new SvgSheet(labelWidth, labelHeight);
    drawLabel(sheet, label);
    return sheet.toString();
  }
  const letter = new SvgSheet(792, 612);
  drawLabel(letter.at(54, 90), label);
  drawReceipt(letter.at(450, 90), label, total);
  return letter.toString();
};

export const receiptSvg = ({ label, total }: Pick<LabelPages, 'label' | 'total'>): string => {
  const sheet = new SvgSheet(labelWidth, labelHeight);
  drawReceipt(sheet, label, total);
  return sheet.toString();
};
