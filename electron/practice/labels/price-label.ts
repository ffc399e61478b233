import { isMilitary } from '../../../shared/address/states.ts';
import { ruleRefusal } from '../server/errors.ts';
import { extraServiceOf } from '../prices/extra-services.ts';
import type { ExtraServicePrice } from '../prices/extra-services.ts';
import type { WrittenAddress } from './label-address.ts';
import type { LabelRequest } from './label-request.ts';
import { noPriceRefusal } from '../prices/price-refusals.ts';
import { priceOf } from '../prices/prices.ts';
import type { Price, PracticeClass } from '../prices/prices.ts';
import { zoneOf } from '../prices/zones.ts';

export interface LabelPrice {
  readonly zone: string;
  readonly price: Price;
  readonly extras: readonly ExtraServicePrice[];
  readonly totalCents: number;
}

type Parcel = LabelRequest['packageDescription'];

/** Rate indicators that USPS finds by itself when shape and packaging type are given. */
const indicatorOf = (parcel: Parcel, mailClass: PracticeClass): string => {
  if (parcel.rateIndicator) return parcel.rateIndicator;
  const express = mailClass === 'PRIORITY_MAIL_EXPRESS';
  const byPackaging: Readonly<Record<string, string>> = {
    FLAT_RATE_ENVELOPE: express ? 'E4' : 'FE', LEGAL_FLAT_RATE_ENVELOPE: express ? 'E6' : 'FA', PADDED_FLAT_RATE_ENVELOPE: 'FP', SM_FLAT_RATE_BOX: 'FS',
    MD_FLAT_RATE_BOX: 'FB', LG_FLAT_RATE_BOX: 'PL', CUBIC_PARCELS: 'CP', VARIABLE: express ? 'PA' : mailClass === 'BOUND_PRINTED_MATTER' ? 'NP' : parcel.length * parcel.width * parcel.height > 1728 ? 'DR' : 'SP',
  };
  return byPackaging[parcel.packagingType ?? ''] ?? 'SP';
};

/** The extras of a label with their prices: tracking where nothing else is asked, a return receipt with a tracked one. */
const labelExtras = (parcel: Parcel, mailClass: PracticeClass): ExtraServicePrice[] => {
  const value = Math.round((parcel.packageOptions?.packageValue ?? 0) * 100);
  const wanted = parcel.extraServices.length > 0 ? parcel.extraServices : [920];
  const receipt = parcel.packageOptions?.returnReceiptTracking && !wanted.includes(955) ? [955] : [];
  return [...wanted, ...receipt].flatMap((code) => extraServiceOf(code, mailClass, value) ?? []);
};

/** What a label costs. @throws Refusal where the parcel has no such price. */
export const priceLabel = (api: string, parcel: Parcel, mailClass: PracticeClass, entryZip: string, toAddress: WrittenAddress, contract: boolean): LabelPrice => {
  const zone = zoneOf(entryZip, toAddress.ZIPCode);
  if (zone === null) throw ruleRefusal(api, [{ code: '160119', parameter: 'toAddress, fromAddress', detail: 'ZIP Code is not valid' }]);
  const price = priceOf(mailClass, indicatorOf(parcel, mailClass), {
    zone, pounds: parcel.weight, length: parcel.length, width: parcel.width, height: parcel.height, military: isMilitary(toAddress.state),
    hasNonstandardCharacteristics: parcel.hasNonstandardCharacteristics,
  }, contract ? 'CONTRACT' : 'COMMERCIAL');
  if ('code' in price) throw noPriceRefusal(api, price);
  const extras = labelExtras(parcel, mailClass);
  return { zone, price, extras, totalCents: [price, ...price.fees, ...extras].reduce((total, part) => total + part.cents, 0) };
};
