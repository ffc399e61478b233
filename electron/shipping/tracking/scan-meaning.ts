import type { TrackingState } from '../../../shared/shipments/tracking.ts';
import type { TrackingDetail, TrackingEvent } from '../../usps/tracking/tracking.ts';

/** Scan events of USPS Publication 199 that say where a parcel stands. Every other event is one on its way. */
const byCode: Readonly<Record<string, TrackingState>> = {
  GX: 'not-scanned', MA: 'not-scanned',
  '03': 'accepted',
  OF: 'out-for-delivery',
  '01': 'delivered',
  '02': 'attempted', '14': 'attempted', '16': 'attempted',
  '04': 'alert', '05': 'alert', '21': 'alert', '22': 'alert', '23': 'alert', '24': 'alert', '25': 'alert', '26': 'alert', '27': 'alert', '28': 'alert',
  '09': 'returning', '29': 'returning',
};

/** USPS's own categories, where they say more than the newest event: what is delivered to its sender came back. */
const byCategory: readonly (readonly [RegExp, TrackingState])[] = [
  [/deliver\w* to (?:original )?sender/i, 'returned'],
  [/return/i, 'returning'],
  [/^delivered/i, 'delivered'],
  [/attempt|available for pickup/i, 'attempted'],
  [/out for delivery/i, 'out-for-delivery'],
  [/pre-?shipment/i, 'not-scanned'],
  [/^accept/i, 'accepted'],
  [/alert/i, 'alert'],
];

const toSender = /to (?:original )?sender/i;
const onlyMade = /label created|awaiting item|pre-?shipment|shipping info\w* (?:sent|received)|electronic(?:ally)?/i;

/** A label's own entry says that it was made; any other was a carrier's scan. */
export const isScan = ({ code, type }: TrackingEvent): boolean => byCode[code] !== 'not-scanned' && !onlyMade.test(type);

/** Where a parcel stands by the newest of what USPS tells. */
export const stateOf = ({ statusCategory, status, events }: TrackingDetail): TrackingState => {
  const [newest] = events;
  const category = byCategory.find(([words]) => words.test(statusCategory))?.[1];
  if (category === 'returned' || (newest?.code === '01' && toSender.test(`${newest.type} ${status}`))) return 'returned';
  // A category tells less than a code where both are known: "Alert" is a refusal, and a return as well.
  const known = newest === undefined ? undefined : byCode[newest.code];
  if (known !== undefined) return known;
  if (category !== undefined) return category;
  return events.some(isScan) ? 'in-transit' : 'not-scanned';
};
