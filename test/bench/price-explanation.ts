import { emptyAddress } from '../../shared/address/address-problems.ts';
import { ContentsClass } from '../../shared/parcel/contents-class.ts';
import type { CustomsForm } from '../../shared/customs/customs.ts';
import { extraKinds } from '../../shared/combination/extra-kinds.ts';
import { cents } from '../../shared/format-money.ts';
import { hazmatKinds } from '../../shared/parcel/hazmat-kinds.ts';
import { combinedOf, extraRefusal, refusalsByField } from '../../shared/combination/mailpiece-refusals.ts';
import type { Combinable } from '../../shared/combination/mailpiece-refusals.ts';
import type { Extra } from '../../shared/mailpiece.ts';
import { packagings } from '../../shared/parcel/packaging.ts';
import { fittingPackagings } from '../../shared/parcel/packaging-fit.ts';
import type { Ounces, Parcel, Size } from '../../shared/parcel/parcel.ts';
import { explainPrice, partWords } from '../../shared/rates/price-explanation.ts';
import { MailClass } from '../../shared/rates/rate.ts';
import { needsCustomsForm } from '../../shared/address/states.ts';
import { whyExcluded } from '../../shared/rates/why-excluded.ts';
import { median } from './median.ts';

const count = 1_000;
const limitMs = 1;
const repetitions = 21;

const states = ['VA', 'AE', 'GU', 'NV'];
const extrasTogether: readonly (readonly Extra[])[] = [
  [], ['insurance', 'return-receipt'], ['signature'], ['certified', 'return-receipt'], ['adult-signature-restricted', 'insurance'], ['express-signature'],
];
const form: CustomsForm = { contentType: 'MERCHANDISE', comments: '', lines: [] };
const heldAt = { facilityId: '1222010', name: 'ARLINGTON POST OFFICE', address: '1 MAIL PLZ, ARLINGTON VA 22201' };
const parts = ['Postage', 'Nonstandard Length > 22', 'Nonstandard Volume > 2 cu ft', 'Insurance <= $500'];

/**
 * Every packaging, weights to 70 lb and sides to 40 in, to four kinds of places, with extras, hazardous goods, contents for a class
 * of their own and some held for pickup; each rate indicator that the packaging may be priced by.
 */
const parcels = Array.from({ length: count }, (_, nth) => {
  const packaging = packagings[nth % packagings.length] ?? packagings[0];
  const size = packaging?.size ?? { length: 6 + (nth % 35), width: 3 + (nth % 20), height: 1 + (nth % 18) } as Size;
  const parcel: Parcel = { packaging: packaging?.id ?? 'own-box', weight: (1 + ((nth * 7) % 1120)) as Ounces, size };
  const state = states[nth % states.length] ?? '';
  const hazmat = hazmatKinds[nth % (3 * hazmatKinds.length)]?.kind;
  const contentsFor = ContentsClass.options[nth % 7];
  const mailpiece: Combinable = {
    parcel, to: { ...emptyAddress, state }, extras: [...extrasTogether[nth % extrasTogether.length] ?? []], value: cents((nth % 12) * 100_00),
    customs: needsCustomsForm(state) ? form : null,
    ...(hazmat === undefined ? {} : { hazmat }), ...(contentsFor === undefined ? {} : { contentsFor }), ...(nth % 11 === 0 ? { holdAt: heldAt } : {}),
  };
  return { mailpiece, indicators: packaging?.rateIndicators ?? [] };
});

/**
 * How long it takes to say of one parcel why each price is what it is, why classes have none, what it goes into, what of it USPS refuses
 * and which extra services can't be added: all that the page says of it without asking USPS. In processor time: what else the machine
 * does meanwhile isn't counted.
 */
export const measurePriceExplanation = (): { readonly figures: { readonly parcels: number; readonly msEach: number; readonly limitMs: number }; readonly within: boolean; readonly words: string } => {
  const times = Array.from({ length: repetitions }, () => {
    const before = process.cpuUsage();
    for (const { mailpiece, indicators } of parcels) {
      const { parcel } = mailpiece;
      for (const rateIndicator of indicators) explainPrice({ rateIndicator, processingCategory: 'NONSTANDARD', billedWeight: parcel.weight }, parcel);
      for (const mailClass of MailClass.options) whyExcluded(mailClass, mailpiece, false);
      parts.forEach(partWords);
      fittingPackagings(parcel);
      const combined = combinedOf(mailpiece);
      refusalsByField(combined);
      for (const { extra } of extraKinds) extraRefusal(combined, extra);
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  const msEach = median(times) / count;
  const within = msEach <= limitMs;
  return {
    figures: { parcels: count, msEach, limitMs }, within,
    words: `Price explanation and rule table over ${count} mixed parcels (median of ${repetitions})\n  ${msEach.toFixed(4)} ms of processor time each, ${within ? 'within' : 'OVER'} the limit of ${limitMs} ms`,
  };
};
