import { sampleBand } from '../labels/content/label-content.ts';
import type { CustomsContent, LabelContent } from '../labels/content/label-content.ts';
import type { Sheet } from './sheet.ts';

/** 4 x 6 in. */
export const labelWidth = 288;
export const labelHeight = 432;

/** Three dots of a 203 dpi head, 14.8 mil, in points. USPS asks for 13 to 17 mil (Publication 199). */
const module = (3 / 203) * 72;

const left = 9;
const right = 279;
const inner = right - left;
/** The heavy rules over and under the bars. */
const barsTop = 286;
const barsBottom = 391;

export const drawLabel = (sheet: Sheet, label: LabelContent): void => {
  // No frame beside the bars: ten modules of white on either side are theirs.
  sheet.box(left, 9, inner, barsTop - 9, 1.5);
  sheet.box(left, barsBottom, inner, 423 - barsBottom, 1.5);

  sheet.text(label.serviceLetter, left, 68, { size: 68, bold: true, align: 'center', width: 76 });
  sheet.fill(85, 9, 1.5, 70);
  sheet.text('SAMPLE', 91, 29, { size: 18, bold: true, width: 76 });
  sheet.lines(label.origin, 91, 46, 10, { size: 8, width: 78 });
  sheet.box(174, 15, 98, 58, 1);
  sheet.lines(label.postage, 177, 29, 13, { size: 9.5, bold: true, align: 'center', width: 92 });

  sheet.fill(left, 79, inner, 1.5);
  sheet.text(`${label.service} ®`, left + 6, 100, { size: 19, bold: true, align: 'center', width: inner - 12 });
  sheet.fill(left, 107, inner, 1.5);

  sheet.lines(label.from, 15, 119, 9.6, { size: 8.5, width: 160 });
  sheet.lines(label.facts, 180, 119, 9.6, { size: 8.5, align: 'right', width: 93 });
  sheet.box(241, 151, 32, 15, 1);
  sheet.text(label.distributionCode, 241, 162.5, { size: 11, bold: true, align: 'center', width: 32 });

  sheet.band(sampleBand, left, 172, inner, 19);

  sheet.lines(['SHIP', 'TO:'], 15, 213, 10, { size: 9, bold: true });
  sheet.lines(label.to, 44, 213, label.to.length > 5 ? 12.5 : 14.5, { size: label.to.length > 5 ? 11 : 13, bold: true, width: 228 });

  sheet.fill(left, barsTop, inner, 4);
  sheet.text(label.trackingBanner, left + 6, 303, { size: 11.5, bold: true, align: 'center', width: inner - 12 });
  sheet.barCode({ kind: 'gs1-128', fields: label.barcode }, labelWidth / 2, 310, 62, module);
  sheet.text(label.readableNumber, left + 6, 386, { size: 11.5, bold: true, align: 'center', width: inner - 12 });
  sheet.fill(left, barsBottom, inner, 4);
  sheet.lines(label.references, 15, 404, 8.6, { size: 8, width: 190 });
  sheet.text('VOID - SIMULATED', 190, 416, { size: 8, bold: true, align: 'right', width: 83 });
};

export const itemsAPage = 5;

export const drawCustoms = (sheet: Sheet, label: Pick<LabelContent, 'readableNumber'>, customs: CustomsContent, page: number): void => {
  const pages = Math.ceil(customs.items.length / itemsAPage);
  const items = customs.items.slice(page * itemsAPage, (page + 1) * itemsAPage);
  sheet.box(left, 9, inner, 414, 1.5);
  sheet.text('CUSTOMS DECLARATION', 15, 27, { size: 14, bold: true, width: 190 });
  sheet.text(`Page ${page + 1} of ${pages}`, 205, 27, { size: 8, align: 'right', width: 68 });
  sheet.text(label.readableNumber, 15, 40, { size: 9, width: 190 });
  sheet.fill(left, 46, inner, 1);
  sheet.text('FROM', 15, 57, { size: 7, bold: true });
  sheet.lines(customs.from, 15, 67, 9.2, { size: 8, width: 124 });
  sheet.fill(143.5, 46, 1, 78);
  sheet.text('TO', 149, 57, { size: 7, bold: true });
  sheet.lines(customs.to, 149, 67, 9.2, { size: 8, width: 124 });
  sheet.fill(left, 124, inner, 1);
  sheet.band(sampleBand, left, 125, inner, 17);

  sheet.text(`Contents: ${customs.kind}${customs.comments === '' ? '' : ` (${customs.comments})`}`, 15, 156, { size: 9, bold: true, width: 258 });
  sheet.fill(left, 162, inner, 1);
  const heads: readonly (readonly [string, number, number, 'left' | 'right'])[] = [
    ['Qty', 15, 22, 'left'], ['Description / HS tariff number', 40, 118, 'left'], ['Weight', 160, 52, 'right'], ['Value', 214, 40, 'right'], ['Org', 256, 18, 'right'],
  ];
  for (const [head, x, width, align] of heads) sheet.text(head, x, 172, { size: 7.5, bold: true, align, width });
  sheet.fill(left, 176, inner, 0.75);
  for (const [place, item] of items.entries()) {
    const y = 188 + place * 27;
    sheet.text(item.quantity, 15, y, { size: 8.5, width: 22 });
    sheet.text(item.description, 40, y, { size: 8.5, width: 118 });
    sheet.text(item.tariffNumber === '' ? 'HS -' : `HS ${item.tariffNumber}`, 40, y + 10, { size: 8, width: 118 });
    sheet.text(item.weight, 160, y, { size: 8.5, align: 'right', width: 52 });
    sheet.text(item.value, 214, y, { size: 8.5, align: 'right', width: 40 });
    sheet.text(item.origin, 256, y, { size: 8.5, align: 'right', width: 18 });
    sheet.fill(left, y + 14, inner, 0.5);
  }
  sheet.fill(left, 314, inner, 1);
  sheet.text(page + 1 < pages ? 'Continued on the next page' : 'Total', 15, 327, { size: 9, bold: true, width: 140 });
  if (page + 1 === pages) {
    sheet.text(customs.totalWeight, 150, 327, { size: 9, bold: true, align: 'right', width: 62 });
    sheet.text(customs.totalValue, 208, 327, { size: 9, bold: true, align: 'right', width: 46 });
  }
  sheet.fill(left, 334, inner, 1);
  sheet.lines(customs.facts, 15, 346, 10, { size: 8.5, width: 258 });
  sheet.text("Sender's signature and date", 15, 398, { size: 7.5 });
  sheet.fill(120, 399, 152, 0.75);
  sheet.text('Simulated customs form of the practice USPS. Declares nothing.', 15, 416, { size: 7, width: 258 });
};

export const drawReceipt = (sheet: Sheet, label: LabelContent, total: string): void => {
  sheet.text('Receipt', 9, 32, { size: 16, bold: true });
  sheet.band(sampleBand, 9, 42, inner, 19);
  sheet.lines([label.service, `Tracking ${label.readableNumber}`, ...label.facts, `Total ${total} (not charged)`], 9, 80, 13, { size: 10, width: inner });
  sheet.text('From', 9, 152, { size: 9, bold: true });
  sheet.lines(label.from, 9, 165, 12, { size: 9.5, width: inner });
  sheet.text('To', 9, 240, { size: 9, bold: true });
  sheet.lines(label.to, 9, 253, 12, { size: 9.5, width: inner });
};
