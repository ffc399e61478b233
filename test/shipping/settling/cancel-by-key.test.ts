import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { cancelByKey } from '../../../electron/shipping/settling/cancel-label.ts';
import { deskStatus } from '../../../electron/shipping/desk-status.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { unconfirmedSeen } from '../../../electron/shipping/settling/unconfirmed-seen.ts';
import { settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { moneyChoices } from '../choices.ts';
import { buyBought, buyUnknown, failureOf, hoursLater, labelPath, quoted, soldUnder, stateOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const aNumber = expect.stringMatching(/^\d{22}$/) as string;

describe.each(moneyChoices)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  /** A day later the key may be forgotten, and the mailing date isn't over everywhere: only the label itself is asked for, and refused. */
  const askInVain = async (id: string): Promise<void> => {
    hoursLater(test, 26);
    expect(await failureOf(resolvePurchase(test.desk, id))).toMatchObject({ code: 'purchase-outcome-unknown' });
    expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', askedInVain: true });
  };

  describe('a purchase that USPS doesn’t settle', () => {
    it('waits for a person', async () => {
      const id = await buyUnknown(test);
      const before = deskStatus(test.desk).attention.map(({ kind }) => kind);
      await askInVain(id);
      expect([before, deskStatus(test.desk).attention.map(({ kind, shipmentId }) => [kind, shipmentId])]).toEqual([['unknown'], [['unsettled', id]]]);
    });

    it('is named by what cancels it: after its manifest a refund is asked for', async () => {
      const id = await buyUnknown(test);
      await askInVain(id);
      expect(await cancelByKey(test.desk, id)).toMatchObject({
        state: 'refund-requested', trackingNumber: aNumber, detail: expect.stringMatching(/\d/) as string, hasLabel: false, cancel: null,
      });
      expect((await test.charges()).labels).toBe(1);
    });

    it('is canceled before it, and costs nothing', async () => {
      const id = await buyUnknown(test, { shipDate: '2026-11-23' });
      const number = await soldUnder(test, id);
      await soldUnder(test, id);
      await soldUnder(test, id);
      await askInVain(id);
      expect(await cancelByKey(test.desk, id)).toMatchObject({ state: 'canceled', trackingNumber: number, hasLabel: false });
      expect(await test.charges()).toEqual({ labels: 1, charged: 0 });
    });

    it('is unconfirmed when USPS has no such label, and the next purchase of the order is decided by a person', async () => {
      const orderNumber = '10442';
      const id = await buyUnknown(test, { orderNumber }, 'html-502');
      await askInVain(id);
      expect(await cancelByKey(test.desk, id)).toMatchObject({ state: 'unconfirmed', trackingNumber: null, cancel: null, detail: 'Order not found' });
      const again = await quoted(test, { orderNumber, shipDate: '2026-11-20' });
      expect(await failureOf(buyLabel(test.desk, test.quotes, again))).toEqual({
        code: 'order-has-live-label', orderNumber, shipmentId: id, trackingNumber: '', standing: 'unconfirmed',
      });
      expect((await buyLabel(test.desk, test.quotes, { ...again, anotherBox: true })).state).toBe('bought');
      expect({ state: stateOf(test, id), labels: (await test.charges()).labels }).toEqual({ state: 'unconfirmed', labels: 1 });
    });

    it('that is unconfirmed waits until a person has seen it, and stays on record; one that becomes so again waits again', async () => {
      const id = await buyUnknown(test, {}, 'html-502');
      await askInVain(id);
      await cancelByKey(test.desk, id);
      const waiting = () => deskStatus(test.desk).attention.map(({ kind, shipmentId }) => [kind, shipmentId]);
      const seen: unknown[] = [waiting()];
      unconfirmedSeen(test.desk, id);
      await test.restart();
      unconfirmedSeen(test.desk, id);
      seen.push(waiting(), stateOf(test, id), test.desk.ledger.events(id).filter(({ event }) => event === 'unconfirmed-seen').length);
      test.desk.ledger.noteNumber(id, '9234690361980900000142');
      test.desk.ledger.markUnconfirmed(id, 'Order not found');
      seen.push(waiting());
      expect(seen).toEqual([[['unconfirmed', id]], [], 'unconfirmed', 1, [['unconfirmed', id]]]);
    });

    it('that is unconfirmed is never sent again, and is canceled when its label turns up', async () => {
      const id = await buyUnknown(test);
      await askInVain(id);
      await test.fault(labelPath, 'rule');
      await test.fault(labelPath, 'rule', 0);
      await test.desk.ledger.markUnconfirmed(id, 'Order not found');
      expect((await resolvePurchase(test.desk, id)).state).toBe('unconfirmed');
      expect(await cancelByKey(test.desk, id)).toMatchObject({ state: 'refund-requested', trackingNumber: aNumber });
      expect((await test.charges()).labels).toBe(1);
    });
  });

  describe('canceling by key', () => {
    it('is refused before USPS was asked again: that may give the label', async () => {
      const id = await buyUnknown(test);
      expect(await failureOf(cancelByKey(test.desk, id))).toMatchObject({ code: 'purchase-outcome-unknown', shipmentId: id });
      expect((await resolvePurchase(test.desk, id)).state).toBe('bought');
    });

    it('leaves a label alone that is there after all', async () => {
      const { id } = await buyBought(test);
      expect((await cancelByKey(test.desk, id)).state).toBe('bought');
      const { charged } = await test.charges();
      expect(charged).toBeGreaterThan(0);
    });

    it('whose answer is lost is asked again at the next start', async () => {
      const id = await buyUnknown(test);
      await askInVain(id);
      await test.fault(labelPath, 'drop-answer');
      expect(await failureOf(cancelByKey(test.desk, id))).toMatchObject({ code: 'cancel-outcome-unknown' });
      expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', cancel: 'undecided' });
      await test.restart();
      await settleAfterStart(test.desk);
      expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'refund-requested', cancel: null });
    });

    it('is never overtaken by a repeat, which could buy what it didn’t find', async () => {
      const id = await buyUnknown(test, {}, 'html-502');
      test.desk.ledger.noteAskedInVain(id, 'as if refused');
      const [canceled, resolved] = await Promise.all([cancelByKey(test.desk, id), resolvePurchase(test.desk, id)]);
      expect({ states: [canceled.state, resolved.state], labels: (await test.charges()).labels }).toEqual({ states: ['unconfirmed', 'unconfirmed'], labels: 0 });
    });

    it('says that there is a label where USPS refuses to cancel it', async () => {
      const id = await buyUnknown(test);
      await askInVain(id);
      test.desk.ledger.markUnconfirmed(id, 'Order not found');
      await test.rule(labelPath, '160174', 'Labels associated with a scan form cannot be canceled');
      expect(await failureOf(cancelByKey(test.desk, id))).toEqual({
        code: 'purchase-outcome-unknown', shipmentId: id,
        because: 'USPS knows the label and doesn’t cancel it: Labels associated with a scan form cannot be canceled',
      });
      expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', askedInVain: true, cancel: null });
    });
  });
});
