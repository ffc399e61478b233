import * as z from 'zod';
import { Day } from '../days/ship-date.ts';

/**
 * What USPS last told of a parcel. `not-asked` while nobody has asked, `not-scanned` for a label that was made and that no carrier
 * has seen; `attempted` waits for the addressee, `alert` is refused, undeliverable or held, `returning` is on its way back and
 * `returned` is back; `not-told` is one that USPS doesn't tell this account of.
 */
export const TrackingState = z.enum([
  'not-asked', 'not-scanned', 'accepted', 'in-transit', 'out-for-delivery', 'delivered', 'attempted', 'alert', 'returning', 'returned', 'not-told',
]);
export type TrackingState = z.infer<typeof TrackingState>;

/** Why a parcel wants somebody's look: one of the states, or that it is late, stands still, or was never scanned. */
export const TrackingException = z.enum(['attempted', 'alert', 'returning', 'returned', 'late', 'stalled', 'never-scanned']);
export type TrackingException = z.infer<typeof TrackingException>;

export const ShipmentTracking = z.object({
  state: TrackingState,
  /** Of the newest scan, or of the label where there is none; null while nobody has asked. */
  since: z.iso.datetime().nullable(),
  /** In USPS's own words; empty where it said none. */
  words: z.string(),
  /** "ARLINGTON VA 22201"; empty where USPS names none. */
  place: z.string(),
  /** When USPS expects to deliver it; null where it says none, and once it has. */
  expected: Day.nullable(),
  exception: TrackingException.nullable(),
  /** A person has seen the exception. */
  exceptionSeen: z.boolean(),
  askedAt: z.iso.datetime().nullable(),
});
export type ShipmentTracking = z.infer<typeof ShipmentTracking>;

/** What the list of shipments may be narrowed to. */
export const TrackingGroup = z.enum(['exceptions', 'not-scanned', 'under-way', 'delivered']);
export type TrackingGroup = z.infer<typeof TrackingGroup>;

/** USPS doesn't tell this account where its parcels are: said once, and nothing waits for it. Null while it does, or nobody knows. */
export const TrackingNews = z.object({ refused: z.object({ because: z.string(), since: z.iso.datetime() }).nullable() });
export type TrackingNews = z.infer<typeof TrackingNews>;
