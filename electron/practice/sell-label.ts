import { createHash } from 'node:crypto';
import { dayAt } from '../../shared/ship-days.ts';
import { isMilitary } from '../../shared/states.ts';
import { timeZoneOfZip } from '../../shared/zip-time-zone.ts';
import type { PracticeContext } from './call.ts';
import { commitmentOf } from './commitments.ts';
import { ruleRefusal } from './errors.ts';
import type { RuleError } from './errors.ts';
import { extraServiceOf } from './extra-services.ts';
import { hash } from './hash.ts';
import { packageNumber } from './impb-number.ts';
import { trackingBannerOf } from './label-content.ts';
import type { LabelFacts } from './label-content.ts';
import { labelDocuments, notOffered } from './label-documents.ts';
import type { LabelAddress, LabelRequest } from './label-request.ts';
import { labelProblems, practiceClassOf } from './label-rules.ts';
import type { StoredLabel } from './practice-state.ts';
import { priceOf } from './prices.ts';
import type { NoPrice, Price, PracticeClass } from './prices.ts';
import { standardizeAddress } from './standardize-address.ts';
import type { PaymentClaims } from './tokens.ts';
import { zoneOf } from './zones.ts';

const api = '/labels/v3';

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

type WrittenAddress = LabelFacts['toAddress'];

const asTyped = (typed: LabelAddress): WrittenAddress => ({
  streetAddress: typed.streetAddress, secondaryAddress: typed.secondaryAddress || null, city: typed.city, state: typed.state, ZIPCode: typed.ZIPCode,
  ZIPPlus4: typed.ZIPPlus4 ?? null, urbanization: typed.urbanization || null,
});

/** The address as USPS writes it, or why no label is made out to it. `ignoreBadAddress` takes it as it was typed. */
const written = (typed: LabelAddress, parameter: string): WrittenAddress | RuleError => {
  if (typed.ignoreBadAddress) return asTyped(typed);
  const found = standardizeAddress(typed);
  if (found.code === '160307') return { code: '160307', parameter, detail: 'Primary Address Number missing' };
  if (found.code === '010006' || (found.code === null && found.delivery.correction === '22')) {
    return { code: '010006', parameter, detail: 'Multiple addresses were found for the information you entered, and no default exists.' };
  }
  if (found.code !== null || found.delivery.confirmation === 'N') return { code: '010005', parameter, detail: 'Address Not Found' };
  if (/^R77[79]$/.test(found.delivery.carrierRoute ?? '')) {
    return { code: '160320', parameter, detail: 'Address supplied is not a deliverable address: R777 Phantom Route physical address is not deliverable.' };
  }
  return found.address;
};

const noPrice: Readonly<Record<NoPrice['code'], readonly [parameter: string, detail: string]>> = {
  '030002': ['packageDescription', 'Could not find working sku from SSF ingredients'],
  '030007': ['packageDescription', 'Package dimensions and weight result in dimensional weight rule applying, but rate ingredients are not dimensional.'],
  '030008': ['length, height, width ,mailClass', 'Package size exceeds maximum allowed for mail class'],
  '030023': ['length/width/height', 'Package size exceeds maximum allowed for requested product. Must be shipped as Oversized.'],
  '160098': ['packageDescription.weight, packageDescription.mailClass', 'Weight should be greater than 0 LB and should not exceed 70 LB'],
};

/** Rate indicators that USPS finds by itself when shape and packaging type are given. */
const indicatorOf = (parcel: LabelRequest['packageDescription'], mailClass: PracticeClass): string => {
  if (parcel.rateIndicator) return parcel.rateIndicator;
  const express = mailClass === 'PRIORITY_MAIL_EXPRESS';
  const byPackaging: Readonly<Record<string, string>> = {
    FLAT_RATE_ENVELOPE: express ? 'E4' : 'FE', LEGAL_FLAT_RATE_ENVELOPE: express ? 'E6' : 'FA', PADDED_FLAT_RATE_ENVELOPE: 'FP', SM_FLAT_RATE_BOX: 'FS',
    MD_FLAT_RATE_BOX: 'FB', LG_FLAT_RATE_BOX: 'PL', CUBIC_PARCELS: 'CP', VARIABLE: express ? 'PA' : parcel.length * parcel.width * parcel.height > 1728 ? 'DR' : 'SP',
  };
  return byPackaging[parcel.packagingType ?? ''] ?? 'SP';
};

