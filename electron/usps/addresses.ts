import * as z from 'zod';
import type { AuthorizedCall } from './sign-in/authorized-call.ts';
import { AnsweredAddress as AnsweredAddressReader, flag, list, readJson, requiredText, text, Warnings } from './transport/read-answer.ts';
import { checkedRequest } from './wire/checked-request.ts';
import { state } from './wire/wire-address.ts';
import type { AnsweredAddress } from './wire/wire-address.ts';

/** The query of GET /addresses/v3/address. Empty strings are left out. Street, state, and a city or ZIP are needed. */
export const AddressQuery = z.strictObject({
  firm: z.string().max(50).optional(),
  streetAddress: z.string().min(1),
  secondaryAddress: z.string().optional(),
  city: z.string().optional(),
  state,
  urbanization: z.string().optional(),
  ZIPCode: z.string().regex(/^\d{5}$/).optional(),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
}).refine((query) => query.city !== undefined || query.ZIPCode !== undefined, 'a city or a ZIP is needed');
export type AddressQuery = z.input<typeof AddressQuery>;

/** A code of USPS with its text: correction 22 several addresses, 32 unit missing; match 31 exact. */
export interface AddressCode {
  readonly code: string;
  readonly text: string;
}

export interface AddressAnswer {
  /** As USPS writes it; null where it found none. */
  readonly address: AnsweredAddress | null;
  /** Y all confirmed, D unit missing, S unit not confirmed, N not confirmed; null where USPS said nothing. */
  readonly deliveryPointValidation: 'Y' | 'D' | 'S' | 'N' | null;
  /** R777 and R779 are routes that nobody delivers on. Empty where none was given. */
  readonly carrierRoute: string;
  readonly mailReceivingAgency: boolean;
  readonly business: boolean;
  readonly vacant: boolean;
  readonly corrections: readonly AddressCode[];
  readonly matches: readonly AddressCode[];
  readonly warnings: readonly string[];
}

export interface CityStateAnswer {
  readonly city: string;
  readonly state: string;
  readonly ZIPCode: string;
}

const AddressCodes = list(z.object({ code: text, text }))
  .transform((codes) => codes.filter((each) => each.code !== '' || each.text !== ''));

const Answer = z.object({
  firm: text,
  address: AnsweredAddressReader.nullish(),
  additionalInfo: z.object({
    DPVConfirmation: text, carrierRoute: text, DPVCMRA: flag, business: flag, vacant: flag,
  }).nullish(),
  corrections: AddressCodes,
  matches: AddressCodes,
  warnings: Warnings,
});

const validations: readonly unknown[] = ['Y', 'D', 'S', 'N'];
const isValidation = (value: unknown): value is NonNullable<AddressAnswer['deliveryPointValidation']> => validations.includes(value);

/** GET /addresses/v3/address: the address as USPS writes it. An unknown one is refused (404, or 400 with 010005). */
export const standardize = async (call: AuthorizedCall, query: AddressQuery): Promise<AddressAnswer> => {
  const { answer } = await call({
    api: 'addresses', method: 'GET', path: '/addresses/v3/address', query: checkedRequest('address', AddressQuery, query),
  });
  const { firm, address, additionalInfo, corrections, matches, warnings } = readJson(answer, Answer);
  const validation = additionalInfo?.DPVConfirmation.toUpperCase();
  return {
    address: address ? { ...address, firm: address.firm || firm } : null,
    deliveryPointValidation: isValidation(validation) ? validation : null,
    carrierRoute: additionalInfo?.carrierRoute ?? '',
    mailReceivingAgency: additionalInfo?.DPVCMRA ?? false,
    business: additionalInfo?.business ?? false,
    vacant: additionalInfo?.vacant ?? false,
    corrections,
    matches,
    warnings,
  };
};

const CityQuery = z.strictObject({ ZIPCode: z.string().regex(/^\d{5}$/) });
const CityState = z.object({ city: requiredText, state: requiredText, ZIPCode: text });

/** GET /addresses/v3/city-state. */
export const cityOf = async (call: AuthorizedCall, zip: string): Promise<CityStateAnswer> => {
  const { answer } = await call({
    api: 'addresses', method: 'GET', path: '/addresses/v3/city-state', query: checkedRequest('city-state', CityQuery, { ZIPCode: zip }),
  });
  const found = readJson(answer, CityState);
  return { ...found, ZIPCode: found.ZIPCode || zip };
};

/** The query of GET /addresses/v3/zipcode. Empty strings are left out. */
export const ZipCodeQuery = z.strictObject({
  firm: z.string().max(50).optional(),
  streetAddress: z.string().min(1),
  secondaryAddress: z.string().optional(),
  city: z.string().min(1),
  state,
  ZIPCode: z.string().regex(/^\d{5}$/).optional(),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
});
export type ZipCodeQuery = z.input<typeof ZipCodeQuery>;

const ZipCode = z.object({ firm: text, address: AnsweredAddressReader.extend({ ZIPCode: requiredText }) });

/** GET /addresses/v3/zipcode: the ZIP and ZIP+4 of a street address, with the address as USPS writes it. */
export const zipCodeOf = async (call: AuthorizedCall, query: ZipCodeQuery): Promise<AnsweredAddress> => {
  const { answer } = await call({
    api: 'addresses', method: 'GET', path: '/addresses/v3/zipcode', query: checkedRequest('ZIP Code', ZipCodeQuery, query),
  });
  const { firm, address } = readJson(answer, ZipCode);
  return { ...address, firm: address.firm || firm };
};
