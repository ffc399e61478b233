import { instantAt } from '../../../shared/days/instant-at.ts';
import { dayAt } from '../../../shared/days/ship-days.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { TrackingException, TrackingState } from '../../../shared/shipments/tracking.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { TrackingNote } from '../../ledger/tracking/tracking-rows.ts';
import type { TrackingDetail, TrackingEvent } from '../../usps/tracking/tracking.ts';
import { isScan, stateOf } from './scan-meaning.ts';

const hour = 60 * 60 * 1000;

/** Hours until a parcel is asked of again; null for one that has arrived. */
const again: Readonly<Record<TrackingState, number | null>> = {
  'not-asked': 6, 'not-scanned': 6, accepted: 8, 'in-transit': 8, 'out-for-delivery': 3, attempted: 12, alert: 12, returning: 24,
  delivered: null, returned: null, 'not-told': 24,
};

/** A label that wasn't scanned by two days after its mailing date was most likely never handed over, or not scanned at all. */
const scannedWithinDays = 2;
/** A parcel of which nothing was heard for so long is worth a question to USPS. */
const stalledAfterDays = 5;
/** After so many days there is nothing more to be told. */
const askedForDays = 45;

const exceptionStates: readonly TrackingState[] = ['attempted', 'alert', 'returning', 'returned'];
const underWay: readonly TrackingState[] = ['accepted', 'in-transit', 'out-for-delivery'];

/** When a scan was, as nearly as USPS says: on the clock of its ZIP where no instant is named. */
const instantOf = ({ instant, localTime, zip }: TrackingEvent): string | null => {
  if (instant !== null) return instant.toISOString();
  if (localTime === null || !/^\d{5}/.test(zip)) return null;
  return instantAt(localTime.slice(0, 10), localTime.slice(11, 16), timeZoneOfZip(zip)).toISOString();
};

const placeOf = ({ city, state, zip, country }: TrackingEvent): string =>
  [city, state, zip, country].map((part) => part.trim()).filter((part) => part !== '').join(' ');

const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / (24 * hour));

interface Standing { readonly state: TrackingState; readonly since: string; readonly expected: Day | null }

/** Why a parcel wants a look on a day; a return label lies with the addressee until it is used. */
const exceptionOf = ({ state, since, expected }: Standing, { mailpiece, returnOf }: Shipment, today: Day): TrackingException | null => {
  if (exceptionStates.includes(state)) return state as TrackingException;
  if (state === 'not-scanned') return returnOf === null && daysBetween(mailpiece.shipDate, today) >= scannedWithinDays ? 'never-scanned' : null;
  if (!underWay.includes(state)) return null;
  if (expected !== null && expected < today) return 'late';
  return daysBetween(since.slice(0, 10), today) >= stalledAfterDays ? 'stalled' : null;
};

/** Sooner where something is amiss would change nothing; a label that nobody scans is asked of less and less. */
const askAfter = (state: TrackingState, shipDate: Day, now: Date, today: Day): string | null => {
  const hours = again[state];
  const age = daysBetween(shipDate, today);
  if (hours === null || age > askedForDays) return null;
  const patience = state === 'not-scanned' && age > scannedWithinDays ? 24 : hours;
  return new Date(now.getTime() + patience * hour).toISOString();
};

/**
 * What is kept of USPS's answer.
 * @param detail null where USPS has no scan of the label
 */
export const readTracking = (detail: TrackingDetail | null, shipment: Shipment, now: Date): TrackingNote => {
  const today = dayAt(now, timeZoneOfZip(shipment.from.zip));
  const { shipDate } = shipment.mailpiece;
  const state = detail === null ? 'not-scanned' : stateOf(detail);
  if (detail === null || state === 'not-scanned') {
    const since = shipment.createdAt;
    return {
      state: 'not-scanned', since, words: '', place: '', expected: null, acceptedAt: null,
      exception: exceptionOf({ state: 'not-scanned', since, expected: null }, shipment, today),
      askAfter: askAfter('not-scanned', shipDate, now, today),
    };
  }
  const [newest] = detail.events;
  const first = detail.events.findLast(isScan);
  const since = (newest && instantOf(newest)) ?? now.toISOString();
  const expected = state === 'delivered' || state === 'returned' ? null : detail.expectedDelivery?.slice(0, 10) ?? detail.predictedDeliveryDay;
  return {
    state, since, expected,
    words: detail.status || newest?.type || detail.statusCategory,
    place: newest ? placeOf(newest) : '',
    acceptedAt: (first && instantOf(first)) ?? now.toISOString(),
    exception: exceptionOf({ state, since, expected }, shipment, today),
    askAfter: askAfter(state, shipDate, now, today),
  };
};

/** Of a parcel that USPS doesn't tell this account of: what was known of it stays. */
export const notTold = ({ tracking, acceptedAt, mailpiece, from }: Shipment, because: string, now: Date): TrackingNote => ({
  state: 'not-told', since: tracking?.since ?? null, words: because, place: '', expected: tracking?.expected ?? null, acceptedAt,
  exception: null, askAfter: askAfter('not-told', mailpiece.shipDate, now, dayAt(now, timeZoneOfZip(from.zip))),
});

