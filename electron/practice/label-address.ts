import type { RuleError } from './errors.ts';
import type { LabelFacts } from './label-content.ts';
import type { LabelAddress } from './label-request.ts';
import { standardizeAddress } from './standardize-address.ts';

export type WrittenAddress = LabelFacts['toAddress'];

const asTyped = (typed: LabelAddress): WrittenAddress => ({
  streetAddress: typed.streetAddress, secondaryAddress: typed.secondaryAddress || null, city: typed.city, state: typed.state, ZIPCode: typed.ZIPCode,
  ZIPPlus4: typed.ZIPPlus4 ?? null, urbanization: typed.urbanization || null,
});

/** The address as USPS writes it, or why no label is made out to it. `ignoreBadAddress` takes it as it was typed. */
export const writtenAddress = (typed: LabelAddress, parameter: string): WrittenAddress | RuleError => {
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

/** The address of an answer: every member there, null where it holds nothing, as the live service does. */
export const answeredAddress = (typed: LabelAddress, address: WrittenAddress) => ({
  streetAddress: address.streetAddress, streetAddressAbbreviation: null, secondaryAddress: address.secondaryAddress, city: address.city,
  cityAbbreviation: null, state: address.state, ZIPCode: address.ZIPCode, ZIPPlus4: address.ZIPPlus4, urbanization: address.urbanization,
  firstName: typed.firstName?.toUpperCase() ?? null, lastName: typed.lastName?.toUpperCase() ?? null, firm: typed.firm?.toUpperCase() ?? null,
  phone: typed.phone ?? null, email: typed.email ?? null, ignoreBadAddress: typed.ignoreBadAddress ?? false,
});
