import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { contractForbidden, ruleRefusal } from '../server/errors.ts';
import { countryAbroad, dutiesMembers, extraAbroad, extrasAbroad, landedCost, pieceAbroad, pricesAbroad, rateAbroad, requireValue, totalAbroad } from './international-quote.ts';
import { internationalClasses, internationalExtra, internationalExtras, internationalPrice } from './international-rates.ts';
import type { InternationalClass, InternationalPriceType } from './international-rates.ts';
import { readJson } from '../server/read-json.ts';
import { dollars } from '../prices/rate-details.ts';
import { linksAccount } from '../account/claims.ts';
import { ZipOrNine } from '../server/wire.ts';

const api = '/international-prices/v3';

const classes = [...internationalClasses, 'GLOBAL_EXPRESS_GUARANTEED'] as const;
const indicators = ['E4', 'E6', 'E7', 'FA', 'FB', 'FE', 'FP', 'FS', 'PA', 'PL', 'SP', 'EP', 'HA', 'HB', 'HE', 'HL', 'HP', 'HS', 'LE'] as const;
const PriceTypes = z.enum(['RETAIL', 'COMMERCIAL', 'COMMERCIAL_BASE', 'COMMERCIAL_PLUS', 'CONTRACT']);
const ExtraCode = z.literal([370, 813, 820, 826, 857, 930, 931, 955]);

const shared = {
  destinationCountryCode: z.string().regex(/^[A-Z]{2}$/), mailingDate: z.iso.date().optional(), accountType: z.enum(['EPS', 'PERMIT', 'METER']).optional(),
  accountNumber: z.string().regex(/^\d+$/).optional(),
};
const piece = { originZIPCode: ZipOrNine, foreignPostalCode: z.string().optional(), weight: z.number(), length: z.number(), width: z.number(), height: z.number() };

const BaseRatesQuery = z.strictObject({
  ...shared, ...piece, mailClass: z.enum(classes), processingCategory: z.enum(['FLATS', 'MACHINABLE', 'NON_MACHINABLE', 'NONSTANDARD']),
  rateIndicator: z.enum(indicators), destinationEntryFacilityType: z.enum(['NONE', 'INTERNATIONAL_SERVICE_CENTER']), priceType: PriceTypes,
});

const list = { ...shared, ...piece, priceType: PriceTypes.optional(), mailClass: z.enum([...classes, 'ALL']).optional() };
const RateListQuery = z.strictObject(list);
const TotalRatesQuery = z.strictObject({
  ...list,
  ...dutiesMembers('weight'),
  itemValue: z.number().min(0).optional(),
  extraServices: z.array(ExtraCode).optional(),
});

const ExtraServiceQuery = z.strictObject({
  ...shared, mailClass: z.enum(classes), priceType: z.enum(['RETAIL', 'COMMERCIAL', 'COMMERCIAL_PLUS', 'NSA']), rateIndicator: z.enum(indicators), weight: z.number(),
  itemValue: z.string().optional(), extraServices: z.array(ExtraCode).optional(), extraService: ExtraCode.optional(),
});

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

interface Account {
  readonly accountNumber?: string | undefined;
  readonly priceType?: string | undefined;
}

/** @throws Refusal 403 for an account that the app isn't linked to. */
const typeOf = ({ accountNumber, priceType = 'COMMERCIAL' }: Account, call: Call, { switches }: PracticeContext): { type: InternationalPriceType; isMissed: boolean } => {
  if (accountNumber !== undefined && !(call.claims && linksAccount(call.claims, accountNumber))) throw contractForbidden(api, call.path);
  const wantsContract = accountNumber !== undefined || priceType === 'CONTRACT' || priceType === 'NSA';
  if (wantsContract && switches.settings.contractPrices) return { type: 'CONTRACT', isMissed: false };
  return { type: wantsContract ? 'COMMERCIAL' : PriceTypes.parse(priceType), isMissed: wantsContract };
};

const sold = (mailClass: string): InternationalClass | null => internationalClasses.find((known) => known === mailClass) ?? null;

const reasons = {
  '030002': ['rateIndicator', 'Could not find working sku from SSF ingredients'],
  '030008': ['length/width/height', 'Package size exceeds maximum allowed for mail class'],
  '030009': ['weight', 'Pricing failure.  Mail piece was over the weight limit for the associated international price group.'],
} as const;

const baseRates = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, BaseRatesQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  const measured = pieceAbroad(api, asked, context);
  const mailClass = sold(asked.mailClass);
  const price = mailClass === null ? { code: '030002' as const } : internationalPrice(mailClass, asked.rateIndicator, measured, type);
  if ('code' in price) {
    const [parameter, detail] = reasons[price.code];
    throw refuse(price.code, parameter, detail);
  }
  return json(200, { totalBasePrice: dollars(price.cents), rates: [rateAbroad(price, measured, type, isMissed)] });
};

const baseRatesList = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, RateListQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  const measured = pieceAbroad(api, asked, context);
  return json(200, {
    rateOptions: pricesAbroad(api, asked.mailClass ?? 'ALL', type, measured).map((price) => ({ totalBasePrice: dollars(price.cents), rates: [rateAbroad(price, measured, type, isMissed)] })),
  });
};

const totalRates = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, TotalRatesQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  const measured = pieceAbroad(api, asked, context);
  const wanted = asked.extraServices ?? [];
  const value = Math.round((asked.itemValue ?? 0) * 100);
  if (asked.requestDutiesTaxesFees && (asked.items ?? []).length === 0) throw refuse('160396', 'items', 'at least 1 item is required when requesting duties, taxes, and fees');
  return json(200, {
    rateOptions: pricesAbroad(api, asked.mailClass ?? 'ALL', type, measured).map((price) => {
      const extras = extrasAbroad(api, price, wanted, value, 'itemValue');
      return {
        ...totalAbroad(price, extras, wanted.length > 0),
        rates: [rateAbroad(price, measured, type, isMissed)],
        ...(asked.requestDutiesTaxesFees && { dutiesTaxesFeesQuote: landedCost(asked.items ?? []) }),
        extraServices: extras.map((extra) => ({ ...extraAbroad(extra, type, isMissed), extraService: String(extra.code) })),
      };
    }),
  });
};

const extraServiceRates = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, ExtraServiceQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  countryAbroad(api, asked.destinationCountryCode);
  const mailClass = sold(asked.mailClass);
  const value = Math.round(Number(asked.itemValue ?? 0) * 100);
  const wanted = asked.extraServices ?? (asked.extraService === undefined ? [] : [asked.extraService]);
  requireValue(api, wanted, value, 'itemValue');
  const found = mailClass === null ? [] : wanted.length === 0 ? internationalExtras(mailClass, value) : wanted.flatMap((code) => internationalExtra(code, mailClass, value) ?? []);
  if (found.length === 0) throw refuse('030021', 'extraServices', 'No extra services found.');
  return json(200, { extraServices: found.map((extra) => extraAbroad(extra, type, isMissed)) });
};

const scopes = ['international-prices'];

export const internationalPriceRoutes: readonly Route[] = [
  { method: 'POST', path: '/international-prices/v3/base-rates/search', api, scopes, handle: baseRates },
  { method: 'POST', path: '/international-prices/v3/base-rates-list/search', api, scopes, handle: baseRatesList },
  { method: 'POST', path: '/international-prices/v3/total-rates/search', api, scopes, handle: totalRates },
  { method: 'POST', path: '/international-prices/v3/extra-service-rates/search', api, scopes, handle: extraServiceRates },
];
