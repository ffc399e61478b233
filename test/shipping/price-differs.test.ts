import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cents, sum } from '../../shared/format-money.ts';
import type { Cents } from '../../shared/money.ts';
import type { Rate } from '../../shared/rates/rate.ts';
import { deskStatus } from '../../electron/shipping/desk-status.ts';
import { priceSeen } from '../../electron/shipping/labels/price-seen.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import { everyChoice } from './choices.ts';
import { buyBought } from './purchases.ts';
import { aMailpiece, openTestDesk } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const waiting = (): unknown[] => deskStatus(test.desk).attention.filter(({ kind }) => kind === 'price-differs').map(({ shipmentId, detail }) => [shipmentId, detail]);

  describe('what is charged', () => {
    it('as it was quoted is flagged nowhere', async () => {
      expect({ differs: (await buyBought(test)).priceDiffers, waiting: waiting() }).toEqual({ differs: false, waiting: [] });
    });

    it.each([30, -30])('otherwise than quoted (by %i cents) waits until a person has seen it', async (by) => {
      const { createLabel } = test.desk.usps;
      Object.assign(test.desk.usps, {
        createLabel: async (...args: Parameters<typeof createLabel>) => {
          const answer = await createLabel(...args);
          return { ...answer, total: cents(answer.total + by) };
        },
      });
      const bought = await buyBought(test);
      expect({ differs: bought.priceDiffers, by: bought.charged - bought.rate.total }).toEqual({ differs: true, by });
      expect(waiting()).toEqual([[bought.id, expect.stringMatching(/^\$[\d.]+ was quoted, and \$[\d.]+ is charged\.$/)]]);
      await test.restart();
      expect(waiting().length).toBe(1);
      expect(priceSeen(test.desk, bought.id)).toEqual({ ...bought, priceDiffers: false });
      expect(waiting()).toEqual([]);
    });
  });

  describe('a quote', () => {
    const quoted = async (change: (total: Cents) => Cents): Promise<Rate> => {
      const { shippingOptions } = test.desk.usps;
      Object.assign(test.desk.usps, {
        shippingOptions: async (...args: Parameters<typeof shippingOptions>) => {
          const answer = await shippingOptions(...args);
          return { ...answer, options: answer.options.map((option) => ({ ...option, total: change(option.total), totalBase: change(option.totalBase) })) };
        },
      });
      const [rate] = (await quoteMailpiece(test.desk, test.quotes, aMailpiece({ extras: ['signature'] }))).rates;
      if (!rate) throw new Error('no rate');
      return rate;
    };

    it('whose parts add up to USPS’s total has no other part, and no warning', async () => {
      const { parts, total, warnings } = await quoted((same) => same);
      expect([sum(parts.map(({ amount }) => amount)), parts.length, warnings]).toEqual([total, 2, []]);
    });

    it.each([125, -125])('that differs from the sum of its parts by %i cents costs what USPS says, and says so', async (by) => {
      const { parts, total, warnings } = await quoted((same) => cents(same + by));
      expect(parts.at(-1)).toEqual({ name: 'Difference to USPS’s own total', amount: by });
      expect(sum(parts.map(({ amount }) => amount))).toBe(total);
      expect(warnings).toEqual([expect.stringMatching(/^its own total is \$[\d.]+, and the parts that it names add up to \$[\d.]+\.$/)]);
    });
  });
});
