import * as z from 'zod';
import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { isMilitary } from '../../../shared/address/states.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { contractForbidden, ruleRefusal } from '../server/errors.ts';
import { extraServiceCodes, extraServiceOf, extraServicesOf, insuranceCodes } from './extra-services.ts';
import { noPriceRefusal } from './price-refusals.ts';
import { practiceClasses, priceOf, pricesOf } from './prices.ts';
import type { Piece, PracticeClass, Price, PriceType } from './prices.ts';
import { dollars, rateDetails } from './rate-details.ts';
import { readJson } from '../server/read-json.ts';
import { linksAccount } from '../account/claims.ts';
import { entryFacilityTypes, ZipOrNine } from '../server/wire.ts';
import { placeOf } from '../addresses/zip-places.ts';
import { zoneOf } from './zones.ts';

const api = '/prices/v3';

const outbound = [
  'PARCEL_SELECT', 'PARCEL_SELECT_LIGHTWEIGHT', 'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL', 'FIRST-CLASS_PACKAGE_SERVICE', 'LIBRARY_MAIL', 'MEDIA_MAIL',
  'BOUND_PRINTED_MATTER', 'USPS_CONNECT_LOCAL', 'USPS_CONNECT_MAIL', 'USPS_CONNECT_REGIONAL', 'USPS_GROUND_ADVANTAGE', 'USPS_RETAIL_GROUND',
] as const;
const returns = [
  'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', 'GROUND_RETURN_SERVICE', 'FIRST-CLASS_PACKAGE_RETURN_SERVICE', 'PRIORITY_MAIL_RETURN_SERVICE',
  'PRIORITY_MAIL_EXPRESS_RETURN_SERVICE',
] as const;

const MailClass = z.enum([...outbound, ...returns]);
const OutboundClass = z.enum([...outbound, 'ALL']);
const WirePriceType = z.enum(['RETAIL', 'COMMERCIAL', 'CONTRACT', 'NSA']);
const ExtraService = z.literal([...extraServiceCodes].filter((code) => code !== 365 && code !== 452));

const account = (types: readonly ['EPS', 'PERMIT', 'METER', ...'MID'[]]) => ({
  accountType: z.enum(types).optional(), accountNumber: z.string().regex(/^\d+$/).optional(), mailingDate: z.iso.date().optional(),
});

const route = { originZIPCode: ZipOrNine, destinationZIPCode: ZipOrNine };
const piece = { ...route, weight: z.number(), length: z.number(), width: z.number(), height: z.number(), hasNonstandardCharacteristics: z.boolean().default(false) };

const BaseRatesQuery = z.strictObject({
  ...piece, ...account(['EPS', 'PERMIT', 'METER', 'MID']), mailClass: MailClass, priceType: WirePriceType,
  processingCategory: z.enum(['LETTERS', 'FLATS', 'MACHINABLE', 'IRREGULAR', 'NON_MACHINABLE', 'NONSTANDARD']),
  rateIndicator: z.enum([
    '3D', '3N', '3R', '5D', 'BA', 'BB', 'BM', 'C1', 'C2', 'C3', 'C4', 'C5', 'CP', 'CM', 'DC', 'DE', 'DF', 'DN', 'DR', 'E4', 'E6', 'E7', 'FA', 'FB', 'FE', 'FP',
    'FS', 'LC', 'LF', 'LL', 'LO', 'LS', 'NP', 'O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'OS', 'P5', 'P6', 'P7', 'P8', 'P9', 'Q6', 'Q7', 'Q8', 'Q9', 'Q0', 'PA',
    'PL', 'PM', 'PR', 'SB', 'SN', 'SP', 'SR',
  ]),
  destinationEntryFacilityType: z.enum(entryFacilityTypes),
});

const listMembers = {
  ...piece, ...account(['EPS', 'PERMIT', 'METER']), mailClass: OutboundClass.optional(), mailClasses: z.array(OutboundClass).optional(), priceType: WirePriceType.optional(),
};
const RateListQuery = z.strictObject(listMembers);
const TotalRatesQuery = z.strictObject({ ...listMembers, itemValue: z.number().min(0).optional(), extraServices: z.array(ExtraService).optional() });

