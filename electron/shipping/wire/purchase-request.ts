import type { AddressFields } from '../../../shared/address/address.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import { encodeInternationalLabelRequest } from '../../usps/international/international-labels.ts';
import { encodeLabelRequest } from '../../usps/labels/labels.ts';
import { internationalLabelRequest } from './international-request.ts';
import { labelRequest } from './label-request.ts';
import type { ImageType } from './label-request.ts';

/** The bytes that buy a mailpiece at a quoted rate, at home or abroad. A parcel abroad has a customs form with its export filing: both were asked for with its price. */
export const requestOf = (mailpiece: Mailpiece, from: AddressFields, rate: Rate, imageType: ImageType, returnAddress: AddressFields | null): Uint8Array => {
  const { to, customs } = mailpiece;
  if (!isAbroad(to)) return encodeLabelRequest(labelRequest(mailpiece, from, rate, imageType, returnAddress));
  const aes = customs?.aes;
  if (customs === null || aes === undefined) throw new TypeError('a parcel abroad without a customs form and its export filing');
  return encodeInternationalLabelRequest(internationalLabelRequest({ ...mailpiece, to, customs: { ...customs, aes } }, from, rate, imageType));
};
