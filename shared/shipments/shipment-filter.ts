import * as z from 'zod';
import { Cents } from '../money.ts';
import { MailClass } from '../rates/rate.ts';
import { ShipmentState } from './shipment.ts';
import { Day } from '../days/ship-date.ts';
import { TrackingGroup } from './tracking.ts';

/** What shipments are narrowed to beside words; what is left out narrows nothing. */
export const ShipmentFilter = z.strictObject({
  /** The day that they were made on; the first of several where `until` is given. Null for every day. */
  day: Day.nullable(),
  /** The last of several days. */
  until: Day.nullable().optional(),
  state: ShipmentState.optional(),
  service: MailClass.optional(),
  /** Whatever its case; empty finds those that have none. */
  costCode: z.string().max(30).optional(),
  tracking: TrackingGroup.optional(),
});
export type ShipmentFilter = z.infer<typeof ShipmentFilter>;

/** What shipments came to, by one of these. */
export const FigureKind = z.enum(['day', 'service', 'costCode']);
export type FigureKind = z.infer<typeof FigureKind>;

/** Bought and not given back, of one day, service or cost code; return labels cost nothing until they are used. */
export const Figure = z.object({ key: z.string(), parcels: z.int(), amount: Cents });
export type Figure = z.infer<typeof Figure>;

/** The newest day first; services and cost codes by what they came to. Neither words nor tracking narrow them. */
export const Figures = z.object({ rows: z.array(Figure), parcels: z.int(), amount: Cents });
export type Figures = z.infer<typeof Figures>;
