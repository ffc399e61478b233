import type { PrintedDocument } from '../document.ts';
import type { PdfPainter } from './draw-pdf.ts';
import { pictureDocument } from './picture.ts';
import type { PictureType } from './picture.ts';
import type { LabelPages } from '../label-pdf.ts';

const label4x6 = { widthInches: 4, heightInches: 6 };
const letterSideways = { widthInches: 11, heightInches: 8.5 };

/** The label as a picture of its own PDF. A receipt on a page of its own is one more picture, or one more label of EPL. */
export const labelPictures = async (pages: LabelPages, type: PictureType, painter: PdfPainter): Promise<PrintedDocument[]> => {
  const { labelPdf, receiptPdf } = await import('../label-pdf.ts');
  const drawn = await painter.paint(await labelPdf(pages), pages.receiptOption === 'SAME_PAGE' ? letterSideways : label4x6);
  if (pages.receiptOption !== 'SEPARATE_PAGE') return [pictureDocument('labelImage', type, drawn)];
  const receipt = await painter.paint(await receiptPdf(pages), label4x6);
  return type === 'EPL300DPI'
    ? [pictureDocument('labelImage', type, [...drawn, ...receipt])]
    : [pictureDocument('labelImage', type, drawn), pictureDocument('receiptImage', type, receipt)];
};
