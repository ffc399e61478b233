import * as z from 'zod';
import { cents, sum } from '../../shared/format-money.ts';
import type { Cents } from '../../shared/money.ts';
import type { PricePart } from '../../shared/rate.ts';
import type { AuthorizedCall } from './authorized-call.ts';
import { checkedRequest } from './checked-request.ts';
import { readDocument, vendorJson } from './document-answer.ts';
import type { DocumentImage } from './label-image.ts';
import { LabelRequest } from './label-request.ts';
import {
  AnsweredAddress as AnsweredAddressReader, Commitment as CommitmentReader, dollars, list, optionalDollars, PriceParts, readJson, requiredText, text, Warnings,
} from './read-answer.ts';
import type { Commitment } from './shipping-options.ts';
import type { AnsweredAddress } from './wire-address.ts';

export { LabelRequest, labelTakes } from './label-request.ts';
export type { DocumentImage } from './label-image.ts';

/**
 * The bytes of a label request: members in one fixed order, empty strings and undefined left out. The same request gives
 * the same bytes, which an idempotency key asks for.
 * @throws TypeError when USPS's gateway would refuse it; the message names members, never their values.
 */
export const encodeLabelRequest = (request: LabelRequest): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(checkedRequest('label', LabelRequest, request)));

export interface LabelAnswer {
  readonly trackingNumber: string;
  /** "420" and the ZIP or ZIP+4: what the bar code holds before the tracking number. */
  readonly routingInformation: string;
  /** Where USPS printed it to, as it writes it. */
  readonly labelAddress: AnsweredAddress | null;
  /** Without fees and extra services. */
  readonly postage: Cents;
  readonly fees: readonly PricePart[];
  readonly extraServices: readonly PricePart[];
  /** Postage, fees and extra services. */
  readonly total: Cents;
  readonly zone: string;
  readonly sku: string;
  readonly commitment: Commitment | null;
  readonly warnings: readonly string[];
  readonly image: DocumentImage;
}

export interface CancelAnswer {
  readonly trackingNumber: string;
  /** DISPUTED is a refund that was asked for, not granted. */
  readonly status: 'CANCELED' | 'DISPUTED';
  /** One number a CRID and day, shared by all labels of that day. */
  readonly disputeId: string | null;
}

const Metadata = z.object({
  trackingNumber: requiredText.transform((number) => number.replace(/\s+/g, '')),
  routingInformation: text,
  labelAddress: AnsweredAddressReader.nullish(),
  postage: dollars,
  fees: PriceParts,
  extraServices: list(z.object({ name: text, price: optionalDollars, warnings: Warnings })),
  zone: text,
  SKU: text,
  commitment: CommitmentReader,
  warnings: Warnings,
});

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * POST /labels/v3/label: buys. The same key with the same bytes buys nothing new.
 * @throws RangeError before anything is sent when the key is no UUID.
 */
export const createLabel = async (paidCall: AuthorizedCall, body: Uint8Array, key: string): Promise<LabelAnswer> => {
  if (!uuid.test(key)) throw new RangeError('an idempotency key is a UUID');
  const { answer } = await paidCall({
    api: 'labels', method: 'POST', path: '/labels/v3/label', body, accept: vendorJson, headers: { 'x-idempotency-key': key },
  });
  const { data, image } = readDocument(answer, Metadata, { metadata: 'labelMetadata', image: 'labelImage' });
  const { trackingNumber, routingInformation, postage, fees, zone, SKU: sku, commitment } = data;
  const extraServices = data.extraServices.map(({ name, price }) => ({ name, amount: price ?? cents(0) }));
  return {
    trackingNumber,
    routingInformation,
    labelAddress: data.labelAddress ?? null,
    postage,
    fees,
    extraServices,
    total: sum([postage, ...[...fees, ...extraServices].map(({ amount }) => amount)]),
    zone,
    sku,
    commitment,
    warnings: [...new Set([...data.warnings, ...data.extraServices.flatMap(({ warnings }) => warnings)])],
    image,
  };
};

const Cancel = z.object({ trackingNumber: text, status: z.enum(['CANCELED', 'DISPUTED']), disputeId: text });

/**
 * DELETE /labels/v3/label/{trackingNumber}: takes the label back before its manifest is sent, asks for a refund after it.
 * @throws RangeError before anything is sent when it is no tracking number.
 */
export const cancelLabel = async (paidCall: AuthorizedCall, trackingNumber: string): Promise<CancelAnswer> => {
  if (!/^[0-9A-Za-z]{10,34}$/.test(trackingNumber)) throw new RangeError('not a tracking number');
  const { answer } = await paidCall({ api: 'labels', method: 'DELETE', path: `/labels/v3/label/${trackingNumber}` });
  const { status, disputeId, ...canceled } = readJson(answer, Cancel);
  return { trackingNumber: canceled.trackingNumber || trackingNumber, status, disputeId: disputeId || null };
};
