import * as z from 'zod';
import type { Day } from '../../shared/days/ship-date.ts';
import type { Answered, AuthorizedCall } from './sign-in/authorized-call.ts';
import { AnsweredAddress as AnsweredAddressReader, dayOf, flag, list, number, readJson, requiredText, text } from './transport/read-answer.ts';
import { checkedConfirmationNumber, checkedEntityTag } from './wire/checked-identifiers.ts';
import { checkedRequest } from './wire/checked-request.ts';
import { email, state } from './wire/wire-address.ts';
import type { AnsweredAddress } from './wire/wire-address.ts';

const street = {
  streetAddress: z.string().min(1).max(50),
  secondaryAddress: z.string().min(1).max(50).optional(),
  city: z.string().min(1).max(28).optional(),
  state: state.optional(),
  ZIPCode: z.string().regex(/^\d{5}$/).optional(),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
  urbanization: z.string().min(1).max(96).optional(),
};

const placed = (address: { readonly city?: unknown; readonly state?: unknown; readonly ZIPCode?: unknown }): boolean =>
  address.ZIPCode !== undefined || (address.city !== undefined && address.state !== undefined);

const placeRule = 'a ZIP, or a city and state, are needed';

/** The query of GET /pickup/v3/carrier-pickup/eligibility. */
export const PickupEligibilityQuery = z.strictObject(street).refine(placed, placeRule);
export type PickupEligibilityQuery = z.input<typeof PickupEligibilityQuery>;

/** The body of POST /pickup/v3/carrier-pickup. Pounds. From today, while USPS still takes it, up to a year ahead; not on Sundays. */
export const PickupRequest = z.strictObject({
  pickupDate: z.iso.date(),
  pickupAddress: z.strictObject({
    firstName: z.string().min(1).max(50),
    lastName: z.string().min(1).max(50),
    firm: z.string().min(1).max(50).optional(),
    address: z.strictObject(street).refine(placed, placeRule),
    /** One way or two to reach somebody: an e-mail address, a mobile number of ten digits. */
    contact: z.array(z.union([z.strictObject({ email }), z.strictObject({ cellNumber: z.string().regex(/^\d{10}$/) })])).min(1).max(2),
  }),
  packages: z.array(z.strictObject({
    packageType: z.enum([
      'FIRST-CLASS_PACKAGE_SERVICE', 'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL', 'RETURNS', 'USPS_GROUND_ADVANTAGE', 'INTERNATIONAL', 'OTHER',
    ]),
    packageCount: z.int().positive(),
  })).min(1),
  estimatedWeight: z.number().positive(),
  pickupLocation: z.strictObject({
    packageLocation: z.enum([
      'FRONT_DOOR', 'BACK_DOOR', 'SIDE_DOOR', 'KNOCK_ON_DOOR', 'MAIL_ROOM', 'OFFICE', 'PORCH', 'RECEPTION', 'MAILBOX', 'OTHER',
    ]),
    specialInstructions: z.string().min(1).max(255).optional(),
    dogPresent: z.boolean().optional(),
  }).refine((place) => place.packageLocation !== 'OTHER' || place.specialInstructions !== undefined, 'OTHER needs special instructions'),
  /** Whether USPS may take the next day that it can, where it can't on this one. */
  nextAvailablePickup: z.boolean().optional(),
});
export type PickupRequest = z.input<typeof PickupRequest>;

/** A pickup that USPS has in its book. */
export interface BookedPickup {
  readonly confirmationNumber: string;
  /** The day that USPS comes, which may be another than was asked for; null where it names none. */
  readonly day: Day | null;
  /** Which version this is: a change or a cancellation names it. Good for an hour, and once. Null where none came. */
  readonly entityTag: string | null;
  readonly address: AnsweredAddress | null;
  readonly packages: readonly { readonly packageType: string; readonly packageCount: number }[];
  /** Pounds. */
  readonly estimatedWeight: number | null;
  readonly packageLocation: string;
  readonly specialInstructions: string;
  readonly dogPresent: boolean;
}

