import * as z from 'zod';
import { AddressFields } from '../address/address.ts';
import { Day } from '../days/ship-date.ts';

/** Where the carrier finds the parcels (Carrier Pickup API, packageLocation). */
export const PackageLocation = z.enum([
  'FRONT_DOOR', 'BACK_DOOR', 'SIDE_DOOR', 'KNOCK_ON_DOOR', 'MAIL_ROOM', 'OFFICE', 'PORCH', 'RECEPTION', 'MAILBOX', 'OTHER',
]);
export type PackageLocation = z.infer<typeof PackageLocation>;

/** The kinds of parcels as a pickup counts them (packageType). */
export const PackageType = z.enum([
  'USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS', 'FIRST-CLASS_PACKAGE_SERVICE', 'INTERNATIONAL', 'RETURNS', 'OTHER',
]);
export type PackageType = z.infer<typeof PackageType>;

/** The longest word to the carrier that USPS takes (020019); an angle bracket is refused (020005). */
export const longestInstructions = 255;

const Instructions = z.string().max(longestInstructions).regex(/^[^<>]*$/);

/** How a ship-from is picked up. */
export const PickupSetting = z.strictObject({
  /** The carrier comes anyway: then no pickup is asked for, and nothing of one is shown but a line. */
  standingStop: z.boolean(),
  location: PackageLocation,
  /** For the carrier; needed where the location is OTHER. */
  instructions: Instructions,
  dog: z.boolean(),
});
export type PickupSetting = z.infer<typeof PickupSetting>;

/** What a person asks the carrier to fetch. */
export const PickupWish = z.strictObject({
  day: Day,
  packages: z.array(z.strictObject({ type: PackageType, count: z.int().min(1).max(99_999) })).min(1),
  /** Estimated, of all of them together. */
  pounds: z.number().positive().max(9_999_999),
  location: PackageLocation,
  instructions: Instructions,
  dog: z.boolean(),
}).refine(({ location, instructions }) => location !== 'OTHER' || instructions.trim() !== '', {
  path: ['instructions'], message: 'Say where the parcels are: “other” needs a word about the place.',
});
export type PickupWish = z.infer<typeof PickupWish>;

/** A pickup as USPS has it, or as it was asked for while USPS hasn't answered; USPS's words are taken as they come. */
export const PickupDetails = z.object({
  day: Day,
  packages: z.array(z.object({ type: z.string(), count: z.int() })),
  pounds: z.number().nullable(),
  location: z.string(),
  instructions: z.string(),
  dog: z.boolean(),
});
export type PickupDetails = z.infer<typeof PickupDetails>;

/**
 * Where a pickup stands. `intended` and `sent` are on disk before USPS hears of it; `unknown` means that it was sent and no answer was
 * understood; `unnumbered` that USPS says a pickup stands for the address and day, and doesn't name it; `failed` that none was booked.
 */
export const PickupState = z.enum(['intended', 'sent', 'booked', 'unnumbered', 'failed', 'unknown', 'canceled']);
export type PickupState = z.infer<typeof PickupState>;

export const Pickup = z.object({
  id: z.string(),
  state: PickupState,
  placeKey: z.string(),
  /** Of the ship-from when it was booked. */
  address: AddressFields,
  askedDay: Day,
  /** Whether USPS was let choose the next day that it comes. */
  takesNextDay: z.boolean(),
  confirmationNumber: z.string().nullable(),
  details: PickupDetails,
  /** False while USPS comes on another day than was asked for, and nobody has said yet that this is right. */
  daySeen: z.boolean(),
  /** USPS was asked to change or cancel it, and its answer hasn't come. */
  asking: z.enum(['change', 'cancel']).nullable(),
  /** What a change asked for that isn't settled. */
  askedDetails: PickupDetails.nullable(),
  /** Which version of it this is (RFC 9110, ETag): a change names the version that it was made from. */
  version: z.string().nullable(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** Why it failed or is unknown; empty otherwise. */
  detail: z.string(),
});
export type Pickup = z.infer<typeof Pickup>;

/** What waits at a place for a carrier who comes on a day. */
export const WaitingParcels = z.object({
  packages: z.array(z.object({ type: PackageType, count: z.int() })),
  /** Of all of them together, rounded up to a tenth; 0 where none waits. */
  pounds: z.number(),
});
export type WaitingParcels = z.infer<typeof WaitingParcels>;

/** An address that parcels leave from: one ship-from, or several at the same address, for which the carrier comes once. */
export const PickupPlace = z.object({
  key: z.string(),
  name: z.string(),
  address: AddressFields,
  setting: PickupSetting,
  timeZone: z.string(),
  /** The next day that can still be booked and isn’t, and until when; by its days without pickup, Sundays and holidays. */
  nextDay: Day,
  nextDayUntil: z.iso.datetime(),
  /** What USPS needs of the ship-from and doesn't find in it. */
  missing: z.array(z.enum(['name', 'contact'])),
});
export type PickupPlace = z.infer<typeof PickupPlace>;

export const PickupBook = z.object({
  places: z.array(PickupPlace),
  /** From today on, the newest first; those that came to nothing left out. */
  pickups: z.array(Pickup),
});
export type PickupBook = z.infer<typeof PickupBook>;

/** Whether a carrier comes to an address, as USPS said it. */
export const PickupEligibility = z.object({
  canCome: z.boolean(),
  /** The address in one line as USPS writes it; empty where it can't come. */
  address: z.string(),
  /** Why it can't, in USPS's words. */
  because: z.string(),
  askedAt: z.iso.datetime(),
});
export type PickupEligibility = z.infer<typeof PickupEligibility>;
