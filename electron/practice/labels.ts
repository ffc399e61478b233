import { createHash } from 'node:crypto';
import { addDays, dayAt } from '../../shared/ship-days.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import { json } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call, PracticeContext, Route } from './call.ts';
import { gatewayRefusal, ruleRefusal } from './errors.ts';
import type { LabelFacts } from './label-content.ts';
import { labelDocuments, notOffered } from './label-documents.ts';
import { hasRecipient, LabelBody, ReprintRequest } from './label-request.ts';
import { centralTime, isManifested } from './manifest-time.ts';
import { documentPart, jsonPart, multipart, vendorJson, wantsVendorJson } from './multipart.ts';
import { checkHeaders, idempotencyKey, readPayer } from './payment-header.ts';
import type { StoredLabel } from './practice-state.ts';
import { readJson } from './read-json.ts';
import { sellLabel } from './sell-label.ts';

const api = '/labels/v3';

/** A label is reprinted so many times and no more. */
const reprintLimit = 3;

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

const factsOf = (label: StoredLabel): LabelFacts => JSON.parse(label.facts) as LabelFacts;

/** Made from what is kept alone, so that a repeat under the same key gets the same bytes. */
const labelAnswer = (label: StoredLabel, call: Call): Answer => {
  if (wantsVendorJson(call)) {
    const images = Object.fromEntries(label.documents.map(({ name, base64 }) => [name, base64]));
    return vendorJson({ ...(JSON.parse(label.metadata) as object), ...images });
  }
  return multipart([jsonPart('labelMetadata', label.metadata), ...label.documents.map(documentPart)], label.trackingNumber);
};

const create = async (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  const request = readJson(api, LabelBody, call);
  const owner = readPayer(api, call, context);
  if (!hasRecipient(request)) throw request.toAddress.parcelLockerDelivery ? notOffered(api, 'Smart Lockers') : refuse('010001', 'toAddress', 'Invalid Address');
  const key = idempotencyKey(call);
  return context.oneAtATime(async () => {
    const known = key === null ? null : context.state.labelByKey(owner.crid, key);
    if (known && known.requestDigest !== createHash('sha256').update(call.body).digest('hex')) {
      throw refuse('', 'X-Idempotency-Key', 'The idempotency key was used before with another request.');
    }
    return labelAnswer(known ?? await sellLabel(request, call.body, key, owner, context), call);
  });
};

const cancel = (label: StoredLabel | null, parameter: string, { clock, state }: PracticeContext): Answer => {
  if (!label) throw refuse('160185', parameter, 'Order not found');
  const now = clock.now();
  const today = dayAt(now, centralTime);
  if (label.status === 'CANCELED') throw refuse('160186', parameter, 'Order already canceled');
  if (label.status === 'DISPUTED') {
    throw refuse('160184', parameter, label.disputedOn === today
      ? 'A refund request for this order has already been submitted today'
      : 'A refund request for this order cannot be submitted');
  }
  const immediate = factsOf(label).request.packageDescription.packageOptions?.immediateManifest ?? false;
  if (isManifested({ ...label, immediate }, now) || immediate) {
    return json(200, { trackingNumber: label.trackingNumber, status: 'DISPUTED', disputeId: state.dispute(label, today) });
  }
  if (label.manifestNumber !== null) throw refuse('160174', parameter, 'Labels associated with a scan form cannot be canceled');
  state.cancel(label, now);
  return json(200, { trackingNumber: label.trackingNumber, status: 'CANCELED' });
};

/** A label of the payer's own CRID; null for anybody else's. */
const ownLabel = (call: Call, context: PracticeContext): StoredLabel | null => {
  const owner = readPayer(api, call, context);
  const label = context.state.label(call.parameters.trackingNumber ?? '');
  return label?.crid === owner.crid ? label : null;
};

const labelByKey = (call: Call, context: PracticeContext): StoredLabel | null => {
  const owner = readPayer(api, call, context);
  const key = idempotencyKey(call);
  if (key === null) throw gatewayRefusal(api, ["Header parameter 'X-Idempotency-Key' is required but not found in request"]);
  return context.state.labelByKey(owner.crid, key);
};

const cancelByNumber = (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  return context.oneAtATime(async () => cancel(ownLabel(call, context), 'trackingNumber', context));
};

const cancelByKey = (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  return context.oneAtATime(async () => cancel(labelByKey(call, context), 'X-Idempotency-Key', context));
};

const reprint = async (label: StoredLabel | null, call: Call, context: PracticeContext): Promise<Answer> => {
  const { imageInfo } = readJson(api, ReprintRequest, call);
  const now = context.clock.now();
  if (!label) throw refuse('160378', 'trackingNumber', 'Tracking number not found for a mailing date within the last 45 days');
  const facts = factsOf(label);
  const today = dayAt(now, timeZoneOfZip(facts.request.fromAddress.ZIPCode));
  if (today > addDays(label.mailingDate, 45))
    throw refuse('160378', 'trackingNumber', 'Tracking number not found for a mailing date within the last 45 days');
  if (label.status === 'CANCELED') throw refuse('160379', 'trackingNumber', 'Canceled labels are unavailable for reprint');
  if (label.status === 'DISPUTED') throw refuse('160380', 'trackingNumber', 'Disputed labels are unavailable for reprint');
  if (today > label.mailingDate) throw refuse('160381', 'trackingNumber', 'Labels past their mailingDate are unavailable for reprint');
  if (label.reprints >= reprintLimit)
    throw refuse('160382', 'reprintInfo.reprintCount', `This label has reached the reprint limit of ${reprintLimit} reprints`);
  const documents = await labelDocuments(api, facts, { ...imageInfo, receiptOption: 'NONE' }, now);
  const reprintInfo = { reprintNumber: context.state.countReprint(label.trackingNumber), reprintLimit };
  if (wantsVendorJson(call)) {
    return vendorJson({ labelMetadata: JSON.parse(label.metadata), labelImage: documents[0]?.base64, reprintInfo });
  }
  const parts = [jsonPart('labelMetadata', label.metadata), ...documents.map(documentPart), jsonPart('reprintInfo', JSON.stringify(reprintInfo))];
  return multipart(parts, `${label.trackingNumber} ${reprintInfo.reprintNumber}`);
};

const reprintByNumber = (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  return context.oneAtATime(async () => reprint(ownLabel(call, context), call, context));
};

const reprintByKey = (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  return context.oneAtATime(async () => reprint(labelByKey(call, context), call, context));
};

const scopes = ['labels'];

export const labelRoutes: readonly Route[] = [
  { method: 'POST', path: '/labels/v3/label', api, scopes, handle: create },
  { method: 'DELETE', path: '/labels/v3/label', api, scopes, handle: cancelByKey },
  { method: 'DELETE', path: '/labels/v3/label/{trackingNumber}', api, scopes, handle: cancelByNumber },
  { method: 'POST', path: '/labels/v3/label-reprint', api, scopes, handle: reprintByKey },
  { method: 'POST', path: '/labels/v3/label-reprint/{trackingNumber}', api, scopes, handle: reprintByNumber },
];
