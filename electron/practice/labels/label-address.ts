import type { RuleError } from '../server/errors.ts';
import type { LabelFacts } from './content/label-content.ts';
import type { LabelAddress } from './label-request.ts';
import { standardizeAddress } from '../addresses/standardize-address.ts';

export type WrittenAddress = LabelFacts['toAddress'];

const asTyped = (typed: LabelAddress): WrittenAddress => ({
  streetAddress: typed.streetAddress, secondaryAddress: typed.secondaryAddress || null, city: typed.city, state: typed.state, ZIPCode: typed.ZIPCode,
  ZIPPlus4: typed.ZIPPlus4 ?? null, urbanization: typed.urbanization || null,
});

const reasons: Readonly<Record<string, string>> = {
  '010004': 'Invalid City', '160307': 'Primary Address Number missing', '160309': 'Rural Route/Highway Contract Route Box Number missing',
  '160310': 'PO Box/Rural Route/Highway Contract Route Box Number invalid',
};

/** The address as USPS writes it, or why no label is made out to it. `ignoreBadAddress` takes it as it was typed. */
export const writtenAddress = (typed: LabelAddress, parameter: string): WrittenAddress | RuleError => {
  if (typed.ignoreBadAddress) return asTyped(typed);
  const found = standardizeAddress(typed);
  const reason = found.code === null ? undefined : reasons[found.code];
  if (found.code !== null && reason !== undefined) return { code: found.code, parameter, detail: reason };
  if (found.code === '010006' || (found.code === null && found.delivery.correction === '22')) {
    return { code: '010006', parameter, detail: 'Multiple addresses were found for the information you entered, and no default exists.' };
  }
  if (found.code === null && found.delivery.confirmation === 'N' && typed.ZIPPlus4 !== undefined) {
    return { code: '160263', parameter, detail: 'ZIPPlus4 could not be validated for the provided address. If you pass ignoreBadAddress as true, the ZIPPlus4 that was provided will be used' };
  }
  if (found.code !== null || found.delivery.confirmation === 'N') return { code: '010005', parameter, detail: 'Address Not Found' };
  if (/^R77[79]$/.test(found.delivery.carrierRoute ?? '')) {
    return { code: '160320', parameter, detail: 'Address supplied is not a deliverable address: R777 Phantom Route physical address is not deliverable.' };
  }
  if (typed.ZIPPlus4 !== undefined && typed.ZIPPlus4 !== found.address.ZIPPlus4) {
    return {
      code: '160188', parameter,
      detail: `ZIPPlus4 of ${typed.ZIPPlus4} was requested but ZIPPlus4 of ${found.address.ZIPPlus4} was found. If you pass ignoreBadAddress as true, the ZIPPlus4 that was provided will be used.`,
    };
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
