import { expect, it } from 'vitest';
import { fittingPackagings } from '../../../shared/parcel/packaging-fit.ts';
import type { PackagingId, Size } from '../../../shared/parcel/parcel.ts';

const fits = (length: number, width: number, height: number, packaging: PackagingId = 'own-box') =>
  fittingPackagings({ packaging, size: { length, width, height } as Size }).map(({ id }) => id);

it('what a parcel goes into, whichever way it is turned', () => {
  const everything = ['flat-rate-envelope', 'legal-flat-rate-envelope', 'padded-flat-rate-envelope', 'small-flat-rate-box', 'medium-flat-rate-box', 'large-flat-rate-box'];
  expect([fits(8, 5, 1), fits(1, 8, 5), fits(8, 6, 4), fits(13, 11, 3), fits(12, 12, 5.5), fits(14, 9, 0.5), fits(12.5, 12, 5)]).toEqual([
    everything, everything, ['medium-flat-rate-box', 'large-flat-rate-box'], ['medium-flat-rate-box'], ['large-flat-rate-box'], ['legal-flat-rate-envelope'], [],
  ]);
});

it('an envelope gives up as much of its length and width as what is in it is thick', () => {
  expect([fits(11.5, 4, 1), fits(11.6, 4, 1), fits(9, 8.5, 1), fits(9, 8.6, 1)].map((found) => found.includes('flat-rate-envelope'))).toEqual([true, false, true, false]);
});

it('one that is in USPS’s packaging already goes into no other', () => {
  expect(fits(8, 5, 1, 'small-flat-rate-box')).toEqual([]);
});
