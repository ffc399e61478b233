import * as z from 'zod';
import { states } from './wire-enums.ts';

export const state = z.string().refine((code) => (states as readonly string[]).includes(code), 'not one of USPS’s two-letter codes');

export const phone = z.string().regex(/^\+?[1-9][0-9]{7,14}$|^[0-9]{6,15}$/);

export const email = z.string().max(50).regex(/^[a-zA-Z0-9_+&*-]+(?:\.[a-zA-Z0-9_+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$/);

const members = {
  firstName: z.string().min(1).max(50).optional(),
  lastName: z.string().min(1).max(50).optional(),
  firm: z.string().min(1).max(50).optional(),
  streetAddress: z.string().min(1).max(50),
  secondaryAddress: z.string().min(1).max(50).optional(),
  city: z.string().min(1).max(28),
  state,
  ZIPCode: z.string().regex(/^\d{5}$/),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
  urbanization: z.string().min(1).max(96).optional(),
  ignoreBadAddress: z.boolean().optional(),
};

const named = (address: { firstName?: string | undefined; lastName?: string | undefined; firm?: string | undefined }): boolean =>
  address.firm !== undefined || (address.firstName !== undefined && address.lastName !== undefined);

const nameRule = 'first and last name, or a firm, are needed';

/** An address of a SCAN form request. */
export const FormAddress = z.strictObject(members).refine(named, nameRule);
export type FormAddress = z.input<typeof FormAddress>;

const contact = { phone: phone.optional(), email: email.optional() };

/** An address of a label request (USPS Domestic Labels API, DomesticLabelAddress). */
export const LabelAddress = z.strictObject({ ...members, ...contact }).refine(named, nameRule);
export type LabelAddress = z.input<typeof LabelAddress>;

/** Where a label goes: to its address, or to a post office that holds it (DomesticLabelToAddress). */
export const LabelDestination = z.strictObject({
  ...members, ...contact,
  holdForPickup: z.boolean().optional(),
  facilityId: z.string().min(1).max(7).optional(),
}).refine(named, nameRule).refine(({ holdForPickup, facilityId }) => !holdForPickup || facilityId !== undefined, 'what is held needs its facility');

/** Where an international label goes (USPS International Labels API, InternationalLabelAddress). */
export const InternationalAddress = z.strictObject({
  firstName: members.firstName,
  lastName: members.lastName,
  firm: members.firm,
  streetAddress: members.streetAddress,
  secondaryAddress: members.secondaryAddress,
  city: members.city,
  postalCode: z.string().min(1).max(11).optional(),
  province: z.string().min(1).max(40).optional(),
  provinceISOAlpha2Code: z.string().regex(/^[A-Z]{2}$/).optional(),
  country: z.string().min(1),
  countryISOAlpha2Code: z.string().regex(/^[A-Z]{2}$/),
  phone: phone.optional(),
}).refine(named, nameRule);
export type InternationalAddress = z.input<typeof InternationalAddress>;

/** As USPS answers it; an empty string stands for what was null or absent. */
export interface AnsweredInternationalAddress {
  readonly firstName: string;
  readonly lastName: string;
  readonly firm: string;
  readonly streetAddress: string;
  readonly secondaryAddress: string;
  readonly city: string;
  readonly province: string;
  readonly postalCode: string;
  readonly country: string;
  readonly countryISOAlpha2Code: string;
}

/** An address as USPS answers it. An empty string stands for what was null or absent. */
export interface AnsweredAddress {
  readonly firstName: string;
  readonly lastName: string;
  readonly firm: string;
  readonly streetAddress: string;
  readonly secondaryAddress: string;
  readonly city: string;
  readonly state: string;
  readonly ZIPCode: string;
  readonly ZIPPlus4: string;
  readonly urbanization: string;
}
