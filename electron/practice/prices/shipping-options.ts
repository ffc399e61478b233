import * as z from 'zod';
import { insuredAtMost } from '../../../shared/combination/combination-rules.ts';
import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { isMilitary } from '../../../shared/address/states.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { commitmentOf } from './commitments.ts';
import { contractForbidden, ruleRefusal } from '../server/errors.ts';
import { extraServiceCodes, extraServiceOf, insuranceCodes } from './extra-services.ts';
import { practiceClasses, pricesOf } from './prices.ts';
import type { Piece, PracticeClass, Price, PriceType } from './prices.ts';
import { dollars } from './rate-details.ts';
import { goesAbroad, searchAbroad } from '../international/international-options.ts';
import { readJson } from '../server/read-json.ts';
import { linksAccount } from '../account/claims.ts';
import { entryFacilityTypes, MailingDate, ZipOrNine } from '../server/wire.ts';
import { placeOf } from '../addresses/zip-places.ts';
import { zoneOf } from './zones.ts';

const api = '/shipments/v3';

const positive = z.number().positive();

const PricingOption = z.strictObject({
  priceType: z.enum(['RETAIL', 'COMMERCIAL', 'CONTRACT']).default('COMMERCIAL'),
  paymentAccount: z.looseObject({
    accountType: z.enum(['EPS', 'PERMIT', 'METER', 'MID']).optional(), accountNumber: z.string().optional(), CRID: z.string().optional(),
  }).optional(),
});
type PricingOption = z.infer<typeof PricingOption>;

const OptionsRequest = z.strictObject({
  pricingOptions: z.array(PricingOption).min(1),
  originZIPCode: ZipOrNine,
  destinationZIPCode: ZipOrNine,
  destinationEntryFacilityType: z.enum(entryFacilityTypes).default('NONE'),
  packageDescription: z.looseObject({
    weight: positive, length: positive, width: positive, height: positive, girth: positive.optional(),
    hasNonstandardCharacteristics: z.boolean().default(false),
    mailClass: z.enum([
      'PARCEL_SELECT', 'PARCEL_SELECT_LIGHTWEIGHT', 'USPS_CONNECT_LOCAL', 'USPS_CONNECT_REGIONAL', 'USPS_CONNECT_MAIL', 'USPS_GROUND_ADVANTAGE',
      'USPS_GROUND_ADVANTAGE_RETURN_SERVICE', 'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL_EXPRESS_RETURN_SERVICE', 'PRIORITY_MAIL',
      'PRIORITY_MAIL_RETURN_SERVICE', 'FIRST-CLASS_PACKAGE_SERVICE', 'LIBRARY_MAIL', 'MEDIA_MAIL', 'BOUND_PRINTED_MATTER', 'ALL', 'ALL_OUTBOUND',
      'ALL_RETURNS',
    ]),
    extraServices: z.array(z.literal([...extraServiceCodes])).max(5).default([]),
    packageValue: z.number().min(0).optional(),
    mailingDate: MailingDate.optional(),
  }),
  shippingFilter: z.enum(['PRICE', 'SERVICE_STANDARDS']).optional(),
});
type OptionsRequest = z.infer<typeof OptionsRequest>;

const refusal = (code: string, detail: string, parameter = 'packageDescription') => ruleRefusal(api, [{ code, detail, parameter }]);

const classesOf = (mailClass: string): readonly PracticeClass[] => {
  if (mailClass === 'ALL' || mailClass === 'ALL_OUTBOUND') return practiceClasses;
  return practiceClasses.filter((known) => known === mailClass);
};

interface Question {
  readonly request: OptionsRequest;
  readonly piece: Piece;
  readonly mailingDay: string;
}

const rateOption = (price: Price, { request, piece, mailingDay }: Question, option: PricingOption, type: PriceType) => {
  const { packageDescription: parcel } = request;
  const value = Math.round((parcel.packageValue ?? 0) * 100);
  const wanted = parcel.extraServices.length > 0 ? parcel.extraServices : [920];
  const extras = wanted.flatMap((code) => extraServiceOf(code, price.mailClass, value) ?? []);
  const base = price.cents + price.fees.reduce((total, fee) => total + fee.cents, 0);
  // Without a contract USPS answers its published price, and says so on the extra services.
  const warnings = option.priceType === 'CONTRACT' && type !== 'CONTRACT'
    ? [{ warningCode: '001', warningDescription: 'Contract rate not found for request. Published rate returned.' }]
    : [];
  return {
    commitment: commitmentOf(price.mailClass, piece.zone, mailingDay, request.destinationZIPCode.slice(0, 5)),
    totalPrice: dollars(base + extras.reduce((total, extra) => total + extra.cents, 0)),
    totalBasePrice: dollars(base),
    rates: [{
      description: price.description,
      startDate: '2026-07-12',
      endDate: '',
      price: dollars(price.cents),
      zone: piece.zone,
      weight: price.billedPounds,
      dimensionalWeight: price.dimensionalPounds,
      dimWeight: price.dimensionalPounds,
      fees: price.fees.map((fee) => ({ name: fee.name, price: dollars(fee.cents), SKU: fee.SKU })),
      priceType: type,
      mailClass: price.mailClass,
      productName: '',
      productDefinition: '',
      processingCategory: price.processingCategory,
      rateIndicator: price.rateIndicator,
      destinationEntryFacilityType: 'NONE',
      SKU: price.SKU,
    }],
    extraServices: extras.map(({ cents, ...extra }) => ({ ...extra, price: dollars(cents), priceType: type, warnings })),
  };
};
type RateOption = ReturnType<typeof rateOption>;

