import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { gatewayRefusal } from '../server/errors.ts';
import { checkHeaders, idempotencyKey, readPayer } from '../account/payment-header.ts';
import type { LabelKind, StoredLabel } from '../state/labels.ts';

/** A label of the payer's own CRID, of the kinds that an API knows; null for anybody else's. */
export const ownLabel = (api: string, call: Call, context: PracticeContext, kinds: readonly LabelKind[]): StoredLabel | null => {
  const owner = readPayer(api, call, context);
  const label = context.state.labels.find(call.parameters.trackingNumber ?? '');
  return label?.crid === owner.crid && kinds.includes(label.kind) ? label : null;
};

const labelByKey = (api: string, call: Call, context: PracticeContext, kinds: readonly LabelKind[]): StoredLabel | null => {
  const owner = readPayer(api, call, context);
  const key = idempotencyKey(call);
  if (key === null) throw gatewayRefusal(api, ["Header parameter 'X-Idempotency-Key' is required but not found in request"]);
  const label = context.state.labels.byKey(owner.crid, key);
  return label && kinds.includes(label.kind) ? label : null;
};

/** What is done with the label that a call names; null when there is none. */
type Work = (label: StoredLabel | null, call: Call, context: PracticeContext) => Promise<Answer> | Answer;

/** A call for the label of the number in its path, one at a time. */
export const byNumber = (api: string, kinds: readonly LabelKind[], work: Work): Route['handle'] => (call, context) => {
  checkHeaders(api, call);
  return context.oneAtATime(async () => work(ownLabel(api, call, context, kinds), call, context));
};

/** A call for the label that was bought under the key in its header, one at a time. */
export const byKey = (api: string, kinds: readonly LabelKind[], work: Work): Route['handle'] => (call, context) => {
  checkHeaders(api, call);
  return context.oneAtATime(async () => work(labelByKey(api, call, context, kinds), call, context));
};
