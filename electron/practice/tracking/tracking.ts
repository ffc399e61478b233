import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';
import { readJson, readQuery } from '../server/read-json.ts';
import { linksMailer } from '../account/claims.ts';
import { trackedParcel } from './tracked-parcel.ts';
import type { TrackedParcel } from './tracked-parcel.ts';
import { isDelivered, mailPieceId, trackingDetail, trackingSummary } from './tracking-answer.ts';
import { scansOf } from './tracking-events.ts';
import { foreignParcel, notScanned, unknownNumber } from './tracking-refusals.ts';
import { scenarioOf } from './tracking-scenarios.ts';
import { Zip } from '../server/wire.ts';

const api = '/tracking/v3';

const TrackingQuery = z.strictObject({
  expand: z.enum(['SUMMARY', 'DETAIL']).default('SUMMARY'), destinationZIPCode: Zip.optional(), mailingDate: z.iso.date().optional(),
});

const email = z.string().max(50).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);

const NotificationRequest = z.strictObject({
  uniqueTrackingId: z.string().optional(),
  uniqueMailPieceId: z.string().optional(),
  approximateIntakeDate: z.iso.datetime().optional(),
  mailPieceIntakeDate: z.iso.datetime().optional(),
  notifyEventTypes: z.array(z.enum([
    'EMAIL_ALERT', 'EMAIL_FUTURE_DELIVERY', 'EMAIL_DELIVERY/NON_DELIVERY_ACTIVITY', 'EMAIL_TODAY_DELIVERY', 'EMAIL_AVAILABLE_FOR_PICKUP',
    'PACKAGE_ADDRESSED_TO_ME/MYUSPS_ONLY', 'OTHER_ACTIVITY',
  ])).min(1).max(7).optional(),
  firstName: z.string().max(50).optional(),
  lastName: z.string().max(50).optional(),
  notifications: z.array(z.union([z.looseObject({ email }), z.looseObject({ cellNumber: z.string().regex(/\d{10}/) })])).min(1).max(3),
});

const ProofRequest = z.looseObject({
  uniqueMailPieceID: z.string(), mailPieceIntakeDate: z.string(), tableCode: z.string(), requestType: z.literal('email'), firstName: z.string(),
  lastName: z.string(), email: z.array(email).min(1).max(3),
});

/** The MID that stands in a package number; null where it can't be told. */
const midIn = (number: string): string | null => /^92\d{3}(\d{9})\d{8}$/.exec(number)?.[1] ?? /^93\d{3}(\d{6})\d{11}$/.exec(number)?.[1] ?? null;

/** The parcel, for an app of its mailer. @throws Refusal for anybody else's, one that nobody has seen, and a number that isn't known. */
const parcelOf = (call: Call, { clock, state, switches }: PracticeContext): TrackedParcel => {
  const number = call.parameters.trackingNumber ?? '';
  const label = state.labels.find(number);
  const mid = label?.mid ?? midIn(number);
  const mine = (call.claims?.mail_owners ?? []).some(({ crid }) => mid !== null && call.claims !== null && linksMailer(call.claims, crid, [mid]));
  if (mid !== null && (!mine || scenarioOf(number) === 'foreign')) throw foreignParcel(switches);
  if (!label) throw unknownNumber();
  const parcel = trackedParcel(label, clock.now());
  if (!parcel) throw notScanned(switches);
  return parcel;
};

const track = (call: Call, context: PracticeContext): Answer => {
  const { expand } = readQuery(api, TrackingQuery, call);
  const parcel = parcelOf(call, context);
  const events = scansOf(parcel, context.clock.now());
  return json(200, expand === 'DETAIL' ? trackingDetail(parcel, events, context.switches.settings.trackingAsSeen) : trackingSummary(parcel, events));
};

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

const notify = (call: Call, context: PracticeContext): Answer => {
  const request = readJson(api, NotificationRequest, call);
  const label = context.state.labels.find(call.parameters.trackingNumber ?? '');
  if (label && !trackedParcel(label, context.clock.now()))
    throw refuse('150005', 'trackingNumber', 'Unable to sign up for notifications for this Impb, A status update is not yet available on your package.');
  const { trackingNumber } = parcelOf(call, context);
  if (request.uniqueMailPieceId !== undefined && request.uniqueMailPieceId !== mailPieceId(trackingNumber)) throw unknownNumber();
  return json(202, { resultText: 'Your request was received. Notifications will be sent.', returnCode: '0' });
};

const proveDelivery = (call: Call, context: PracticeContext): Answer => {
  const request = readJson(api, ProofRequest, call);
  const parcel = parcelOf(call, context);
  if (request.uniqueMailPieceID !== mailPieceId(parcel.trackingNumber)) throw unknownNumber();
  if (!isDelivered(scansOf(parcel, context.clock.now())))
    throw refuse('150004', 'trackingNumber', 'Delivery status information is not available for your item via this web site.');
  return json(202, { resultText: 'Your request was received. The proof of delivery will be sent.', returnCode: '0' });
};

const scopes = ['tracking'];

export const trackingRoutes: readonly Route[] = [
  { method: 'GET', path: '/tracking/v3/tracking/{trackingNumber}', api, scopes, readsQuery: true, handle: track },
  { method: 'POST', path: '/tracking/v3/tracking/{trackingNumber}/notifications', api, scopes, handle: notify },
  { method: 'POST', path: '/tracking/v3/tracking/{trackingNumber}/proof-of-delivery', api, scopes, handle: proveDelivery },
];
