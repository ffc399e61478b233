import type { AddressFields } from '../../shared/address/address.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import type { BoughtLabel } from '../ledger/shipments/shipment-ledger.ts';
import type { AnsweredAddress, AnsweredInternationalAddress } from '../usps/wire/wire-address.ts';
import type { SoldLabel } from './labels/label-calls.ts';

/** What an answered address says alike, wherever it is. */
const commonFrom = (answered: AnsweredAddress | AnsweredInternationalAddress): AddressFields => ({
  ...emptyAddress,
  name: `${answered.firstName} ${answered.lastName}`.trim(),
  company: answered.firm,
  street: answered.streetAddress,
  unit: answered.secondaryAddress,
  city: answered.city,
});

/** An address as USPS answers it, in the words of this application. */
export const addressFrom = (answered: AnsweredAddress): AddressFields => ({
  ...commonFrom(answered),
  state: answered.state,
  zip: answered.ZIPCode,
  plus4: answered.ZIPPlus4,
  urbanization: answered.urbanization,
});

/** As `addressFrom`, of an address abroad. */
const foreignFrom = (answered: AnsweredInternationalAddress): AddressFields => ({
  ...commonFrom(answered),
  state: answered.province,
  zip: answered.postalCode,
  country: answered.countryISOAlpha2Code,
});

const labelAddressOf = ({ labelAddress }: SoldLabel): AddressFields | null => {
  if (labelAddress === null) return null;
  return 'countryISOAlpha2Code' in labelAddress ? foreignFrom(labelAddress) : addressFrom(labelAddress);
};

/** What the ledger keeps of USPS's answer to a purchase. */
export const boughtFrom = (answer: SoldLabel): BoughtLabel => ({
  trackingNumber: answer.trackingNumber,
  labelAddress: labelAddressOf(answer),
  charged: answer.total,
  label: answer.image,
  ...(answer.reprintNumber === undefined ? {} : { reprintNumber: answer.reprintNumber }),
});
