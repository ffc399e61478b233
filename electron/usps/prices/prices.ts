import * as z from 'zod';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { readJson } from '../transport/read-answer.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import {
  entryFacilityTypes, labelProcessingCategories, priceExtraServices, priceListMailClasses, priceMailClasses, priceRateIndicators, priceTypes,
} from '../wire/wire-enums.ts';
import { letterMeasures, letterPrice, LetterPriceReader } from './letter-rates.ts';
import type { LetterPrice } from './letter-rates.ts';
import { accountIsWhole, accountOf, accountRule, measures, zip } from './price-request.ts';
import { ExtraServiceReader, extraServicePrices, priceList, pricedOption, PricedOptionReader, PriceListReader } from './rate-answer.ts';
import type { ExtraServicePrices, PricedOption, PriceList } from './rate-answer.ts';

const accounts = accountOf(['EPS', 'PERMIT', 'METER', 'MID']);
const listAccounts = accountOf(['EPS', 'PERMIT', 'METER']);
const extraServices = z.array(z.literal([...priceExtraServices]));

/** The body of POST /prices/v3/base-rates/search: the price of exactly one product. */
export const BaseRatesRequest = z.strictObject({
  originZIPCode: zip,
  destinationZIPCode: zip,
  ...measures,
  mailClass: z.enum(priceMailClasses),
  processingCategory: z.enum(labelProcessingCategories),
  rateIndicator: z.enum(priceRateIndicators),
  destinationEntryFacilityType: z.enum(entryFacilityTypes),
  priceType: z.enum(priceTypes),
  mailingDate: z.iso.date().optional(),
  ...accounts,
  hasNonstandardCharacteristics: z.boolean().optional(),
}).refine(accountIsWhole, accountRule);
export type BaseRatesRequest = z.input<typeof BaseRatesRequest>;

const listMembers = {
  originZIPCode: zip,
  destinationZIPCode: zip,
  ...measures,
  mailClasses: z.array(z.enum(priceListMailClasses)).min(1).optional(),
  priceType: z.enum(priceTypes).optional(),
  mailingDate: z.iso.date().optional(),
  ...listAccounts,
  hasNonstandardCharacteristics: z.boolean().optional(),
};

/** The body of POST /prices/v3/base-rates-list/search: everything that the parcel may travel as, without extra services. */
export const BaseRatesListRequest = z.strictObject(listMembers).refine(accountIsWhole, accountRule);
export type BaseRatesListRequest = z.input<typeof BaseRatesListRequest>;

/**
 * The body of POST /prices/v3/total-rates/search. No extra services, or an empty list of them, means all of them: a long
 * answer. `itemValue` in dollars.
 */
export const TotalRatesRequest = z.strictObject({
  ...listMembers,
  itemValue: z.number().nonnegative().optional(),
  extraServices: extraServices.optional(),
}).refine(accountIsWhole, accountRule);
export type TotalRatesRequest = z.input<typeof TotalRatesRequest>;

/**
 * The body of POST /prices/v3/extra-service-rates/search. `itemValue` in dollars. The services are always named, if by an
 * empty list: without them the body fits the older shape, with one service, as well, and the gateway takes only what fits
 * one of the two.
 */
export const ExtraServiceRatesRequest = z.strictObject({
  extraServices,
  mailClass: z.enum(priceMailClasses),
  priceType: z.enum(priceTypes),
  itemValue: z.number().nonnegative().optional(),
  weight: measures.weight.optional(),
  originZIPCode: zip.optional(),
  destinationZIPCode: zip.optional(),
  mailingDate: z.iso.date().optional(),
  ...accounts,
}).refine(accountIsWhole, accountRule);
export type ExtraServiceRatesRequest = z.input<typeof ExtraServiceRatesRequest>;

/** The body of POST /prices/v3/letter-rates/search: First-Class Mail at retail. */
export const LetterRatesRequest = z.strictObject({
  ...letterMeasures,
  extraServices: z.array(z.literal([910, 911, 930, 931, 934, 940, 941, 955, 957, 985])).optional(),
});
export type LetterRatesRequest = z.input<typeof LetterRatesRequest>;

/** USPS’s prices without its days of delivery; `shippingOptions` tells both at once. */
export interface Prices {
  baseRates(request: BaseRatesRequest): Promise<PricedOption>;
  baseRatesList(request: BaseRatesListRequest): Promise<PriceList>;
  totalRates(request: TotalRatesRequest): Promise<PriceList>;
  extraServiceRates(request: ExtraServiceRatesRequest): Promise<ExtraServicePrices>;
  letterRates(request: LetterRatesRequest): Promise<LetterPrice>;
}

export const prices = (call: AuthorizedCall): Prices => {
  const search = async (what: string, json: unknown) =>
    (await call({ api: 'prices', method: 'POST', path: `/prices/v3/${what}/search`, json })).answer;
  return {
    baseRates: async (request) => {
      const answer = await search('base-rates', checkedRequest('base rates', BaseRatesRequest, request));
      return pricedOption(readJson(answer, PricedOptionReader));
    },
    baseRatesList: async (request) => {
      const answer = await search('base-rates-list', checkedRequest('base rates list', BaseRatesListRequest, request));
      return priceList(readJson(answer, PriceListReader));
    },
    totalRates: async (request) => {
      const answer = await search('total-rates', checkedRequest('total rates', TotalRatesRequest, request));
      return priceList(readJson(answer, PriceListReader));
    },
    extraServiceRates: async (request) => {
      const answer = await search('extra-service-rates', checkedRequest('extra service rates', ExtraServiceRatesRequest, request));
      return extraServicePrices(readJson(answer, z.array(ExtraServiceReader)));
    },
    letterRates: async (request) => {
      const answer = await search('letter-rates', checkedRequest('letter rates', LetterRatesRequest, request));
      return letterPrice(readJson(answer, LetterPriceReader));
    },
  };
};
