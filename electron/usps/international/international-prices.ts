import * as z from 'zod';
import { letterMeasures, letterPrice, LetterPriceReader } from '../prices/letter-rates.ts';
import type { LetterPrice } from '../prices/letter-rates.ts';
import { accountIsWhole, accountOf, accountRule, measures, zip } from '../prices/price-request.ts';
import { ExtraServiceReader, extraServicePrices, priceList, pricedOption, PricedOptionReader, PriceListReader } from '../prices/rate-answer.ts';
import type { ExtraServicePrices, PricedOption, PriceList } from '../prices/rate-answer.ts';
import type { AuthorizedCall } from '../sign-in/authorized-call.ts';
import { list, readJson } from '../transport/read-answer.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import {
  internationalEntryFacilityTypes, internationalMailClasses, internationalPriceExtraServices, internationalPriceProcessingCategories,
  internationalPriceRateIndicators,
} from '../wire/wire-enums.ts';

const accounts = accountOf(['EPS', 'PERMIT', 'METER']);
const country = z.string().regex(/^[A-Z]{2}$/);
const extraServices = z.array(z.literal([...internationalPriceExtraServices]));
const priceType = z.enum(['RETAIL', 'COMMERCIAL', 'COMMERCIAL_BASE', 'COMMERCIAL_PLUS', 'CONTRACT']);

const parcel = {
  originZIPCode: zip,
  /** Two letters, ISO 3166. */
  destinationCountryCode: country,
  foreignPostalCode: z.string().min(1).optional(),
  ...measures,
  mailingDate: z.iso.date().optional(),
  ...accounts,
};

/** The body of POST /international-prices/v3/base-rates/search: the price of exactly one product. */
export const InternationalBaseRatesRequest = z.strictObject({
  ...parcel,
  mailClass: z.enum(internationalMailClasses),
  processingCategory: z.enum(internationalPriceProcessingCategories),
  rateIndicator: z.enum(internationalPriceRateIndicators),
  destinationEntryFacilityType: z.enum(internationalEntryFacilityTypes),
  priceType,
}).refine(accountIsWhole, accountRule);
export type InternationalBaseRatesRequest = z.input<typeof InternationalBaseRatesRequest>;

const listMembers = {
  ...parcel,
  mailClass: z.enum([...internationalMailClasses, 'ALL']).optional(),
  priceType: priceType.optional(),
};

/** The body of POST /international-prices/v3/base-rates-list/search. */
export const InternationalRatesListRequest = z.strictObject(listMembers).refine(accountIsWhole, accountRule);
export type InternationalRatesListRequest = z.input<typeof InternationalRatesListRequest>;

/** The body of POST /international-prices/v3/total-rates/search. `itemValue` in dollars. */
export const InternationalTotalRatesRequest = z.strictObject({
  ...listMembers,
  itemValue: z.number().nonnegative().optional(),
  extraServices: extraServices.optional(),
}).refine(accountIsWhole, accountRule);
export type InternationalTotalRatesRequest = z.input<typeof InternationalTotalRatesRequest>;

/** The body of POST /international-prices/v3/extra-service-rates/search. `itemValue` in dollars, here alone as a text. */
export const InternationalExtraServiceRatesRequest = z.strictObject({
  extraServices: extraServices.optional(),
  mailClass: z.enum(internationalMailClasses),
  priceType: z.enum(['RETAIL', 'COMMERCIAL', 'COMMERCIAL_PLUS']),
  itemValue: z.string().regex(/^\d+(\.\d{1,2})?$/).optional(),
  weight: measures.weight,
  rateIndicator: z.enum(internationalPriceRateIndicators),
  destinationCountryCode: country,
  mailingDate: z.iso.date().optional(),
  ...accounts,
}).refine(accountIsWhole, accountRule);
export type InternationalExtraServiceRatesRequest = z.input<typeof InternationalExtraServiceRatesRequest>;

/** The body of POST /international-prices/v3/letter-rates/search. */
export const InternationalLetterRatesRequest = z.strictObject({
  ...letterMeasures,
  destinationCountryCode: country,
  extraServices: z.array(z.literal([940, 955])).optional(),
});
export type InternationalLetterRatesRequest = z.input<typeof InternationalLetterRatesRequest>;

export interface InternationalPrices {
  baseRates(request: InternationalBaseRatesRequest): Promise<PricedOption>;
  baseRatesList(request: InternationalRatesListRequest): Promise<PriceList>;
  totalRates(request: InternationalTotalRatesRequest): Promise<PriceList>;
  extraServiceRates(request: InternationalExtraServiceRatesRequest): Promise<ExtraServicePrices>;
  letterRates(request: InternationalLetterRatesRequest): Promise<LetterPrice>;
}

export const internationalPrices = (call: AuthorizedCall): InternationalPrices => {
  const search = async (what: string, json: unknown) =>
    (await call({ api: 'international-prices', method: 'POST', path: `/international-prices/v3/${what}/search`, json })).answer;
  return {
    baseRates: async (request) => {
      const answer = await search('base-rates', checkedRequest('international base rates', InternationalBaseRatesRequest, request));
      return pricedOption(readJson(answer, PricedOptionReader));
    },
    baseRatesList: async (request) => {
      const answer = await search('base-rates-list', checkedRequest('international base rates list', InternationalRatesListRequest, request));
      return priceList(readJson(answer, PriceListReader));
    },
    totalRates: async (request) => {
      const answer = await search('total-rates', checkedRequest('international total rates', InternationalTotalRatesRequest, request));
      return priceList(readJson(answer, PriceListReader));
    },
    extraServiceRates: async (request) => {
      const json = checkedRequest('international extra service rates', InternationalExtraServiceRatesRequest, request);
      // An object here, where the domestic answer is the bare list.
      const { extraServices: services } = readJson(await search('extra-service-rates', json), z.object({ extraServices: list(ExtraServiceReader) }));
      return extraServicePrices(services);
    },
    letterRates: async (request) => {
      const answer = await search('letter-rates', checkedRequest('international letter rates', InternationalLetterRatesRequest, request));
      return letterPrice(readJson(answer, LetterPriceReader));
    },
  };
};
