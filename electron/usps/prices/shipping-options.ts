import * as z from 'zod';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { Commitment as CommitmentReader, list, readJson, text } from '../transport/read-answer.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import { entryFacilityTypes, internationalMailClasses, internationalPriceExtraServices, optionsExtraServices, optionsMailClasses } from '../wire/wire-enums.ts';
import { isContractMissed } from './contract-refusal.ts';
import { pricedOption, PricedOptionReader, readable } from './rate-answer.ts';
import type { PricedOption } from './rate-answer.ts';

export type { OptionRate } from './rate-answer.ts';

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

/** The body of POST /shipments/v3/options/search for a parcel abroad. Pounds, inches, dollars. */
export const InternationalOptionsRequest = z.strictObject({
  pricingOptions: z.array(z.discriminatedUnion('priceType', [
    z.strictObject({ priceType: z.enum(['RETAIL', 'COMMERCIAL']) }),
    z.strictObject({ priceType: z.literal('CONTRACT'), paymentAccount: z.strictObject({ accountType: z.literal('EPS'), accountNumber: z.string().regex(/^\d+$/) }) }),
  ])).min(1),
  originZIPCode: zip,
  /** Two letters, ISO 3166. */
  destinationCountryCode: z.string().regex(/^[A-Z]{2}$/),
  foreignPostalCode: z.string().min(1).max(11).optional(),
  packageDescription: z.strictObject({
    weight: z.number().positive(),
    length: z.number().positive(),
    width: z.number().positive(),
    height: z.number().positive(),
    mailClass: z.enum([...internationalMailClasses, 'ALL']),
    extraServices: z.array(z.literal([...internationalPriceExtraServices])).max(5).optional(),
    packageValue: z.number().nonnegative().optional(),
    mailingDate: z.iso.date().optional(),
  }),
  shippingFilter: z.literal('PRICE').optional(),
});
export type InternationalOptionsRequest = z.input<typeof InternationalOptionsRequest>;

/** What options can be asked of: a parcel at home, or one abroad. */
export type AnyOptionsRequest = OptionsRequest | InternationalOptionsRequest;

/** One way to send the parcel at one price, out of every price type and mail class that was answered. */
export interface RateOption extends PricedOption {
  /** The price type that was asked for; `rates` say which one applies. */
  readonly requestedPriceType: string;
  /** Whether it is a price of the account's contract: USPS answers its published ones where it finds none. */
  readonly isContract: boolean;
  readonly mailClass: string;
  readonly commitment: Commitment | null;
}

export interface Commitment {
  /** USPS's free text: "2 Days", "MILITARY", "NO STD". */
  readonly name: string;
  readonly day: Day | null;
  readonly guaranteed: boolean;
}

export interface OptionsAnswer {
  readonly options: readonly RateOption[];
  /** Options that were left out because they held no price that could be read. */
  readonly unreadable: number;
  /** When USPS answered: prices have an age, also where the answer was kept. */
  readonly answeredAt: Date;
}

const Option = PricedOptionReader.extend({ commitment: CommitmentReader });

const Answer = z.object({
  pricingOptions: z.array(z.object({
    priceType: text,
    shippingOptions: list(z.object({ mailClass: text, rateOptions: readable(Option) })),
  })),
});

/** NSA is what contract prices were called before. An extra service may be warned of by itself, where only its own price is published. */
const isContract = ({ rates: [rate], warnings }: z.output<typeof Option>): boolean =>
  rate !== undefined && ['CONTRACT', 'NSA'].includes(rate.priceType) && ![...warnings, ...rate.warnings].some(isContractMissed);

const optionOf = (option: z.output<typeof Option>, requestedPriceType: string, mailClass: string): RateOption =>
  ({ requestedPriceType, isContract: isContract(option), mailClass, commitment: option.commitment, ...pricedOption(option, mailClass) });

/** POST /shipments/v3/options/search: every service's price and delivery day in one call. */
export const searchOptions = async (call: AuthorizedCall, request: AnyOptionsRequest): Promise<OptionsAnswer> => {
  const { answer, context } = await call({
    api: 'shipping-options', method: 'POST', path: '/shipments/v3/options/search',
    json: 'destinationCountryCode' in request
      ? checkedRequest('shipping options abroad', InternationalOptionsRequest, request) : checkedRequest('shipping options', OptionsRequest, request),
  });
  const read = readJson(answer, Answer).pricingOptions.flatMap(({ priceType, shippingOptions }) =>
    shippingOptions.flatMap(({ mailClass, rateOptions }) =>
      rateOptions.map((option) => (option === null ? null : optionOf(option, priceType, mailClass || option.rates[0]?.mailClass || '')))));
  const options = read.filter((option) => option !== null);
  return { options, unreadable: read.length - options.length, answeredAt: context.now };
};
