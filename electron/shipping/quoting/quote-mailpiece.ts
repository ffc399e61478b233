import type { AddressFields } from '../../../shared/address/address.ts';
import { cheapest } from '../../../shared/rates/choose-rate.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import { fittingPackagings } from '../../../shared/parcel/packaging-fit.ts';
import { Failed } from '../../../shared/failure.ts';
import { combinedOf } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { ExcludedService, MailClass, PackagingFit, Quote, Rate } from '../../../shared/rates/rate.ts';
import { offeredClasses } from '../../../shared/rates/offered-classes.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import { whyExcluded } from '../../../shared/rates/why-excluded.ts';
import type { RateOption } from '../../usps/prices/shipping-options.ts';
import { askOptions } from '../contract/ask-options.ts';
import type { AskedOptions, Asking } from '../contract/ask-options.ts';
import { watchContract } from '../contract/watch-contract.ts';
import { accountOf, shipFromOf } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';
import { noneServed } from './none-served.ts';
import { ratesFrom } from './rate-from-option.ts';
import { requireSoundMailpiece } from './sound-mailpiece.ts';
import type { QuoteBook } from './quote-book.ts';
import { optionsQuestion } from '../wire/options-question.ts';

/** The cheapest rate of each class, cheapest class first: what one class costs in two ways isn't two services. */
const cheapestOfEachClass = (rates: readonly Rate[]): Rate[] => {
  const ofClass = new Map<MailClass, Rate>();
  for (const rate of rates) {
    const best = ofClass.get(rate.mailClass);
    if (!best || rate.total < best.total) ofClass.set(rate.mailClass, rate);
  }
  return [...ofClass.values()].sort((a, b) => a.total - b.total);
};

const excludedFrom = (rates: readonly Rate[], options: readonly RateOption[], mailpiece: Mailpiece): ExcludedService[] =>
  offeredClasses(combinedOf(mailpiece))
    .filter((mailClass) => !rates.some((rate) => rate.mailClass === mailClass))
    .map((mailClass) => {
      const priced = options.some(
        (option) =>
          option.mailClass === mailClass &&
          packagingOf(mailpiece.parcel.packaging).rateIndicators.includes(option.rates[0]?.rateIndicator ?? ''),
      );
      return { mailClass, name: serviceName(mailClass), because: whyExcluded(mailClass, mailpiece, priced) };
    });

/** The same answer holds what the parcel costs in USPS's own packaging: shown for what it goes into. */
const fitsOf = (options: readonly RateOption[], mailpiece: Mailpiece, wantsContract: boolean): PackagingFit[] =>
  fittingPackagings(mailpiece.parcel).flatMap(({ id, name }): PackagingFit[] => {
    const rate = cheapest(ratesFrom(options, { ...mailpiece, parcel: { ...mailpiece.parcel, packaging: id } }, wantsContract));
    return rate === null ? [] : [{ packaging: id, name, total: rate.total }];
  }).sort((a, b) => a.total - b.total);

/** Every price that a mailpiece could be bought at here, beside all that USPS answered. */
export const ratesOf = async (
  desk: Desk, mailpiece: Mailpiece, from: AddressFields, asked: Asking,
): Promise<Pick<AskedOptions, 'options' | 'answeredAt' | 'contract'> & { rates: Rate[] }> => {
  requireSoundMailpiece(desk, mailpiece, from);
  const { options, answeredAt, contract, refused } = await askOptions(desk, optionsQuestion(mailpiece, from.zip), asked).catch(noneServed(mailpiece));
  const rates = ratesFrom(options, mailpiece, contract === 'asked');
  watchContract(desk, { contract, refused }, rates);
  return { rates, options, answeredAt, contract };
};

/**
 * Asks USPS what a mailpiece costs, by every class offered here, and keeps the answer: a purchase names the quote. An
 * answer of the last ten minutes for the same serves too, unless a fresh one is wanted; the quote is as old as its prices.
 * @throws Failed `no-rates` when USPS has no price that can be bought, `input-invalid` for what no label takes.
 */
export const quoteMailpiece = async (desk: Desk, quotes: QuoteBook, mailpiece: Mailpiece, { fresh = false } = {}): Promise<Quote> => {
  const from = shipFromOf(desk.settings(), mailpiece.shipFromId).address;
  const account = accountOf(desk.settings());
  const { options, answeredAt, contract, ...priced } = await ratesOf(desk, mailpiece, from, { fresh });
  const rates = cheapestOfEachClass(priced.rates);
  const excluded = excludedFrom(rates, options, mailpiece);
  if (rates.length === 0)
    throw new Failed({ code: 'no-rates', because: excluded.map(({ name, because }) => `${name}: ${because}`).join(' ') });
  return quotes.add({ mailpiece, from, account }, { rates, excluded, contract, fits: fitsOf(options, mailpiece, contract === 'asked') }, answeredAt);
};
