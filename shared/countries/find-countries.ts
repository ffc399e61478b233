import { asStates, countries, countryName, otherNames, plainName, readCountry } from './countries.ts';
import type { Country } from './countries.ts';

const named: readonly (Country & { readonly plainNames: readonly string[] })[] = [
  ...countries, ...['US', ...asStates].map((code) => ({ code, name: countryName(code) })),
].map((country) => ({
  ...country,
  plainNames: [plainName(country.name), ...Object.entries(otherNames).filter(([, code]) => code === country.code).map(([name]) => plainName(name))],
}));

/**
 * Countries by what is typed of a name, or by the code: the one that is meant exactly first, then those that begin with it, then
 * those with a word that does. The United States and its territories are among them.
 */
export const findCountries = (typed: string): Country[] => {
  const text = plainName(typed);
  const exact = readCountry(typed);
  const rank = ({ code, plainNames }: typeof named[number]): number | null => {
    if (code === exact) return 0;
    if (plainNames.some((name) => name.startsWith(text))) return 1;
    return plainNames.some((name) => name.split(/[\s-]+/).some((word) => word.startsWith(text))) ? 2 : null;
  };
  return named
    .flatMap((country) => { const at = rank(country); return at === null ? [] : [{ at, country: { code: country.code, name: country.name } }]; })
    .sort((one, other) => one.at - other.at || one.country.name.localeCompare(other.country.name, 'en'))
    .map(({ country }) => country);
};
