import { expect, it } from 'vitest';
import type { Ounces, PackagingId, Parcel, Size } from '../../../shared/parcel/parcel.ts';
import { explainPrice, partWords, whyNotMachinable } from '../../../shared/rates/price-explanation.ts';

const parcel = (weight: number, [length, width, height]: readonly [number, number, number], packaging: PackagingId = 'own-box'): Parcel =>
  ({ packaging, weight: weight as Ounces, size: { length, width, height } as Size });

const rate = (rateIndicator: string, billedWeight: number | null = null, processingCategory = 'MACHINABLE') =>
  ({ rateIndicator, processingCategory, billedWeight: billedWeight as Ounces | null });

it.each<[string, Parameters<typeof explainPrice>[0], Parcel, string[]]>([
  ['a weight that is billed as it is', rate('SP'), parcel(16, [8, 6, 4]), []],
  ['a tier above the scale’s weight', rate('SP', 13), parcel(12.1, [8, 6, 4]), ['billed as 13 oz']],
  ['dimensional weight', rate('DR', 18 * 16), parcel(48, [18, 14, 11.75]), ['billed as 18 lb for its size: 18 × 14 × 11.75 in is 2,961 cu in and every 166 count as a pound']],
  ['dimensional weight of what is no box', rate('DN', 14 * 16), parcel(48, [18, 14, 11.75], 'own-bag'),
    ['billed as 14 lb for its size: 18 × 14 × 11.75 in is 2,961 cu in, of which 0.785 count, and every 166 count as a pound']],
  ['a cubic price', rate('CP'), parcel(48, [8, 6, 4]), ['cubic: priced by size, not by weight; 8 × 6 × 4 in is 0.11 cu ft and counts as 0.2']],
  ['a cubic price at a tier’s edge', rate('CP'), parcel(48, [12, 12, 2.4]), ['cubic: priced by size, not by weight; 12 × 12 × 2.4 in is 0.2 cu ft and counts as 0.2']],
  ['a soft pack', rate('P6'), parcel(8, [10, 7, 1], 'own-bag'), ['cubic: priced by the length and width of the bag, not by weight']],
  ['USPS’s own box', rate('FB', null, 'NONSTANDARD'), parcel(300, [11.25, 8.75, 6], 'medium-flat-rate-box'), ['flat rate: one price for this packaging, whatever it weighs up to 70 lb']],
  ['USPS’s own box abroad', { ...rate('FB'), mailClass: 'PRIORITY_MAIL_INTERNATIONAL' }, parcel(300, [11.25, 8.75, 6], 'medium-flat-rate-box'),
    ['flat rate: one price for this packaging, whatever it weighs up to 20 lb']],
  ['one that is oversized', rate('OS', null, 'NONSTANDARD'), parcel(160, [40, 20, 18]),
    ['oversized: length plus girth is 116 in, over 108', 'nonstandard, sorted by hand: 40 in is longer than 22']],
])('%s', (_what, priced, of, words) => {
  expect(explainPrice(priced, of)).toEqual(words);
});

it('says what keeps a parcel from the machines', () => {
  expect([
    whyNotMachinable(parcel(16, [22, 18, 15])), whyNotMachinable(parcel(16, [22.5, 8, 4])), whyNotMachinable(parcel(16, [20, 19, 4])),
    whyNotMachinable(parcel(16, [18, 18, 15.5])), whyNotMachinable(parcel(401, [8, 6, 4])), whyNotMachinable(parcel(4, [5, 3, 1])), whyNotMachinable(parcel(4, [6, 3, 0.2])),
  ]).toEqual([
    null, '22.5 in is longer than 22', '19 in is wider than 18', '15.5 in is thicker than 15', '25 lb 1 oz is over 25 lb',
    'it is smaller than 6 × 3 × 0.25 in', 'it is smaller than 6 × 3 × 0.25 in',
  ]);
});

it('names parts of a price as they are said', () => {
  expect(['Nonstandard Length > 22', 'Nonstandard Length > 30', 'Nonstandard Volume > 2 cu ft', 'Insurance <= $500', 'Postage'].map(partWords))
    .toEqual(['length over 22 in', 'length over 30 in', 'volume over 2 cu ft', 'Insurance up to $500', 'Postage']);
});
