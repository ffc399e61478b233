import type { AddressFields } from '../../shared/address.ts';
import { packagingOf } from '../../shared/packaging.ts';
import { Failed } from '../../shared/failure.ts';
import { cents, formatCents, sum } from '../../shared/format-money.ts';
import type { Mailpiece } from '../../shared/mailpiece.ts';
import type { Cents } from '../../shared/money.ts';
import type { Ounces } from '../../shared/parcel.ts';
import { MailClass } from '../../shared/rate.ts';
import type { ExcludedService, PricePart, Quote, Rate } from '../../shared/rate.ts';
import { serviceName } from '../../shared/service-names.ts';
import { labelTakes } from '../usps/labels/labels.ts';
import type { OptionRate, OptionsRequest, RateOption } from '../usps/prices/shipping-options.ts';
import { shipFromOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { extraServiceCodes } from '../../shared/extra-service-codes.ts';
import { requireSoundMailpiece } from './sound-mailpiece.ts';
import type { QuoteBook } from './quote-book.ts';
import { asking } from './usps-failure.ts';
import { whyExcluded } from './why-excluded.ts';
import { poundsOf } from './wire-measures.ts';

const cubicIndicators = ['CP', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'];

const optionsRequest = (mailpiece: Mailpiece, originZip: string): OptionsRequest => {
  const { weight, size } = mailpiece.parcel;
  const codes = extraServiceCodes(mailpiece.extras, mailpiece.value);
  return {
    pricingOptions: [{ priceType: 'COMMERCIAL' }],
    originZIPCode: originZip,
    destinationZIPCode: mailpiece.to.zip,
    destinationEntryFacilityType: 'NONE',
    packageDescription: {
      weight: poundsOf(weight),
      length: size.length,
      width: size.width,
      height: size.height,
      mailClass: 'ALL_OUTBOUND',
      mailingDate: mailpiece.shipDate,
      ...(codes.length === 0 ? {} : { extraServices: codes }),
      ...(mailpiece.value === null ? {} : { packageValue: mailpiece.value / 100 }),
    },
  };
};

/** What USPS bills by, where it isn't the scale's weight rounded up to the ounce. */
const billedWeight = (rate: OptionRate, weight: Ounces): Ounces | null => {
  const billed = Math.round((rate.dimensionalWeight || rate.weight || 0) * 16 * 100) / 100;
  return billed > weight ? (billed as Ounces) : null;
};

/**
 * What USPS says that an option costs in all, with exactly the extras that were asked for, and by how much the parts that it
 * names miss that: USPS doesn't say whether a fee is in the postage already, but its total does.
 */
const byUspsTotal = (option: RateOption, extras: RateOption['extraServices'], itemized: readonly PricePart[]): { total: Cents; difference: Cents } => {
  const isOfAll = extras.length === option.extraServices.length;
  const total = isOfAll ? option.total : sum([option.totalBase, ...extras.map(({ amount }) => amount)]);
  return { total, difference: cents(total - sum(itemized.map(({ amount }) => amount))) };
};

const totalWarning = (total: Cents, itemized: readonly PricePart[]): string =>
  `its own total is ${formatCents(total)}, and the parts that it names add up to ${formatCents(sum(itemized.map(({ amount }) => amount)))}.`;

/** The option as a rate, when it is of a class and packaging that is offered here and holds each extra that was asked for. */
const rateFrom = (option: RateOption, mailpiece: Mailpiece): Rate | null => {
  const [rate] = option.rates;
  const mailClass = MailClass.safeParse(option.mailClass);
  if (!rate || !mailClass.success || !labelTakes(rate)) return null;
  if (!packagingOf(mailpiece.parcel.packaging).rateIndicators.includes(rate.rateIndicator)) return null;
  const wanted = extraServiceCodes(mailpiece.extras, mailpiece.value).map(String);
  const extras = option.extraServices.filter(({ code }) => wanted.includes(code));
  if (extras.length < wanted.length) return null;
  const itemized: PricePart[] = [
    { name: 'Postage', amount: rate.price },
    ...rate.fees,
    ...extras.map(({ name, amount }) => ({ name, amount })),
  ];
  const { total, difference } = byUspsTotal(option, extras, itemized);
  const parts = difference === 0 ? itemized : [...itemized, { name: 'Difference to USPS’s own total', amount: difference }];
  return {
    id: `${mailClass.data}/${rate.rateIndicator}`,
    mailClass: mailClass.data,
    name: cubicIndicators.includes(rate.rateIndicator) ? `${serviceName(mailClass.data)} Cubic` : serviceName(mailClass.data),
    rateIndicator: rate.rateIndicator,
    processingCategory: rate.processingCategory,
    destinationEntryFacilityType: rate.destinationEntryFacilityType,
    sku: rate.sku,
    zone: rate.zone,
    parts,
    total,
    billedWeight: billedWeight(rate, mailpiece.parcel.weight),
    commitment: option.commitment,
    warnings: difference === 0 ? [...option.warnings] : [...option.warnings, totalWarning(total, itemized)],
  };
};

/** The cheapest rate of each class, cheapest class first: what one class costs in two ways isn't two services. */
const cheapestOfEachClass = (rates: readonly Rate[]): Rate[] => {
  const cheapest = new Map<MailClass, Rate>();
  for (const rate of rates) {
    const best = cheapest.get(rate.mailClass);
    if (!best || rate.total < best.total) cheapest.set(rate.mailClass, rate);
  }
  return [...cheapest.values()].sort((a, b) => a.total - b.total);
};

const excludedFrom = (rates: readonly Rate[], options: readonly RateOption[], mailpiece: Mailpiece): ExcludedService[] =>
  MailClass.options
    .filter((mailClass) => !rates.some((rate) => rate.mailClass === mailClass))
    .map((mailClass) => {
      const priced = options.some(
        (option) =>
          option.mailClass === mailClass &&
          packagingOf(mailpiece.parcel.packaging).rateIndicators.includes(option.rates[0]?.rateIndicator ?? ''),
      );
      const because = priced ? 'USPS doesn’t offer the chosen extra services with this class.' : whyExcluded(mailClass, mailpiece.parcel);
      return { mailClass, name: serviceName(mailClass), because };
    });

/** Every price that a mailpiece could be bought at here, beside all that USPS answered. */
export const ratesOf = async (
  desk: Desk, mailpiece: Mailpiece, from: AddressFields, { fresh }: { readonly fresh: boolean },
): Promise<{ rates: Rate[]; options: readonly RateOption[]; answeredAt: Date }> => {
  requireSoundMailpiece(desk, mailpiece, from);
  const { options, answeredAt } = await asking(desk.usps.shippingOptions(optionsRequest(mailpiece, from.zip), { fresh }));
  return { rates: options.flatMap((option) => rateFrom(option, mailpiece) ?? []), options, answeredAt };
};

/**
 * Asks USPS what a mailpiece costs, by every class offered here, and keeps the answer: a purchase names the quote. An
 * answer of the last ten minutes for the same serves too, unless a fresh one is wanted; the quote is as old as its prices.
 * @throws Failed `no-rates` when USPS has no price that can be bought, `input-invalid` for what no label takes.
 */
export const quoteMailpiece = async (desk: Desk, quotes: QuoteBook, mailpiece: Mailpiece, { fresh = false } = {}): Promise<Quote> => {
  const from = shipFromOf(desk.settings(), mailpiece.shipFromId).address;
  const { options, answeredAt, ...priced } = await ratesOf(desk, mailpiece, from, { fresh });
  const rates = cheapestOfEachClass(priced.rates);
  const excluded = excludedFrom(rates, options, mailpiece);
  if (rates.length === 0)
    throw new Failed({ code: 'no-rates', because: excluded.map(({ name, because }) => `${name}: ${because}`).join(' ') });
  return quotes.add(mailpiece, from, rates, excluded, answeredAt);
};
