import * as z from 'zod';
import { readDocument, vendorJson } from '../documents/document-answer.ts';
import type { DocumentNames } from '../documents/document-answer.ts';
import type { DocumentImage } from '../documents/label-image.ts';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { number } from '../transport/read-answer.ts';
import { checkedKey, checkedTrackingNumber } from '../wire/checked-identifiers.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import { isSoundCount, labelImage, packageCount } from './label-request-parts.ts';

/** The body of a reprint. A receipt can't be had again. */
export const ReprintRequest = z.strictObject({
  imageInfo: z.strictObject({ ...labelImage, suppressPostage: z.boolean().optional(), ...packageCount }).refine(isSoundCount, 'packageNumber of totalPackages'),
});
export type ReprintRequest = z.input<typeof ReprintRequest>;

export interface Reprinted {
  readonly image: DocumentImage;
  /** Which reprint this is, and how many USPS gives in all (three); null where it doesn't say. */
  readonly reprintNumber: number | null;
  readonly reprintLimit: number | null;
}

const Info = z.object({ reprintNumber: number, reprintLimit: number }).nullish().catch(null);

export interface ReprintCalls<Data> {
  byNumber(trackingNumber: string, request: ReprintRequest): Promise<Data & Reprinted>;
  /** The label that was bought under the key, whose number may never have arrived. */
  byKey(key: string, request: ReprintRequest): Promise<Data & Reprinted>;
}

/**
 * POST of a reprint: the document of a label that was bought, up to its mailing date and while it is neither canceled nor
 * disputed (160378 to 160384). Each one counts, so none is asked for twice.
 */
export const reprintCalls = <S extends z.ZodType<object>>(
  paidCall: AuthorizedCall,
  { api, path, data, names }: {
    readonly api: 'labels' | 'international-labels';
    readonly path: string;
    readonly data: S;
    readonly names: readonly [DocumentNames, ...DocumentNames[]];
  },
): ReprintCalls<z.output<S>> => {
  const reprint = async (at: string, request: ReprintRequest, headers: Readonly<Record<string, string>> = {}): Promise<z.output<S> & Reprinted> => {
    const { answer } = await paidCall({
      api, method: 'POST', path: at, accept: vendorJson, headers, json: checkedRequest('reprint', ReprintRequest, request),
    });
    const read = readDocument(answer, data, ...names);
    const info = Info.parse(read.part('reprintInfo'));
    return { ...read.data, image: read.image, reprintNumber: info?.reprintNumber ?? null, reprintLimit: info?.reprintLimit ?? null };
  };
  return {
    byNumber: async (trackingNumber, request) => reprint(`${path}/${checkedTrackingNumber(trackingNumber)}`, request),
    byKey: async (key, request) => reprint(path, request, { 'x-idempotency-key': checkedKey(key) }),
  };
};
