import * as z from 'zod';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { PracticeContext } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';
import { dollars, pricesSince } from '../prices/rate-details.ts';
import { countryOf } from './countries.ts';
import type { Country } from './countries.ts';
import { internationalClasses, internationalExtra, internationalExtras, internationalPrices } from './international-rates.ts';
import type { InternationalExtra, InternationalPiece, InternationalPrice, InternationalPriceType } from './international-rates.ts';

/** What both APIs that list prices abroad, International Prices and Shipping Options, answer alike. `api` is what errors call it. */

const refuse = (api: string, code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

export interface MeasuredAbroad {
  readonly destinationCountryCode: string;
  readonly mailingDate?: string | undefined;
  readonly originZIPCode: string;
  readonly weight: number;
  readonly length: number;
  readonly width: number;
  readonly height: number;
}

const ItemWeight = z.number().min(0.001).optional();

/** What a question of duties, taxes and fees has beside the piece. USPS's files call the weight of an item differently. */
export const dutiesMembers = (itemWeight: 'weight' | 'itemWeight') => ({
  requestDutiesTaxesFees: z.boolean().default(false),
  destinationCity: z.string().min(1).max(28).optional(),
  destinationState: z.string().regex(/^\w{2}$/).optional(),
  items: z.array(z.looseObject({
    itemId: z.string().regex(/^\w{1,20}$/), itemValue: z.number().min(0.01).max(999_999.99), itemQuantity: z.number().min(1),
    countryOfOrigin: z.string().regex(/[A-Z]{2}/).optional(), HSTariffNumber: z.string().min(6).max(14).optional(),
  }).extend(itemWeight === 'weight' ? { weight: ItemWeight } : { itemWeight: ItemWeight })).max(30).optional(),
});

/** @throws Refusal for a country without a price group. */
export const countryAbroad = (api: string, code: string): Country => {
  const country = countryOf(code);
  if (country === null)
    throw refuse(api, '030013', 'destinationCountryCode', 'There was no valid international price group for the provided country, date, mail class, and mail class.');
  return country;
};

const insurance: readonly number[] = [930, 931];

/** @throws Refusal for insurance of no value. */
export const requireValue = (api: string, wanted: readonly number[], value: number, parameter: string): void => {
  if (!(value > 0) && wanted.some((code) => insurance.includes(code))) throw refuse(api, '030024', parameter, 'A non-zero item value is required for this extra service code.');
};

/** @throws Refusal for a country, a day or a measure that has no price. */
export const pieceAbroad = (
  api: string, { destinationCountryCode, mailingDate, originZIPCode, weight, length, width, height }: MeasuredAbroad, { clock }: PracticeContext,
): InternationalPiece => {
  const country = countryAbroad(api, destinationCountryCode);
  if (mailingDate !== undefined && mailingDate < dayAt(clock.now(), timeZoneOfZip(originZIPCode.slice(0, 5))))
    throw refuse(api, '160211', 'mailingDate', 'must be a date in the present or in the future');
  if (!(weight > 0)) throw refuse(api, '030004', 'weight', 'Package weight does not qualify for this product.');
  if (![length, width, height].every((side) => side > 0)) throw refuse(api, '160206', 'length/width/height', 'must not be null');
  return { country, pounds: weight, length, width, height };
};

/** @throws Refusal where no class has a price. */
export const pricesAbroad = (api: string, mailClass: string, type: InternationalPriceType, piece: InternationalPiece): InternationalPrice[] => {
  const prices = internationalClasses.filter((known) => mailClass === 'ALL' || known === mailClass).flatMap((known) => internationalPrices(known, piece, type));
  if (prices.length === 0) throw refuse(api, '030020', 'mailClass', 'No valid rates for these parameters.');
  return prices;
};

/** Those that are asked for and that the class has, or all that it has. @throws Refusal for insurance of no value. */
export const extrasAbroad = (api: string, { mailClass }: InternationalPrice, wanted: readonly number[], value: number, parameter: string): InternationalExtra[] => {
  requireValue(api, wanted, value, parameter);
  return wanted.length === 0 ? internationalExtras(mailClass, value) : wanted.flatMap((code) => internationalExtra(code, mailClass, value) ?? []);
};

const warnings = (isMissed: boolean) => (isMissed ? [{ warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' }] : []);

export const rateAbroad = (price: InternationalPrice, { country }: InternationalPiece, priceType: InternationalPriceType, isMissed: boolean) => ({
  SKU: price.SKU, description: price.description, priceType, price: dollars(price.cents), weight: price.billedPounds, dimWeight: 0, fees: [],
  startDate: pricesSince, endDate: '', mailClass: price.mailClass, zone: String(country.group).padStart(2, '0'), processingCategory: price.processingCategory,
  rateIndicator: price.rateIndicator, destinationEntryFacilityType: 'NONE', warnings: warnings(isMissed), productName: '', productDefinition: '',
});

export const extraAbroad = ({ SKU, cents, name, code }: InternationalExtra, priceType: InternationalPriceType, isMissed: boolean) => ({
  SKU, price: dollars(cents), priceType, extraService: code, name, warnings: warnings(isMissed),
});

/** Duty and tax at the border: a tenth and a fifth of the value. Not any country's. */
export const landedCost = (items: readonly { readonly itemId: string; readonly itemValue: number }[]) => ({
  packageFee: 8.5,
  itemQuotes: items.map(({ itemId, itemValue }) => ({ dutyPrice: Math.round(itemValue * 10) / 100, taxPrice: Math.round(itemValue * 20) / 100, itemId })),
});

/** With what was asked for, its total as well. */
export const totalAbroad = (price: InternationalPrice, extras: readonly InternationalExtra[], isAsked: boolean) => ({
  totalBasePrice: dollars(price.cents),
  ...(isAsked && { totalPrice: dollars(price.cents + extras.reduce((sum, { cents }) => sum + cents, 0)) }),
});
