import * as z from 'zod';
import type { Dpi, Media, Printer } from '../../../shared/printing/printing.ts';
import type { ScanFormRequest } from '../../usps/scan-forms.ts';
import type { Desk } from '../desk.ts';
import { imageTypeFor } from '../wire/label-request.ts';

type Image = ScanFormRequest['imageInfo'];

/**
 * What a form is asked for as: PS Form 5630 on letter paper, or 5630-S on 4×6; PDF, or the carrier's own ZPL where labels for the
 * printer are asked for so too. ZPL is drawn on 4×6 alone.
 */
export const formImageFor = (desk: Desk, printer: Pick<Printer, 'id' | 'language' | 'dpi'> | null): Image => {
  const { formSize, printerProfiles } = desk.settings();
  if (formSize === 'letter') return { imageType: 'PDF', labelType: '8.5X11LABEL' };
  const imageType = imageTypeFor(printer, printer ? printerProfiles[printer.id] : undefined);
  return { imageType: imageType === 'ZPL203DPI' || imageType === 'ZPL300DPI' ? imageType : 'PDF', labelType: '4X6LABEL' };
};

const Asked = z.object({ imageInfo: z.object({ imageType: z.string(), labelType: z.string() }) });

/** On what a form is printed, by the request that asked for it; a PDF prints on a head of any kind. */
export const pictureAsked = (request: Uint8Array): { readonly media: Media; readonly dpi?: Dpi } => {
  const { imageInfo: { imageType, labelType } } = Asked.parse(JSON.parse(new TextDecoder().decode(request)));
  const media = labelType === '4X6LABEL' ? '4x6' : 'letter';
  if (imageType === 'ZPL203DPI') return { media, dpi: 203 };
  return imageType === 'ZPL300DPI' ? { media, dpi: 300 } : { media };
};
