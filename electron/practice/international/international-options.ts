import * as z from 'zod';
import { addDays, dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import { linksAccount } from '../account/claims.ts';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext } from '../server/call.ts';
import { contractForbidden, ruleRefusal } from '../server/errors.ts';
import { readJson } from '../server/read-json.ts';
import { MailingDate, ZipOrNine } from '../server/wire.ts';
import { dutiesMembers, extraAbroad, extrasAbroad, landedCost, pieceAbroad, pricesAbroad, rateAbroad, totalAbroad } from './international-quote.ts';
import { internationalClasses } from './international-rates.ts';
import type { InternationalPiece, InternationalPriceType } from './international-rates.ts';

const api = '/shipments/v3';

const positive = z.number().positive();

const PricingOption = z.strictObject({
  priceType: z.enum(['RETAIL', 'COMMERCIAL', 'CONTRACT']).default('COMMERCIAL'),
  paymentAccount: z.looseObject({ accountType: z.enum(['EPS', 'PERMIT', 'METER', 'MID']).optional(), accountNumber: z.string().optional() }).optional(),
});
type PricingOption = z.infer<typeof PricingOption>;

/** The body of POST /shipments/v3/options/search for a parcel abroad (Shipping Options API, InternationalOptionsRequest). */
const InternationalOptionsRequest = z.strictObject({
  pricingOptions: z.array(PricingOption).min(1),
  originZIPCode: ZipOrNine,
  foreignPostalCode: z.string().max(11).optional(),
  destinationCountryCode: z.string().regex(/^[A-Z]{2}$/),
  packageDescription: z.looseObject({
    weight: positive, length: positive, width: positive, height: positive, girth: positive.optional(),
    hasNonstandardCharacteristics: z.boolean().default(false),
    mailClass: z.enum([...internationalClasses, 'GLOBAL_EXPRESS_GUARANTEED', 'ALL']),
    extraServices: z.array(z.literal([370, 813, 820, 826, 857, 930, 931, 955])).max(5).default([]),
    packageValue: z.number().min(0).optional(),
    mailingDate: MailingDate.optional(),
  }),
  shippingFilter: z.literal('PRICE').optional(),
  ...dutiesMembers('itemWeight'),
});
type InternationalOptionsRequest = z.infer<typeof InternationalOptionsRequest>;

const refusal = (code: string, detail: string, parameter: string) => ruleRefusal(api, [{ code, detail, parameter }]);

/** Whether a body is of this shape and not of the domestic one: USPS's file tells them apart by where the parcel goes. */
export const goesAbroad = (body: Buffer): boolean => {
  try {
    return Object.hasOwn(Object(JSON.parse(body.toString('utf8'))) as object, 'destinationCountryCode');
  } catch {
    return false;
  }
};

const mayAsk = (option: PricingOption, call: Call, { switches }: PracticeContext): void => {
  const account = option.paymentAccount?.accountNumber;
  if (option.priceType === 'CONTRACT' && !option.paymentAccount) throw refusal('160154', "required when priceType is 'CONTRACT'", 'paymentAccount');
  if (account !== undefined && !(switches.settings.contractAuthorized && call.claims && linksAccount(call.claims, account))) throw contractForbidden(api, call.path);
};

const rateOptions = (request: InternationalOptionsRequest, piece: InternationalPiece, type: InternationalPriceType, isMissed: boolean) => {
  const { mailClass, extraServices: wanted, packageValue = 0 } = request.packageDescription;
  return pricesAbroad(api, mailClass, type, piece).map((price) => {
    const extras = extrasAbroad(api, price, wanted, Math.round(packageValue * 100), 'packageDescription.packageValue');
    const total = totalAbroad(price, extras, wanted.length > 0);
    // That no contract price was found is said on extra services alone here.
    const { warnings: _warnings, ...rate } = rateAbroad(price, piece, type, isMissed);
    return {
      ...total,
      rates: [{ ...rate, dimensionalWeight: 0 }],
      extraServices: extras.map((extra) => ({ ...extraAbroad(extra, type, isMissed), extraService: String(extra.code) })),
      ...(request.requestDutiesTaxesFees && { dutiesTaxesFeesQuote: landedCost(request.items ?? []) }),
    };
  });
};

const answerFor = (option: PricingOption, request: InternationalOptionsRequest, piece: InternationalPiece, hasContract: boolean) => {
  const isMissed = option.priceType === 'CONTRACT' && !hasContract;
  const every = rateOptions(request, piece, isMissed ? 'COMMERCIAL' : option.priceType, isMissed);
  const priceOf = (rate: (typeof every)[number]): number => rate.totalPrice ?? rate.totalBasePrice;
  const kept = request.shippingFilter === 'PRICE' ? every.toSorted((a, b) => priceOf(a) - priceOf(b)).slice(0, 1) : every;
  const classOf = (rate: (typeof every)[number]): string => rate.rates[0]?.mailClass ?? '';
  return {
    priceType: option.priceType,
    ...(option.paymentAccount && { paymentAccount: option.paymentAccount }),
    shippingOptions: [...new Set(kept.map(classOf))].map((mailClass) => ({ mailClass, rateOptions: kept.filter((rate) => classOf(rate) === mailClass) })),
  };
};

/** Every service abroad with its price; none has a commitment. */
export const searchAbroad = (call: Call, context: PracticeContext): Answer => {
  const request = readJson(api, InternationalOptionsRequest, call);
  for (const option of request.pricingOptions) mayAsk(option, call, context);
  const { originZIPCode, foreignPostalCode, destinationCountryCode, packageDescription: parcel } = request;
  const today = dayAt(context.clock.now(), timeZoneOfZip(originZIPCode.slice(0, 5)));
  const mailingDay = parcel.mailingDate?.slice(0, 10) ?? today;
  if (mailingDay < today || mailingDay > addDays(today, 30))
    throw refusal('040002', `Invalid AcceptDate ${mailingDay}. AcceptDate must be between ${today} and ${addDays(today, 30)}.`, 'packageDescription.mailingDate');
  if (request.requestDutiesTaxesFees && (request.items ?? []).length === 0)
    throw refusal('160396', 'at least 1 item is required when requesting duties, taxes, and fees', 'items');
  const piece = pieceAbroad(api, { ...parcel, originZIPCode, destinationCountryCode, mailingDate: mailingDay }, context);
  const pricingOptions = request.pricingOptions.map((option) => answerFor(option, request, piece, context.switches.settings.contractPrices));
  return json(200, { originZIPCode, ...(foreignPostalCode !== undefined && { foreignPostalCode }), destinationCountryCode, pricingOptions });
};