const ExtraServiceQuery = z.strictObject({
  ...account(['EPS', 'PERMIT', 'METER', 'MID']), mailClass: MailClass, priceType: WirePriceType,
  // One code without its brackets is deprecated, and taken.
  extraServices: z.union([z.array(ExtraService), ExtraService.transform((code) => [code])]).optional(),
  itemValue: z.number().min(0).optional(), weight: z.number().optional(), originZIPCode: ZipOrNine.optional(), destinationZIPCode: ZipOrNine.optional(),
});

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

interface Asked {
  readonly accountNumber?: string | undefined;
  readonly mailingDate?: string | undefined;
  readonly priceType?: z.infer<typeof WirePriceType> | undefined;
}

/**
 * The prices that are answered, and whether a contract was asked for and not found. An account overrides the type: its
 * contract prices come where it has some.
 * @throws Refusal 403 for an account that the app isn't linked to.
 */
const typeOf = ({ accountNumber, priceType = 'COMMERCIAL' }: Asked, call: Call, { switches }: PracticeContext): { type: PriceType; isMissed: boolean } => {
  if (accountNumber !== undefined && !(call.claims && linksAccount(call.claims, accountNumber))) throw contractForbidden(api, call.path);
  const wantsContract = accountNumber !== undefined || priceType === 'CONTRACT' || priceType === 'NSA';
  if (priceType === 'CONTRACT' && accountNumber === undefined) throw refuse('160208', 'accountNumber', 'required for a contract price');
  if (wantsContract && switches.settings.contractPrices) return { type: 'CONTRACT', isMissed: false };
  return { type: priceType === 'RETAIL' ? 'RETAIL' : 'COMMERCIAL', isMissed: wantsContract };
};

const checkDate = (mailingDate: string | undefined, origin: string, { clock }: PracticeContext): void => {
  const today = dayAt(clock.now(), timeZoneOfZip(origin.slice(0, 5)));
  if (mailingDate !== undefined && mailingDate < today) throw refuse('160211', 'mailingDate', 'must be a date in the present or in the future');
  if (mailingDate !== undefined && mailingDate > addDays(today, 365)) throw refuse('030003', 'mailingDate', 'The provided mailing date is not supported.');
};

type Measured = z.infer<typeof RateListQuery> | z.infer<typeof BaseRatesQuery>;

const pieceOf = (asked: Measured, context: PracticeContext): Piece => {
  const { originZIPCode: origin, destinationZIPCode: destination, weight, length, width, height, hasNonstandardCharacteristics } = asked;
  checkDate(asked.mailingDate, origin, context);
  const zone = zoneOf(origin, destination);
  if (zone === null) throw refuse('030001', 'originZIPCode, destinationZIPCode', 'Could not find zone from provided ZIPs, date, and mail class');
  if (!(weight > 0)) throw refuse('030004', 'weight', 'Package weight does not qualify for this product.');
  if (![length, width, height].every((side) => side > 0)) throw refuse('160206', 'length/width/height', 'must not be null');
  return { zone, pounds: weight, length, width, height, hasNonstandardCharacteristics, military: isMilitary(placeOf(destination.slice(0, 5))?.state ?? '') };
};

const classOf = (mailClass: string): PracticeClass | null => practiceClasses.find((known) => known === mailClass.replace('_RETURN_SERVICE', '')) ?? null;

const baseCents = (price: Price): number => price.cents + price.fees.reduce((total, fee) => total + fee.cents, 0);

const baseRates = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, BaseRatesQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  const measured = pieceOf(asked, context);
  const mailClass = classOf(asked.mailClass);
  if (mailClass === null || asked.destinationEntryFacilityType !== 'NONE') throw noPriceRefusal(api, { code: '030002' });
  const price = priceOf(mailClass, asked.rateIndicator, measured, type);
  if ('code' in price) throw noPriceRefusal(api, price);
  if (asked.processingCategory === 'MACHINABLE' && price.processingCategory !== 'MACHINABLE')
    throw refuse('030011', 'processingCategory', 'Package was marked as machinable, but is nonmachinable');
  return json(200, { totalBasePrice: dollars(baseCents(price)), rates: [rateDetails({ ...price, name: asked.mailClass }, measured.zone, type, isMissed)] });
};

