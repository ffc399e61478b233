import * as z from 'zod';

const states = /^[A-Za-z][A-Za-z .]{1,99}$/;

/** The address of a pickup, by USPS's file; the mail address is a rule of the service, so that its own code is met. */
const PickupAddress = z.strictObject({
  firstName: z.string().min(1).max(50),
  lastName: z.string().min(1).max(50),
  firm: z.string().max(50).optional(),
  address: z.looseObject({
    streetAddress: z.string().min(1).max(50),
    secondaryAddress: z.string().max(50).optional(),
    city: z.string().min(1).max(28).optional(),
    state: z.string().min(2).max(100).regex(states).optional(),
    ZIPCode: z.string().regex(/^\d{5}$/).optional(),
    ZIPPlus4: z.string().regex(/^\d{4}$/).nullable().optional(),
    urbanization: z.string().max(96).optional(),
  }),
  contact: z.array(z.union([
    z.looseObject({ email: z.string().max(50), cellNumber: z.undefined().optional() }), z.looseObject({ cellNumber: z.string().regex(/^\d{10}$/), email: z.undefined().optional() }),
  ])).min(1).max(2),
});

export const PickupRequest = z.strictObject({
  pickupDate: z.iso.date(),
  pickupAddress: PickupAddress,
  packages: z.array(z.strictObject({
    packageType: z.enum(['FIRST-CLASS_PACKAGE_SERVICE', 'PRIORITY_MAIL_EXPRESS', 'PRIORITY_MAIL', 'RETURNS', 'USPS_GROUND_ADVANTAGE', 'INTERNATIONAL', 'OTHER']),
    packageCount: z.int(),
  })),
  estimatedWeight: z.number(),
  pickupLocation: z.strictObject({
    packageLocation: z.enum(['FRONT_DOOR', 'BACK_DOOR', 'SIDE_DOOR', 'KNOCK_ON_DOOR', 'MAIL_ROOM', 'OFFICE', 'PORCH', 'RECEPTION', 'MAILBOX', 'OTHER']),
    specialInstructions: z.string().optional(),
    dogPresent: z.boolean().default(false),
  }),
  nextAvailablePickup: z.boolean().default(false),
});
export type PickupRequest = z.infer<typeof PickupRequest>;

export const PickupChange = z.strictObject({
  confirmationNumber: z.string().optional(), pickupDate: z.iso.date().optional(), carrierPickupRequest: PickupRequest,
});

export const EligibilityQuery = z.strictObject({
  streetAddress: z.string(), secondaryAddress: z.string().optional(), city: z.string().optional(), state: z.string().min(2).max(100).regex(states).optional(),
  ZIPCode: z.string().regex(/^\d{5}$/).optional(), ZIPPlus4: z.string().regex(/^\d{4}$/).optional(), urbanization: z.string().optional(),
});
