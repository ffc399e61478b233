import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cancelByKey } from '../../../electron/shipping/settling/cancel-label.ts';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { openShipments } from '../../../electron/shipping/settling/settle-open.ts';
import { purchasePlans, scaleOf, seed, share } from '../../property/scale.ts';
import { moneyChoices } from '../choices.ts';
import { openTestDesk } from '../test-desk.ts';
import { check } from './at-the-desk.ts';
import { beginning, commands } from './commands.ts';

test(`whatever is done in whatever order, each label that was sold is on record once, whatever USPS doesn’t document (${scaleOf(purchasePlans)})`, { timeout: 60 * 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...moneyChoices), beginning, commands, async (choices, begun, plan) => {
    const desk = await openTestDesk({ choices });
    try {
      const model = { minutes: 0 };
      for (const command of begun) await command.run(model, desk);
      await fc.asyncModelRun(() => ({ model, real: desk }), plan);
      for (const id of openShipments(desk.desk)) await resolvePurchase(desk.desk, id).catch(() => undefined);
      await check(desk);
      for (const { id } of desk.desk.ledger.shipmentsIn(['unknown'])) await cancelByKey(desk.desk, id).catch(() => undefined);
      await check(desk);
      // A cancellation can stay undecided, where USPS refuses a refund that may have been asked for on another day.
      expect(desk.desk.ledger.shipmentsIn(['unknown', 'sent', 'intended']).filter(({ cancel }) => cancel !== 'undecided')).toEqual([]);
    } finally {
      await desk.close();
    }
  }), { numRuns: share(purchasePlans), seed, endOnFailure: false });
});
