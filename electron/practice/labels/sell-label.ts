import { createHash } from 'node:crypto';
import type { PracticeContext } from '../server/call.ts';
import { drawUpLabel } from './draw-up-label.ts';
import type { LabelOrder } from './draw-up-label.ts';
import { ruleRefusal } from '../server/errors.ts';
import { writtenAddress } from './label-address.ts';
import { notOffered } from './content/label-documents.ts';
import type { LabelRequest } from './label-request.ts';
import { labelProblems, practiceClassOf } from './rules/label-rules.ts';
import type { StoredLabel } from '../state/labels.ts';
import type { PaymentClaims } from '../account/claims.ts';

const api = '/labels/v3';

const notYet = ({ imageInfo, packageDescription }: LabelRequest): string | null => {
  if (imageInfo.imageType === 'LABEL_BROKER' && imageInfo.returnLabel) return 'Label Broker for a label with its way back';
  if (packageDescription.destinationEntryFacilityType !== 'NONE') return 'destination entry';
  return null;
};

/** The way back of an order: who gets it pays when it is used. */
const wayBack = (order: LabelOrder): LabelOrder => {
  const { request, toAddress, fromAddress } = order;
  const { toAddress: to, fromAddress: from, returnAddress } = request;
  const { customerReference: _, ...parcel } = request.packageDescription;
  return {
    ...order,
    isReturn: true,
    toAddress: fromAddress,
    fromAddress: toAddress,
    entryZip: toAddress.ZIPCode,
    request: {
      imageInfo: request.imageInfo,
      toAddress: { ...(returnAddress ?? from), parcelLockerDelivery: false, holdForPickup: false },
      fromAddress: to,
      packageDescription: { ...parcel, customerReference: [], extraServices: [], packageOptions: undefined },
    },
  };
};

/**
 * Sells one label, and the way back where that is asked: rules, addresses, price, number, documents, and the commit that
 * makes it real, in this order.
 * @throws Refusal with USPS's codes; nothing is kept or charged then, though a serial may be used up.
 */
export const sellLabel = async (request: LabelRequest, body: Buffer, key: string | null, owner: PaymentClaims, context: PracticeContext): Promise<StoredLabel> => {
  const { clock, mode, state } = context;
  const problems = labelProblems(request, clock.now(), mode);
  const parcel = request.packageDescription;
  const toAddress = writtenAddress(request.toAddress, 'toAddress');
  const fromAddress = writtenAddress(request.returnAddress ?? request.fromAddress, request.returnAddress ? 'returnAddress' : 'fromAddress');
  if ('code' in toAddress) problems.push(toAddress);
  if ('code' in fromAddress) problems.push(fromAddress);
  else if (request.imageInfo.returnLabel && fromAddress.ZIPPlus4 === null)
    problems.push({ code: '160134', parameter: 'fromAddress', detail: 'From address zip4 is required for the label api when requesting a return label' });
  const mailClass = practiceClassOf(parcel.mailClass);
  if (problems.length > 0 || mailClass === null || 'code' in toAddress || 'code' in fromAddress) throw ruleRefusal(api, problems);
  const missing = notYet(request);
  if (missing !== null) throw notOffered(api, missing);

  const order: LabelOrder = {
    request, mailClass, toAddress, fromAddress, owner, isReturn: false, entryZip: parcel.inductionZIPCode ?? request.fromAddress.ZIPCode,
  };
  const requestDigest = createHash('sha256').update(body).digest('hex');
  const outbound = { ...(await drawUpLabel(order, context)), idempotencyKey: key, requestDigest, outboundNumber: null };
  const returned = request.imageInfo.returnLabel
    ? [{ ...(await drawUpLabel(wayBack(order), context)), idempotencyKey: null, requestDigest, outboundNumber: outbound.trackingNumber }]
    : [];
  state.labels.add([outbound, ...returned]);
  const stored = state.labels.find(outbound.trackingNumber);
  if (!stored) throw new Error('a label was not kept');
  return stored;
};
