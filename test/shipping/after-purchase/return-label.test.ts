import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { labelOptions } from '../../../electron/shipping/after-purchase/label-options.ts';
import { makeReturnAlong } from '../../../electron/shipping/after-purchase/return-along.ts';
import { makeReturn, quoteReturn } from '../../../electron/shipping/after-purchase/return-label.ts';
import { readHistory } from '../../../electron/shipping/after-purchase/read-history.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { everyChoice } from '../choices.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { absent, officialApi } from '../../contract/official/official-spec.ts';
import { buyBought, failureOf, quoted } from '../purchases.ts';
import { dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const returnPath = '/labels/v3/return-label';
const service = 'USPS_GROUND_ADVANTAGE';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const outbound = () => buyBought(test, { orderNumber: '10442' });
  const make = async (shipmentId: string, printerId: string | null = null) => {
    const { total } = await quoteReturn(test.desk, { shipmentId, service });
    return makeReturn(test.desk, { shipmentId, service, shownTotal: total, printerId });
  };

  it('is a shipment of its own on its way back, printed like a label, and costs nothing until it is used', async () => {
    const out = await outbound();
    const back = await make(out.id, 'paper');
    await test.printed();
    const { returnOf, charged, priceWhenUsed, mailpiece, from, rate, state } = back;
    expect({ returnOf, charged, state, to: mailpiece.to.zip, order: mailpiece.orderNumber, from: from.zip, name: rate.name, price: priceWhenUsed === rate.total && rate.total > 0 }).toEqual({
      returnOf: out.id, charged: 0, state: 'bought', to: out.from.zip, order: '10442', from: '22201', name: 'Ground Advantage Return', price: true,
    });
    expect({
      usps: await test.charges(), today: test.desk.ledger.dayTotals('2026-11-19'), printed: test.paper.printed.length,
      onForm: readEndOfDay(test.desk).groups.flatMap(({ labels }) => labels.map(({ shipmentId }) => shipmentId)),
      onOrder: test.desk.ledger.openOnOrder('10442')?.id,
    }).toEqual({ usps: { labels: 2, charged: out.charged }, today: { parcels: 1, spent: out.charged }, printed: 1, onForm: [out.id], onOrder: out.id });
    expect(labelOptions(test.desk, out.id)).toMatchObject({ whyNotReturned: 'It has one already.', returns: [{ shipmentId: back.id, trackingNumber: back.trackingNumber }] });
    expect(readHistory(test.desk, out.id)[0]).toMatchObject({ kind: 'return-made', detail: back.trackingNumber });
  });

  it('that is asked for along goes by the class of its label, is printed after it, and leaves it alone where it isn’t made', async () => {
    const { quoteId, rateId, shownTotal } = await quoted(test, { orderNumber: '10442' });
    const out = await buyLabel(test.desk, test.quotes, { quoteId, rateId, shownTotal, printerId: 'paper', anotherBox: false });
    await test.rule(returnPath, '160304', 'not enrolled');
    expect(await failureOf(makeReturnAlong(test.desk, { shipmentId: out.id, printerId: 'paper' }))).toMatchObject({ code: 'purchase-refused', uspsCode: '160304' });
    expect(test.desk.ledger.shipment(out.id)?.state).toBe('bought');
    const back = await makeReturnAlong(test.desk, { shipmentId: out.id, printerId: 'paper' });
    await test.printed();
    expect({ returnOf: back.returnOf, name: back.rate.name, charged: (await test.charges()).charged }).toEqual({
      returnOf: out.id, name: out.rate.mailClass === 'PRIORITY_MAIL' ? 'Priority Mail Return' : 'Ground Advantage Return', charged: out.charged,
    });
    const [first, second] = [out.id, back.id].map((id) => test.desk.ledger.shipment(id)?.printJobs.map(({ startedAt }) => startedAt) ?? []);
    expect([first?.length, second?.length, test.paper.printed.length, (first?.[0] ?? '') <= (second?.[0] ?? '')]).toEqual([1, 1, 2, true]);
    const { key } = test.desk.ledger.purchaseRequest(out.id);
    expect(test.desk.ledger.purchaseRequest(back.id).key).not.toBe(key);
    if (absent === null) {
      const body = new TextDecoder().decode(test.desk.ledger.purchaseRequest(back.id).request);
      expect(officialApi('domestic-labels.yaml', '/labels/v3').problems({ method: 'POST', path: returnPath, headers: { 'x-payment-authorization-token': 'x' }, body })).toEqual([]);
    }
  });

  it('whose answer is lost is unknown, and settled under its key, without a second one', async () => {
    const out = await outbound();
    const { total } = await quoteReturn(test.desk, { shipmentId: out.id, service });
    await test.fault(returnPath, 'drop-answer', 2);
    const failure = await failureOf(makeReturn(test.desk, { shipmentId: out.id, service, shownTotal: total, printerId: null }));
    if (failure.code !== 'purchase-outcome-unknown') throw new Error(`it ended as ${failure.code}`);
    expect(await resolvePurchase(test.desk, failure.shipmentId)).toMatchObject({ state: 'bought', returnOf: out.id, charged: 0 });
    expect((await test.charges()).labels).toBe(2);
  });

  it('that USPS refuses doesn’t stand in the way of another', async () => {
    const out = await outbound();
    const { total } = await quoteReturn(test.desk, { shipmentId: out.id, service });
    await test.rule(returnPath, '160304', 'Not enrolled in USPS Ship Returns');
    expect(await failureOf(makeReturn(test.desk, { shipmentId: out.id, service, shownTotal: total, printerId: null }))).toMatchObject({ code: 'purchase-refused', uspsCode: '160304' });
    expect(await make(out.id)).toMatchObject({ state: 'bought' });
  });

  it('isn’t canceled, isn’t made twice, and isn’t made at a higher price than was shown', async () => {
    const out = await outbound();
    expect(await failureOf(makeReturn(test.desk, { shipmentId: out.id, service, shownTotal: dollars(0.01), printerId: null }))).toMatchObject({ code: 'price-changed' });
    const back = await make(out.id);
    expect([await failureOf(cancelLabel(test.desk, back.id)), await failureOf(make(out.id)), await failureOf(make(back.id))])
      .toMatchObject([{ code: 'not-offered' }, { code: 'not-offered' }, { code: 'not-offered' }]);
    expect((await test.charges()).labels).toBe(2);
  });

  it('isn’t made where the way back needs a customs form', async () => {
    const customs = { contentType: 'MERCHANDISE', comments: '', lines: [{ description: 'Gloves', quantity: 1, value: dollars(20), weight: 6, origin: 'US', tariffNumber: '' }] };
    const { id } = await buyBought(test, {
      to: { ...emptyAddress, name: 'Luis Ortega', street: 'PSC 3 Box 4120', city: 'APO', state: 'AE', zip: '09021' }, customs: customs as never,
    });
    expect(labelOptions(test.desk, id)).toMatchObject({ whyNotReturned: expect.stringContaining('customs form'), whyNotEdited: 'Its customs form states the weight.' });
  });
});
