import type { AttentionItem } from '../../../shared/app-status.ts';
import { packageCount } from '../../../shared/pickup/pickup-words.ts';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { todayAtDesk } from '../desk-settings.ts';
import type { Desk } from '../desk.ts';

const nameOf = ({ details: { day, packages } }: Pickup): string => {
  const parcels = packageCount(packages);
  return `Carrier pickup of ${parcels === 1 ? '1 parcel' : `${parcels} parcels`}, ${formatDay(day)}`;
};

const whatWaits = ({ state, asking, askedDay, details, daySeen }: Pickup): Pick<AttentionItem, 'kind' | 'detail'> | null => {
  if (asking !== null) return { kind: 'pickup-unknown', detail: `It isn’t known whether USPS ${asking === 'cancel' ? 'canceled' : 'changed'} it.` };
  if (state === 'unknown') return { kind: 'pickup-unknown', detail: 'It isn’t known whether USPS booked it. Asking never books a second one.' };
  return state === 'booked' && !daySeen ? { kind: 'pickup-moved', detail: `USPS comes on ${formatDay(details.day)}, not on ${formatDay(askedDay)}.` } : null;
};

/** Pickups of today or later that want somebody's word. One of which only the number is missing comes all the same. */
export const pickupAttention = (desk: Desk): Pick<AttentionItem, 'pickupId' | 'to' | 'kind' | 'detail'>[] =>
  desk.ledger.pickupsFrom(todayAtDesk(desk)).flatMap((pickup) => {
    const waits = whatWaits(pickup);
    return waits === null ? [] : [{ pickupId: pickup.id, to: nameOf(pickup), ...waits }];
  });
