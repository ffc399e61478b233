import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { everyChoice } from '../choices.ts';
import { buyUnknown, failureOf, labelPath, stateOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const nameless = ['160075', 'firstName and lastName or firm name are required'] as const;

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const moveTo = (street: string, city: string, state: string, zip: string): void => {
    const [dock, ...others] = test.settings.shipFroms;
    if (!dock) throw new Error('no ship-from');
    test.settings = { ...test.settings, shipFroms: [{ ...dock, address: { ...dock.address, street, city, state, zip } }, ...others] };
  };

  describe('a repeat that USPS refuses, of a purchase that never arrived, proves that nothing was bought', () => {
    it.each([
      ['while the day of its mailing date lasts at the origin and in Central Time', 'Reno', '2026-11-20T05:59:00Z', 'failed'],
      ['not once it is over in Central Time', 'Reno', '2026-11-20T06:01:00Z', 'unknown'],
      ['not once it is over at the origin', 'New York', '2026-11-20T05:01:00Z', 'unknown'],
      ['while it lasts in New York', 'New York', '2026-11-20T04:59:00Z', 'failed'],
    ])('%s (%s)', async (_when, city, now, state) => {
      if (city === 'New York') moveTo('421 8th Ave', city, 'NY', '10001');
      const id = await buyUnknown(test, {}, 'html-502');
      test.practice.setNow(new Date(now));
      test.desk.usps.forgetTokens();
      await test.rule(labelPath, ...nameless);
      const { code } = await failureOf(resolvePurchase(test.desk, id));
      expect({ code, state: stateOf(test, id), labels: (await test.charges()).labels })
        .toEqual({ code: state === 'failed' ? 'purchase-refused' : 'purchase-outcome-unknown', state, labels: 0 });
    });
  });

  it('a repeat that is refused, of a purchase that went through, proves nothing: its label is found', async () => {
    const id = await buyUnknown(test);
    await test.rule(labelPath, ...nameless);
    expect({ state: (await resolvePurchase(test.desk, id)).state, labels: (await test.charges()).labels }).toEqual({ state: 'bought', labels: 1 });
  });

  it.each(['429_without', 'scope_missing'])('%s says nothing of the label', async (fault) => {
    const id = await buyUnknown(test, {}, 'html-502');
    await test.fault(labelPath, fault, 5);
    expect(await failureOf(resolvePurchase(test.desk, id))).toMatchObject({ code: 'purchase-outcome-unknown' });
    expect(test.desk.ledger.shipment(id)).toMatchObject({ state: 'unknown', askedInVain: false });
  });
});
