import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { PracticeContext } from '../server/call.ts';
import { hash } from '../server/hash.ts';
import { packageNumber } from './numbers/impb-number.ts';
import type { WrittenAddress } from './label-address.ts';
import type { LabelFacts } from './content/label-content.ts';
import { labelDocuments } from './content/label-documents.ts';
import { labelMetadata } from './content/label-metadata.ts';
import type { LabelRequest } from './label-request.ts';
import { priceLabel } from './price-label.ts';
import type { PracticeClass } from '../prices/prices.ts';
import { serviceTypeCode } from './numbers/service-type-code.ts';
import type { NewLabel } from '../state/labels.ts';
import { namesRateHolder } from '../account/claims.ts';
import type { PaymentClaims } from '../account/claims.ts';

const api = '/labels/v3';

export interface LabelOrder {
  readonly request: LabelRequest;
  readonly mailClass: PracticeClass;
  readonly toAddress: WrittenAddress;
  /** As it is printed. */
  readonly fromAddress: WrittenAddress;
  readonly entryZip: string;
  readonly isReturn: boolean;
  readonly owner: PaymentClaims;
}

/**
 * A label with its price, number and documents, not yet kept: nothing is charged before it is. A serial is used up.
 * @throws Refusal where the parcel has no such price, or the image is of a type that isn't made here.
 */
export const drawUpLabel = async (order: LabelOrder, context: PracticeContext): Promise<Omit<NewLabel, 'idempotencyKey' | 'requestDigest' | 'outboundNumber'>> => {
  const { request, mailClass, toAddress, fromAddress, entryZip, isReturn, owner } = order;
  const { clock, mode, state, switches } = context;
  const now = clock.now();
  const parcel = request.packageDescription;
  const { zone, price, extras, totalCents } = priceLabel(api, parcel, mailClass, entryZip, toAddress, switches.settings.contractPrices && namesRateHolder(owner));
  const trackingNumber = packageNumber(serviceTypeCode(mailClass, parcel.extraServices, isReturn), owner.mid, state.serials.next(`package ${owner.mid}`));
  const facts: LabelFacts = {
    request, price, zone, mode, trackingNumber, totalCents, fromAddress, toAddress, isReturn,
    routing: `420${toAddress.ZIPCode}${toAddress.ZIPPlus4 ?? ''}`,
    distributionCode: String(1 + (hash(toAddress.ZIPCode.slice(0, 3)) % 9)).padStart(2, '0'),
    createdDay: dayAt(now, timeZoneOfZip(request.fromAddress.ZIPCode)),
  };
  // A parcel for a locker is manifested a quarter of an hour after its label was made.
  const isLocker = request.toAddress.parcelLockerDelivery;
  const isDelivered = parcel.extraServices.includes(415);
  const documents = isDelivered ? [] : await labelDocuments(api, facts, request.imageInfo, now, context);
  const named = (name: string): string => `return${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return {
    kind: isReturn ? 'return' : 'outbound',
    trackingNumber, crid: owner.crid, mid: owner.mid, manifestMid: owner.manifestMid,
    facts: JSON.stringify(facts), metadata: labelMetadata(facts, extras, owner.mid),
    documents: isReturn ? documents.map((each) => ({ ...each, name: named(each.name), fileName: named(each.fileName) })) : documents,
    mailingDate: parcel.mailingDate.slice(0, 10), entryZip, facilityType: parcel.destinationEntryFacilityType, mailClass: parcel.mailClass,
    // A return is paid when it is used.
    chargeCents: mode === 'tem' || isReturn ? 0 : totalCents,
    createdAt: now, immediate: isLocker || (parcel.packageOptions?.immediateManifest ?? false),
    unfit: isDelivered ? 'label-delivery' : request.imageInfo.imageType === 'LABEL_BROKER' ? 'label-broker' : isLocker ? 'parcel-locker' : null,
  };
};
