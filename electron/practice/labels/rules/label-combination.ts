import { combinationRefusals } from '../../../../shared/combination/combination-refusals.ts';
import { destinationKind } from '../../../../shared/combination/combination.ts';
import type { Combination, CombinationFlag } from '../../../../shared/combination/combination.ts';
import type { RuleError } from '../../server/errors.ts';
import type { LabelRequest } from '../label-request.ts';

const combinationOf = ({ imageInfo, toAddress, senderAddress, packageDescription: parcel, customsForm }: LabelRequest): Combination => {
  const options = parcel.packageOptions;
  const sender = senderAddress;
  const isSenderComplete = Boolean(sender?.phone && sender.email && sender.platformUserId && ((sender.firstName && sender.lastName) || sender.firm));
  const set: Readonly<Record<string, boolean | undefined>> = {
    'physical-signature': parcel.physicalSignatureRequired, 'carrier-release': parcel.carrierRelease, 'hold-for-pickup': toAddress.holdForPickup,
    'parcel-locker': toAddress.parcelLockerDelivery, 'return-label': imageInfo.returnLabel, 'customs-form': customsForm !== undefined,
    'return-receipt-tracking': options?.returnReceiptTracking, 'original-package': options?.originalPackage !== undefined,
    'sender-shown': parcel.shipperVisibilityMethod === 'SENDER_INFORMATION', 'sender-complete': isSenderComplete,
  };
  return {
    mailClass: parcel.mailClass, extras: parcel.extraServices,
    value: options?.packageValue === undefined ? null : Math.round(options.packageValue * 100),
    contentType: options?.contentType ?? null, customsContentType: customsForm?.customsContentType ?? null, destination: destinationKind(toAddress.state),
    packaging: parcel.rateIndicator ?? parcel.packagingType ?? null, endorsement: options?.ancillaryServiceEndorsements ?? null, labelType: imageInfo.labelType,
    flags: Object.keys(set).filter((flag) => set[flag] === true) as CombinationFlag[],
  };
};

/** What the label asks for that USPS doesn't sell together. */
export const combinationProblems = (request: LabelRequest): RuleError[] =>
  combinationRefusals(combinationOf(request)).map(({ code, parameter, words }) => ({ code, parameter, detail: words }));
