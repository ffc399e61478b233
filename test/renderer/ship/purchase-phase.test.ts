import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../shared/failure.ts';
import { cents } from '../../../shared/format-money.ts';
import type { Offer } from '../../../renderer/ship/buying/button-state.ts';
import { phaseAfterAsking, phaseAfterBuying } from '../../../renderer/ship/buying/purchase-phase.ts';
import { sampleShipment } from '../sample-desk.ts';

const offer: Offer = { quoteId: 'q1', rateId: 'PRIORITY_MAIL/SP', total: cents(985), printerId: null, anotherBox: false };
const unknown = { code: 'purchase-outcome-unknown', shipmentId: 's9', because: 'the connection was lost' } as const;
const asked = (failure: Failure) => phaseAfterAsking({ ok: false, failure }, offer, unknown);

describe('asking again about a lost answer', () => {
  it.each<Failure>([
    { code: 'purchase-in-progress' }, { code: 'bug', reference: 'labels/resolve' }, { code: 'not-found', what: 'shipment' }, { code: 'keychain-unreadable', because: '' },
  ])('stays unknown when main says $code', (failure) => {
    expect(asked(failure)).toEqual({ at: 'failed', failure: unknown, offer });
  });

  it('ends with USPS’s own no, and with nothing less', () => {
    const refused: Failure = { code: 'purchase-refused', uspsCode: '160288', detail: 'Class not available.' };
    expect(asked(refused)).toEqual({ at: 'failed', failure: refused, offer });
    expect(asked({ ...unknown, because: 'no answer in 30 s' })).toEqual({ at: 'failed', failure: { ...unknown, because: 'no answer in 30 s' }, offer });
  });
});

describe('what main answers with', () => {
  it.each(['bought', 'canceled', 'refund-requested'] as const)('is a label when it is %s', (state) => {
    const shipment = sampleShipment(0, { state });
    expect([phaseAfterBuying({ ok: true, value: shipment }, offer), phaseAfterAsking({ ok: true, value: shipment }, offer, unknown)])
      .toEqual([{ at: 'bought', shipment }, { at: 'bought', shipment }]);
  });

  it('is unknown when it is not settled, and refused when it failed', () => {
    const open = sampleShipment(1, { state: 'sent', detail: 'on its way' });
    expect(phaseAfterBuying({ ok: true, value: open }, offer))
      .toEqual({ at: 'failed', failure: { code: 'purchase-outcome-unknown', shipmentId: open.id, because: 'on its way' }, offer });
    expect(phaseAfterBuying({ ok: true, value: { ...open, state: 'failed', detail: 'No.' } }, offer))
      .toEqual({ at: 'failed', failure: { code: 'purchase-refused', uspsCode: null, detail: 'No.' }, offer });
  });
});
