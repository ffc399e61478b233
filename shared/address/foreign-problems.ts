import type { AddressFields } from './address.ts';
import { countryForm } from '../countries/country-forms.ts';
import { countryName, isKnownCountry } from '../countries/countries.ts';
import { isSuspended, suspendedAsOf } from '../countries/suspended-countries.ts';

/** Longest text that the International Labels API takes, by field. */
const longest = { city: 28, state: 40, zip: 11 } as const;
const fieldNames = { city: 'City', state: 'Province', zip: 'Postal code' } as const;

/** "Postal code" is "postal code" there; PLZ and PIN code stay. */
const inASentence = (label: string): string => (/^\p{Lu}\p{Lu}/u.test(label) ? label : label.toLowerCase());

/** Why nothing goes to a country; null where something does. */
const whyNoCountry = (country: string): string | null => {
  if (!isKnownCountry(country)) return `“${country}” is no country that is known here.`;
  return isSuspended(country)
    ? `USPS takes no parcels to ${countryName(country)} for now, by its alerts as of ${suspendedAsOf}. The address can be kept; nothing is bought.` : null;
};

/**
 * What is wrong with the place of an address abroad, by that country's own rules, a sentence a field. The country itself is one of
 * them where USPS takes nothing there.
 */
export const foreignProblems = (fields: AddressFields & { readonly country: string }): Partial<Record<keyof AddressFields, string>> => {
  const problems: Partial<Record<keyof AddressFields, string>> = {};
  const { country } = fields;
  const { state, postalCode } = countryForm(country);
  const where = countryName(country);
  for (const field of ['city', 'state', 'zip'] as const)
    if (fields[field].trim().length > longest[field]) problems[field] = `${fieldNames[field]} has ${fields[field].trim().length} characters; a label takes ${longest[field]}.`;
  if (fields.street.trim() === '') problems.street = 'The street is needed.';
  if (fields.city.trim() === '') problems.city ??= 'The city is needed.';
  if (state?.isNeeded === true && fields.state.trim() === '') problems.state ??= `${state.label} is needed in ${where}.`;
  const zip = fields.zip.trim();
  if (postalCode?.isNeeded === true && zip === '') problems.zip ??= `${postalCode.label} is needed in ${where}, as ${postalCode.example}.`;
  if (postalCode !== null && zip !== '' && !postalCode.pattern.test(zip))
    problems.zip ??= `“${zip}” is no ${inASentence(postalCode.label)} of ${where}${postalCode.example === '' ? '' : `; one is ${postalCode.example}`}.`;
  if (postalCode === null && zip !== '') problems.zip ??= `${where} has no postal codes. Leave it empty.`;
  const because = whyNoCountry(country);
  if (because !== null) problems.country = because;
  return problems;
};
