import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { extraKindOf, extraKinds, withExtra } from '../../../shared/combination/extra-kinds.ts';
import { extraServiceCodes } from '../../../shared/combination/extra-service-codes.ts';
import { cents } from '../../../shared/format-money.ts';
import { Extra } from '../../../shared/mailpiece.ts';
import { classRefusals, extraRefusal, mailpieceRefusals } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Combined } from '../../../shared/combination/mailpiece-refusals.ts';
import { offeredClasses } from '../../../shared/rates/offered-classes.ts';

const plain: Combined = { extras: [], value: null, packaging: 'own-box', state: 'VA', customsContentType: null, hazmat: null, isHeld: false };

it('names each extra once', () => {
  expect(extraKinds.map(({ extra }) => extra).toSorted()).toEqual(Extra.options.toSorted());
});

it('asks for each extra by USPS’s code, insurance by what it is worth', () => {
  expect(extraServiceCodes(Extra.options, cents(500_00))).toEqual([910, 911, 912, 913, 921, 922, 923, 924, 930, 934, 955, 957, 981]);
  expect(extraServiceCodes(['insurance'], cents(500_01))).toEqual([931]);
});

test('one more takes the place of another of its group, and of none else', () => {
  const sets = fc.uniqueArray(fc.constantFrom(...Extra.options), { maxLength: 6 });
  fc.assert(fc.property(sets, fc.constantFrom(...Extra.options), (asked, extra) => {
    const chosen = asked.reduce<Extra[]>(withExtra, []);
    const next = withExtra(chosen, extra);
    const groups = next.map((one) => extraKindOf(one).group);
    expect(new Set(groups).size).toBe(groups.length);
    expect(next.at(-1)).toBe(extra);
    expect(next.slice(0, -1)).toEqual(chosen.filter((one) => extraKindOf(one).group !== extraKindOf(extra).group));
  }));
});

test('what can be chosen goes by at least one class, and what can’t goes by none', () => {
  const asked = fc.record({
    extras: fc.uniqueArray(fc.constantFrom(...Extra.options), { maxLength: 3 }).map((some) => some.reduce<Extra[]>(withExtra, [])),
    value: fc.option(fc.integer({ min: 1, max: 6_000_00 }).map(cents)), state: fc.constantFrom('VA', 'AE', 'GU'), extra: fc.constantFrom(...Extra.options),
  });
  fc.assert(fc.property(asked, ({ extra, extras, value, state }) => {
    const combined: Combined = { ...plain, extras, value, state, customsContentType: state === 'VA' ? null : 'MERCHANDISE' };
    const next = { ...combined, extras: withExtra(extras, extra) };
    const goes = offeredClasses(combined).some((mailClass) => classRefusals(next, mailClass).length === 0);
    expect(extraRefusal(combined, extra) === null).toBe(goes);
  }));
});

describe('what is refused', () => {
  it.each<[Extra, Partial<Combined>, string]>([
    ['return-receipt-electronic', {}, 'A return receipt by e-mail needs a service that is signed for or insured beside it.'],
    ['insurance', { extras: ['certified'] }, 'Certified Mail isn’t insured.'],
    ['certified', { extras: ['insurance'] }, 'Certified Mail isn’t insured.'],
    ['insurance-restricted', { value: cents(500_00) }, 'Insurance for the addressee only is for more than $500.'],
    ['insurance', { value: cents(5_000_01) }, 'USPS insures for $5,000 at most.'],
    ['adult-signature-restricted', { state: 'AE', customsContentType: 'MERCHANDISE' }, 'Certified Mail signed for by adults, and signatures of the addressee alone, aren’t offered to military addresses.'],
  ])('%s with %o', (extra, change, words) => {
    expect(extraRefusal({ ...plain, ...change }, extra)).toBe(words);
  });

  it('a return receipt alone goes with Express, and no other class', () => {
    const alone: Combined = { ...plain, extras: ['return-receipt'] };
    expect([extraRefusal(plain, 'return-receipt'), mailpieceRefusals(alone), classRefusals(alone, 'PRIORITY_MAIL_EXPRESS'), classRefusals(alone, 'PRIORITY_MAIL')])
      .toEqual([null, [], [], ['A return receipt needs a service that is signed for or insured beside it.']]);
  });
});