/** Three digits for class and services. Those of the plain classes were seen on USPS labels; the rest stand for their kind. */
const serviceTypeCode = (mailClass: PracticeClass, extraServices: readonly number[]): string => {
  const codes: Readonly<Record<PracticeClass, readonly [plain: string, signature: string, adult: string, insured: string]>> = {
    USPS_GROUND_ADVANTAGE: ['346', '347', '348', '349'], PRIORITY_MAIL: ['055', '108', '140', '119'], PRIORITY_MAIL_EXPRESS: ['701', '702', '703', '704'],
  };
  const [plain, signature, adult, insured] = codes[mailClass];
  if (extraServices.some((code) => code === 922 || code === 923)) return adult;
  if (extraServices.some((code) => code === 921 || code === 924 || code === 981)) return signature;
  return extraServices.some((code) => code === 930 || code === 931 || code === 934) ? insured : plain;
};

/** The address of an answer: every member there, null where it holds nothing, as the live service does. */
const answered = (typed: LabelAddress, address: WrittenAddress) => ({
  streetAddress: address.streetAddress, streetAddressAbbreviation: null, secondaryAddress: address.secondaryAddress, city: address.city,
  cityAbbreviation: null, state: address.state, ZIPCode: address.ZIPCode, ZIPPlus4: address.ZIPPlus4, urbanization: address.urbanization,
  firstName: typed.firstName?.toUpperCase() ?? null, lastName: typed.lastName?.toUpperCase() ?? null, firm: typed.firm?.toUpperCase() ?? null,
  phone: typed.phone ?? null, email: typed.email ?? null, ignoreBadAddress: typed.ignoreBadAddress ?? false,
});

const notYet = ({ toAddress, imageInfo, packageDescription }: LabelRequest): string | null => {
  if (toAddress.parcelLockerDelivery) return 'Smart Lockers';
  if (toAddress.holdForPickup) return 'hold for pickup';
  if (imageInfo.returnLabel) return 'return labels';
  if (imageInfo.imageType === 'LABEL_BROKER') return 'Label Broker';
  if (packageDescription.extraServices.includes(415)) return 'label delivery';
  if (packageDescription.destinationEntryFacilityType !== 'NONE') return 'destination entry';
  return null;
};

/**
 * Sells one label: rules, addresses, price, number, documents, and the commit that makes it real, in this order.
 * @throws Refusal with USPS's codes; nothing is kept or charged then, though a serial may be used up.
 */
