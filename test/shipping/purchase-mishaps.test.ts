import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { cancelByKey, cancelLabel } from '../../electron/shipping/settling/cancel-label.ts';
import { printLabel } from '../../electron/shipping/labels/print-label.ts';
import { resolvePurchase } from '../../electron/shipping/settling/resolve-purchase.ts';
import { settleAfterStart } from '../../electron/shipping/settling/settle-open.ts';
import { moneyChoices } from './choices.ts';
import { buyUnknown, failureOf, hoursLater, labelPath, putOnForm, quoted, soldUnder, stateOf } from './purchases.ts';
import { openTestDesk } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

describe.each(moneyChoices)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const diskFull = (): never => { throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }); };

  describe('an answer that can’t be written down', () => {
    it('leaves the purchase unknown, so that nobody is offered to buy it again', async () => {
      const purchase = await quoted(test);
      const { markBought } = test.desk.ledger;
      Object.assign(test.desk.ledger, { markBought: diskFull });
      const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
      expect(failure).toMatchObject({ code: 'purchase-outcome-unknown', because: 'USPS answered, and the answer could not be kept.' });
      expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({ code: 'quote-unknown' });
      const shipmentId = failure.code === 'purchase-outcome-unknown' ? failure.shipmentId : '';
      expect(await failureOf(resolvePurchase(test.desk, shipmentId))).toMatchObject({ code: 'purchase-outcome-unknown', shipmentId });
      Object.assign(test.desk.ledger, { markBought });
      expect({ state: (await resolvePurchase(test.desk, shipmentId)).state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
    });

    it('is asked for again also where not even that it is unknown could be written', async () => {
      const purchase = await quoted(test);
      const { markBought, markUnknown } = test.desk.ledger;
      Object.assign(test.desk.ledger, { markBought: diskFull, markUnknown: diskFull });
      const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
      const shipmentId = failure.code === 'purchase-outcome-unknown' ? failure.shipmentId : '';
      expect(stateOf(test, shipmentId)).toBe('sent');
      expect(await failureOf(resolvePurchase(test.desk, shipmentId))).toMatchObject({ code: 'purchase-outcome-unknown', because: expect.stringMatching(/^The ledger can’t be written/) as string });
      Object.assign(test.desk.ledger, { markBought, markUnknown });
      expect({ state: (await resolvePurchase(test.desk, shipmentId)).state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
    });
  });

  it('buys nothing more from a price whose purchase isn’t settled', async () => {
    const purchase = await quoted(test);
    await test.fault(labelPath, 'drop-answer', 2);
    await failureOf(buyLabel(test.desk, test.quotes, purchase));
    expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({ code: 'quote-unknown' });
    expect((await test.charges()).labels).toBe(1);
  });

  describe('a purchase that is asked for again', () => {
    it('twice at once is bought, for both', async () => {
      const id = await buyUnknown(test);
      const both = await Promise.all([resolvePurchase(test.desk, id), resolvePurchase(test.desk, id)]);
      expect({ states: both.map(({ state }) => state), labels: (await test.charges()).labels }).toEqual({ states: ['bought', 'bought'], labels: 1 });
    });

    it('days later buys nothing new, though USPS may have forgotten the key', async () => {
      const id = await buyUnknown(test, { shipDate: '2026-11-23' });
      hoursLater(test, 25);
      await test.restart();
      await settleAfterStart(test.desk);
      expect({ state: stateOf(test, id), labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
    });

    it('long after its mailing date buys nothing: it is found, or stays unknown until it is canceled by its key', async () => {
      const id = await buyUnknown(test);
      hoursLater(test, 60);
      const { of } = choices;
      const isFound = of['key-life'] === 'a' && of['past-date-before-key'] === 'a';
      const outcome = await resolvePurchase(test.desk, id).then(({ state }) => state, () => 'unknown');
      expect({ outcome, labels: (await test.charges()).labels }).toEqual({ outcome: isFound ? 'bought' : 'unknown', labels: 1 });
      if (isFound) return;
      expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', askedInVain: true });
      expect(await cancelByKey(test.desk, id)).toMatchObject({ state: 'refund-requested', trackingNumber: expect.stringMatching(/^\d{22}$/) as string });
      expect((await test.charges()).labels).toBe(1);
    });

    it('is canceled when USPS says that its label is', async () => {
      const id = await buyUnknown(test);
      await test.desk.usps.labels.cancelByKey(test.desk.ledger.purchaseRequest(id).key);
      const { state } = await resolvePurchase(test.desk, id);
      // Where USPS gives the void label again, nothing tells it from a live one; it is charged and in the ledger all the same.
      expect({ state, labels: (await test.charges()).labels }).toEqual({ state: choices.of['repeat-after-cancel'] === 'b' ? 'canceled' : 'bought', labels: 1 });
    });

    it('is found by its key where USPS says of the repeat that its label is on a form', async () => {
      const id = await buyUnknown(test);
      await putOnForm(test, await soldUnder(test, id));
      expect({ state: (await resolvePurchase(test.desk, id)).state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
    });

    it('is never called unsold when USPS says that its label is on a form, and gives it no more', async () => {
      const id = await buyUnknown(test);
      const number = await soldUnder(test, id);
      await putOnForm(test, number);
      await soldUnder(test, id);
      await soldUnder(test, id);
      const isRefused = choices.of['repeat-after-form'] === 'b';
      const outcome = await resolvePurchase(test.desk, id).then(({ state }) => state, () => stateOf(test, id));
      expect(outcome).toBe(isRefused ? 'unknown' : 'bought');
    });

    it('is never called unsold by a computer whose day is behind USPS’s', async () => {
      const id = await buyUnknown(test);
      test.clockIsAhead(-19);
      hoursLater(test, 20);
      test.desk.usps.forgetTokens();
      const { of } = choices;
      const outcome = await resolvePurchase(test.desk, id).then(({ state }) => state, () => stateOf(test, id));
      expect({ outcome, labels: (await test.charges()).labels }).toEqual({ outcome: of['past-date-before-key'] === 'a' ? 'bought' : 'unknown', labels: 1 });
    });
  });

  describe('a price is asked for again', () => {
    it('when the ship-from was moved since: the label says where the parcel leaves from', async () => {
      const purchase = await quoted(test);
      const [dock, ...others] = test.settings.shipFroms;
      if (!dock) throw new Error('no ship-from');
      const address = { ...dock.address, street: '421 8th Ave', city: 'New York', state: 'NY', zip: '10001' };
      test.settings = { ...test.settings, shipFroms: [{ ...dock, address }, ...others] };
      const { from, rate } = await buyLabel(test.desk, test.quotes, purchase);
      expect({ from, nearer: Number(rate.zone) < 8 }).toEqual({ from: address, nearer: true });
    });

    it('when the clock was set back: it says nothing of how old the price is', async () => {
      hoursLater(test, 1);
      const purchase = await quoted(test);
      hoursLater(test, 0);
      await test.fault('/shipments/v3/options/search', 'html-502');
      expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({ code: 'usps-unavailable', status: 502 });
    });
  });

  describe('printing', () => {
    it('is on record with its label, and begins at the next start where it couldn’t begin now', async () => {
      Object.assign(test.desk.prints, { take: diskFull });
      // What is written after the label comes too late for a computer that loses its power.
      Object.assign(test.desk.ledger, { addPrintJob: diskFull });
      const { id, state, printJobs } = await buyLabel(test.desk, test.quotes, { ...await quoted(test), printerId: 'paper' });
      expect({ state, prints: printJobs.map((job) => job.state) }).toEqual({ state: 'bought', prints: ['queued'] });
      await test.restart();
      await test.desk.prints.start();
      await test.printed();
      expect(test.desk.ledger.shipment(id)?.printJobs.map((job) => job.state)).toEqual(['completed']);
    });

    it('that can’t be put on record after a lost answer doesn’t hide that the label is bought', async () => {
      await test.fault('/labels/v3/label', 'drop-answer');
      Object.assign(test.desk.ledger, { addPrintJob: diskFull });
      const { state, printJobs } = await buyLabel(test.desk, test.quotes, { ...await quoted(test), printerId: 'paper' });
      expect({ state, printJobs, labels: (await test.charges()).labels }).toEqual({ state: 'bought', printJobs: [], labels: 1 });
    });

    it('that breaks after the printer was done stays done', async () => {
      const { follow } = test.paper;
      test.paper.follow = async (...args) => {
        await follow(...args);
        throw new Error('the connection broke');
      };
      const unhandled: unknown[] = [];
      const listen = (error: unknown): void => void unhandled.push(error);
      process.on('unhandledRejection', listen);
      const { id } = await buyLabel(test.desk, test.quotes, { ...await quoted(test), printerId: 'paper' });
      await test.printed();
      await new Promise((resolve) => { setImmediate(resolve); });
      process.off('unhandledRejection', listen);
      expect({ unhandled, jobs: test.desk.ledger.shipment(id)?.printJobs.map(({ state }) => state) }).toEqual({ unhandled: [], jobs: ['completed'] });
    });

    it('is refused when the label is canceled while the printer is asked', async () => {
      const { id } = await buyLabel(test.desk, test.quotes, { ...await quoted(test), printerId: null });
      const { look } = test.paper;
      const asked = Promise.withResolvers<void>();
      test.paper.look = async (...args) => {
        await asked.promise;
        return look(...args);
      };
      const printing = failureOf(printLabel(test.desk, { shipmentId: id, printerId: 'paper' }));
      await cancelLabel(test.desk, id);
      asked.resolve();
      expect(await printing).toEqual({ code: 'label-not-live', state: 'canceled' });
      expect(test.paper.printed).toEqual([]);
    });
  });

  it('a cancellation that never left is no unknown one', async () => {
    const { id } = await buyLabel(test.desk, test.quotes, { ...await quoted(test), printerId: null });
    await test.closeUsps();
    // The first finds out that the connection is gone, the second that there is none to be had.
    await failureOf(cancelLabel(test.desk, id));
    expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'usps-unreachable' });
  });
});

it('an answer that can’t be read is told in plain words', async () => {
  const test = await openTestDesk();
  onTestFinished(() => test.close());
  const purchase = await quoted(test);
  await test.fault(labelPath, 'garbage', 2);
  expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toMatchObject({ code: 'purchase-outcome-unknown', because: 'USPS’s answer couldn’t be read' });
});
