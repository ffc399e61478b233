import { emptyAddress } from '../../shared/address-problems.ts';
import { cents } from '../../shared/format-money.ts';
import { packagings } from '../../shared/packaging.ts';
import { fittingPackagings } from '../../shared/packaging-fit.ts';
import type { Ounces, Parcel, Size } from '../../shared/parcel.ts';
import { explainPrice, partWords } from '../../shared/price-explanation.ts';
import { MailClass } from '../../shared/rate.ts';
import { whyExcluded } from '../../shared/why-excluded.ts';
import { median } from './median.ts';

const count = 1_000;
const limitMs = 1;
const repetitions = 21;

const states = ['VA', 'AE', 'GU', 'NV'];
const parts = ['Postage', 'Nonstandard Length > 22', 'Nonstandard Volume > 2 cu ft', 'Insurance <= $500'];

/** Every packaging, weights to 70 lb and sides to 40 in; each rate indicator that the packaging may be priced by. */
const parcels = Array.from({ length: count }, (_, nth) => {
  const packaging = packagings[nth % packagings.length] ?? packagings[0];
  const size = packaging?.size ?? { length: 6 + (nth % 35), width: 3 + (nth % 20), height: 1 + (nth % 18) } as Size;
  const parcel: Parcel = { packaging: packaging?.id ?? 'own-box', weight: (1 + ((nth * 7) % 1120)) as Ounces, size };
  return { parcel, to: { ...emptyAddress, state: states[nth % states.length] ?? '' }, indicators: packaging?.rateIndicators ?? [] };
});

/** How long it takes to say of one parcel why each price is what it is, why classes have none, and what it goes into. */
export const measurePriceExplanation = (): { readonly figures: { readonly parcels: number; readonly msEach: number; readonly limitMs: number }; readonly within: boolean; readonly words: string } => {
  const times = Array.from({ length: repetitions }, () => {
    const start = performance.now();
    for (const { parcel, to, indicators } of parcels) {
      for (const rateIndicator of indicators) explainPrice({ rateIndicator, processingCategory: 'NONSTANDARD', billedWeight: parcel.weight }, parcel);
      for (const mailClass of MailClass.options) whyExcluded(mailClass, { parcel, to, extras: ['insurance', 'return-receipt'], value: cents(600_00), customs: null }, false);
      parts.forEach(partWords);
      fittingPackagings(parcel);
    }
    return performance.now() - start;
  });
  const msEach = median(times) / count;
  const within = msEach <= limitMs;
  return {
    figures: { parcels: count, msEach, limitMs }, within,
    words: `Price explanation and rule table over ${count} mixed parcels (median of ${repetitions})\n  ${msEach.toFixed(4)} ms each, ${within ? 'within' : 'OVER'} the limit of ${limitMs} ms`,
  };
};
