import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Box } from '../../shared/mailpiece.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { labelCallsOf } from '../../electron/shipping/labels/label-calls.ts';
import { pdfText } from '../practice/documents.ts';
import { everyChoice } from './choices.ts';
import { failureOf, labelPath, quoted } from './purchases.ts';
import { openTestDesk } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

describe.each(everyChoice)('boxes of one order, $name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const purchaseOf = (box?: Box, orderNumber = '10442') => quoted(test, { orderNumber, ...(box ? { box } : {}) });
  const buy = async (box?: Box, orderNumber?: string): Promise<Shipment> => buyLabel(test.desk, test.quotes, await purchaseOf(box, orderNumber));

  /** What of the request went to USPS, as it is kept with its key. */
  const sent = ({ id }: Shipment): { key: string; packageNumber?: number; totalPackages?: number } => {
    const { key, request } = test.desk.ledger.purchaseRequest(id);
    const { imageInfo: { packageNumber, totalPackages } } = JSON.parse(new TextDecoder().decode(request)) as { imageInfo: { packageNumber?: number; totalPackages?: number } };
    return { key, ...(packageNumber === undefined ? {} : { packageNumber }), ...(totalPackages === undefined ? {} : { totalPackages }) };
  };

  it('are bought one by one: three keys, three charges, and each label says which it is', async () => {
    const boxes = [await buy({ number: 1, of: 3 }), await buy({ number: 2, of: 3 }), await buy({ number: 3, of: 3 })];
    const requests = boxes.map(sent);
    expect(requests.map(({ key: _, ...count }) => count)).toEqual([
      { packageNumber: 1, totalPackages: 3 }, { packageNumber: 2, totalPackages: 3 }, { packageNumber: 3, totalPackages: 3 },
    ]);
    expect(new Set(requests.map(({ key }) => key)).size).toBe(3);
    expect(await test.charges()).toEqual({ labels: 3, charged: boxes.reduce((sum, { charged }) => sum + charged, 0) });
    const words = boxes.map(({ id }) => /Package \d+ of \d+/.exec(pdfText(Buffer.from(test.desk.ledger.labelDocument(id).bytes)))?.[0]);
    expect(words).toEqual(['Package 1 of 3', 'Package 2 of 3', 'Package 3 of 3']);
    expect(boxes.map(({ id }) => test.desk.ledger.shipment(id)?.mailpiece.box)).toEqual([{ number: 1, of: 3 }, { number: 2, of: 3 }, { number: 3, of: 3 }]);
  });

  it('say nothing of their count on the label while nobody knows it', async () => {
    const [first, second] = [await buy(), await buy({ number: 2, of: null })];
    expect([sent(first), sent(second)]).toEqual([{ key: expect.any(String) }, { key: expect.any(String) }]);
    expect(pdfText(Buffer.from(test.desk.ledger.labelDocument(second.id).bytes))).not.toContain('Package');
  });

  it('are each bought once: the same box again stops at its label', async () => {
    await buy({ number: 1, of: 3 });
    const second = await buy({ number: 2, of: 3 });
    const again = await purchaseOf({ number: 2, of: 3 });
    expect(await failureOf(buyLabel(test.desk, test.quotes, again))).toEqual({
      code: 'order-has-live-label', orderNumber: '10442', shipmentId: second.id, trackingNumber: second.trackingNumber, standing: 'live',
    });
    expect((await test.charges()).labels).toBe(2);
    expect((await buyLabel(test.desk, test.quotes, { ...again, anotherBox: true })).state).toBe('bought');
  });

  it('stop at a label of the order that isn’t one of the boxes before', async () => {
    await buy();
    await buy({ number: 2, of: null });
    const third = await buy({ number: 3, of: null });
    const stops = [await failureOf(buy()), await failureOf(buy({ number: 1, of: 4 })), await failureOf(buy({ number: 2, of: 4 })), await failureOf(buy({ number: 3, of: 4 }))];
    expect(stops).toEqual(stops.map(() => expect.objectContaining({ code: 'order-has-live-label', shipmentId: third.id, standing: 'live' })));
    expect((await buy({ number: 2, of: 4 }, '10443')).state).toBe('bought');
  });

  it('stop at a box before of which nobody knows whether it is bought', async () => {
    await test.fault(labelPath, 'drop-answer', 2);
    const lost = await failureOf(buy({ number: 1, of: 2 }));
    expect(lost.code).toBe('purchase-outcome-unknown');
    expect(await failureOf(buy({ number: 2, of: 2 }))).toMatchObject({ code: 'order-has-live-label', standing: 'unknown' });
  });

  it('ask USPS for their document again with the count that was on it', async () => {
    const [counted, uncounted] = [await buy({ number: 1, of: 2 }), await buy(undefined, '10443')];
    const again = async (shipment: Shipment): Promise<string> =>
      pdfText(Buffer.from((await labelCallsOf(test.desk, shipment).reprint(shipment.trackingNumber ?? '')).image.bytes));
    expect(await again(counted)).toContain('Package 1 of 2');
    expect(await again(uncounted)).not.toContain('Package 1');
  });
});
