import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterTrackingNumber } from '../../../electron/shipping/settling/enter-tracking-number.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { everyChoice } from '../choices.ts';
import { buyBought, buyUnknown, failureOf, hoursLater, soldUnder } from '../purchases.ts';
import { aMailpiece, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const reprintPath = '/labels/v3/label-reprint';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  /** A purchase whose key USPS seems to have forgotten, and the number that it sold under it. */
  const unsettled = async (change: Parameters<typeof buyUnknown>[1] = {}): Promise<{ id: string; number: string }> => {
    const id = await buyUnknown(test, { shipDate: '2026-11-23', ...change });
    const number = await soldUnder(test, id);
    hoursLater(test, 25);
    await test.rule(reprintPath, '160378', 'Tracking number not found');
    expect(await failureOf(resolvePurchase(test.desk, id))).toMatchObject({ code: 'purchase-outcome-unknown' });
    return { id, number };
  };

  it('finds the label, its price and its bytes', async () => {
    const { id, number } = await unsettled();
    const printed = `420 22201 ${number}`;
    const shipment = await enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: printed });
    expect(shipment).toMatchObject({ state: 'bought', trackingNumber: number, hasLabel: true, askedInVain: false });
    expect({ charges: await test.charges(), pdf: Buffer.from(test.desk.ledger.labelDocument(id).bytes.subarray(0, 4)).toString() })
      .toEqual({ charges: { labels: 1, charged: shipment.charged }, pdf: '%PDF' });
  });

  it('serves an unconfirmed purchase too', async () => {
    const { id, number } = await unsettled();
    test.desk.ledger.markUnconfirmed(id, 'Order not found');
    expect(await enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: number })).toMatchObject({ state: 'bought', trackingNumber: number });
  });

  it('is noted where USPS gives no label for it: nothing without a label is called bought', async () => {
    const { id, number } = await unsettled();
    test.desk.ledger.markUnconfirmed(id, 'Order not found');
    await test.rule(reprintPath, '160381', 'Labels past their mailingDate are unavailable for reprint');
    expect(await failureOf(enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: number }))).toMatchObject({
      code: 'purchase-outcome-unknown', because: 'The number is noted. USPS gives no label for it: Labels past their mailingDate are unavailable for reprint',
    });
    expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', notedNumber: number, trackingNumber: null, askedInVain: true });
    expect(await enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: number })).toMatchObject({ state: 'bought' });
  });

  it('is refused with a wrong check digit, of another shipment, and of a label to another ZIP', async () => {
    const other = await buyBought(test);
    const to = { ...aMailpiece().to, street: '1100 Wyoming St', unit: '', city: 'St. Louis', state: 'MO', zip: '63118' };
    const elsewhere = await soldUnder(test, await buyUnknown(test, { to, shipDate: '2026-11-23' }));
    const { id, number } = await unsettled();
    const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    const refused = [];
    for (const trackingNumber of [wrong, '', other.trackingNumber ?? '', elsewhere]) {
      const failure = await failureOf(enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber }));
      refused.push(failure.code === 'input-invalid' ? failure.problems[0]?.message : failure.code);
    }
    expect(refused).toEqual([
      'This is no tracking number: it has 20 to 22 digits, and the last one is a check digit.',
      'This is no tracking number: it has 20 to 22 digits, and the last one is a check digit.',
      'This is the number of another shipment: Dana Reyes.',
      'USPS’s label of this number goes to ZIP 63118, and this parcel to 22201.',
    ]);
    expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', notedNumber: null });
  });

  it('isn’t taken for what is bought', async () => {
    const { id, trackingNumber } = await buyBought(test);
    expect(await failureOf(enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: trackingNumber ?? '' }))).toEqual({ code: 'label-not-live', state: 'bought' });
  });
});
