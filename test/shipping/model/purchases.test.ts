import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvePurchase } from '../../../electron/shipping/settling/resolve-purchase.ts';
import { scaleOf, seed, share } from '../../property/scale.ts';
import { openTestDesk } from '../test-desk.ts';
import { check, commands } from './commands.ts';

const all = 2_000;

test(`whatever is done in whatever order, each label that was sold is on record once (${scaleOf(all)})`, { timeout: 15 * 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(commands, async (plan) => {
    const desk = await openTestDesk();
    try {
      await fc.asyncModelRun(() => ({ model: { minutes: 0 }, real: desk }), plan);
      for (const { id } of desk.desk.ledger.shipmentsIn(['unknown', 'sent'])) await resolvePurchase(desk.desk, id).catch(() => undefined);
      await check(desk);
      expect(desk.desk.ledger.shipmentsIn(['unknown', 'sent', 'intended'])).toEqual([]);
    } finally {
      await desk.close();
    }
  }), { numRuns: share(all), seed, endOnFailure: false });
});
