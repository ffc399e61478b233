import * as z from 'zod';
import { cents, sum } from '../../shared/format-money.ts';
import type { Cents } from '../../shared/money.ts';
import type { PricePart } from '../../shared/rate.ts';
import type { Day } from '../../shared/ship-date.ts';
import type { AuthorizedCall } from './authorized-call.ts';
import { checkedRequest } from './checked-request.ts';
import {
  Commitment as CommitmentReader, dollars, list, number, optionalDollars, PriceParts, readJson, text, Warnings,
} from './read-answer.ts';
import { entryFacilityTypes, optionsExtraServices, optionsMailClasses } from './wire-enums.ts';

const zip = z.string().regex(/^\d{5}(?:[-\s]\d{4})?$/);

const PricingOption = z.discriminatedUnion('priceType', [
  z.strictObject({ priceType: z.enum(['RETAIL', 'COMMERCIAL']) }),
  z.strictObject({
    priceType: z.literal('CONTRACT'),
    paymentAccount: z.strictObject({ accountType: z.literal('EPS'), accountNumber: z.string().regex(/^\d+$/), CRID: z.string().regex(/^\d{2,18}$/).optional() }),
  }),
]);

/** The body of POST /shipments/v3/options/search for a domestic parcel. Pounds, inches, dollars. */
export const OptionsRequest = z.strictObject({
  pricingOptions: z.array(PricingOption).min(1),
  originZIPCode: zip,
  destinationZIPCode: zip,
  destinationEntryFacilityType: z.enum(entryFacilityTypes).optional(),
  packageDescription: z.strictObject({
    weight: z.number().positive(),
    length: z.number().positive(),
    width: z.number().positive(),
    height: z.number().positive(),
    girth: z.number().positive().optional(),
    hasNonstandardCharacteristics: z.boolean().optional(),
    mailClass: z.enum(optionsMailClasses),
    extraServices: z.array(z.literal([...optionsExtraServices])).max(5).optional(),
    packageValue: z.number().nonnegative().optional(),
    mailingDate: z.iso.date().optional(),
  }),
  shippingFilter: z.enum(['PRICE', 'SERVICE_STANDARDS']).optional(),
});
export type OptionsRequest = z.input<typeof OptionsRequest>;

/** One way to send the parcel at one price, out of every price type and mail class that was answered. */
export interface RateOption {
  /** The price type that was asked for; `rates` say which one applies. */
  readonly requestedPriceType: string;
  readonly mailClass: string;
  /** Postage, fees and extra services. */
  readonly total: Cents;
  /** Postage and fees. */
  readonly totalBase: Cents;
  readonly commitment: Commitment | null;
  /** Usually one. What is bought copies its class, indicator, category and facility type into the label request. */
  readonly rates: readonly OptionRate[];
  readonly extraServices: readonly PricedExtraService[];
  /** USPS's warnings on the rates and the extra services, each once. */
  readonly warnings: readonly string[];
}

export interface Commitment {
  /** USPS's free text: "2 Days", "MILITARY", "NO STD". */
  readonly name: string;
  readonly day: Day | null;
  readonly guaranteed: boolean;
}

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

export interface OptionsAnswer {
  readonly options: readonly RateOption[];
  /** Options that were left out because they held no price that could be read. */
  readonly unreadable: number;
  /** When USPS answered: prices have an age, also where the answer was kept. */
  readonly answeredAt: Date;
}

const Rate = z.object({
  mailClass: text, rateIndicator: text, processingCategory: text, destinationEntryFacilityType: text, SKU: text,
  description: text, productName: text, priceType: text, zone: text, price: dollars, fees: PriceParts,
  weight: number, dimWeight: number, dimensionalWeight: number, warnings: Warnings,
});

const Option = z.object({
  commitment: CommitmentReader,
  totalPrice: optionalDollars,
  totalBasePrice: optionalDollars,
  rates: z.array(Rate).min(1),
  extraServices: list(z.object({ extraService: text, name: text, price: optionalDollars, warnings: Warnings })),
  warnings: Warnings,
});

/** An option that can't be read is left out and counted: one odd class must not hide the others. */
const Answer = z.object({
  pricingOptions: z.array(z.object({
    priceType: text,
    shippingOptions: list(z.object({ mailClass: text, rateOptions: list(z.union([Option, z.unknown().transform(() => null)])) })),
  })),
});

const rateOf = (rate: z.output<typeof Rate>, mailClass: string): OptionRate => ({
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

const optionOf = (option: z.output<typeof Option>, requestedPriceType: string, mailClass: string): RateOption => {
  const rates = option.rates.map((rate) => rateOf(rate, mailClass));
  const extraServices = option.extraServices.map(({ extraService: code, name, price }) => ({ code, name, amount: price ?? cents(0) }));
  const totalBase = option.totalBasePrice ?? sum(rates.flatMap(({ price, fees }) => [price, ...fees.map(({ amount }) => amount)]));
  return {
    requestedPriceType,
    mailClass,
    // `totalPrice` only comes when extra services were asked for.
    total: option.totalPrice ?? sum([totalBase, ...extraServices.map(({ amount }) => amount)]),
    totalBase,
    commitment: option.commitment,
    rates,
    extraServices,
    warnings: [...new Set([option, ...option.rates, ...option.extraServices].flatMap(({ warnings }) => warnings))],
  };
};

/** POST /shipments/v3/options/search: every service's price and delivery day in one call. */
export const searchOptions = async (call: AuthorizedCall, request: OptionsRequest): Promise<OptionsAnswer> => {
  const { answer, context } = await call({
    api: 'shipping-options', method: 'POST', path: '/shipments/v3/options/search',
    json: checkedRequest('shipping options', OptionsRequest, request),
  });
  const read = readJson(answer, Answer).pricingOptions.flatMap(({ priceType, shippingOptions }) =>
    shippingOptions.flatMap(({ mailClass, rateOptions }) =>
      rateOptions.map((option) => (option === null ? null : optionOf(option, priceType, mailClass || option.rates[0]?.mailClass || '')))));
  const options = read.filter((option) => option !== null);
  return { options, unreadable: read.length - options.length, answeredAt: context.now };
};
