import * as z from 'zod';
import { readDataAndDocument, vendorJson } from './documents/document-answer.ts';
import type { DocumentImage } from './documents/label-image.ts';
import type { AuthorizedCall } from './sign-in/authorized-call.ts';
import { requiredText } from './transport/read-answer.ts';
import { checkedRequest } from './wire/checked-request.ts';
import { FormAddress } from './wire/wire-address.ts';
import { entryFacilityTypes } from './wire/wire-enums.ts';

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
  /** Null where the answer names the form and its picture is missing or damaged: USPS gives it only once. */
  readonly image: DocumentImage | null;
}

const Metadata = z.object({ manifestNumber: requiredText, trackingNumbers: z.array(requiredText) });

/** The exact bytes of a request: what is kept before it is sent. */
export const encodeScanFormRequest = (request: ScanFormRequest): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(checkedRequest('SCAN form', ScanFormRequest, request)));

/** POST /scan-forms/v3/scan-form. What is on the form is manifested within 15 minutes. */
export const createScanForm = async (call: AuthorizedCall, request: ScanFormRequest | Uint8Array): Promise<ScanFormAnswer> => {
  const { answer } = await call({
    api: 'scan-forms', method: 'POST', path: '/scan-forms/v3/scan-form', accept: vendorJson,
    body: request instanceof Uint8Array ? request : encodeScanFormRequest(request),
  });
  const { data, image } = readDataAndDocument(answer, Metadata, { metadata: 'SCANFormMetaData', image: 'SCANFormImage' });
  return { ...data, image };
};
