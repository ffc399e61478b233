import type { PrintedDocument } from '../documents/document.ts';
import { internationalContent } from './international-content.ts';
import type { InternationalFacts } from './international-content.ts';
import { drawInternational } from './international-sheet.ts';
import type { PracticeContext } from '../server/call.ts';
import { notOffered } from '../labels/content/label-documents.ts';
import { drawCustoms, itemsAPage, labelHeight, labelWidth } from '../documents/label-sheet.ts';
import { isPictureType, pictureDocument } from '../documents/pictures/picture.ts';
import type { Sheet } from '../documents/sheet.ts';
import { zplAsSheet } from '../documents/zpl/zpl-as-sheet.ts';
import { withHabit } from '../documents/zpl/zpl-habits.ts';
import { ZplSheet } from '../documents/zpl/zpl-sheet.ts';

const api = '/international-labels/v3';

export interface InternationalImage {
  readonly imageType: string;
  readonly suppressPostage: boolean;
}

/** The label and its customs form, a page each and more where five lines don't hold the contents. */
export const internationalDocuments = async (facts: InternationalFacts, image: InternationalImage, at: Date, { painter, switches }: Pick<PracticeContext, 'painter' | 'switches'>): Promise<PrintedDocument[]> => {
  if (image.imageType === 'NONE') return [];
  const label = internationalContent(facts, image.suppressPostage);
  const customsPages = Array.from({ length: Math.ceil(label.customs.items.length / itemsAPage) }, (_, page) => (sheet: Sheet) => drawCustoms(sheet, label, label.customs, page));
  const pages = [(sheet: Sheet) => drawInternational(sheet, label), ...customsPages];
  if (image.imageType === 'PDF' || isPictureType(image.imageType)) {
    const { PdfSheets } = await import('../documents/pdf-sheet.ts');
    const sheets = await PdfSheets.start(`Sample label ${label.trackingNumber}`, at);
    for (const draw of pages) draw(sheets.add(labelWidth, labelHeight));
    const base64 = await sheets.base64();
    if (isPictureType(image.imageType)) return [pictureDocument('labelImage', image.imageType, await painter.paint(base64, { widthInches: 4, heightInches: 6 }))];
    return [{ name: 'labelImage', fileName: 'labelImage.pdf', contentType: 'application/pdf', base64 }];
  }
  if (image.imageType !== 'ZPL203DPI' && image.imageType !== 'ZPL300DPI') throw notOffered(api, `labels as ${image.imageType}`);
  const dpi = image.imageType === 'ZPL203DPI' ? 203 : 300;
  const plain = pages.map((draw) => {
    const sheet = new ZplSheet(dpi);
    draw(zplAsSheet(sheet));
    return sheet.toString();
  }).join('');
  const zpl = withHabit(plain, switches.settings.zplHabit);
  return [{ name: 'labelImage', fileName: 'labelImage.zpl', contentType: 'application/octet-stream', base64: Buffer.from(zpl).toString('base64') }];
};
