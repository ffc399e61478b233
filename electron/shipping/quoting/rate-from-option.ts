import { isInternational } from '../../../shared/abroad/international-classes.ts';
import { extraServiceCodes, labelExtraCodes } from '../../../shared/combination/extra-service-codes.ts';
import { cents, formatCents, sum } from '../../../shared/format-money.ts';
import { classRefusals, combinedOf } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Cents } from '../../../shared/money.ts';
import { offeredClasses } from '../../../shared/rates/offered-classes.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import { MailClass } from '../../../shared/rates/rate.ts';
import type { PricePart, Rate } from '../../../shared/rates/rate.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import { internationalLabelTakes } from '../../usps/international/international-labels.ts';
import { labelTakes } from '../../usps/labels/labels.ts';
import { isContractMissed } from '../../usps/prices/contract-refusal.ts';
import type { OptionRate, RateOption } from '../../usps/prices/shipping-options.ts';

const cubicIndicators = ['CP', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0'];

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
  const combined = combinedOf(mailpiece);
  if (!rate || !mailClass.success || !offeredClasses(combined).includes(mailClass.data)) return null;
  if (!(isInternational(mailClass.data) ? internationalLabelTakes(rate) : labelTakes(rate))) return null;
  if (!packagingOf(mailpiece.parcel.packaging).rateIndicators.includes(rate.rateIndicator)) return null;
  if (classRefusals(combined, mailClass.data).length > 0) return null;
  const services = extraServiceCodes(mailpiece.extras, mailpiece.value).map(String);
  const wanted = labelExtraCodes(mailpiece).map(String);
  const extras = option.extraServices.filter(({ code }) => wanted.includes(code));
  // A declaration isn't a service that a class has to offer; its price counts where USPS names one.
  if (!services.every((service) => extras.some(({ code }) => code === service))) return null;
  const itemized: PricePart[] = [
    { name: 'Postage', amount: rate.price },
    ...rate.fees,
    ...extras.map(({ name, amount, code }) => ({ name, amount, extraService: code })),
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

const serviceCenter = 'INTERNATIONAL_SERVICE_CENTER';

/** A price for what is brought to an International Service Center counts where there is none for what is handed over here. */
const handedOverHere = (rates: readonly Rate[]): Rate[] =>
  rates.filter(({ id, destinationEntryFacilityType }) => destinationEntryFacilityType !== serviceCenter
    || rates.every((other) => other.id !== id || other.destinationEntryFacilityType === serviceCenter));

/**
 * Every option as a rate. Where a contract was asked for, its price stands in the place of the published one, which is named
 * beside it; a class that the contract has no price for keeps the published one, and says so.
 */
export const ratesFrom = (options: readonly RateOption[], mailpiece: Mailpiece, wantsContract: boolean): Rate[] => {
  const read = (part: readonly RateOption[]): Rate[] => handedOverHere(part.flatMap((option) => rateFrom(option, mailpiece) ?? []));
  const published = read(options.filter(({ requestedPriceType }) => requestedPriceType !== 'CONTRACT'));
  if (!wantsContract) return published;
  const ofContract = read(options.filter(({ requestedPriceType, isContract }) => requestedPriceType === 'CONTRACT' && isContract));
  return [
    ...ofContract.map((rate): Rate => ({
      ...rate,
      contract: { state: 'applies', commercial: published.find(({ id }) => id === rate.id)?.total ?? null },
      // Of an extra service alone: the postage is the contract's.
      warnings: rate.warnings.filter((warning) => !isContractMissed(warning)),
    })),
    ...published.filter(({ id }) => !ofContract.some((rate) => rate.id === id)).map((rate): Rate => ({ ...rate, contract: { state: 'missing' } })),
  ];
};
