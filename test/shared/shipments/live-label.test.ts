import { expect, it } from 'vitest';
import { isLive, whyNotPostage } from '../../../shared/shipments/live-label.ts';
import { ShipmentState } from '../../../shared/shipments/shipment.ts';
import { sampleShipment } from '../../renderer/sample-desk.ts';

it('a label is postage while it is bought and nobody was asked to take it back', () => {
  const shipments = ShipmentState.options.map((state) => [state, sampleShipment(0, { state })] as const);
  expect(Object.fromEntries(shipments.map(([state, shipment]) => [state, [isLive(shipment), whyNotPostage(shipment)?.across ?? null]]))).toEqual({
    intended: [false, 'VOID'], sent: [false, 'VOID'], bought: [true, null], failed: [false, 'VOID'], unknown: [false, 'VOID'],
    unconfirmed: [false, 'VOID'], canceled: [false, 'VOID'], 'refund-requested': [false, 'VOID'],
  });
});

it.each(['asked', 'undecided'] as const)('one that is perhaps canceled (%s) isn’t, and isn’t called void for certain', (cancel) => {
  const shipment = sampleShipment(0, { cancel });
  expect([isLive(shipment), whyNotPostage(shipment)]).toEqual([false, { state: 'cancel-undecided', across: 'VOID?' }]);
});

it('one that the carrier has scanned is live and is no postage any more', () => {
  const acceptedAt = '2026-11-20T01:00:00.000Z';
  expect([sampleShipment(0, { acceptedAt }), sampleShipment(0, { acceptedAt, cancel: 'undecided' })].map((shipment) => [isLive(shipment), whyNotPostage(shipment)]))
    .toEqual([[true, { state: 'accepted', across: 'VOID' }], [false, { state: 'accepted', across: 'VOID' }]]);
});
