import { isAbroad } from '../../../shared/countries/countries.ts';
import { labelExtraCodes } from '../../../shared/combination/extra-service-codes.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { InternationalOptionsRequest, OptionsRequest } from '../../usps/prices/shipping-options.ts';
import type { OptionsQuestion } from '../contract/ask-options.ts';
import { dollarsOf, poundsOf } from './wire-measures.ts';

type DomesticExtras = NonNullable<OptionsRequest['packageDescription']['extraServices']>;
type ExtrasAbroad = NonNullable<InternationalOptionsRequest['packageDescription']['extraServices']>;

/** What USPS is asked about a mailpiece, all classes at once. */
export const optionsQuestion = (mailpiece: Mailpiece, originZIPCode: string): OptionsQuestion => {
  const { to, value, shipDate: mailingDate, parcel: { weight, size } } = mailpiece;
  const codes = labelExtraCodes(mailpiece);
  const parcel = { weight: poundsOf(weight), length: size.length, width: size.width, height: size.height, mailingDate, ...(value === null ? {} : { packageValue: dollarsOf(value) }) };
  if (isAbroad(to)) {
    return {
      originZIPCode,
      destinationCountryCode: to.country,
      ...(to.zip.trim() === '' ? {} : { foreignPostalCode: to.zip.trim() }),
      packageDescription: { ...parcel, mailClass: 'ALL', ...(codes.length === 0 ? {} : { extraServices: codes as ExtrasAbroad }) },
    };
  }
  return {
    originZIPCode,
    destinationZIPCode: to.zip,
    destinationEntryFacilityType: 'NONE',
    packageDescription: { ...parcel, mailClass: 'ALL_OUTBOUND', ...(codes.length === 0 ? {} : { extraServices: codes as DomesticExtras }) },
  };
};
