import * as z from 'zod';
import { cents, sum } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { PricePart } from '../../../shared/rates/rate.ts';
import { dollars, list, number, optionalDollars, PriceParts, text, Warnings } from '../transport/read-answer.ts';

/** What every price of USPS is made of, domestic and international, in a list of prices as in shipping options. */
export interface OptionRate {
  readonly mailClass: string;
  readonly rateIndicator: string;
  readonly processingCategory: string;
  readonly destinationEntryFacilityType: string;
  readonly sku: string;
  readonly description: string;
  readonly productName: string;
  /** COMMERCIAL where CONTRACT was asked for means that no contract price applies. */
  readonly priceType: string;
  readonly zone: string;
  readonly price: Cents;
  readonly fees: readonly PricePart[];
  /** Pounds that the price was taken for; null where USPS named none. */
  readonly weight: number | null;
  /** As USPS answers it; null or 0 where it didn't apply. */
  readonly dimensionalWeight: number | null;
}

export interface PricedExtraService {
  /** "920". */
  readonly code: string;
  readonly name: string;
  readonly amount: Cents;
}

/** One way to send a parcel at one price. */
export interface PricedOption {
  /** Postage, fees and extra services. */
  readonly total: Cents;
  /** Postage and fees. */
  readonly totalBase: Cents;
  /** Usually one. What is bought copies its class, indicator, category and facility type into the label request. */
  readonly rates: readonly OptionRate[];
  readonly extraServices: readonly PricedExtraService[];
  /** USPS's warnings on the rates and the extra services, each once. */
  readonly warnings: readonly string[];
}

export interface PriceList {
  readonly options: readonly PricedOption[];
  /** Options that were left out because they held no price that could be read. */
  readonly unreadable: number;
}

export interface ExtraServicePrices {
  readonly extraServices: readonly PricedExtraService[];
  readonly warnings: readonly string[];
}

export const RateReader = z.object({
  mailClass: text, rateIndicator: text, processingCategory: text, destinationEntryFacilityType: text, SKU: text,
  description: text, productName: text, priceType: text, zone: text, price: dollars, fees: PriceParts,
  weight: number, dimWeight: number, dimensionalWeight: number, warnings: Warnings,
});

export const ExtraServiceReader = z.object({ extraService: text, name: text, price: optionalDollars, warnings: Warnings });

/** Reads a PricedOption, as far as `pricedOption` needs it. */
export const PricedOptionReader = z.object({
  totalPrice: optionalDollars,
  totalBasePrice: optionalDollars,
  rates: z.array(RateReader).min(1),
  extraServices: list(ExtraServiceReader),
  warnings: Warnings,
});

export const rateOf = (rate: z.output<typeof RateReader>, mailClass = ''): OptionRate => ({
  mailClass: rate.mailClass || mailClass,
  rateIndicator: rate.rateIndicator,
  processingCategory: rate.processingCategory,
  destinationEntryFacilityType: rate.destinationEntryFacilityType,
  sku: rate.SKU,
  description: rate.description,
  productName: rate.productName,
  priceType: rate.priceType,
  zone: rate.zone,
  price: rate.price,
  fees: rate.fees,
  weight: rate.weight,
  dimensionalWeight: rate.dimWeight ?? rate.dimensionalWeight,
});

/** A service without a price costs nothing. */
export const pricedExtraService = ({ extraService: code, name, price }: z.output<typeof ExtraServiceReader>): PricedExtraService =>
  ({ code, name, amount: price ?? cents(0) });

/** Each warning once. */
export const warningsOf = (parts: readonly { readonly warnings: readonly string[] }[]): readonly string[] =>
  [...new Set(parts.flatMap(({ warnings }) => warnings))];

/** @param mailClass what stands in for a rate that names no class. */
export const pricedOption = (option: z.output<typeof PricedOptionReader>, mailClass = ''): PricedOption => {
  const rates = option.rates.map((rate) => rateOf(rate, mailClass));
  const extraServices = option.extraServices.map(pricedExtraService);
  const totalBase = option.totalBasePrice ?? sum(rates.flatMap(({ price, fees }) => [price, ...fees.map(({ amount }) => amount)]));
  return {
    // `totalPrice` only comes when extra services were asked for.
    total: option.totalPrice ?? sum([totalBase, ...extraServices.map(({ amount }) => amount)]),
    totalBase,
    rates,
    extraServices,
    warnings: warningsOf([option, ...option.rates, ...option.extraServices]),
  };
};

/** Options of which one that can't be read is left out and counted: one odd class must not hide the others. */
export const readable = <S extends z.ZodType>(option: S) => list(z.union([option, z.unknown().transform(() => null)]));

export const PriceListReader = z.object({ rateOptions: readable(PricedOptionReader) });

export const priceList = ({ rateOptions }: z.output<typeof PriceListReader>): PriceList => {
  const options = rateOptions.filter((option) => option !== null).map((option) => pricedOption(option));
  return { options, unreadable: rateOptions.length - options.length };
};

export const extraServicePrices = (services: readonly z.output<typeof ExtraServiceReader>[]): ExtraServicePrices =>
  ({ extraServices: services.map(pricedExtraService), warnings: warningsOf(services) });
