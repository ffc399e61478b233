import type { AddressFields } from './address/address.ts';

const isTwoNames = (name: string): boolean => name.trim().split(/\s+/).filter((word) => word !== '').length > 1;

/**
 * What is missing to have a parcel held: both people by their two names, their phone and e-mail, since USPS tells one and
 * asks the other (Labels API, 160079 to 160082, 160175 to 160177, 160213, 160217).
 */
export const holdProblems = (to: AddressFields, from: AddressFields): { readonly path: string; readonly message: string }[] => {
  const problems: { path: string; message: string }[] = [];
  if (!isTwoNames(to.name)) problems.push({ path: 'to.name', message: 'Held parcels need a first and a last name: USPS asks for an ID.' });
  if (to.phone.trim() === '') problems.push({ path: 'to.phone', message: 'USPS calls whoever picks it up: a phone is needed.' });
  if (to.email.trim() === '') problems.push({ path: 'to.email', message: 'USPS writes to whoever picks it up: an e-mail address is needed.' });
  if (!isTwoNames(from.name) || from.phone.trim() === '' || from.email.trim() === '')
    problems.push({ path: 'shipFromId', message: 'To have a parcel held, From needs a first and last name, a phone and an e-mail address. Add them in Settings.' });
  return problems;
};
