import type { AddressFields } from './address.ts';
import { emptyAddress } from './address-problems.ts';
import { countryForm } from '../countries/country-forms.ts';
import { isAbroad, readCountry } from '../countries/countries.ts';

const hasDigit = /\d/;

interface Place { readonly city: string; readonly state: string; readonly zip: string }

/** The postal code at an end of a line, and what is left of the line. */
const splitCode = (line: string, pattern: RegExp): { readonly zip: string; readonly rest: string } | null => {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  for (const length of [3, 2, 1]) {
    if (length > words.length) continue;
    const ends = [[words.slice(-length), words.slice(0, -length)], [words.slice(0, length), words.slice(length)]] as const;
    for (const [code, rest] of ends) {
      const zip = code.join(' ');
      // The rest is told by the line itself, so that its commas stay.
      if (hasDigit.test(zip) && pattern.test(zip)) return { zip, rest: rest.length === 0 ? '' : line.replace(new RegExp(`[\\s,]*${code.join('[\\s,]+')}[\\s,]*`), ' ').trim() };
    }
  }
  return null;
};

/** "Ottawa ON", "Sydney, NSW", "São Paulo - SP": the city, and what is short and in capitals after it. */
const splitState = (text: string, hasState: boolean): Pick<Place, 'city' | 'state'> => {
  const [, city = text, state = ''] = /^(.*?)(?:\s*[,-]\s*|\s+)([A-Z]{2,3})$/.exec(text) ?? [];
  if (hasState && state !== '' && city !== '') return { city: city.trim(), state };
  const comma = text.lastIndexOf(',');
  return hasState && comma > 0 ? { city: text.slice(0, comma).trim(), state: text.slice(comma + 1).trim() } : { city: text.replace(/,$/, '').trim(), state: '' };
};

/** City, province and postal code, from the last lines above the country. */
const placeOf = (lines: readonly string[], country: string): { readonly place: Place; readonly above: readonly string[] } | null => {
  const { postalCode, state } = countryForm(country);
  const last = lines.at(-1) ?? '';
  const code = postalCode === null ? null : splitCode(last, postalCode.pattern);
  const [line, above] = code?.rest === '' ? [lines.at(-2) ?? '', lines.slice(0, -2)] : [code?.rest ?? last, lines.slice(0, -1)];
  if (line === '' || above.length === 0) return null;
  return { place: { ...splitState(line, state !== null), zip: code?.zip ?? '' }, above };
};

/**
 * Reads an address abroad, in lines as on an envelope, of which the last names the country. Null for any other text: without its
 * country, nobody knows what a line holds.
 */
export const readForeignLines = (lines: readonly string[]): AddressFields | null => {
  const country = readCountry(lines.at(-1) ?? '');
  if (country === null || !isAbroad({ country })) return null;
  const found = placeOf(lines.slice(0, -1), country);
  if (found === null) return null;
  const streetAt = Math.max(found.above.findIndex((line, at) => at > 0 && hasDigit.test(line)), found.above.length > 1 ? 1 : 0);
  const before = found.above.slice(0, streetAt);
  const [street = '', ...more] = found.above.slice(streetAt);
  return { ...emptyAddress, name: before[0] ?? '', company: before.slice(1).join(', '), street, unit: more.join(', '), ...found.place, country };
};
