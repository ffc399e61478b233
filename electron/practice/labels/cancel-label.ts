import { dayAt } from '../../../shared/days/ship-days.ts';
import { isAccepted } from '../tracking/acceptance.ts';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { PracticeContext } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';
import { centralTime, isManifested } from './rules/manifest-time.ts';
import type { StoredLabel } from '../state/labels.ts';

/**
 * Cancels a label whose data USPS hasn't sent yet, and asks for a refund of one that it has.
 * @param parameter what an error names: the number, or the key that the label was looked for by.
 */
export const cancelLabel = (api: string, label: StoredLabel | null, parameter: string, { clock, state, switches }: PracticeContext): Answer => {
  const refuse = (code: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);
  if (!label) throw refuse('160185', 'Order not found');
  if (label.kind === 'return') throw refuse('160187', 'Return label orders cannot be canceled');
  const now = clock.now();
  const today = dayAt(now, centralTime);
  if (label.status === 'CANCELED') throw refuse('160186', 'Order already canceled');
  if (label.status === 'DISPUTED') {
    throw refuse('160184', label.disputedOn === today
      ? 'A refund request for this order has already been submitted today'
      : 'A refund request for this order cannot be submitted');
  }
  if (isAccepted(label, now)) throw refuse('160184', 'A refund request for this order cannot be submitted');
  if (isManifested(label, now) || label.immediate) {
    if (label.kind === 'international' && switches.choice('international-refund') === 'b')
      throw refuse('160277', 'International labels cannot be refunded after they have been manifested');
    const disputeId = state.labels.dispute(label, today, () => String(104_000 + state.serials.next('dispute')));
    return json(200, { trackingNumber: label.trackingNumber, status: 'DISPUTED', disputeId });
  }
  if (label.manifestNumber !== null) throw refuse('160174', 'Labels associated with a scan form cannot be canceled');
  state.labels.cancel(label, now);
  return json(200, { trackingNumber: label.trackingNumber, status: 'CANCELED' });
};
