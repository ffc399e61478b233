import * as z from 'zod';
import { internationalClasses } from '../abroad/international-classes.ts';
import { Cents } from '../money.ts';
import { Ounces, PackagingId } from '../parcel/parcel.ts';
import { Day } from '../days/ship-date.ts';

export const MailClass = z.enum([
  'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER', ...internationalClasses,
]);
export type MailClass = z.infer<typeof MailClass>;

export const PricePart = z.object({
  name: z.string(),
  amount: Cents,
  /** USPS's code of the extra service that is paid for; left out of postage and fees, and of what was bought before it was kept. */
  extraService: z.string().optional(),
});
export type PricePart = z.infer<typeof PricePart>;

/** Where a contract price was asked for: what the published price would be in all, or that USPS answered no contract price. */
export const ContractPrice = z.discriminatedUnion('state', [
  z.object({ state: z.literal('applies'), commercial: Cents.nullable() }),
  z.object({ state: z.literal('missing') }),
]);
export type ContractPrice = z.infer<typeof ContractPrice>;

/** One service at one price. The wire members are copied into the label request as quoted, never guessed. */
export const Rate = z.object({
  /** Within its quote: class and rate indicator. */
  id: z.string(),
  mailClass: MailClass,
  name: z.string(),
  rateIndicator: z.string(),
  processingCategory: z.string(),
  destinationEntryFacilityType: z.string(),
  sku: z.string(),
  /** Abroad, the price group of the country. */
  zone: z.string(),
  /** Postage, then each fee and extra service; they add up to `total`. */
  parts: z.array(PricePart),
  total: Cents,
  /** What the price was taken for, when USPS bills by another weight than the scale's. */
  billedWeight: Ounces.nullable(),
  /** Left out where none was asked for. */
  contract: ContractPrice.optional(),
  commitment: z.object({ name: z.string(), day: Day.nullable(), guaranteed: z.boolean() }).nullable(),
  /** USPS's own warnings, as "Contract rate not found for request. Published rate returned." */
  warnings: z.array(z.string()),
});
export type Rate = z.infer<typeof Rate>;

export const ExcludedService = z.object({ mailClass: MailClass, name: z.string(), because: z.string() });
export type ExcludedService = z.infer<typeof ExcludedService>;

/**
 * Contract prices in a quote: `none` are expected; `pending` until USPS has linked the contract; `asked` for, and each rate says
 * what came of it; `refused` by USPS, so that these are commercial ones.
 */
export const ContractStanding = z.enum(['none', 'pending', 'asked', 'refused']);
export type ContractStanding = z.infer<typeof ContractStanding>;

/** A parcel in its own box that goes into packaging of USPS's: what it costs in there. */
export const PackagingFit = z.object({ packaging: PackagingId, name: z.string(), total: Cents });
export type PackagingFit = z.infer<typeof PackagingFit>;

export const Quote = z.object({
  id: z.string(),
  askedAt: z.iso.datetime(),
  /** A purchase asks USPS again after this moment. */
  goodUntil: z.iso.datetime(),
  /** Cheapest first. */
  rates: z.array(Rate),
  excluded: z.array(ExcludedService),
  contract: ContractStanding,
  /** Cheapest first; empty where the parcel is in USPS's packaging already. */
  fits: z.array(PackagingFit),
});
export type Quote = z.infer<typeof Quote>;

export const Purchase = z.strictObject({
  quoteId: z.string(),
  rateId: z.string(),
  /** What the button said. A price that rose since stops and asks. */
  shownTotal: Cents,
  /** Where the label goes once it is bought; null buys without printing. */
  printerId: z.string().nullable(),
  /** True after the person chose to ship another box on an order that has a live label. */
  anotherBox: z.boolean(),
});
export type Purchase = z.infer<typeof Purchase>;
