import type { Call, PracticeContext } from '../server/call.ts';
import { gatewayRefusal } from '../server/errors.ts';
import { idempotencyKey, readPayer } from '../account/payment-header.ts';
import type { LabelKind, StoredLabel } from '../state/labels.ts';

/** A label of the payer's own CRID, of the kinds that an API knows; null for anybody else's. */
export const ownLabel = (api: string, call: Call, context: PracticeContext, kinds: readonly LabelKind[]): StoredLabel | null => {
  const owner = readPayer(api, call, context);
  const label = context.state.labels.find(call.parameters.trackingNumber ?? '');
  return label?.crid === owner.crid && kinds.includes(label.kind) ? label : null;
};

export const labelByKey = (api: string, call: Call, context: PracticeContext, kinds: readonly LabelKind[]): StoredLabel | null => {
  const owner = readPayer(api, call, context);
  const key = idempotencyKey(call);
  if (key === null) throw gatewayRefusal(api, ["Header parameter 'X-Idempotency-Key' is required but not found in request"]);
  const label = context.state.labels.byKey(owner.crid, key);
  return label && kinds.includes(label.kind) ? label : null;
};
