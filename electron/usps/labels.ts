import type { Cents } from '../../shared/money.ts';
import type { PricePart } from '../../shared/rate.ts';
import type { DocumentImage } from './label-image.ts';
import { LabelRequest } from './label-request.ts';
import { checkedRequest } from './checked-request.ts';
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
