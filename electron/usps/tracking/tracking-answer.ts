import * as z from 'zod';
import type { Day } from '../../../shared/days/ship-date.ts';
import { dayOf, flag, list, text } from '../transport/read-answer.ts';
import { plainText } from '../wire/plain-text.ts';

export interface TrackingEvent {
  /** "03", "OF", "01": USPS Publication 199, tracking scan events. */
  readonly code: string;
  /** The same in words. */
  readonly type: string;
  /** Time on the clock where it happened, "2026-11-24T09:15:00"; null where USPS says none. */
  readonly localTime: string | null;
  /** The instant, in UTC; null where USPS doesn't say. */
  readonly instant: Date | null;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  /** Who took it in, where it was delivered to a company or signed for. */
  readonly firm: string;
  readonly name: string;
  readonly actionCode: string;
  readonly reasonCode: string;
}

/** Where a mailpiece is. An empty string stands for what was null or absent. */
export interface TrackingDetail {
  readonly trackingNumber: string;
  /** "Delivered", as USPS words it. */
  readonly statusCategory: string;
  readonly status: string;
  readonly statusSummary: string;
  readonly mailClass: string;
  readonly originZip: string;
  readonly destinationCity: string;
  readonly destinationState: string;
  readonly destinationZip: string;
  /** On the clock of the destination. */
  readonly expectedDelivery: string | null;
  readonly guaranteedDelivery: string | null;
  readonly predictedDeliveryDay: Day | null;
  readonly services: readonly string[];
  /** These three are asked for by notifications and proof of delivery, as they came. */
  readonly uniqueMailPieceId: string;
  readonly mailPieceIntakeDate: string;
  readonly tableCode: string;
  readonly proofOfDeliveryEnabled: boolean;
  /** "FREE", or "IP_AGREEMENT" where USPS charges for it. */
  readonly accessControl: string;
  /** Newest first, as USPS gives them. */
  readonly events: readonly TrackingEvent[];
}

export const html = text.transform(plainText);

export const day = text.transform(dayOf);

/** What the clock showed. USPS ends it in Z although it is not UTC. */
const localTime = text.transform((value) => {
  const [, date, time, seconds = ':00'] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?/.exec(value) ?? [];
  return date === undefined || time === undefined ? null : `${date}T${time}${seconds}`;
});

const instant = text.transform((value) => {
  // Without a zone it would be read as this computer's own time.
  const at = Date.parse(/[Zz]$|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(at) ? null : new Date(at);
});

const Event = z.object({
  eventCode: text, eventType: html, eventTimestamp: localTime, GMTTimestamp: instant, eventCity: text, eventState: text, eventZIP: text, eventCountry: text,
  firm: text, name: text, actionCode: text, reasonCode: text,
}).transform(({ eventCode, eventType, eventTimestamp, GMTTimestamp, eventCity, eventState, eventZIP, eventCountry, ...rest }): TrackingEvent => ({
  code: eventCode, type: eventType, localTime: eventTimestamp, instant: GMTTimestamp, city: eventCity, state: eventState, zip: eventZIP, country: eventCountry,
  ...rest,
}));

export const TrackingDetailReader = z.object({
  trackingNumber: text, statusCategory: html, status: html, statusSummary: html, mailClass: html, originZIP: text, destinationCity: text, destinationState: text,
  destinationZIP: text, expectedDeliveryTimeStamp: localTime, guaranteedDeliveryTimeStamp: localTime, predictedDeliveryDate: day, services: list(html),
  uniqueMailPieceId: text, mailPieceIntakeDate: text, tableCode: text, proofOfDeliveryEnabled: flag, accessControl: text, trackingEvents: list(Event),
}).transform(({
  originZIP, destinationZIP, expectedDeliveryTimeStamp, guaranteedDeliveryTimeStamp, predictedDeliveryDate, trackingEvents, ...rest
}): TrackingDetail => ({
  ...rest,
  originZip: originZIP,
  destinationZip: destinationZIP,
  expectedDelivery: expectedDeliveryTimeStamp,
  guaranteedDelivery: guaranteedDeliveryTimeStamp,
  predictedDeliveryDay: predictedDeliveryDate,
  events: trackingEvents,
}));