const classesOf = ({ mailClass, mailClasses }: z.infer<typeof RateListQuery>): readonly PracticeClass[] => {
  const named = mailClasses ?? (mailClass === undefined ? [] : [mailClass]);
  return named.length === 0 || named.includes('ALL') ? practiceClasses : practiceClasses.filter((known) => named.includes(known));
};

/** A contract is for one class, which has to be named. */
const requireClass = (asked: z.infer<typeof RateListQuery>): void => {
  if (asked.priceType === 'CONTRACT' && classesOf(asked).length !== 1) throw refuse('160207', 'mailClass', 'one mail class is required for a contract price');
};

/** Every price of the classes asked for. @throws Refusal 030020 where there is none. */
const listed = (asked: z.infer<typeof RateListQuery>, type: PriceType, measured: Piece): Price[] => {
  const prices = classesOf(asked).flatMap((mailClass) => pricesOf(mailClass, measured, type));
  if (prices.length === 0) throw refuse('030020', 'mailClasses', 'No valid rates for these parameters.');
  return prices;
};

const baseRatesList = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, RateListQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  requireClass(asked);
  const measured = pieceOf(asked, context);
  return json(200, {
    rateOptions: listed(asked, type, measured).map((price) => ({
      totalBasePrice: dollars(baseCents(price)), rates: [rateDetails(price, measured.zone, type, isMissed)],
    })),
  });
};

const warnings = (isMissed: boolean) => (isMissed ? [{ warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' }] : []);

const totalRates = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, TotalRatesQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  requireClass(asked);
  const measured = pieceOf(asked, context);
  const wanted = asked.extraServices ?? [];
  const value = Math.round((asked.itemValue ?? 0) * 100);
  if (value === 0 && wanted.some((code) => insuranceCodes.includes(code)))
    throw refuse('030024', 'itemValue', 'A non-zero item value is required for this extra service code.');
  return json(200, {
    rateOptions: listed(asked, type, measured).map((price) => {
      // None asked for gets every service that there is, and then no total.
      const extras = wanted.length === 0 ? extraServicesOf(price.mailClass, value) : wanted.flatMap((code) => extraServiceOf(code, price.mailClass, value) ?? []);
      const total = baseCents(price) + extras.reduce((sum, { cents }) => sum + cents, 0);
      return {
        totalBasePrice: dollars(baseCents(price)),
        ...(wanted.length > 0 && { totalPrice: dollars(total) }),
        rates: [rateDetails(price, measured.zone, type, isMissed)],
        extraServices: extras.map(({ cents, ...extra }) => ({ ...extra, price: dollars(cents), priceType: type, warnings: warnings(isMissed) })),
      };
    }),
  });
};

const extraServiceRates = (call: Call, context: PracticeContext): Answer => {
  const asked = readJson(api, ExtraServiceQuery, call);
  const { type, isMissed } = typeOf(asked, call, context);
  checkDate(asked.mailingDate, asked.originZIPCode ?? '', context);
  const mailClass = classOf(asked.mailClass);
  const value = Math.round((asked.itemValue ?? 0) * 100);
  const wanted = asked.extraServices ?? [];
  if (value === 0 && wanted.some((code) => insuranceCodes.includes(code)))
    throw refuse('030024', 'itemValue', 'A non-zero item value is required for this extra service code.');
  const found = mailClass === null ? [] : wanted.length === 0 ? extraServicesOf(mailClass, value) : wanted.flatMap((code) => extraServiceOf(code, mailClass, value) ?? []);
  if (found.length === 0) throw refuse('030021', 'extraServices', 'No extra services found.');
  return json(200, found.map(({ cents, ...extra }) => ({ ...extra, price: dollars(cents), priceType: type, warnings: warnings(isMissed) })));
};

const scopes = ['prices', 'domestic-prices'];

export const domesticPriceRoutes: readonly Route[] = [
  { method: 'POST', path: '/prices/v3/base-rates/search', api, scopes, handle: baseRates },
  { method: 'POST', path: '/prices/v3/base-rates-list/search', api, scopes, handle: baseRatesList },
  { method: 'POST', path: '/prices/v3/total-rates/search', api, scopes, handle: totalRates },
  { method: 'POST', path: '/prices/v3/extra-service-rates/search', api, scopes, handle: extraServiceRates },
];
