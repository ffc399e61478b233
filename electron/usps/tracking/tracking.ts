import * as z from 'zod';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { Answered, AuthorizedCall } from '../sign-in/authorized-call.ts';
import { list, readJson, text } from '../transport/read-answer.ts';
import { UspsRefusal } from '../usps-error.ts';
import { checkedTrackingNumber } from '../wire/checked-identifiers.ts';
import { checkedRequest } from '../wire/checked-request.ts';
import { email } from '../wire/wire-address.ts';
import { day, html, TrackingDetailReader } from './tracking-answer.ts';
import type { TrackingDetail } from './tracking-answer.ts';

export type { TrackingDetail, TrackingEvent } from './tracking-answer.ts';

/** What tells one mailpiece from another that had the same number before. */
export const TrackingQuery = z.strictObject({
  destinationZIPCode: z.string().regex(/^\d{5}$/).optional(),
  mailingDate: z.iso.date().optional(),
});
export type TrackingQuery = z.input<typeof TrackingQuery>;

const name = z.string().min(1).max(50);

/** The body of POST /tracking/v3/tracking/{trackingNumber}/notifications: whom USPS tells of what comes. E-mail only. */
export const NotificationsRequest = z.strictObject({
  uniqueMailPieceId: z.string().min(1).optional(),
  mailPieceIntakeDate: z.iso.datetime({ local: true }).optional(),
  notifyEventTypes: z.array(z.enum([
    'EMAIL_ALERT', 'EMAIL_FUTURE_DELIVERY', 'EMAIL_DELIVERY/NON_DELIVERY_ACTIVITY', 'EMAIL_TODAY_DELIVERY', 'EMAIL_AVAILABLE_FOR_PICKUP',
    'PACKAGE_ADDRESSED_TO_ME/MYUSPS_ONLY', 'OTHER_ACTIVITY',
  ])).min(1).max(7).optional(),
  firstName: name.optional(),
  lastName: name.optional(),
  notifications: z.array(z.strictObject({ email })).min(1).max(3),
});
export type NotificationsRequest = z.input<typeof NotificationsRequest>;

/** The body of POST /tracking/v3/tracking/{trackingNumber}/proof-of-delivery. The first three come from the detail. */
export const ProofOfDeliveryRequest = z.strictObject({
  uniqueMailPieceID: z.string().min(1),
  mailPieceIntakeDate: z.string().min(1),
  tableCode: z.string().min(1),
  requestType: z.literal('email'),
  firstName: name,
  lastName: name,
  email: z.array(email).min(1).max(3),
});
export type ProofOfDeliveryRequest = z.input<typeof ProofOfDeliveryRequest>;

export interface TrackingSummary {
  readonly trackingNumber: string;
  readonly expectedDeliveryDay: Day | null;
  /** As USPS writes it; empty where it names none. */
  readonly expectedDeliveryTime: string;
  readonly guaranteedDeliveryDay: Day | null;
  /** Sentences, newest first. */
  readonly events: readonly string[];
}

/** That a request was taken. */
export interface TrackingAcknowledgement {
  readonly code: string;
  readonly text: string;
}

/**
 * Since 2026 USPS tracks only packages of the account's own MIDs, or of shippers that allowed it: others are refused.
 * Null is a label that USPS has not scanned yet, or doesn't know.
 */
export interface Tracking {
  summary(trackingNumber: string, query?: TrackingQuery): Promise<TrackingSummary | null>;
  detail(trackingNumber: string, query?: TrackingQuery): Promise<TrackingDetail | null>;
  requestNotifications(trackingNumber: string, request: NotificationsRequest): Promise<TrackingAcknowledgement>;
  requestProofOfDelivery(trackingNumber: string, request: ProofOfDeliveryRequest): Promise<TrackingAcknowledgement>;
}

const Summary = z.object({
  trackingNumber: text, expectedDeliveryDate: day, expectedDeliveryTime: text, guaranteedDeliveryDate: day, eventSummaries: list(html),
});

const Acknowledgement = z.object({ resultText: html, returnCode: text });

/** By USPS's list of codes. 150006 means something else there, and came with these words all the same. */
const unscannedCodes = new Set(['150001', '150002', '150003', '150009']);
const unscannedWords = /status update (?:is )?(?:not|isn.t) yet available|(?:doesn.t|does not) yet have a status update/i;

/** USPS tells "no scan yet" as an error, 404 or 400. */
const isUnscanned = (error: unknown): boolean =>
  error instanceof UspsRefusal && (error.status === 404 || error.status === 400)
  && (unscannedCodes.has(error.uspsCode ?? '') || unscannedWords.test(error.message));

const unlessUnscanned = async (answered: Promise<Answered>): Promise<Answered | null> => {
  try {
    return await answered;
  } catch (error) {
    if (isUnscanned(error)) return null;
    throw error;
  }
};

export const tracking = (call: AuthorizedCall): Tracking => {
  const pathOf = (trackingNumber: string): string => `/tracking/v3/tracking/${checkedTrackingNumber(trackingNumber)}`;
  const ask = (trackingNumber: string, expand: 'SUMMARY' | 'DETAIL', query: TrackingQuery): Promise<Answered | null> => unlessUnscanned(call({
    api: 'tracking', method: 'GET', path: pathOf(trackingNumber), query: { expand, ...checkedRequest('tracking', TrackingQuery, query) },
  }));
  const request = async (path: string, json: unknown): Promise<TrackingAcknowledgement> => {
    const { answer } = await call({ api: 'tracking', method: 'POST', path, json });
    const { resultText, returnCode } = readJson(answer, Acknowledgement);
    return { code: returnCode, text: resultText };
  };
  return {
    summary: async (trackingNumber, query = {}) => {
      const answered = await ask(trackingNumber, 'SUMMARY', query);
      if (answered === null) return null;
      const found = readJson(answered.answer, Summary);
      return {
        trackingNumber: found.trackingNumber || trackingNumber,
        expectedDeliveryDay: found.expectedDeliveryDate,
        expectedDeliveryTime: found.expectedDeliveryTime,
        guaranteedDeliveryDay: found.guaranteedDeliveryDate,
        events: found.eventSummaries,
      };
    },
    detail: async (trackingNumber, query = {}) => {
      const answered = await ask(trackingNumber, 'DETAIL', query);
      if (answered === null) return null;
      const found = readJson(answered.answer, TrackingDetailReader);
      return { ...found, trackingNumber: found.trackingNumber || trackingNumber };
    },
    requestNotifications: async (trackingNumber, asked) =>
      request(`${pathOf(trackingNumber)}/notifications`, checkedRequest('notifications', NotificationsRequest, asked)),
    requestProofOfDelivery: async (trackingNumber, asked) =>
      request(`${pathOf(trackingNumber)}/proof-of-delivery`, checkedRequest('proof of delivery', ProofOfDeliveryRequest, asked)),
  };
};
