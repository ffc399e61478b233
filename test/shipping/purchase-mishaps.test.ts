import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Purchase } from '../../shared/rate.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { cancelLabel } from '../../electron/shipping/cancel-label.ts';
import { printLabel } from '../../electron/shipping/print-label.ts';
import { quoteMailpiece } from '../../electron/shipping/quote-mailpiece.ts';
import { resolvePurchase, settleAfterStart } from '../../electron/shipping/resolve-purchase.ts';
import { wireAddress } from '../../electron/shipping/wire-address.ts';
import { aMailpiece, openTestDesk, thursdayMorning } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

const labelPath = '/labels/v3/label';
const picture = { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } } as const;

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

/** A parcel without an order number, by which nothing would stop a second label. */
const quoted = async (change: Partial<Mailpiece> = {}): Promise<Purchase> => {
  const { id, rates: [rate] } = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber: '', ...change }));
  if (!rate) throw new Error('the quote has no rates');
  return { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: 'paper', anotherBox: false };
};

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  const error = await work.then(() => null, (reason: unknown) => reason);
  if (error instanceof Failed) return error.failure;
  throw new Error('it did not fail as it should', { cause: error });
};

/** A purchase whose answer was lost twice. */
const buyUnknown = async (change: Partial<Mailpiece> = {}): Promise<string> => {
  const purchase = await quoted(change);
  await test.fault(labelPath, 'drop-answer', 2);
  const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
  if (failure.code !== 'purchase-outcome-unknown') throw new Error(`it ended as ${failure.code}`);
  return failure.shipmentId;
};

const chooseUndocumented = async (choice: Readonly<Record<string, 'a' | 'b'>>): Promise<void> => {
  const answer = await fetch(`${test.practice.url}/practice/undocumented`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(choice),
  });
  if (!answer.ok) throw new Error(`the practice USPS refused the choice: ${answer.status}`);
};

const hoursLater = (hours: number): void => test.practice.setNow(new Date(thursdayMorning.getTime() + hours * 3_600_000));
const stateOf = (shipmentId: string): string | undefined => test.desk.ledger.shipment(shipmentId)?.state;
const diskFull = (): never => { throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }); };

describe('an answer that can’t be written down', () => {
  it('leaves the purchase unknown, so that nobody is offered to buy it again', async () => {
    const purchase = await quoted();
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
    const purchase = await quoted();
    const { markBought, markUnknown } = test.desk.ledger;
    Object.assign(test.desk.ledger, { markBought: diskFull, markUnknown: diskFull });
    const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
    const shipmentId = failure.code === 'purchase-outcome-unknown' ? failure.shipmentId : '';
    expect(stateOf(shipmentId)).toBe('sent');
    Object.assign(test.desk.ledger, { markBought, markUnknown });
    expect({ state: (await resolvePurchase(test.desk, shipmentId)).state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
  });
});

it('buys nothing more from a price whose purchase isn’t settled', async () => {
  const purchase = await quoted();
  await test.fault(labelPath, 'drop-answer', 2);
  await failureOf(buyLabel(test.desk, test.quotes, purchase));
  expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({ code: 'quote-unknown' });
  expect((await test.charges()).labels).toBe(1);
});

describe('a purchase that is asked for again', () => {
  it('twice at once is bought, for both', async () => {
    const id = await buyUnknown();
    const both = await Promise.all([resolvePurchase(test.desk, id), resolvePurchase(test.desk, id)]);
    expect({ states: both.map(({ state }) => state), labels: (await test.charges()).labels }).toEqual({ states: ['bought', 'bought'], labels: 1 });
  });

  it('days later buys nothing new, though USPS may have forgotten the key', async () => {
    await chooseUndocumented({ 'key-life': 'b' });
    const id = await buyUnknown({ shipDate: '2026-11-23' });
    hoursLater(25);
    await test.restart();
    await settleAfterStart(test.desk);
    expect({ state: stateOf(id), labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
  });

  it('long after its mailing date gets the label that was bought, since no other can be sold', async () => {
    const id = await buyUnknown();
    hoursLater(60);
    expect({ state: (await resolvePurchase(test.desk, id)).state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
  });

  it('is canceled when USPS says that its label is', async () => {
    await chooseUndocumented({ 'repeat-after-cancel': 'b' });
    const id = await buyUnknown();
    await test.desk.usps.labels.cancelByKey(test.desk.ledger.purchaseRequest(id).key);
    expect((await resolvePurchase(test.desk, id)).state).toBe('canceled');
  });

  it('is never called unsold when USPS says that its label is on a form', async () => {
    await chooseUndocumented({ 'repeat-after-form': 'b' });
    const id = await buyUnknown();
    const { trackingNumber } = await test.desk.usps.labels.reprintByKey(test.desk.ledger.purchaseRequest(id).key, picture);
    const from = test.desk.ledger.shipment(id)?.from ?? aMailpiece().to;
    await test.desk.usps.createScanForm({
      imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' }, mailingDate: '2026-11-19', overwriteMailingDate: false, entryFacilityZIPCode: from.zip,
      destinationEntryFacilityType: 'NONE', shipment: { trackingNumbers: [trackingNumber] }, fromAddress: wireAddress(from),
    });
    expect(await failureOf(resolvePurchase(test.desk, id))).toMatchObject({ code: 'purchase-outcome-unknown' });
    expect(stateOf(id)).toBe('unknown');
  });
});

describe('a price is asked for again', () => {
  it('when the ship-from was moved since: the label says where the parcel leaves from', async () => {
    const purchase = await quoted();
    const [dock, ...others] = test.settings.shipFroms;
    if (!dock) throw new Error('no ship-from');
    const address = { ...dock.address, street: '421 8th Ave', city: 'New York', state: 'NY', zip: '10001' };
    test.settings = { ...test.settings, shipFroms: [{ ...dock, address }, ...others] };
    const { from, rate } = await buyLabel(test.desk, test.quotes, purchase);
    expect({ from, nearer: Number(rate.zone) < 8 }).toEqual({ from: address, nearer: true });
  });

  it('when the clock was set back: it says nothing of how old the price is', async () => {
    hoursLater(1);
    const purchase = await quoted();
    hoursLater(0);
    await test.fault('/shipments/v3/options/search', 'html-502');
    expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({ code: 'usps-unavailable', status: 502 });
  });
});

describe('printing', () => {
  it('that can’t begin doesn’t hide that the label is bought', async () => {
    const purchase = await quoted();
    Object.assign(test.desk.ledger, { addPrintJob: diskFull });
    const { state, printJobs } = await buyLabel(test.desk, test.quotes, purchase);
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
    const { id } = await buyLabel(test.desk, test.quotes, await quoted());
    await test.printed();
    await new Promise((resolve) => { setImmediate(resolve); });
    process.off('unhandledRejection', listen);
    expect({ unhandled, jobs: test.desk.ledger.shipment(id)?.printJobs.map(({ state }) => state) }).toEqual({ unhandled: [], jobs: ['completed'] });
  });

  it('is refused when the label is canceled while the printer is asked', async () => {
    const { id } = await buyLabel(test.desk, test.quotes, { ...await quoted(), printerId: null });
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
  const { id } = await buyLabel(test.desk, test.quotes, { ...await quoted(), printerId: null });
  await test.closeUsps();
  // The first finds out that the connection is gone, the second that there is none to be had.
  await failureOf(cancelLabel(test.desk, id));
  expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'usps-unreachable' });
});