const deliveredOn = (option: RateOption): string => option.commitment.expectedDeliveryDate ?? '9999-12-31';

const filtered = (options: readonly RateOption[], filter: OptionsRequest['shippingFilter']): readonly RateOption[] => {
  if (filter === undefined) return options;
  const byPrice = (a: RateOption, b: RateOption): number => a.totalPrice - b.totalPrice;
  const sorted = [...options].sort(filter === 'PRICE' ? byPrice : (a, b) => deliveredOn(a).localeCompare(deliveredOn(b)) || byPrice(a, b));
  return sorted.slice(0, 1);
};

const answerFor = (option: PricingOption, question: Question, hasContract: boolean) => {
  const type: PriceType = option.priceType === 'RETAIL' ? 'RETAIL' : option.priceType === 'CONTRACT' && hasContract ? 'CONTRACT' : 'COMMERCIAL';
  const { request, piece } = question;
  const every = classesOf(request.packageDescription.mailClass)
    .flatMap((mailClass) => pricesOf(mailClass, piece, type))
    .map((price) => rateOption(price, question, option, type));
  const kept = filtered(every, request.shippingFilter);
  const classOf = (rate: RateOption): string => rate.rates[0]?.mailClass ?? '';
  return {
    priceType: option.priceType,
    ...(option.paymentAccount && { paymentAccount: option.paymentAccount }),
    shippingOptions: [...new Set(kept.map(classOf))].map((mailClass) => ({
      mailClass, rateOptions: kept.filter((rate) => classOf(rate) === mailClass),
    })),
  };
};

const search = (call: Call, context: PracticeContext): Answer => {
  if (goesAbroad(call.body)) return searchAbroad(call, context);
  const { clock, switches } = context;
  const request = readJson(api, OptionsRequest, call);
  const parcel = request.packageDescription;
  const [origin, destination] = [request.originZIPCode.slice(0, 5), request.destinationZIPCode.slice(0, 5)];
  for (const option of request.pricingOptions) {
    const account = option.paymentAccount?.accountNumber;
    if (option.priceType === 'CONTRACT' && !option.paymentAccount) throw refusal('160154', "required when priceType is 'CONTRACT'", 'paymentAccount');
    if (option.paymentAccount?.accountType === 'MID' && !parcel.mailClass.endsWith('RETURN_SERVICE') && parcel.mailClass !== 'ALL_RETURNS')
      throw refusal('160392', 'MID is not a valid account type for Outbound Mail Classes; accountType EPS, PERMIT, or METER is required.', 'packageDescription.mailClass');
    if (account !== undefined && !(switches.settings.contractAuthorized && call.claims && linksAccount(call.claims, account))) {
      throw contractForbidden(api, call.path);
    }
  }
  const today = dayAt(clock.now(), timeZoneOfZip(origin));
  const mailingDay = parcel.mailingDate?.slice(0, 10) ?? today;
  if (mailingDay < today || mailingDay > addDays(today, 30)) {
    throw refusal('040002', `Invalid AcceptDate ${mailingDay}. AcceptDate must be between ${today} and ${addDays(today, 30)}.`, 'packageDescription.mailingDate');
  }
  if (parcel.packageValue === undefined && parcel.extraServices.some((code) => insuranceCodes.includes(code))) {
    throw refusal('030024', 'Item value is required for the requested extra services.', 'packageDescription.packageValue');
  }
  if ((parcel.packageValue ?? 0) * 100 > insuredAtMost && parcel.extraServices.some((code) => insuranceCodes.includes(code)))
    throw refusal('030012', 'Provided value exceeds maximum allowable insurance for this price group.', 'packageDescription.packageValue');
  const zone = zoneOf(origin, destination);
  if (zone === null) throw refusal('030001', 'Could not find zone from provided ZIPs, date, and mail class', 'originZIPCode, destinationZIPCode');
  const classes = classesOf(parcel.mailClass);
  const [only] = classes;
  if (classes.length === 1 && only && parcel.extraServices.some((code) => extraServiceOf(code, only, 0) === null)) {
    throw refusal('160155', `mailClass: ${only} with ExtraServices: ${parcel.extraServices.join(', ')} is an unsupported combination.`);
  }
  const piece: Piece = {
    zone, pounds: parcel.weight, length: parcel.length, width: parcel.width, height: parcel.height,
    military: isMilitary(placeOf(destination)?.state ?? ''), hasNonstandardCharacteristics: parcel.hasNonstandardCharacteristics,
  };
  const pricingOptions = request.pricingOptions.map((option) => answerFor(option, { request, piece, mailingDay }, switches.settings.contractPrices));
  if (pricingOptions.every(({ shippingOptions }) => shippingOptions.length === 0)) throw refusal('030020', 'No valid rates for these parameters.');
  return json(200, { originZIPCode: request.originZIPCode, destinationZIPCode: request.destinationZIPCode, pricingOptions });
};

export const shippingOptionsRoutes: readonly Route[] = [
  { method: 'POST', path: '/shipments/v3/options/search', api, scopes: ['shipments'], handle: search },
];
