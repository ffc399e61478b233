import { createHash } from 'node:crypto';
import { ruleRefusal } from '../server/errors.ts';
import type { Call, PracticeContext } from '../server/call.ts';
import { idempotencyKey } from '../account/payment-header.ts';
import type { StoredLabel } from '../state/labels.ts';
import type { PaymentClaims } from '../account/claims.ts';

const day = 86_400_000;

/**
 * The label that was bought under the call's key, where a repeat gets it; null where one is to be sold. USPS tells little of
 * repeats: what isn't documented goes by the switches.
 * @throws Refusal 400 where a repeat gets neither.
 */
export const boughtUnderKey = (api: string, call: Call, owner: PaymentClaims, { clock, state, switches }: PracticeContext): StoredLabel | null => {
  const key = idempotencyKey(call);
  const known = key === null ? null : state.labels.byKey(owner.crid, key);
  if (!known) return null;
  if (switches.choice('key-life') === 'b' && clock.now().getTime() - known.createdAt.getTime() >= day) return null;
  const refuse = (code: string, detail: string) => ruleRefusal(api, [{ code, detail, parameter: 'X-Idempotency-Key' }]);
  const isChanged = known.requestDigest !== createHash('sha256').update(call.body).digest('hex');
  if (isChanged && switches.choice('changed-body') === 'a') throw refuse('', 'The idempotency key was used before with another request.');
  if (known.status !== 'CREATED' && switches.choice('repeat-after-cancel') === 'b') throw refuse('160186', 'Order already canceled');
  if (known.manifestNumber !== null && switches.choice('repeat-after-form') === 'b')
    throw refuse('160040', `The label is already part of a SCAN Form with efn ${known.manifestNumber}`);
  return known;
};
