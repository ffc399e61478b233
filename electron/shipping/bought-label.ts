import type { AddressFields } from '../../shared/address.ts';
import { emptyAddress } from '../../shared/address-problems.ts';
import type { BoughtLabel } from '../ledger/ledger.ts';
import type { LabelAnswer } from '../usps/labels/labels.ts';
import type { AnsweredAddress } from '../usps/wire/wire-address.ts';

/** An address as USPS answers it, in the words of this application. */
export const addressFrom = (answered: AnsweredAddress): AddressFields => ({
  ...emptyAddress,
  name: `${answered.firstName} ${answered.lastName}`.trim(),
  company: answered.firm,
  street: answered.streetAddress,
  unit: answered.secondaryAddress,
  city: answered.city,
  state: answered.state,
  zip: answered.ZIPCode,
  plus4: answered.ZIPPlus4,
  urbanization: answered.urbanization,
});

/** What the ledger keeps of USPS's answer to a purchase. */
export const boughtFrom = (answer: LabelAnswer & { readonly reprintNumber?: number | null }): BoughtLabel => ({
  trackingNumber: answer.trackingNumber,
  labelAddress: answer.labelAddress === null ? null : addressFrom(answer.labelAddress),
  charged: answer.total,
  label: answer.image,
  ...(answer.reprintNumber === undefined ? {} : { reprintNumber: answer.reprintNumber }),
});