/** USPS fetches parcels from the door, free of charge. No payment authorization. */
export interface CarrierPickup {
  /** The address as USPS writes it, where a carrier can come; refused where none can. */
  eligibility(query: PickupEligibilityQuery): Promise<AnsweredAddress>;
  schedule(request: PickupRequest): Promise<BookedPickup>;
  read(confirmationNumber: string): Promise<BookedPickup>;
  /** @param entityTag of the version that is replaced; another one is refused (If-Match, RFC 9110, section 13.1.1). */
  change(confirmationNumber: string, entityTag: string, request: PickupRequest): Promise<BookedPickup>;
  /** @param entityTag of the version that is given up. */
  cancel(confirmationNumber: string, entityTag: string): Promise<void>;
}

/** A name and a firm beside the address that they belong to. */
const PickupAddress = z.object({ firstName: text, lastName: text, firm: text, address: AnsweredAddressReader })
  .transform(({ address, ...who }): AnsweredAddress => ({
    ...address, firstName: address.firstName || who.firstName, lastName: address.lastName || who.lastName, firm: address.firm || who.firm,
  }));

const details = {
  pickupAddress: PickupAddress.nullish(),
  packages: list(z.object({ packageType: text, packageCount: number })),
  estimatedWeight: number,
  pickupLocation: z.object({ packageLocation: text, specialInstructions: text, dogPresent: flag }).nullish(),
};

/** The request stands inside the confirmation, or beside it in older answers. */
const Confirmation = z.object({
  confirmationNumber: requiredText, pickupDate: text, carrierPickupRequest: z.object({ pickupDate: text, ...details }).nullish(), ...details,
});

/** A list of one where it was read, itself where it was booked. */
const Confirmations = z.union([z.array(Confirmation).min(1).transform(([first]) => first as z.output<typeof Confirmation>), Confirmation]);

const booked = ({ answer }: Answered): BookedPickup => {
  const { confirmationNumber, pickupDate, carrierPickupRequest, ...beside } = readJson(answer, Confirmations);
  const { pickupAddress, packages, estimatedWeight, pickupLocation } = carrierPickupRequest ?? beside;
  return {
    confirmationNumber,
    day: dayOf(pickupDate || carrierPickupRequest?.pickupDate || ''),
    entityTag: answer.header('etag') || null,
    address: pickupAddress ?? null,
    packages: packages.map(({ packageType, packageCount }) => ({ packageType, packageCount: packageCount ?? 0 })),
    estimatedWeight,
    packageLocation: pickupLocation?.packageLocation ?? '',
    specialInstructions: pickupLocation?.specialInstructions ?? '',
    dogPresent: pickupLocation?.dogPresent ?? false,
  };
};

export const carrierPickup = (call: AuthorizedCall): CarrierPickup => {
  const api = 'carrier-pickup';
  const path = '/pickup/v3/carrier-pickup';
  const pathOf = (confirmationNumber: string): string => `${path}/${checkedConfirmationNumber(confirmationNumber)}`;
  return {
    eligibility: async (query) => {
      const { answer } = await call({
        api, method: 'GET', path: `${path}/eligibility`, query: checkedRequest('pickup eligibility', PickupEligibilityQuery, query),
      });
      return readJson(answer, PickupAddress);
    },
    schedule: async (request) => booked(await call({ api, method: 'POST', path, json: checkedRequest('pickup', PickupRequest, request) })),
    read: async (confirmationNumber) => booked(await call({ api, method: 'GET', path: pathOf(confirmationNumber) })),
    change: async (confirmationNumber, entityTag, request) => {
      const carrierPickupRequest = checkedRequest('pickup', PickupRequest, request);
      return booked(await call({
        api, method: 'PUT', path: pathOf(confirmationNumber), headers: { 'if-match': checkedEntityTag(entityTag) },
        json: { pickupDate: carrierPickupRequest.pickupDate, carrierPickupRequest },
      }));
    },
    cancel: async (confirmationNumber, entityTag) => {
      await call({ api, method: 'DELETE', path: pathOf(confirmationNumber), headers: { 'if-match': checkedEntityTag(entityTag) } });
    },
  };
};
