import * as z from 'zod';
import type { DocumentImage } from './label-image.ts';
import { FormAddress } from './wire-address.ts';
import { entryFacilityTypes } from './wire-enums.ts';

const mid = z.string().regex(/^(\d{6}|\d{9})$/);

/** The body of POST /scan-forms/v3/scan-form. 8.5X11LABEL gives PS Form 5630, 4X6LABEL gives 5630-S; ZPL only as 4×6. */
export const ScanFormRequest = z.strictObject({
  imageInfo: z.strictObject({
    imageType: z.enum(['PDF', 'ZPL203DPI', 'ZPL300DPI']),
    labelType: z.enum(['8.5X11LABEL', '4X6LABEL']),
  }),
  mailingDate: z.iso.date(),
  overwriteMailingDate: z.boolean().optional(),
  entryFacilityZIPCode: z.string().regex(/^\d{5}$/),
  destinationEntryFacilityType: z.enum(entryFacilityTypes),
  shipment: z.union([
    z.strictObject({ trackingNumbers: z.array(z.string().min(1)).min(1).max(40_000) }),
    z.strictObject({ MID: mid }),
    z.strictObject({ manifestMID: mid }),
  ]),
  fromAddress: FormAddress,
}).refine((form) => form.imageInfo.imageType === 'PDF' || form.imageInfo.labelType === '4X6LABEL', 'ZPL is drawn on 4X6LABEL only');
export type ScanFormRequest = z.input<typeof ScanFormRequest>;

export interface ScanFormAnswer {
  /** USPS's electronic file number, which the form's bar code holds. */
  readonly manifestNumber: string;
  /** What USPS put on the form, which may differ from what was asked for. */
  readonly trackingNumbers: readonly string[];
  readonly image: DocumentImage;
}