export const sellLabel = async (request: LabelRequest, body: Buffer, key: string | null, owner: PaymentClaims, context: PracticeContext): Promise<StoredLabel> => {
  const { clock, mode, state } = context;
  const now = clock.now();
  const problems = labelProblems(request, now, mode);
  const parcel = request.packageDescription;
  const toAddress = written(request.toAddress, 'toAddress');
  const fromAddress = written(request.returnAddress ?? request.fromAddress, request.returnAddress ? 'returnAddress' : 'fromAddress');
  if ('code' in toAddress) problems.push(toAddress);
  if ('code' in fromAddress) problems.push(fromAddress);
  const mailClass = practiceClassOf(parcel.mailClass);
  if (problems.length > 0 || mailClass === null || 'code' in toAddress || 'code' in fromAddress) throw ruleRefusal(api, problems);
  const missing = notYet(request);
  if (missing !== null) throw notOffered(api, missing);

  const entryZip = parcel.inductionZIPCode ?? request.fromAddress.ZIPCode;
  const zone = zoneOf(entryZip, toAddress.ZIPCode);
  if (zone === null) throw refuse('160119', 'toAddress, fromAddress', 'ZIP Code is not valid');
  const price: Price | NoPrice = priceOf(mailClass, indicatorOf(parcel, mailClass), {
    zone, pounds: parcel.weight, length: parcel.length, width: parcel.width, height: parcel.height, military: isMilitary(toAddress.state),
    hasNonstandardCharacteristics: parcel.hasNonstandardCharacteristics,
  }, 'COMMERCIAL');
  if ('code' in price) throw refuse(price.code, ...noPrice[price.code]);

  const value = Math.round((parcel.packageOptions?.packageValue ?? 0) * 100);
  const wanted = parcel.extraServices.length > 0 ? parcel.extraServices : [920];
  const extras = wanted.flatMap((code) => extraServiceOf(code, mailClass, value) ?? []);
  const totalCents = [price, ...price.fees, ...extras].reduce((total, part) => total + part.cents, 0);

  const mailingDay = parcel.mailingDate.slice(0, 10);
  const routing = `420${toAddress.ZIPCode}${toAddress.ZIPPlus4 ?? ''}`;
  const stc = serviceTypeCode(mailClass, parcel.extraServices);
  const trackingNumber = packageNumber(stc, owner.mid, state.nextSerial(`package ${owner.mid}`));
  const distributionCode = String(1 + (hash(toAddress.ZIPCode.slice(0, 3)) % 9)).padStart(2, '0');
  const facts: LabelFacts = {
    request, price, zone, mode, routing, trackingNumber, totalCents, distributionCode, fromAddress, toAddress,
    createdDay: dayAt(now, timeZoneOfZip(request.fromAddress.ZIPCode)),
  };
  const { guaranteedDelivery: _, ...commitment } = commitmentOf(mailClass, zone, mailingDay, toAddress.ZIPCode);
  const metadata = JSON.stringify({
    labelAddress: answered(request.toAddress, toAddress),
    routingInformation: routing,
    trackingNumber,
    constructCode: owner.mid.length === 9 ? (toAddress.ZIPPlus4 ? 'C01' : 'C03') : (toAddress.ZIPPlus4 ? 'C05' : 'C07'),
    SKU: price.SKU,
    postage: price.cents / 100,
    extraServices: extras.map((extra) => ({ name: extra.name, SKU: extra.SKU, price: extra.cents / 100 })),
    serviceTypeCode: stc,
    zone,
    mailingDate: `${mailingDay}T22:00:00Z`,
    commitment,
    weightUOM: 'LB',
    weight: parcel.weight,
    dimensionalWeight: price.dimensionalPounds,
    fees: price.fees.map((fee) => ({ name: fee.name, SKU: fee.SKU, price: fee.cents / 100 })),
    permitHolderName: 'PRACTICE MAILER LLC',
    labelBrokerID: null,
    bannerText: trackingBannerOf(mailClass, parcel.extraServices),
    retailDistributionCode: distributionCode,
    returnReceiptTrackingNumber: null,
    links: [{ rel: ['Tracking URL'], href: `https://tools.usps.com/go/TrackConfirmAction?tLabels=${trackingNumber}` }],
  });
  const documents = await labelDocuments(api, facts, request.imageInfo, now);

  state.addLabel({
    trackingNumber, crid: owner.crid, mid: owner.mid, manifestMid: owner.manifestMid, idempotencyKey: key,
    requestDigest: createHash('sha256').update(body).digest('hex'), facts: JSON.stringify(facts), metadata, documents,
    mailingDate: mailingDay, entryZip, facilityType: parcel.destinationEntryFacilityType, mailClass: parcel.mailClass,
    chargeCents: mode === 'tem' ? 0 : totalCents, createdAt: now,
  });
  const stored = state.label(trackingNumber);
  if (!stored) throw new Error('a label was not kept');
  return stored;
};
