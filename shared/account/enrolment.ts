import * as z from 'zod';
import { PriceType } from '../rates/price-type.ts';
import { Day } from '../days/ship-date.ts';

/** The steps from nothing to the first live label, in their order. */
export const EnrolmentStepId = z.enum([
  'business-account', 'crid', 'mid', 'payment-account', 'app', 'service-request', 'claims', 'test-label',
]);
export type EnrolmentStepId = z.infer<typeof EnrolmentStepId>;

/** `done` is a person's word; `verified` is what USPS itself showed. */
export const EnrolmentState = z.enum(['to-do', 'waiting-on-you', 'waiting-on-usps', 'done', 'verified']);
export type EnrolmentState = z.infer<typeof EnrolmentState>;

/** Whom to ask when a service request isn't answered, in the order in which they are tried. */
export const ContactId = z.enum(['web-form', 'direct-email', 'solutions-center', 'phone', 'ship-support']);
export type ContactId = z.infer<typeof ContactId>;

/** What is done of the way to contract prices, by the person's word. */
export const ContractStepId = z.enum(['promo-code', 'from-representative', 'account-and-payment', 'authorize-app', 'numbers-entered']);
export type ContractStepId = z.infer<typeof ContractStepId>;

/** How far the business is with USPS. One for the whole desk: TEM and live are one account. */
export const Enrolment = z.strictObject({
  /** A step that isn't named is to do. `since` is when it came to this state. */
  steps: z.partialRecord(EnrolmentStepId, z.strictObject({ state: EnrolmentState, since: Day })),
  /** The two small amounts that prove a bank account; null while none was added. The amounts themselves are never asked for. */
  microDeposits: z.strictObject({ since: Day, confirmed: z.boolean() }).nullable(),
  /** USPS Ship Account Management says "Approved". */
  uspsShipApproved: z.boolean(),
  /** The form that follows a service request. */
  questionnaire: z.enum(['none', 'expected', 'arrived', 'answered']),
  appName: z.string().max(80),
  /** Labels in the busiest hour; null where nobody has said. */
  peakLabelsPerHour: z.int().min(1).max(100_000).nullable(),
  contacts: z.partialRecord(ContactId, z.strictObject({ tried: Day.nullable(), email: z.string().max(120) })),
  contract: z.strictObject({
    /** `unknown` until somebody said; `new` comes with a promo code. */
    path: z.enum(['unknown', 'none', 'existing', 'new']),
    done: z.array(ContractStepId),
    /** When the representative confirmed that payment account and contract are linked. */
    confirmed: Day.nullable(),
  }),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** A further Mailer ID of the same CRID, with what it is called at this desk. */
export const NamedMailerId = z.strictObject({
  mid: z.string().regex(/^(\d{6}|\d{9})$/),
  nickname: z.string().max(40),
});
export type NamedMailerId = z.infer<typeof NamedMailerId>;

/** What goes with the numbers. The default MID is the one among the account's numbers. */
export const Business = z.strictObject({
  companyName: z.string().max(80),
  mailerIds: z.array(NamedMailerId).max(50),
  /** The prices that its account should get. */
  prices: PriceType,
});
export type Business = z.infer<typeof Business>;
