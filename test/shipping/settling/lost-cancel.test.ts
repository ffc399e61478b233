import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { deskStatus } from '../../../electron/shipping/desk-status.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { everyChoice } from '../choices.ts';
import { buyBought, failureOf, hoursLater, labelPath, putOnForm, quoted } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  /** A label whose cancellation was asked for, and whose answer was lost. */
  const cancelLost = async (fault: 'drop-answer' | 'html-502' = 'drop-answer', hours = 0): Promise<string> => {
    const { id } = await buyBought(test, { orderNumber: '10442' });
    if (hours > 0) hoursLater(test, hours);
    await test.fault(labelPath, fault);
    expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'cancel-outcome-unknown' });
    return id;
  };
  const seen = (id: string) => {
    const { state, cancel, detail } = test.desk.ledger.shipment(id) ?? {};
    return { state, cancel, detail };
  };

  describe('a cancellation whose answer is lost', () => {
    it('is on record, and the label is no live one meanwhile', async () => {
      const id = await cancelLost();
      expect(seen(id)).toEqual({ state: 'bought', cancel: 'undecided', detail: '' });
      expect(deskStatus(test.desk).attention.map(({ kind, shipmentId }) => [kind, shipmentId])).toEqual([['cancel-undecided', id]]);
      expect(await failureOf(printLabel(test.desk, { shipmentId: id, printerId: 'paper' }))).toEqual({ code: 'label-not-live', state: 'cancel-undecided' });
      const { groups, left } = readEndOfDay(test.desk);
      expect({ groups, left: left.map(({ because }) => because) })
        .toEqual({ groups: [], left: ['It isn’t known whether USPS canceled this label. Ask USPS again first.'] });
      expect(await failureOf(buyLabel(test.desk, test.quotes, await quoted(test, { orderNumber: '10442' }))))
        .toMatchObject({ code: 'order-has-live-label', standing: 'cancel-undecided' });
    });

    it.each(['drop-answer', 'html-502'] as const)('is settled by asking again, whether it went through or not (%s)', async (fault) => {
      const id = await cancelLost(fault);
      expect((await resolvePurchase(test.desk, id)).state).toBe('canceled');
      expect({ ...seen(id), charges: await test.charges() }).toEqual({ state: 'canceled', cancel: null, detail: '', charges: { labels: 1, charged: 0 } });
    });

    it('is asked again by the button that asked it', async () => {
      expect((await cancelLabel(test.desk, await cancelLost())).state).toBe('canceled');
    });

    it('is asked again at the next start', async () => {
      const id = await cancelLost();
      await test.restart();
      await settleAfterStart(test.desk);
      expect(seen(id)).toMatchObject({ state: 'canceled', cancel: null });
    });

    it('counts as lost where the application ended while USPS was asked', async () => {
      const { id } = await buyBought(test);
      test.desk.ledger.noteCancel(id, 'asked', '');
      await test.restart();
      await test.fault(labelPath, 'html-502');
      await settleAfterStart(test.desk);
      expect(seen(id)).toMatchObject({ state: 'bought', cancel: 'undecided' });
      await settleAfterStart(test.desk);
      expect(seen(id)).toMatchObject({ state: 'canceled', cancel: null });
    });

    it('after the manifest is a refund that was asked for, when USPS says so the same day', async () => {
      const id = await cancelLost('drop-answer', 24);
      expect(await resolvePurchase(test.desk, id)).toMatchObject({ state: 'refund-requested', detail: '', cancel: null });
    });

    it('stays undecided where USPS’s no may be of either request', async () => {
      const id = await cancelLost('drop-answer', 24);
      hoursLater(test, 48);
      expect(await failureOf(resolvePurchase(test.desk, id)))
        .toEqual({ code: 'cancel-outcome-unknown', because: 'A refund request for this order cannot be submitted' });
      expect(seen(id)).toMatchObject({ state: 'bought', cancel: 'undecided' });
    });

    it('is over when USPS says that the label is on a form: it wasn’t canceled', async () => {
      const id = await cancelLost('html-502');
      await putOnForm(test, test.desk.ledger.shipment(id)?.trackingNumber ?? '');
      expect(await failureOf(resolvePurchase(test.desk, id))).toMatchObject({ code: 'cancel-refused', uspsCode: '160174' });
      expect(seen(id)).toEqual({ state: 'bought', cancel: null, detail: '' });
    });
  });

  describe('a cancellation that wasn’t asked', () => {
    it.each([['429_without', 'usps-quota'], ['scope_missing', 'not-authorized']])('for %s leaves the label live', async (fault, code) => {
      const { id } = await buyBought(test);
      await test.fault(labelPath, fault, 5);
      expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code });
      expect(seen(id)).toMatchObject({ state: 'bought', cancel: null });
    });

    it('stays undecided where an earlier one is', async () => {
      const id = await cancelLost();
      await test.fault(labelPath, '429_without');
      expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'usps-quota' });
      expect(seen(id)).toMatchObject({ state: 'bought', cancel: 'undecided' });
    });
  });

  it('a refused cancellation leaves the label live', async () => {
    const { id, trackingNumber } = await buyBought(test);
    await putOnForm(test, trackingNumber ?? '');
    expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'cancel-refused', uspsCode: '160174' });
    expect(seen(id)).toEqual({ state: 'bought', cancel: null, detail: '' });
  });
});
