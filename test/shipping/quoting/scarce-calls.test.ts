import { afterEach, describe, expect, it } from 'vitest';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { deskStatus } from '../../../electron/shipping/desk-status.ts';
import { checkAddress } from '../../../electron/shipping/check-address.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { Failed } from '../../../shared/failure.ts';
import { everyChoice } from '../choices.ts';
import { aMailpiece, openTestDesk, thursdayMorning } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  afterEach(() => test.close());

  const later = (minutes: number): Date => new Date(thursdayMorning.getTime() + minutes * 60_000);

  const quote = (orderNumber = '10442') => quoteMailpiece(test.desk, test.quotes, aMailpiece({ orderNumber }));
  const buyFirst = ({ id, rates: [rate] }: Awaited<ReturnType<typeof quote>>) => {
    if (rate === undefined) throw new Error('no rate');
    return buyLabel(test.desk, test.quotes, { quoteId: id, rateId: rate.id, shownTotal: rate.total, printerId: null, anotherBox: true });
  };
  const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
    const error = await work.catch((reason: unknown) => reason);
    return error instanceof Failed ? error.failure : error;
  };

  it('offers the wait when the hour’s calls are used up: nothing was sent, nothing is unknown, and labels go longest', async () => {
    // A token, a quote, an authorization, a label; then one for labels alone.
    test = await openTestDesk({ choices, quota: { shared: 5, perApi: {}, reserved: 1 } });
    const first = await quote('1');
    const { from, account } = test.quotes.find(first.id) ?? { from: emptyAddress, account: test.settings.accounts.practice };
    expect((await buyFirst(first)).state).toBe('bought');
    const second = await quote('2').catch((reason: unknown) => reason);
    expect(second).toMatchObject({ failure: { code: 'usps-quota', retryAfterSeconds: 3600 } });
    expect(await failureOf(checkAddress(test.desk, aMailpiece().to))).toEqual({ code: 'usps-quota', retryAfterSeconds: 3600 });
    expect(deskStatus(test.desk).uspsCalls).toEqual({ left: 1, limit: 5 });
    const again = test.quotes.add({ mailpiece: aMailpiece({ orderNumber: '2' }), from, account }, first, thursdayMorning);
    expect((await buyFirst(again)).state).toBe('bought');
    const third = test.quotes.add({ mailpiece: aMailpiece({ orderNumber: '3' }), from, account }, first, thursdayMorning);
    expect(await failureOf(buyFirst(third))).toEqual({ code: 'usps-quota', retryAfterSeconds: 3600 });
    expect(test.desk.ledger.shipments({ search: '', day: null }).map(({ mailpiece, state }) => `${mailpiece.orderNumber} ${state}`).sort())
      .toEqual(['1 bought', '2 bought', '3 failed']);
    expect((await test.charges()).labels).toBe(2);
  });

  it('gives a quote the age of its prices, and buys by none that is older than ten minutes', async () => {
    test = await openTestDesk({ choices, caches: true });
    const first = await quote();
    test.practice.setNow(later(9));
    const second = await quote();
    expect({ ...second, id: first.id }).toEqual(first);
    expect(second.id).not.toBe(first.id);
    test.practice.setNow(later(10.5));
    const third = await quote();
    expect(Date.parse(third.goodUntil) - Date.parse(first.goodUntil)).toBeGreaterThanOrEqual(10 * 60_000);
  });

  it('asks USPS anew when a label is bought by an old quote', async () => {
    test = await openTestDesk({ choices, caches: true });
    const { shippingOptions } = test.desk.usps;
    const asked: unknown[] = [];
    Object.assign(test.desk.usps, { shippingOptions: (...args: Parameters<typeof shippingOptions>) => { asked.push(args[1]); return shippingOptions(...args); } });
    const old = await quote();
    test.practice.setNow(later(11));
    expect((await buyFirst(old)).state).toBe('bought');
    expect(asked).toEqual([{ fresh: false }, { fresh: true }]);
  });
});
