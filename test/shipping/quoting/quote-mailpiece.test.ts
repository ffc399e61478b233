import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sum } from '../../../shared/format-money.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Ounces, Size } from '../../../shared/parcel/parcel.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { everyChoice } from '../choices.ts';
import { aMailpiece, dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeAll(async () => { test = await openTestDesk({ choices }); });
  afterAll(() => test.close());

  const quote = (change: Partial<Mailpiece>) => quoteMailpiece(test.desk, test.quotes, aMailpiece(change));
  const box = (weight: number, length: number, width: number, height: number): Mailpiece['parcel'] =>
    ({ packaging: 'own-box', weight: weight as Ounces, size: { length, width, height } as Size });
  const apo = { ...aMailpiece().to, street: 'PSC 802 Box 74', unit: '', city: 'APO', state: 'AE', zip: '09499' };
  const shirts = { contentType: 'GIFT', comments: '', lines: [
    { description: 'Cotton shirts', quantity: 2, value: dollars(40), weight: 10 as Ounces, tariffNumber: '', origin: 'US' },
  ] } as const;

  const problemsOf = async (change: Partial<Mailpiece>): Promise<string[]> => {
    const error = await quote(change).catch((reason: unknown) => reason);
    if (error instanceof Failed && error.failure.code === 'input-invalid') return error.failure.problems.map(({ path }) => path);
    throw new Error('it was not refused as input', { cause: error });
  };

  describe('a quote', () => {
    it('offers each class once, cheapest first, and every price is the sum of its parts', async () => {
      const { rates, excluded } = await quote({});
      expect(rates.map(({ mailClass }) => mailClass)).toEqual(['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS']);
      expect(rates.map(({ total }) => total)).toEqual(rates.map(({ parts }) => sum(parts.map(({ amount }) => amount))));
      expect([...rates].sort((a, b) => a.total - b.total)).toEqual(rates);
      expect(excluded).toEqual([]);
    });

    it('adds an extra service that was asked for as a part of its own', async () => {
      const plain = (await quote({})).rates[0];
      const signed = (await quote({ extras: ['signature'] })).rates[0];
      expect((signed?.total ?? 0) - (plain?.total ?? 0)).toBe(signed?.parts.at(-1)?.amount);
      expect(signed?.parts.at(-1)?.amount).toBeGreaterThan(0);
    });

    it('offers flat-rate packaging at its own price, and says why a class is left out', async () => {
      const { rates, excluded } = await quote({ parcel: { ...box(48, 11.25, 8.75, 6), packaging: 'medium-flat-rate-box' } });
      expect(rates.map(({ mailClass, rateIndicator }) => [mailClass, rateIndicator])).toEqual([['PRIORITY_MAIL', 'FB']]);
      expect(excluded.map(({ name, because }) => `${name}: ${because}`)).toEqual([
        'Ground Advantage: This class has no price for the Medium Flat Rate Box.',
        'Priority Mail Express: This class has no price for the Medium Flat Rate Box.',
      ]);
    });

    it('says at the class that length plus girth is too much for it', async () => {
      const { rates, excluded } = await quote({ parcel: box(160, 40, 20, 18) });
      expect(rates.map(({ mailClass }) => mailClass)).toEqual(['USPS_GROUND_ADVANTAGE']);
      expect(excluded.map(({ name, because }) => `${name}: ${because}`)).toEqual([
        'Priority Mail: Length plus girth is 116 in; this class takes 108 in.',
        'Priority Mail Express: Length plus girth is 116 in; this class takes 108 in.',
      ]);
    });

    it('says what is billed when a tier is above the scale’s weight: 12.1 oz is in the tier up to 1 lb', async () => {
      const { rates } = await quote({ parcel: box(12.1, 8, 6, 4) });
      expect(rates.find(({ mailClass }) => mailClass === 'USPS_GROUND_ADVANTAGE')?.billedWeight).toBe(16);
    });

    it('offers Media Mail, Library Mail and Bound Printed Matter only where somebody said that the contents qualify', async () => {
      for (const contentsFor of ['MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER'] as const)
        expect((await quote({ contentsFor })).rates.map(({ mailClass }) => mailClass)).toEqual([contentsFor, 'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS']);
      const { excluded } = await quote({ contentsFor: 'BOUND_PRINTED_MATTER', parcel: box(16 * 16, 8, 6, 4) });
      expect(excluded).toEqual([{ mailClass: 'BOUND_PRINTED_MATTER', name: 'Bound Printed Matter', because: 'It weighs 16 lb; this class takes 15 lb.' }]);
    });

    it('names USPS’s own packaging that a parcel goes into, with its price there', async () => {
      const { fits } = await quote({});
      expect(fits.map(({ packaging, name }) => [packaging, name])).toEqual([['medium-flat-rate-box', 'Medium Flat Rate Box'], ['large-flat-rate-box', 'Large Flat Rate Box']]);
      const [medium] = fits;
      const { rates: [inMedium], fits: none } = await quote({ parcel: { ...box(12, 11.25, 8.75, 6), packaging: 'medium-flat-rate-box' } });
      expect([inMedium?.total, none]).toEqual([medium?.total, []]);
    });

    it.each<[string, Partial<Mailpiece>, string[]]>([
      ['a past ship date', { shipDate: '2026-11-18' }, ['shipDate']],
      ['a ship date eight days ahead', { shipDate: '2026-11-27' }, ['shipDate']],
      ['an APO address without a customs form', { to: apo }, ['customs']],
      ['contents heavier than the parcel', { to: apo, parcel: box(8, 8, 6, 4), customs: { ...shirts, lines: [...shirts.lines] } }, ['customs']],
      ['insurance without a value', { extras: ['insurance'] }, ['value']],
      ['adult signature to an APO', { to: apo, extras: ['adult-signature'], customs: { ...shirts, lines: [...shirts.lines] } }, ['extras']],
    ])('refuses %s before USPS is asked', async (_what, change, paths) => {
      expect(await problemsOf(change)).toEqual(paths);
    });

    it('takes an APO address with its customs form', async () => {
      const { rates } = await quote({ to: apo, customs: { ...shirts, lines: [...shirts.lines] } });
      expect(rates.length).toBeGreaterThan(0);
    });
  });
});
