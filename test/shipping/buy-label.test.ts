import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Failed } from '../../shared/failure.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Purchase, Quote } from '../../shared/rates/rate.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { buyLabel } from '../../electron/shipping/buy-label.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import { resolvePurchase } from '../../electron/shipping/settling/resolve-purchase.ts';
import { settleAfterStart } from '../../electron/shipping/settling/settle-open.ts';
import { everyChoice } from './choices.ts';
import { aMailpiece, openTestDesk, thursdayMorning } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

const labelPath = '/labels/v3/label';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const quoted = (orderNumber = '10442'): Promise<Quote> => quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber }));

  const cheapest = (quote: Quote, change: Partial<Purchase> = {}): Purchase => {
    const [rate] = quote.rates;
    if (!rate) throw new Error('the quote has no rates');
    return { quoteId: quote.id, rateId: rate.id, shownTotal: rate.total, printerId: 'paper', anotherBox: false, ...change };
  };

  const buy = async (orderNumber?: string): Promise<Shipment> => buyLabel(test.desk, test.quotes, cheapest(await quoted(orderNumber)));

  const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
    const error = await work.then(() => null, (reason: unknown) => reason);
    if (error instanceof Failed) return error.failure;
    throw new Error('it did not fail as it should', { cause: error });
  };

  const states = (): string[] => test.desk.ledger.shipments({ search: '', day: null }).map(({ state }) => state);

  describe('a purchase', () => {
    it('is charged what was quoted, kept, and printed from what was kept', async () => {
      const quote = await quoted();
      const shipment = await buyLabel(test.desk, test.quotes, cheapest(quote));
      await test.printed();
      const jobs = test.desk.ledger.shipment(shipment.id)?.printJobs;
      expect({ state: shipment.state, charged: shipment.charged, jobs: jobs?.map(({ state }) => state) })
        .toEqual({ state: 'bought', charged: quote.rates[0]?.total, jobs: ['completed'] });
      expect(await test.charges()).toEqual({ labels: 1, charged: quote.rates[0]?.total });
      const stored = test.desk.ledger.labelDocument(shipment.id);
      expect(test.paper.printed.map(({ media, content: { bytes } }) => ({ media, same: Buffer.from(bytes).equals(stored.bytes) })))
        .toEqual([{ media: '4x6', same: true }]);
    });

    it('buys once from one quote', async () => {
      const purchase = cheapest(await quoted());
      await buyLabel(test.desk, test.quotes, purchase);
      expect(await failureOf(buyLabel(test.desk, test.quotes, { ...purchase, anotherBox: true }))).toEqual({ code: 'quote-unknown' });
      expect((await test.charges()).labels).toBe(1);
    });

    it('stops on an order that has a live label, and goes on for another box', async () => {
      const first = await buy();
      const second = cheapest(await quoted());
      expect(await failureOf(buyLabel(test.desk, test.quotes, second))).toEqual({
        code: 'order-has-live-label', orderNumber: '10442', shipmentId: first.id, trackingNumber: first.trackingNumber, standing: 'live',
      });
      await buyLabel(test.desk, test.quotes, { ...second, anotherBox: true });
      expect(states()).toEqual(['bought', 'bought']);
    });

    it('stops when the price is higher than the button said, and charges nothing', async () => {
      const quote = await quoted();
      const purchase = cheapest(quote);
      const failure = await failureOf(buyLabel(test.desk, test.quotes, { ...purchase, shownTotal: (purchase.shownTotal - 5) as never }));
      expect(failure).toEqual({ code: 'price-changed', was: purchase.shownTotal - 5, now: purchase.shownTotal, quoteId: quote.id });
      expect({ charges: await test.charges(), states: states() }).toEqual({ charges: { labels: 0, charged: 0 }, states: [] });
    });

    it('asks for the price again once the quote is older than ten minutes', async () => {
      const purchase = cheapest(await quoted());
      test.practice.setNow(new Date(thursdayMorning.getTime() + 11 * 60_000));
      await test.fault('/shipments/v3/options/search', 'html-502');
      expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({ code: 'usps-unavailable', status: 502 });
      expect((await buyLabel(test.desk, test.quotes, purchase)).state).toBe('bought');
    });

    it('spends nothing while the printer that must print it can’t', async () => {
      test.paper.state = 'out-of-paper';
      expect(await failureOf(buy())).toEqual({ code: 'printer-unavailable', printer: 'Paper', because: 'out-of-paper', fallback: null });
      expect({ charges: await test.charges(), states: states() }).toEqual({ charges: { labels: 0, charged: 0 }, states: [] });
    });

    it('is kept as failed when USPS says no, and no money moved', async () => {
      const to = { ...aMailpiece().to, street: '600 Phantom Rd', unit: '' };
      const quote = await quoteMailpiece(test.desk, test.quotes, aMailpiece({ to }));
      expect(await failureOf(buyLabel(test.desk, test.quotes, cheapest(quote)))).toMatchObject({ code: 'purchase-refused', uspsCode: '160320' });
      expect({ charges: await test.charges(), states: states() }).toEqual({ charges: { labels: 0, charged: 0 }, states: ['failed'] });
    });
  });

  describe('an answer that is lost', () => {
    it('is asked for again under the same key: one label, one charge', async () => {
      await test.fault(labelPath, 'drop-answer');
      const shipment = await buy();
      await test.printed();
      expect({ state: shipment.state, charges: (await test.charges()).labels, printed: test.paper.printed.length })
        .toEqual({ state: 'bought', charges: 1, printed: 1 });
    });

    it('is unknown when it is lost twice, and settled later without a second charge', async () => {
      await test.fault(labelPath, 'drop-answer', 2);
      const failure = await failureOf(buy());
      expect(failure).toMatchObject({ code: 'purchase-outcome-unknown' });
      expect({ states: states(), printed: test.paper.printed.length }).toEqual({ states: ['unknown'], printed: 0 });
      const shipmentId = failure.code === 'purchase-outcome-unknown' ? failure.shipmentId : '';
      const resolved = await resolvePurchase(test.desk, shipmentId);
      expect({ state: resolved.state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
    });

    it('holds the order back until it is settled', async () => {
      await test.fault(labelPath, 'drop-answer', 2);
      await failureOf(buy());
      expect(await failureOf(buy())).toMatchObject({ code: 'order-has-live-label', orderNumber: '10442' });
    });

    it('is settled at the next start', async () => {
      await test.fault(labelPath, 'drop-answer', 2);
      await failureOf(buy());
      await test.restart();
      await settleAfterStart(test.desk);
      expect({ states: states(), labels: (await test.charges()).labels }).toEqual({ states: ['bought'], labels: 1 });
    });

    it.each([['html-502'], ['garbage']])('is unknown to us, not refused, when it is %s', async (fault) => {
      await test.fault(labelPath, fault, 2);
      expect(await failureOf(buy())).toMatchObject({ code: 'purchase-outcome-unknown' });
      expect(states()).toEqual(['unknown']);
    });
  });

  describe('USPS out of reach', () => {
    it('before the label is asked for: nothing was bought, and it is known', async () => {
      const purchase = cheapest(await quoted());
      await test.closeUsps();
      const failure = await failureOf(buyLabel(test.desk, test.quotes, purchase));
      expect({ code: failure.code, states: states() }).toEqual({ code: 'usps-unreachable', states: ['failed'] });
    });
  });

  describe('what was under way when the application ended', () => {
    it('never reached USPS when it was only written', async () => {
      const { mailpiece, from } = test.quotes.find((await quoted()).id) ?? {};
      const [rate] = (await quoted()).rates;
      if (!mailpiece || !from || !rate) throw new Error('no quote');
      test.desk.ledger.intend({
        mailpiece, from, rate, key: 'b9a6f0de-2a53-4b57-9c0b-6a2c2d5f1f00', request: new Uint8Array([123, 125]), day: '2026-11-19',
        freeToCancelUntil: '2026-11-20T06:30:00.000Z',
      });
      await test.restart();
      await settleAfterStart(test.desk);
      expect({ states: states(), labels: (await test.charges()).labels }).toEqual({ states: ['failed'], labels: 0 });
    });
  });
});
