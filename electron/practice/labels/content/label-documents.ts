import { Refusal, json } from '../../server/answer.ts';
import type { PracticeContext } from '../../server/call.ts';
import type { PrintedDocument } from '../../documents/document.ts';
import { brokerCode } from '../numbers/label-broker.ts';
import { labelContent } from './label-content.ts';
import type { LabelFacts } from './label-content.ts';
import type { ImageInfo } from '../label-request.ts';
import { labelPictures } from '../../documents/pictures/label-pictures.ts';
import { labelSvg, receiptSvg } from '../../documents/label-svg.ts';
import { labelZpl } from '../../documents/zpl/label-zpl.ts';
import { isPictureType } from '../../documents/pictures/picture.ts';
import { withHabit } from '../../documents/zpl/zpl-habits.ts';

type Image = Pick<ImageInfo, 'imageType' | 'labelType' | 'suppressPostage' | 'suppressMailDate' | 'packageNumber' | 'totalPackages'>
  & { readonly receiptOption: 'SAME_PAGE' | 'SEPARATE_PAGE' | 'NONE'; readonly includeLabelBrokerPDF?: boolean };

/** What the practice USPS doesn't do yet, said so instead of done wrong. */
export const notOffered = (api: string, what: string): Refusal =>
  new Refusal(json(501, {
    apiVersion: api,
    error: { code: '501', message: 'Not Implemented', errors: [{ status: '501', title: 'Practice USPS', detail: `The practice USPS does not offer ${what}.`, source: { parameter: '' } }] },
  }));

/** The label, and its receipt where that is a part of its own, in the type that was asked for. */
export const labelDocuments = async (api: string, facts: LabelFacts, image: Image, at: Date, { painter, switches }: Pick<PracticeContext, 'painter' | 'switches'>): Promise<PrintedDocument[]> => {
  if (image.imageType === 'NONE') return [];
  if (image.labelType !== '4X6LABEL') throw notOffered(api, `labels of type ${image.labelType}`);
  const label = labelContent(facts, image);
  const total = `$${(facts.totalCents / 100).toFixed(2)}`;
  switch (image.imageType) {
    case 'PDF': {
      // The PDF library is a third of what the server loads; nobody waits for it before the first label.
      const { labelPdf, receiptPdf } = await import('../../documents/label-pdf.ts');
      const pages = { label, total, receiptOption: image.receiptOption, at };
      const pdf = (name: string, base64: string): PrintedDocument => ({ name, fileName: `${name}.pdf`, contentType: 'application/pdf', base64 });
      return [
        pdf('labelImage', await labelPdf(pages)),
        ...(image.receiptOption === 'SEPARATE_PAGE' ? [pdf('receiptImage', await receiptPdf(pages))] : []),
      ];
    }
    case 'LABEL_BROKER': {
      if (image.includeLabelBrokerPDF !== true) return [brokerCode('labelImage', facts.trackingNumber)];
      const printed = await labelDocuments(api, facts, { ...image, imageType: 'PDF' }, at, { painter, switches });
      return [...printed, brokerCode('labelBrokerQR', facts.trackingNumber)];
    }
    case 'SVG': {
      const svg = (name: string, text: string): PrintedDocument =>
        ({ name, fileName: `${name}.svg`, contentType: 'image/svg+xml', base64: Buffer.from(text).toString('base64') });
      return [
        svg('labelImage', labelSvg({ label, total, receiptOption: image.receiptOption })),
        ...(image.receiptOption === 'SEPARATE_PAGE' ? [svg('receiptImage', receiptSvg({ label, total }))] : []),
      ];
    }
    case 'ZPL203DPI':
    case 'ZPL300DPI': {
      const plain = labelZpl(label, total, image.imageType === 'ZPL203DPI' ? 203 : 300, image.receiptOption === 'SEPARATE_PAGE');
      const zpl = withHabit(plain, switches.settings.zplHabit);
      return [{ name: 'labelImage', fileName: 'labelImage.zpl', contentType: 'application/octet-stream', base64: Buffer.from(zpl).toString('base64') }];
    }
    default:
      if (image.imageType === 'EPL300DPI' && facts.isReturn) throw notOffered(api, 'return labels as EPL');
      if (isPictureType(image.imageType)) return labelPictures({ label, total, receiptOption: image.receiptOption, at }, image.imageType, painter);
      throw notOffered(api, `labels as ${image.imageType}`);
  }
};
