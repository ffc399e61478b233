import type { AddressFields } from '../../../shared/address/address.ts';
import { countryName } from '../../../shared/countries/countries.ts';
import type { CustomsForm, CustomsNumber } from '../../../shared/customs/customs.ts';
import { labelExtraCodes } from '../../../shared/combination/extra-service-codes.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Rate } from '../../../shared/rates/rate.ts';
import type { InternationalLabelRequest } from '../../usps/international/international-labels.ts';
import { customerReferences } from './label-request.ts';
import { foreignAddress, wireAddress, wireContact } from './wire-address.ts';
import { wireCustoms } from './wire-customs.ts';
import { dollarsOf, wireMeasures } from './wire-measures.ts';

type PackageDescription = InternationalLabelRequest['packageDescription'];

const wireNumber = ({ type, number }: CustomsNumber) => ({ referenceType: type, reference: number });

type CustomsAbroad = CustomsForm & { readonly aes: string };

const customsForm = (customs: CustomsAbroad): InternationalLabelRequest['customsForm'] => ({
  ...wireCustoms(customs),
  AESITN: customs.aes,
  ...(customs.importer === undefined ? {} : { importersReference: wireNumber(customs.importer) }),
  ...(customs.exporter === undefined ? {} : { exportersReference: wireNumber(customs.exporter) }),
});

export interface MailpieceAbroad extends Mailpiece {
  readonly to: AddressFields & { readonly country: string };
  readonly customs: CustomsAbroad;
}

/**
 * The label request of a parcel abroad for a quoted rate, class, category, indicator and facility the rate's own. USPS prints the
 * customs form along with the label, neither references nor "2 of 3", and takes no other return address than the sender's.
 */
export const internationalLabelRequest = (
  mailpiece: MailpieceAbroad, from: AddressFields, rate: Rate, imageType: InternationalLabelRequest['imageInfo']['imageType'] = 'PDF',
): InternationalLabelRequest => {
  const { to, value, customs, shipDate, parcel } = mailpiece;
  const references = customerReferences(mailpiece).map(({ referenceNumber }) => ({ referenceNumber }));
  const codes = labelExtraCodes(mailpiece);
  return {
    imageInfo: { imageType, labelType: '4X6LABEL', suppressPostage: true },
    toAddress: { ...foreignAddress(to), country: countryName(to.country), countryISOAlpha2Code: to.country },
    fromAddress: { ...wireAddress(from), ...wireContact(from) },
    packageDescription: {
      mailClass: rate.mailClass as PackageDescription['mailClass'],
      rateIndicator: rate.rateIndicator,
      processingCategory: rate.processingCategory,
      destinationEntryFacilityType: rate.destinationEntryFacilityType,
      ...wireMeasures(parcel),
      mailingDate: shipDate,
      ...(codes.length === 0 ? {} : { extraServices: codes as PackageDescription['extraServices'] & object }),
      packageOptions: { ...(value === null ? {} : { packageValue: dollarsOf(value) }), nonDeliveryOption: customs.ifUndeliverable ?? 'RETURN' },
      ...(references.length === 0 ? {} : { customerReference: references }),
    },
    customsForm: customsForm(customs),
  };
};
