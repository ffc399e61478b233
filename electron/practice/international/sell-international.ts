import { createHash } from 'node:crypto';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { PracticeContext } from '../server/call.ts';
import { countryOf } from './countries.ts';
import { ruleRefusal } from '../server/errors.ts';
import { internationalDocuments } from './international-documents.ts';
import type { InternationalFacts } from './international-content.ts';
import { internationalExtra, internationalPrice } from './international-rates.ts';
import type { InternationalClass } from './international-rates.ts';
import type { InternationalLabelBody } from './international-request.ts';
import { internationalProblems } from './international-rules.ts';
import { writtenAddress } from '../labels/label-address.ts';
import { s10Number } from './s10-number.ts';
import type { StoredLabel } from '../state/labels.ts';
import { namesRateHolder } from '../account/claims.ts';
import type { PaymentClaims } from '../account/claims.ts';

const api = '/international-labels/v3';

const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);

const serviceLetters: Readonly<Record<InternationalClass, string>> = {
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE': 'LZ', PRIORITY_MAIL_INTERNATIONAL: 'CZ', PRIORITY_MAIL_EXPRESS_INTERNATIONAL: 'EZ',
};

const byPackaging: Readonly<Record<string, string>> = {
  LEGAL_FLAT_RATE_ENVELOPE: 'FA', PADDED_FLAT_RATE_ENVELOPE: 'FP', SM_FLAT_RATE_BOX: 'FS', MD_FLAT_RATE_BOX: 'FB', LG_FLAT_RATE_BOX: 'PL',
};

const indicatorOf = ({ rateIndicator, packagingType, mailClass }: InternationalLabelBody['packageDescription']): string => {
  const isExpress = mailClass === 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL';
  if (rateIndicator) return rateIndicator;
  if (packagingType === 'FLAT_RATE_ENVELOPE') return isExpress ? 'E4' : 'FE';
  if (packagingType === 'LEGAL_FLAT_RATE_ENVELOPE' && isExpress) return 'E6';
  return byPackaging[packagingType ?? ''] ?? (isExpress ? 'PA' : 'SP');
};

const priceReasons = {
  '030002': 'Could not find working sku from SSF ingredients', '030008': 'Package size exceeds maximum allowed for mail class',
  '030009': 'Pricing failure.  Mail piece was over the weight limit for the associated international price group.',
} as const;

/** Sells one label abroad, as at home: rules, price, number, documents, and the commit that makes it real. */
export const sellInternational = async (
  request: InternationalLabelBody, body: Buffer, key: string | null, owner: PaymentClaims, context: PracticeContext,
): Promise<StoredLabel> => {
  const { clock, mode, state, switches } = context;
  const now = clock.now();
  const problems = internationalProblems(request, now);
  const fromAddress = writtenAddress(request.fromAddress, 'fromAddress');
  if ('code' in fromAddress) problems.push(fromAddress);
  const country = countryOf(request.toAddress.countryISOAlpha2Code.toUpperCase());
  if (problems.length > 0 || 'code' in fromAddress || country === null) throw ruleRefusal(api, problems);
  const parcel = request.packageDescription;
  const price = internationalPrice(
    parcel.mailClass, indicatorOf(parcel), { country, pounds: parcel.weight, length: parcel.length, width: parcel.width, height: parcel.height },
    switches.settings.contractPrices && namesRateHolder(owner) ? 'CONTRACT' : 'COMMERCIAL',
  );
  if ('code' in price) throw refuse(price.code, 'packageDescription', priceReasons[price.code]);
  const value = Math.round((parcel.packageOptions?.packageValue ?? 0) * 100);
  const extras = parcel.extraServices.map((code) => internationalExtra(code, parcel.mailClass, value));
  if (extras.includes(null)) throw refuse('160053', 'packageDescription.extraServices', 'an extra service is not supported for this Mail Class');
  const sold = extras.filter((extra) => extra !== null);
  const totalCents = price.cents + sold.reduce((sum, { cents }) => sum + cents, 0);
  const letters = serviceLetters[parcel.mailClass];
  const trackingNumber = s10Number(letters, state.serials.next(`s10 ${letters}`));
  const facts: InternationalFacts = {
    request, mailClass: parcel.mailClass, trackingNumber, totalCents, mode, fromAddress, countryName: country.name,
    createdDay: dayAt(now, timeZoneOfZip(request.fromAddress.ZIPCode)),
  };
  const metadata = JSON.stringify({
    labelAddress: request.toAddress,
    internationalTrackingNumber: trackingNumber,
    constructCode: 'I01',
    SKU: price.SKU,
    postage: price.cents / 100,
    extraServices: sold.map(({ code, name, SKU, cents }) => ({ serviceID: String(code), serviceName: name, sku: SKU, price: cents / 100 })),
    internationalPriceGroup: String(country.group).padStart(2, '0'),
    weightUOM: 'lb',
    weight: parcel.weight,
    dimensionalWeight: '0.0',
    mailingDate: parcel.mailingDate,
    fees: [],
    labelBrokerID: null,
  });
  const documents = await internationalDocuments(facts, request.imageInfo, now, context);
  state.labels.add([{
    kind: 'international', trackingNumber, crid: owner.crid, mid: owner.mid, manifestMid: owner.manifestMid, idempotencyKey: key,
    requestDigest: createHash('sha256').update(body).digest('hex'), facts: JSON.stringify(facts), metadata, documents, mailingDate: parcel.mailingDate,
    entryZip: parcel.inductionZIPCode ?? request.fromAddress.ZIPCode, facilityType: parcel.destinationEntryFacilityType, mailClass: parcel.mailClass,
    chargeCents: mode === 'tem' ? 0 : totalCents, createdAt: now, immediate: parcel.packageOptions?.immediateManifest ?? false, unfit: null, outboundNumber: null,
  }]);
  const stored = state.labels.find(trackingNumber);
  if (!stored) throw new Error('an international label was not kept');
  return stored;
};
