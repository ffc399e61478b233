import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { cancelLabel } from './cancel-label.ts';
import { ruleRefusal } from '../server/errors.ts';
import { requireOutbound, requireReturns } from '../account/enrolment.ts';
import type { LabelFacts } from './content/label-content.ts';
import { labelDocuments } from './content/label-documents.ts';
import { hasRecipient, LabelBody, ReprintRequest } from './label-request.ts';
import { isPastMailingDate, mailingDateRefusal } from './rules/label-rules.ts';
import { documentPart, jsonPart, multipart, vendorJson, wantsVendorJson } from '../server/multipart.ts';
import { byKey, byNumber } from './own-label.ts';
import { withLockerAddress } from '../locations/parcel-locker.ts';
import { checkHeaders, idempotencyKey, readPayer } from '../account/payment-header.ts';
import { readJson } from '../server/read-json.ts';
import { reprintAnswer } from './reprint/reprint-answer.ts';
import type { Reprint } from './reprint/reprint-answer.ts';
import { reprintable } from './reprint/reprint-rules.ts';
import { sellLabel } from './sell-label.ts';
import type { StoredLabel } from '../state/labels.ts';
import { boughtUnderKey } from './under-key.ts';

const api = '/labels/v3';

const kinds = ['outbound', 'return'] as const;

const metadataPartOf = (label: StoredLabel): Reprint['part'] => (label.kind === 'return' ? 'returnLabelMetadata' : 'labelMetadata');

/** Made from what is kept alone, so that a repeat under the same key gets the same bytes. */
export const labelAnswer = (label: StoredLabel, call: Call, { state }: PracticeContext): Answer => {
  const together = [label, ...(label.kind === 'outbound' ? [state.labels.returnOf(label.trackingNumber)] : [])].filter((each) => each !== null);
  if (!wantsVendorJson(call)) {
    const parts = together.flatMap((each) => [jsonPart(metadataPartOf(each), each.metadata), ...state.labels.documents(each.trackingNumber).map(documentPart)]);
    return multipart(parts, label.trackingNumber);
  }
  const [first = {}, back] = together.map((each) => ({
    ...(JSON.parse(each.metadata) as object),
    ...Object.fromEntries(state.labels.documents(each.trackingNumber).map(({ name, base64 }) => [name, base64])),
  }));
  return vendorJson({ ...first, ...(back && { returnLabel: back }) });
};

const create = async (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  const request = withLockerAddress(readJson(api, LabelBody, call));
  const owner = readPayer(api, call, context);
  requireOutbound(api, context);
  if (request.imageInfo.returnLabel) requireReturns(api, '160303', context);
  if (!hasRecipient(request)) {
    const [code, detail] = request.toAddress.parcelLockerDelivery ? ['160319', 'No locker is available'] : ['010001', 'Invalid Address'];
    throw ruleRefusal(api, [{ code, parameter: 'toAddress', detail }]);
  }
  return context.oneAtATime(async () => {
    if (context.switches.choice('past-date-before-key') === 'b' && isPastMailingDate(request, context.clock.now())) throw ruleRefusal(api, [mailingDateRefusal]);
    const known = boughtUnderKey(api, call, owner, context);
    return labelAnswer(known ?? await sellLabel(request, call.body, idempotencyKey(call), owner, context), call, context);
  });
};

const cancelByNumber = byNumber(api, kinds, (label, _call, context) => cancelLabel(api, label, 'trackingNumber', context));
const cancelByKey = byKey(api, kinds, (label, _call, context) => cancelLabel(api, label, 'X-Idempotency-Key', context));

const reprint = async (found: StoredLabel | null, call: Call, context: PracticeContext): Promise<Answer> => {
  const { imageInfo } = readJson(api, ReprintRequest, call);
  const now = context.clock.now();
  const label = reprintable(api, found, now);
  const documents = await labelDocuments(api, JSON.parse(label.facts) as LabelFacts, { ...imageInfo, receiptOption: 'NONE' }, now, context);
  const name = label.kind === 'return' ? 'returnLabelImage' : 'labelImage';
  return reprintAnswer({
    label, part: metadataPartOf(label), metadata: label.editedMetadata ?? label.metadata, documents: documents.map((document) => ({ ...document, name })),
  }, call, context);
};

const reprintByNumber = byNumber(api, kinds, reprint);
const reprintByKey = byKey(api, kinds, reprint);

const scopes = ['labels'];

export const labelRoutes: readonly Route[] = [
  { method: 'POST', path: '/labels/v3/label', api, scopes, handle: create },
  { method: 'DELETE', path: '/labels/v3/label', api, scopes, handle: cancelByKey },
  { method: 'DELETE', path: '/labels/v3/label/{trackingNumber}', api, scopes, handle: cancelByNumber },
  { method: 'POST', path: '/labels/v3/label-reprint', api, scopes, handle: reprintByKey },
  { method: 'POST', path: '/labels/v3/label-reprint/{trackingNumber}', api, scopes, handle: reprintByNumber },
];
