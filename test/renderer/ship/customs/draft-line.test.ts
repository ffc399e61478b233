import { describe, expect, it } from 'vitest';
import type { CustomsItem } from '../../../../shared/customs/customs.ts';
import { changedLine, isAsKept, lineOf, oneMore, sumsOf } from '../../../../renderer/ship/customs/draft-line.ts';
import { draftStep } from '../../../../renderer/ship/draft/ship-draft.ts';
import { continuationPages } from '../../../../shared/customs/customs-pages.ts';
import { typed } from '../sample-draft.ts';

const shirt = {
  sku: 'TS-4', description: 'Cotton shirts', quantity: 3, value: 10_00, weight: 12.5, tariffNumber: '610910', origin: 'US',
} as CustomsItem;
const of = { quantity: 3, value: 10_00, weight: 12.5 };
const one = { sku: 'TS-4', description: 'Cotton shirts', quantity: '1', value: '3.33', weight: '4.17 oz', tariffNumber: '610910', origin: 'US', of };

describe('a line that is kept for three pieces', () => {
  it('comes back for one, and is worth what three were for three', () => {
    expect(lineOf(shirt)).toEqual(one);
    expect(oneMore(oneMore(one))).toEqual({ ...one, quantity: '3', value: '10.00', weight: '12.5 oz' });
    expect(changedLine(changedLine(one, { quantity: '' }), { quantity: '12' })).toEqual({ ...one, quantity: '12', value: '40.00', weight: '50 oz' });
  });

  it('is as it is kept whatever the pieces, and isn’t once anything else of it differs', () => {
    expect([one, oneMore(one), { ...one, description: 'Shirts' }, { ...one, value: '0' }].map((line) => isAsKept(line, shirt))).toEqual([true, true, false, false]);
  });

  it('keeps a figure that somebody typed over, whatever the pieces', () => {
    const { of: _, ...fixed } = changedLine(changedLine(one, { value: '5' }), { quantity: '9' });
    expect(fixed).toEqual({ ...lineOf(shirt), of: undefined, value: '5', quantity: '9' });
  });
});

it('the sums count what can be read', () => {
  const { of: _, ...line } = one;
  expect(sumsOf({ customsLines: [line, { ...line, value: '1,000', weight: '1 lb' }, { ...line, value: 'much', weight: '' }] })).toEqual({ value: 3_33 + 1000_00 + 0, weight: 20.17 });
});

it('a form takes thirty lines, five on a page', () => {
  const full = Array.from({ length: 30 }, () => one).reduce((draft) => draftStep(draft, { type: 'add-customs-line', line: one }), typed());
  expect([full.customsLines.length, draftStep(full, { type: 'add-customs-line' })]).toEqual([30, full]);
  expect([1, 5, 6, 10, 11, 30].map(continuationPages)).toEqual([0, 0, 1, 1, 2, 5]);
});
