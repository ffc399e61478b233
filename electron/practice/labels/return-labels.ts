import { createHash } from 'node:crypto';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { drawUpLabel } from './draw-up-label.ts';
import { requireReturns } from '../account/enrolment.ts';
import { ruleRefusal } from '../server/errors.ts';
import { writtenAddress } from './label-address.ts';
import { notOffered } from './content/label-documents.ts';
import { ReturnLabelBody } from './label-request.ts';
import type { LabelRequest } from './label-request.ts';
import { returnProblems } from './rules/label-rules.ts';
import { labelAnswer } from './labels.ts';
import { checkHeaders, idempotencyKey, readPayer } from '../account/payment-header.ts';
import type { PracticeClass } from '../prices/prices.ts';
import { readJson } from '../server/read-json.ts';
import { boughtUnderKey } from './under-key.ts';

const api = '/labels/v3';

/** The class that a return goes and is priced by. */
const classOf: Readonly<Record<string, PracticeClass>> = {
  USPS_GROUND_ADVANTAGE_RETURN_SERVICE: 'USPS_GROUND_ADVANTAGE', PRIORITY_MAIL_RETURN_SERVICE: 'PRIORITY_MAIL',
  PRIORITY_MAIL_EXPRESS_RETURN_SERVICE: 'PRIORITY_MAIL_EXPRESS',
};

/** As a label that goes out today: the rules and the drawing are the same. */
const asLabelRequest = ({ imageInfo, toAddress, fromAddress, packageDescription, customsForm }: ReturnLabelBody, mailClass: PracticeClass, today: string): LabelRequest => ({
  imageInfo: { ...imageInfo, returnLabel: false },
  toAddress: { ...toAddress, parcelLockerDelivery: false, holdForPickup: false },
  fromAddress,
  packageDescription: {
    ...packageDescription, mailClass, mailingDate: today, destinationEntryFacilityType: 'NONE', serialNumberFormat: 'STANDARD',
  },
  customsForm,
});

const create = async (call: Call, context: PracticeContext): Promise<Answer> => {
  checkHeaders(api, call);
  const body = readJson(api, ReturnLabelBody, call);
  const owner = readPayer(api, call, context);
  requireReturns(api, '160304', context);
  const { clock, mode, state } = context;
  return context.oneAtATime(async () => {
    const known = boughtUnderKey(api, call, owner, context);
    if (known) return labelAnswer(known, call, context);
    const mailClass = classOf[body.packageDescription.mailClass];
    if (mailClass === undefined) {
      throw ruleRefusal(api, [{ code: '160196', parameter: 'packageDescription.mailClass', detail: `currently only '${Object.keys(classOf).join(', ')}' are supported` }]);
    }
    const request = asLabelRequest(body, mailClass, dayAt(clock.now(), timeZoneOfZip(body.fromAddress.ZIPCode)));
    const problems = returnProblems(request, mode);
    const toAddress = writtenAddress(body.toAddress, 'toAddress');
    const fromAddress = writtenAddress(body.fromAddress, 'fromAddress');
    for (const address of [toAddress, fromAddress]) if ('code' in address) problems.push(address);
    if (problems.length > 0 || 'code' in toAddress || 'code' in fromAddress) throw ruleRefusal(api, problems);
    if (body.imageInfo.imageType === 'LABEL_BROKER') throw notOffered(api, 'Label Broker');
    const drawn = await drawUpLabel({
      request, mailClass, toAddress, fromAddress, owner, isReturn: true, entryZip: body.packageDescription.inductionZIPCode ?? fromAddress.ZIPCode,
    }, context);
    state.labels.add([{
      ...drawn, mailClass: body.packageDescription.mailClass, idempotencyKey: idempotencyKey(call), requestDigest: createHash('sha256').update(call.body).digest('hex'),
      outboundNumber: null,
    }]);
    const stored = state.labels.find(drawn.trackingNumber);
    if (!stored) throw new Error('a return label was not kept');
    return labelAnswer(stored, call, context);
  });
};

export const returnLabelRoutes: readonly Route[] = [
  { method: 'POST', path: '/labels/v3/return-label', api, scopes: ['labels'], handle: create },
];
