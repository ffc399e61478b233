import * as z from 'zod';

/** A post office that holds a parcel until it is picked up (Locations API; a label's toAddress.facilityId). */
export const HoldPlace = z.strictObject({
  facilityId: z.string().min(1).max(7),
  name: z.string().max(100),
  /** In one line: "1 Mail Plz, Arlington VA 22201". */
  address: z.string().max(200),
});
export type HoldPlace = z.infer<typeof HoldPlace>;

/** One that was found, with how far it is. */
export const FoundHoldPlace = HoldPlace.extend({
  /** Miles; null where USPS doesn't say. */
  distance: z.number().nullable(),
});
export type FoundHoldPlace = z.infer<typeof FoundHoldPlace>;
