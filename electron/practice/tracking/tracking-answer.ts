import { hash } from '../server/hash.ts';
import { offsetMinutes } from '../../../shared/days/instant-at.ts';
import type { ScanPlace, TrackedParcel } from './tracked-parcel.ts';
import type { ScanEvent } from './tracking-events.ts';

/** The wall clock at the place of a scan, written with a Z that isn't true: so the live service does. */
const falseZ = (at: Date, timeZone: string): string => `${new Date(at.getTime() + offsetMinutes(at, timeZone) * 60_000).toISOString().slice(0, 19)}Z`;

const trueZ = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

const offset = (at: Date, timeZone: string): string => {
  const minutes = offsetMinutes(at, timeZone);
  const two = (value: number): string => String(Math.abs(Math.trunc(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
};

const names: Readonly<Record<string, readonly [asSeen: string, documented: string | null]>> = {
  USPS_GROUND_ADVANTAGE: ['USPS Ground Advantage<SUP>&#153;</SUP>', null],
  PRIORITY_MAIL: ['Priority Mail<SUP>&reg;</SUP>', 'PRIORITY_MAIL'],
  PRIORITY_MAIL_EXPRESS: ['Priority Mail Express<SUP>&reg;</SUP>', 'PRIORITY_MAIL_EXPRESS'],
  MEDIA_MAIL: ['Media Mail', 'MEDIA_MAIL'],
  LIBRARY_MAIL: ['Library Mail', 'LIBRARY_MAIL'],
  BOUND_PRINTED_MATTER: ['Bound Printed Matter', 'BOUND_PRINTED_MATTER'],
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE': ['First-Class Package International Service<SUP>&reg;</SUP>', 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE'],
  PRIORITY_MAIL_INTERNATIONAL: ['Priority Mail International<SUP>&reg;</SUP>', 'PRIORITY_MAIL_INTERNATIONAL_PARCELS'],
  PRIORITY_MAIL_EXPRESS_INTERNATIONAL: ['Priority Mail Express International<SUP>&reg;</SUP>', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL'],
};

const zoneOf = ({ place }: ScanEvent, parcel: TrackedParcel): string => (place ?? parcel.destination).timeZone;

const placeText = (place: ScanPlace | null): string =>
  place === null ? '' : place.country === '' ? `, ${place.city}, ${place.state} ${place.zip}` : `, ${place.country}`;

/** "Out for Delivery, 11/30/2026, 7:21 am, ARLINGTON, VA 22201". */
const summaryOf = (event: ScanEvent, parcel: TrackedParcel): string => {
  const [day = '', time = ''] = falseZ(event.at, zoneOf(event, parcel)).split('T');
  const hour = Number(time.slice(0, 2));
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? 'am' : 'pm'}`;
  return `${event.type}, ${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}, ${clock}${placeText(event.place)}`;
};

export const isDelivered = (events: readonly ScanEvent[]): boolean => events.at(-1)?.code === '01';

/** The piece's own number, by which notifications and proofs are asked for. */
export const mailPieceId = (trackingNumber: string): string => String(hash(`${trackingNumber} piece`));

export const trackingSummary = (parcel: TrackedParcel, events: readonly ScanEvent[]) => ({
  trackingNumber: parcel.trackingNumber,
  expectedDeliveryDate: isDelivered(events) ? null : parcel.deliveryDay,
  expectedDeliveryTime: isDelivered(events) ? null : '9:00 pm',
  guaranteedDeliveryDate: null,
  eventSummaries: [...events].reverse().map((event) => summaryOf(event, parcel)),
});

const eventOf = (event: ScanEvent, parcel: TrackedParcel, yesNo: (value: boolean) => boolean | string) => {
  const timeZone = zoneOf(event, parcel);
  return {
    eventType: event.type,
    eventTimestamp: falseZ(event.at, timeZone),
    GMTTimestamp: trueZ(event.at),
    GMTOffset: offset(event.at, timeZone),
    eventCountry: event.place?.country || null,
    eventCity: event.place?.city ?? null,
    eventState: event.place?.state || null,
    eventZIP: event.place?.zip || null,
    firm: null,
    name: null,
    authorizedAgent: yesNo(false),
    eventCode: event.code,
    actionCode: null,
    reasonCode: null,
  };
};

/** @param asSeen as the live service was seen to answer: HTML in the mail class, booleans as texts. Otherwise as its file says. */
export const trackingDetail = (parcel: TrackedParcel, events: readonly ScanEvent[], asSeen: boolean) => {
  const last = events.at(-1);
  const yesNo = (value: boolean): boolean | string => (asSeen ? String(value) : value);
  const [seen, documented] = names[parcel.mailClass.replace('_RETURN_SERVICE', '')] ?? [parcel.mailClass, null];
  const { origin, destination } = parcel;
  const delivered = isDelivered(events);
  return {
    trackingNumber: parcel.trackingNumber,
    carrierRelease: yesNo(false),
    mailClass: asSeen ? seen : documented,
    destinationCity: destination.city,
    destinationCountryCode: destination.country || null,
    destinationState: destination.state || null,
    destinationZIP: destination.zip,
    emailEnabled: yesNo(true),
    expectedDeliveryTimeStamp: delivered ? null : `${parcel.deliveryDay}T21:00:00Z`,
    expectedDeliveryType: null,
    guaranteedDeliveryTimeStamp: parcel.mailClass === 'PRIORITY_MAIL_EXPRESS' && !delivered ? `${parcel.deliveryDay}T18:00:00Z` : null,
    itemShape: 'PARCEL',
    kahalaIndicator: yesNo(false),
    mailType: destination.country === '' ? 'DOMESTIC_MAIL' : 'INTERNATIONAL_OUTBOUND',
    mailPieceIntakeDate: falseZ(parcel.createdAt, origin.timeZone),
    uniqueMailPieceId: mailPieceId(parcel.trackingNumber),
    onTime: yesNo(false),
    originCity: origin.city,
    originState: origin.state,
    originZIP: origin.zip,
    proofOfDeliveryEnabled: yesNo(delivered),
    predictedDeliveryDate: delivered ? null : parcel.deliveryDay,
    redeliveryEnabled: yesNo(last?.code === '02'),
    restoreEnabled: yesNo(false),
    RRAMenabled: yesNo(false),
    RREEnabled: yesNo(false),
    services: parcel.services,
    serviceTypeCode: parcel.serviceTypeCode,
    status: last?.status ?? null,
    statusCategory: last?.category ?? null,
    statusSummary: last ? `Your item: ${summaryOf(last, parcel)}.` : null,
    tableCode: 'T',
    accessControl: 'FREE',
    trackingEvents: [...events].reverse().map((event) => eventOf(event, parcel, yesNo)),
  };
};
