import * as z from 'zod';
import type { PriceType } from '../../../shared/rates/price-type.ts';
import { readDocument, vendorJson } from '../documents/document-answer.ts';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { readJson } from '../transport/read-answer.ts';
import { checkedKey, checkedTrackingNumber } from '../wire/checked-identifiers.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import { LabelDataReader } from './label-answer.ts';
import type { LabelAnswer, LabelData } from './label-answer.ts';
import { cancelCalls } from './label-cancel.ts';
import type { CancelAnswer } from './label-cancel.ts';
import { reprintCalls } from './label-reprint.ts';
import type { Reprinted, ReprintRequest } from './label-reprint.ts';
import { LabelChanges, LabelRequest, ReturnLabelRequest } from './label-request.ts';

export { LabelChanges, LabelRequest, labelTakes, ReturnLabelRequest } from './label-request.ts';
export type { LabelAnswer, LabelData } from './label-answer.ts';
export type { CancelAnswer } from './label-cancel.ts';
export type { DocumentImage } from '../documents/label-image.ts';

const bytesOf = (request: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(request));

/**
 * The bytes of a label request: members in one fixed order, empty strings and undefined left out. The same request gives
 * the same bytes, which an idempotency key asks for.
 * @throws TypeError when USPS's gateway would refuse it; the message names members, never their values.
 */
export const encodeLabelRequest = (request: LabelRequest): Uint8Array => bytesOf(checkedRequest('label', LabelRequest, request));

/** As `encodeLabelRequest`, of a return label. */
export const encodeReturnLabelRequest = (request: ReturnLabelRequest): Uint8Array =>
  bytesOf(checkedRequest('return label', ReturnLabelRequest, request));

const outbound = { metadata: 'labelMetadata', image: 'labelImage' };
const returning = { metadata: 'returnLabelMetadata', image: 'returnLabelImage' };

const buy = async (paidCall: AuthorizedCall, path: string, body: Uint8Array, key: string, names: typeof outbound): Promise<LabelAnswer> => {
  const { answer } = await paidCall({
    api: 'labels', method: 'POST', path, body, accept: vendorJson, headers: { 'x-idempotency-key': checkedKey(key) },
  });
  const { data, image } = readDocument(answer, LabelDataReader, names);
  return { ...data, image };
};

/**
 * POST /labels/v3/label: buys. The same key with the same bytes buys nothing new.
 * @throws RangeError before anything is sent when the key is no UUID.
 */
export const createLabel = (paidCall: AuthorizedCall, body: Uint8Array, key: string): Promise<LabelAnswer> =>
  buy(paidCall, '/labels/v3/label', body, key, outbound);

/**
 * DELETE /labels/v3/label/{trackingNumber}: takes the label back before its manifest is sent, asks for a refund after it.
 * @throws RangeError before anything is sent when it is no tracking number.
 */
export const cancelLabel = (paidCall: AuthorizedCall, trackingNumber: string): Promise<CancelAnswer> =>
  cancelCalls(paidCall, 'labels', '/labels/v3/label').byNumber(trackingNumber);

/** The data of a changed label. USPS's own example has all of it inside the address. */
const ChangedLabel = z.preprocess((value) => {
  const inner = (value as { readonly labelAddress?: unknown } | null)?.labelAddress;
  return typeof inner === 'object' && inner !== null && 'trackingNumber' in inner ? { ...inner, labelAddress: inner } : value;
}, LabelDataReader);

/** What the Labels API can beside buying and canceling by number. Every call needs the payment authorization. */
export interface Labels {
  /** POST /labels/v3/return-label. @param body of `encodeReturnLabelRequest`; @param key as for `createLabel`. */
  createReturn(body: Uint8Array, key: string): Promise<LabelAnswer>;
  /** DELETE /labels/v3/label: the label that was bought under the key. */
  cancelByKey(key: string): Promise<CancelAnswer>;
  /** PATCH /labels/v3/label/{trackingNumber}: the price may change, the document that was printed stays good. @param prices as it was bought. */
  change(trackingNumber: string, changes: LabelChanges, prices?: PriceType): Promise<LabelData>;
  /** POST /labels/v3/label-reprint/{trackingNumber}: at most three times, up to the mailing date. */
  reprint(trackingNumber: string, request: ReprintRequest): Promise<LabelData & Reprinted>;
  /** POST /labels/v3/label-reprint: the label that was bought under the key. */
  reprintByKey(key: string, request: ReprintRequest): Promise<LabelData & Reprinted>;
}

/** @param contractCall the same, with an authorization that names whose contract prices are charged. */
export const labels = (paidCall: AuthorizedCall, contractCall: AuthorizedCall = paidCall): Labels => {
  const cancel = cancelCalls(paidCall, 'labels', '/labels/v3/label');
  const reprint = reprintCalls(paidCall, { api: 'labels', path: '/labels/v3/label-reprint', data: LabelDataReader, names: [outbound, returning] });
  return {
    createReturn: (body, key) => buy(paidCall, '/labels/v3/return-label', body, key, returning),
    cancelByKey: cancel.byKey,
    change: async (trackingNumber, changes, prices) => {
      const checked = checkedRequest('label change', LabelChanges, changes);
      const { answer } = await (prices === 'contract' ? contractCall : paidCall)({
        api: 'labels', method: 'PATCH', path: `/labels/v3/label/${checkedTrackingNumber(trackingNumber)}`,
        json: Object.entries(checked).map(([member, value]) => ({ op: 'replace', path: `/packageDescription/${member}`, value })),
      });
      return readJson(answer, ChangedLabel);
    },
    reprint: reprint.byNumber,
    reprintByKey: reprint.byKey,
  };
};
