import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReturn, quoteReturn } from '../../../electron/shipping/after-purchase/return-label.ts';
import { cancelByKey } from '../../../electron/shipping/settling/cancel-label.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { buyBought, buyUnknown, failureOf, stateOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const another = { crid: '11111111', mid: '900000001', manifestMid: '900000001', epa: '1000000001' };

/** USPS knows an idempotency key under the CRID that it came from. */
describe('a purchase that is unknown, after another CRID was entered', () => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk(); });
  afterEach(() => test.close());

  const enter = (numbers: typeof another): void => {
    test.settings = { ...test.settings, accounts: { ...test.settings.accounts, practice: numbers } };
    test.desk.usps.forgetTokens();
  };
  const enterAnother = async (): Promise<void> => {
    enter(another);
    await test.fault('/oauth2/v3/token', 'claims_mismatch');
    await test.desk.usps.signIn();
  };

  beforeEach(() => {
    const books = new DatabaseSync(join(test.folder, 'practice.sqlite'));
    books.exec(`INSERT INTO account (number, condition) VALUES ('${another.epa}', 'ACTIVE')`);
    books.close();
  });

  const elsewhere = (shipmentId: string) => ({
    code: 'purchase-outcome-unknown', shipmentId,
    because: 'It was sent for the CRID …563, and USPS knows it under that one alone. Enter that CRID again, and ask then.',
  });

  it('buys no second label', async () => {
    const id = await buyUnknown(test);
    await enterAnother();
    expect(await failureOf(resolvePurchase(test.desk, id))).toEqual(elsewhere(id));
    expect([stateOf(test, id), (await test.charges()).labels]).toEqual(['unknown', 1]);
  });

  it('isn’t taken for one that USPS knows nothing of', async () => {
    const id = await buyUnknown(test);
    test.desk.ledger.noteAskedInVain(id, '');
    await enterAnother();
    expect(await failureOf(cancelByKey(test.desk, id))).toEqual(elsewhere(id));
    expect([stateOf(test, id), test.desk.ledger.shipment(id)?.cancel]).toEqual(['unknown', null]);
  });

  it('is settled once its own is entered again, and so is a return label', async () => {
    const own = test.settings.accounts.practice;
    const { id: outbound } = await buyBought(test);
    const { total } = await quoteReturn(test.desk, { shipmentId: outbound, service: 'USPS_GROUND_ADVANTAGE' });
    await test.fault('/labels/v3/return-label', 'drop-answer', 2);
    const failure = await failureOf(makeReturn(test.desk, { shipmentId: outbound, service: 'USPS_GROUND_ADVANTAGE', shownTotal: total, printerId: null }));
    const id = 'shipmentId' in failure ? failure.shipmentId : '';
    await enterAnother();
    expect(await failureOf(resolvePurchase(test.desk, id))).toEqual(elsewhere(id));
    enter(own);
    expect((await resolvePurchase(test.desk, id)).state).toBe('bought');
  });
});
