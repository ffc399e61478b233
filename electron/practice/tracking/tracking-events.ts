import { addDays } from '../../../shared/days/ship-days.ts';
import { instantAt } from '../../../shared/days/instant-at.ts';
import type { ScanPlace, TrackedParcel } from './tracked-parcel.ts';

export interface ScanEvent {
  readonly code: string;
  readonly type: string;
  readonly at: Date;
  /** Null where USPS names none. */
  readonly place: ScanPlace | null;
  readonly status: string;
  readonly category: string;
}

const moving = { status: 'In Transit to Next Facility', category: 'In Transit' };

/** How each fate ends on the day of delivery. */
const endings: Readonly<Record<string, readonly [code: string, type: string, status: string, category: string]>> = {
  delivered: ['01', 'DELIVERED, FRONT DOOR/PORCH', 'Delivered, Front Door/Porch', 'Delivered'],
  foreign: ['01', 'DELIVERED, FRONT DOOR/PORCH', 'Delivered, Front Door/Porch', 'Delivered'],
  'notice-left': ['02', 'NOTICE LEFT (NO AUTHORIZED RECIPIENT AVAILABLE)', 'Notice Left (No Authorized Recipient Available)', 'Delivery Attempt'],
  refused: ['04', 'REFUSED', 'Refused', 'Alert'],
  undeliverable: ['05', 'UNDELIVERABLE AS ADDRESSED', 'Undeliverable as Addressed', 'Alert'],
  returned: ['09', 'RETURN TO SENDER', 'Return to Sender', 'Alert'],
};

/** Every scan of a parcel up to now, oldest first. Pure: the same parcel at the same time has the same scans. */
export const scansOf = (parcel: TrackedParcel, now: Date): ScanEvent[] => {
  const { createdAt, acceptedAt, origin, destination, deliveryDay, scenario } = parcel;
  const morning = instantAt(deliveryDay, '06:10', destination.timeZone).getTime();
  const way = morning - acceptedAt.getTime();
  /** A point of the way between the counter and the morning of delivery. */
  const after = (share: number): Date => new Date(acceptedAt.getTime() + Math.max(way, 0) * share);
  const onTheDay = (time: string): Date => instantAt(deliveryDay, time, destination.timeZone);
  const ending = endings[scenario];
  const scans: ScanEvent[] = [
    { code: 'GX', type: 'Shipping Label Created, USPS Awaiting Item', at: createdAt, place: origin, status: 'Pre-Shipment', category: 'Pre-Shipment' },
    { code: '03', type: 'USPS in possession of item', at: acceptedAt, place: origin, status: 'USPS in possession of item', category: 'Accepted' },
    { code: 'SF', type: 'Departed Post Office', at: after(0.08), place: origin, ...moving },
    { code: '10', type: 'Arrived at USPS Regional Origin Facility', at: after(0.2), place: origin, ...moving },
    { code: 'T1', type: 'Departed USPS Regional Facility', at: after(0.35), place: origin, ...moving },
    { code: 'TL', type: 'In Transit to Next Facility', at: after(0.55), place: null, ...moving },
    ...(ending === undefined ? [] : [
      { code: 'A1', type: 'Arrived at USPS Regional Destination Facility', at: after(0.85), place: destination, ...moving },
      { code: '07', type: 'Arrived at Post Office', at: onTheDay('06:10'), place: destination, status: 'Arrived at Post Office', category: 'In Transit' },
      { code: 'OF', type: 'Out for Delivery', at: onTheDay('07:21'), place: destination, status: 'Out for Delivery', category: 'Out for Delivery' },
      { code: ending[0], type: ending[1], at: onTheDay('13:05'), place: destination, status: ending[2], category: ending[3] },
    ]),
    ...(scenario === 'returned' ? [{
      code: '01', type: 'DELIVERED, TO ORIGINAL SENDER', at: instantAt(addDays(deliveryDay, 4), '11:40', origin.timeZone), place: origin,
      status: 'Delivered, To Original Sender', category: 'Delivered to Sender',
    }] : []),
  ];
  return scans.filter(({ at }) => at.getTime() <= now.getTime());
};
