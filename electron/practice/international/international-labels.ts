import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { cancelLabel } from '../labels/cancel-label.ts';
import { requireOutbound } from '../account/enrolment.ts';
import { internationalDocuments } from './international-documents.ts';
import type { InternationalFacts } from './international-content.ts';
import { InternationalLabelBody, InternationalReprintBody } from './international-request.ts';
import { notOffered } from '../labels/content/label-documents.ts';
import { documentPart, jsonPart, multipart, vendorJson, wantsVendorJson } from '../server/multipart.ts';
import { byKey, byNumber } from '../labels/own-label.ts';
import { checkHeaders, idempotencyKey, readPayer } from '../account/payment-header.ts';
import { readJson } from '../server/read-json.ts';
import { reprintAnswer } from '../labels/reprint/reprint-answer.ts';
import { reprintable } from '../labels/reprint/reprint-rules.ts';
import { sellInternational } from './sell-international.ts';
import type { StoredLabel } from '../state/labels.ts';
import { boughtUnderKey } from '../labels/under-key.ts';

const api = '/international-labels/v3';

const kinds = ['international'] as const;

const answerOf = (label: StoredLabel, call: Call, { state }: PracticeContext): Answer => {
  const documents = state.labels.documents(label.trackingNumber);
  if (wantsVendorJson(call))
    return vendorJson({ ...(JSON.parse(label.metadata) as object), ...Object.fromEntries(documents.map(({ name, base64 }) => [name, base64])) }, 201);
  return multipart([jsonPart('labelMetadata', label.metadata), ...documents.map(documentPart)], label.trackingNumber, 201);
};

const create = async (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  const request = readJson(api, InternationalLabelBody, call);
  const owner = readPayer(api, call, context);
  requireOutbound(api, context, '160305');
  if (request.imageInfo.imageType === 'LABEL_BROKER') throw notOffered(api, 'Label Broker');
  return context.oneAtATime(async () => {
    const known = boughtUnderKey(api, call, owner, context);
    return answerOf(known ?? await sellInternational(request, call.body, idempotencyKey(call), owner, context), call, context);
  });
};

const cancelByNumber = byNumber(api, kinds, (label, _call, context) => cancelLabel(api, label, 'trackingNumber', context));
const cancelByKey = byKey(api, kinds, (label, _call, context) => cancelLabel(api, label, 'X-Idempotency-Key', context));

const reprint = async (found: StoredLabel | null, call: Call, context: PracticeContext): Promise<Answer> => {
  const { imageInfo } = readJson(api, InternationalReprintBody, call);
  const now = context.clock.now();
  const label = reprintable(api, found, now);
  const documents = await internationalDocuments(JSON.parse(label.facts) as InternationalFacts, imageInfo, now, context);
  return reprintAnswer({ label, part: 'labelMetadata', metadata: label.metadata, documents }, call, context);
};

const reprintByNumber = byNumber(api, kinds, reprint);
const reprintByKey = byKey(api, kinds, reprint);

const scopes = ['international-labels'];

export const internationalLabelRoutes: readonly Route[] = [
  { method: 'POST', path: '/international-labels/v3/international-label', api, scopes, handle: create },
  { method: 'DELETE', path: '/international-labels/v3/international-label', api, scopes, handle: cancelByKey },
  { method: 'DELETE', path: '/international-labels/v3/international-label/{trackingNumber}', api, scopes, handle: cancelByNumber },
  { method: 'POST', path: '/international-labels/v3/international-label-reprint', api, scopes, handle: reprintByKey },
  { method: 'POST', path: '/international-labels/v3/international-label-reprint/{trackingNumber}', api, scopes, handle: reprintByNumber },
];
