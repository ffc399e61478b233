import { gs1Widths, totalModules } from '../bars/gs1-128.ts';
import { sampleBand } from '../../labels/content/label-content.ts';
import type { CustomsContent, LabelContent } from '../../labels/content/label-content.ts';
import { ZplSheet } from './zpl-sheet.ts';

const left = 9;
const inner = 270;
const itemsAPage = 5;
const barsTop = 286;
const barsBottom = 391;

const labelFormat = (label: LabelContent, dpi: 203 | 300): string => {
  const sheet = new ZplSheet(dpi);
  const center = { width: inner - 12, align: 'C' } as const;
  sheet.box(left, 9, inner, barsTop - 9, 1.5);
  sheet.box(left, barsBottom, inner, 423 - barsBottom, 1.5);
  sheet.text(label.serviceLetter, left, 69, 56, { width: 76, align: 'C' });
  sheet.fill(85, 9, 1.5, 70);
  sheet.text('SAMPLE', 91, 29, 18, { width: 80, align: 'L' });
  sheet.lines(label.origin, 91, 46, 10, 8, { width: 80, align: 'L' });
  sheet.box(174, 15, 98, 58, 1);
  sheet.lines(label.postage, 177, 29, 13, 9.5, { width: 92, align: 'C' });
  sheet.fill(left, 79, inner, 1.5);
  sheet.text(label.service, left + 6, 100, 19, center);
  sheet.fill(left, 107, inner, 1.5);
  sheet.lines(label.from, 15, 119, 9.6, 8.5, { width: 160, align: 'L' });
  sheet.lines(label.facts, 180, 119, 9.6, 8.5, { width: 93, align: 'R' });
  sheet.box(241, 151, 32, 15, 1);
  sheet.text(label.distributionCode, 241, 162.5, 11, { width: 32, align: 'C' });
  sheet.band(sampleBand, left, 172, inner, 19);
  sheet.lines(['SHIP', 'TO:'], 15, 213, 10, 9);
  const small = label.to.length > 5;
  sheet.lines(label.to, 44, 213, small ? 12.5 : 14.5, small ? 11 : 13, { width: 228, align: 'L' });
  sheet.fill(left, barsTop, inner, 4);
  sheet.text(label.trackingBanner, left + 6, 303, 11.5, center);
  sheet.bars(label.barcode, totalModules(gs1Widths(label.barcode)), 310, 62);
  sheet.text(label.readableNumber, left + 6, 386, 11.5, center);
  sheet.fill(left, barsBottom, inner, 4);
  sheet.lines(label.references, 15, 404, 8.6, 8, { width: 170, align: 'L' });
  sheet.text('VOID - SIMULATED', 190, 416, 8, { width: 83, align: 'R' });
  return sheet.toString();
};

const customsFormat = (label: LabelContent, customs: CustomsContent, page: number, dpi: 203 | 300): string => {
  const pages = Math.ceil(customs.items.length / itemsAPage);
  const sheet = new ZplSheet(dpi);
  sheet.box(left, 9, inner, 414, 1.5);
  sheet.text('CUSTOMS DECLARATION', 15, 27, 14, { width: 190, align: 'L' });
  sheet.text(`Page ${page + 1} of ${pages}`, 205, 27, 8, { width: 68, align: 'R' });
  sheet.text(label.readableNumber, 15, 40, 9, { width: 190, align: 'L' });
  sheet.fill(left, 46, inner, 1);
  sheet.text('FROM', 15, 57, 7);
  sheet.lines(customs.from, 15, 67, 9.2, 8, { width: 124, align: 'L' });
  sheet.fill(143.5, 46, 1, 78);
  sheet.text('TO', 149, 57, 7);
  sheet.lines(customs.to, 149, 67, 9.2, 8, { width: 124, align: 'L' });
  sheet.fill(left, 124, inner, 1);
  sheet.band(sampleBand, left, 125, inner, 17);
  sheet.text(`Contents: ${customs.kind}${customs.comments === '' ? '' : ` (${customs.comments})`}`, 15, 156, 9, { width: 258, align: 'L' });
  sheet.fill(left, 162, inner, 1);
  for (const [place, item] of customs.items.slice(page * itemsAPage, (page + 1) * itemsAPage).entries()) {
    const y = 178 + place * 27;
    sheet.text(item.quantity, 15, y, 8.5, { width: 22, align: 'L' });
    sheet.text(item.description, 40, y, 8.5, { width: 118, align: 'L' });
    sheet.text(item.tariffNumber === '' ? 'HS -' : `HS ${item.tariffNumber}`, 40, y + 10, 8, { width: 118, align: 'L' });
    sheet.text(item.weight, 156, y, 8.5, { width: 56, align: 'R' });
    sheet.text(item.value, 214, y, 8.5, { width: 40, align: 'R' });
    sheet.text(item.origin, 256, y, 8.5, { width: 18, align: 'R' });
    sheet.fill(left, y + 14, inner, 0.5);
  }
  sheet.fill(left, 314, inner, 1);
  sheet.text(page + 1 < pages ? 'Continued on the next page' : 'Total', 15, 327, 9, { width: 130, align: 'L' });
  if (page + 1 === pages) {
    sheet.text(customs.totalWeight, 146, 327, 9, { width: 66, align: 'R' });
    sheet.text(customs.totalValue, 208, 327, 9, { width: 46, align: 'R' });
  }
  sheet.fill(left, 334, inner, 1);
  sheet.lines(customs.facts, 15, 346, 10, 8.5, { width: 258, align: 'L' });
  sheet.text("Sender's signature and date", 15, 398, 7.5);
  sheet.fill(130, 399, 142, 0.75);
  sheet.text('Simulated customs form of the practice USPS. Declares nothing.', 15, 416, 7, { width: 258, align: 'L' });
  return sheet.toString();
};

const receiptFormat = (label: LabelContent, total: string, dpi: 203 | 300): string => {
  const sheet = new ZplSheet(dpi);
  const room = { width: inner, align: 'L' } as const;
  sheet.text('Receipt', 9, 32, 16);
  sheet.band(sampleBand, 9, 42, inner, 19);
  sheet.lines([label.service, `Tracking ${label.readableNumber}`, ...label.facts, `Total ${total} (not charged)`], 9, 80, 13, 10, room);
  sheet.lines(['From', ...label.from], 9, 165, 12, 9.5, room);
  sheet.lines(['To', ...label.to], 9, 253, 12, 9.5, room);
  return sheet.toString();
};

/** One format a page: the label, its customs form, then the receipt where one is asked for. */
export const labelZpl = (label: LabelContent, total: string, dpi: 203 | 300, withReceipt: boolean): string => {
  const { customs } = label;
  const customsPages = customs ? Array.from({ length: Math.ceil(customs.items.length / itemsAPage) }, (_, page) => customsFormat(label, customs, page, dpi)) : [];
  return [labelFormat(label, dpi), ...customsPages, ...(withReceipt ? [receiptFormat(label, total, dpi)] : [])].join('');
};
