import * as z from 'zod';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { readJson, text } from '../transport/read-answer.ts';
import { checkedKey, checkedTrackingNumber } from '../wire/checked-identifiers.ts';

export interface CancelAnswer {
  readonly trackingNumber: string;
  /** DISPUTED is a refund that was asked for, not granted. */
  readonly status: 'CANCELED' | 'DISPUTED';
  /** One number a CRID and day, shared by all labels of that day. */
  readonly disputeId: string | null;
}

const Cancel = z.object({ trackingNumber: text, status: z.enum(['CANCELED', 'DISPUTED']), disputeId: text });

export interface CancelCalls {
  byNumber(trackingNumber: string): Promise<CancelAnswer>;
  /** The label that was bought under the key, whose number may never have arrived. */
  byKey(key: string): Promise<CancelAnswer>;
}

/**
 * DELETE of a label: takes it back before its manifest is sent, asks for a refund after it.
 * @param path of the label resource, "/labels/v3/label".
 */
export const cancelCalls = (paidCall: AuthorizedCall, api: 'labels' | 'international-labels', path: string): CancelCalls => {
  const cancel = async (from: string, number: string, headers: Readonly<Record<string, string>> = {}): Promise<CancelAnswer> => {
    const { answer } = await paidCall({ api, method: 'DELETE', path: from, headers });
    const { trackingNumber, status, disputeId } = readJson(answer, Cancel);
    return { trackingNumber: trackingNumber || number, status, disputeId: disputeId || null };
  };
  return {
    byNumber: async (trackingNumber) => cancel(`${path}/${checkedTrackingNumber(trackingNumber)}`, trackingNumber),
    byKey: async (key) => cancel(path, '', { 'x-idempotency-key': checkedKey(key) }),
  };
};
