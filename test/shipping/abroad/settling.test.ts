import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isS10 } from '../../../shared/shipments/tracking-number.ts';
import { labelOptions } from '../../../electron/shipping/after-purchase/label-options.ts';
import { reprintFromUsps } from '../../../electron/shipping/after-purchase/reprint-from-usps.ts';
import { buyLabel } from '../../../electron/shipping/buy-label.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { scanBack } from '../../../electron/shipping/labels/scan-back.ts';
import { cancelByKey, cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { enterTrackingNumber } from '../../../electron/shipping/settling/enter-tracking-number.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { everyChoice } from '../choices.ts';
import { failureOf, hoursLater, quoted, stateOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buyAbroad, buyUnknownAbroad, labelPathAbroad, toOttawa } from './parcels-abroad.ts';

describe.each(everyChoice)('a label abroad, $name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const soldUnder = async (shipmentId: string): Promise<string> => {
    const { key } = test.desk.ledger.purchaseRequest(shipmentId);
    return (await test.desk.usps.internationalLabels.reprintByKey(key, { imageInfo: { imageType: 'PDF', labelType: '4X6LABEL' } })).trackingNumber;
  };

  it('whose answer was lost once is bought, and nobody is told', async () => {
    const purchase = await quoted(test, toOttawa());
    await test.fault(labelPathAbroad, 'drop-answer');
    const { state, charged } = await buyLabel(test.desk, test.quotes, purchase);
    expect({ state, charges: await test.charges() }).toEqual({ state: 'bought', charges: { labels: 1, charged } });
  });

  it('whose answer was lost is found again under its key, also after a restart and a day', async () => {
    const id = await buyUnknownAbroad(test, { shipDate: '2026-11-23' });
    hoursLater(test, 25);
    await test.restart();
    await settleAfterStart(test.desk);
    const shipment = test.desk.ledger.shipment(id);
    expect({ state: shipment?.state, sound: isS10(shipment?.trackingNumber ?? ''), labels: (await test.charges()).labels }).toEqual({ state: 'bought', sound: true, labels: 1 });
  });

  it('that USPS refuses is failed, with its words, and nothing is charged', async () => {
    const purchase = await quoted(test, toOttawa());
    await test.rule(labelPathAbroad, '160153', 'Failed to find hsTariffNumber for the following: Cotton shirts');
    expect(await failureOf(buyLabel(test.desk, test.quotes, purchase))).toEqual({
      code: 'purchase-refused', uspsCode: '160153', detail: 'Failed to find hsTariffNumber for the following: Cotton shirts',
    });
    expect((await test.charges()).labels).toBe(0);
  });

  it('is canceled by its number, and by its key where no number ever came', async () => {
    const { id } = await buyAbroad(test);
    expect((await cancelLabel(test.desk, id)).state).toBe('canceled');
    const unknown = await buyUnknownAbroad(test, { shipDate: '2026-11-23' });
    hoursLater(test, 25);
    await test.rule('/international-labels/v3/international-label-reprint', '160378', 'Tracking number not found');
    expect(await failureOf(resolvePurchase(test.desk, unknown))).toMatchObject({ code: 'purchase-outcome-unknown' });
    const back = await cancelByKey(test.desk, unknown);
    expect([back.state, isS10(back.trackingNumber ?? '')]).toEqual(['canceled', true]);
  });

  it('is canceled once, where the answer to that was lost', async () => {
    const { id, trackingNumber } = await buyAbroad(test);
    await test.fault(`${labelPathAbroad}/${trackingNumber}`, 'drop-answer');
    expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'cancel-outcome-unknown' });
    expect((await cancelLabel(test.desk, id)).state).toBe('canceled');
  });

  it('that USPS has sent its manifest of is refunded or refused, as USPS says, and stays live where it is', async () => {
    const { id } = await buyAbroad(test);
    hoursLater(test, 40);
    if (choices.of['international-refund'] === 'a') {
      expect((await cancelLabel(test.desk, id)).state).toBe('refund-requested');
      return;
    }
    expect(await failureOf(cancelLabel(test.desk, id))).toEqual({
      code: 'cancel-refused', uspsCode: '160277', detail: 'International labels cannot be refunded after they have been manifested',
    });
    expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'bought', cancel: null });
  });

  it('is printed, scanned back by its number, and had from USPS again where its document is gone', async () => {
    const { id, trackingNumber } = await buyAbroad(test);
    await printLabel(test.desk, { shipmentId: id, printerId: 'paper' });
    await test.printed();
    expect(scanBack(test.desk, { scanned: trackingNumber ?? '', expected: id }).printJobs[0]?.state).toBe('confirmed');
    test.pause();
    const documents = join(test.folder, 'ledger', 'documents');
    readdirSync(documents).forEach((name) => rmSync(join(documents, name)));
    await reprintFromUsps(test.desk, id);
    expect([Buffer.from(test.desk.ledger.labelDocument(id).bytes.subarray(0, 4)).toString(), labelOptions(test.desk, id).reprints.used]).toEqual(['%PDF', 1]);
  });

  it('is neither changed nor returned, and says why', async () => {
    const { id } = await buyAbroad(test);
    const { whyNotEdited, whyNotReturned } = labelOptions(test.desk, id);
    expect([whyNotEdited, whyNotReturned]).toEqual(['Its customs form states the weight.', 'USPS makes no return label for a parcel that comes back from abroad.']);
  });

  it('is found by a number that was read off a statement, and by no other', async () => {
    const home = await buyAbroad(test, { to: { ...(toOttawa().to as typeof home.from), country: 'DE', state: '', zip: '10115' } });
    const id = await buyUnknownAbroad(test, { shipDate: '2026-11-23' });
    const number = await soldUnder(id);
    const wrong = `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}US`;
    const refused: string[] = [];
    for (const trackingNumber of [wrong, '9234690361980900000142', home.trackingNumber ?? '']) {
      const failure = await failureOf(enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber }));
      refused.push(failure.code === 'input-invalid' ? failure.problems[0]?.message ?? '' : failure.code);
    }
    const none = 'This is no number of a label abroad: one is like EZ000012162US, and its ninth digit is a check digit.';
    expect(refused).toEqual([none, none, 'This is the number of another shipment: Zoë Martin.']);
    expect(await enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: number })).toMatchObject({ state: 'bought', trackingNumber: number });
    expect(stateOf(test, id)).toBe('bought');
  });
});
