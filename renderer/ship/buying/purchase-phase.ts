import type { Failure, Outcome } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Offer, Phase } from './button-state.ts';

/** What a shipment that main answered with makes of the page. */
const phaseOf = (shipment: Shipment, offer: Offer): Phase => {
  const { id, state, detail } = shipment;
  const failed = (failure: Failure): Phase => ({ at: 'failed', failure, offer });
  switch (state) {
    // Canceled meanwhile, on the Shipments page: the label is there to be looked at, and not to be bought again.
    case 'bought': case 'canceled': case 'refund-requested': return { at: 'bought', shipment };
    case 'failed': return failed({ code: 'purchase-refused', uspsCode: null, detail });
    default: return failed({ code: 'purchase-outcome-unknown', shipmentId: id, because: detail });
  }
};

export const phaseAfterBuying = (outcome: Outcome<Shipment>, offer: Offer): Phase =>
  outcome.ok ? phaseOf(outcome.value, offer) : { at: 'failed', failure: outcome.failure, offer };

/**
 * What asking again about a lost answer comes to. Only USPS's own no ends that it is unknown: that main was busy or made a
 * mistake says nothing of the label, and must not offer to buy it again.
 */
export const phaseAfterAsking = (outcome: Outcome<Shipment>, offer: Offer, unknown: Extract<Failure, { code: 'purchase-outcome-unknown' }>): Phase => {
  if (outcome.ok) return phaseOf(outcome.value, offer);
  const { failure } = outcome;
  const settled = failure.code === 'purchase-refused' || failure.code === 'purchase-outcome-unknown';
  return { at: 'failed', failure: settled ? failure : unknown, offer };
};
