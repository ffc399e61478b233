import * as z from 'zod';
import { addressProblems } from './address-problems.ts';
import { isAbroad } from '../countries/countries.ts';

/**
 * A mailing address, military, territories and countries abroad included. An empty string means "not given";
 * what reaches USPS never holds one. Limits are those of the Labels APIs.
 */
export const AddressFields = z.strictObject({
  name: z.string(),
  company: z.string(),
  street: z.string(),
  unit: z.string(),
  city: z.string(),
  state: z.string(),
  zip: z.string(),
  plus4: z.string(),
  urbanization: z.string(),
  phone: z.string(),
  email: z.string(),
  /** ISO 3166, "CA"; left out within the United States. Abroad, `state` is the province and `zip` the postal code. */
  country: z.string().optional(),
});
export type AddressFields = z.infer<typeof AddressFields>;

/** Fields that a label can be bought for: everything `addressProblems` asks holds. */
export const Address = AddressFields.superRefine((fields, context) => {
  for (const [field, message] of Object.entries(addressProblems(fields)))
    context.addIssue({ code: 'custom', path: [field], message });
});
export type Address = z.infer<typeof Address>;

/** Where parcels are handed over, or come back to: USPS carries none from abroad. */
export const HomeAddress = Address.refine((fields) => !isAbroad(fields), { path: ['country'], message: 'USPS ships from the United States alone.' });

/** What USPS says of an address: delivery point validation (DPV), and the way USPS writes it. */
export const AddressVerdict = z.enum([
  'confirmed',
  'unit-missing',
  'unit-not-confirmed',
  'not-confirmed',
  'ambiguous',
  'not-found',
  'phantom-route',
]);
export type AddressVerdict = z.infer<typeof AddressVerdict>;

export const AddressCheck = z.object({
  verdict: AddressVerdict,
  /** As USPS writes it, name, company, phone and e-mail carried over; null where USPS found nothing. */
  standardized: AddressFields.nullable(),
  /** The fields in which `standardized` differs from what was typed, letter case aside. */
  changed: z.array(AddressFields.keyof()),
  vacant: z.boolean(),
  business: z.boolean(),
  mailReceivingAgency: z.boolean(),
});
export type AddressCheck = z.infer<typeof AddressCheck>;
