import { describe, expect, test } from 'vitest';
import { Address, HomeAddress } from '../../../shared/address/address.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { addressProblems, emptyAddress, slipsOf } from '../../../shared/address/address-problems.ts';
import { countries, countryName, isAbroad, readCountry, stateOfCountry } from '../../../shared/countries/countries.ts';
import { findCountries } from '../../../shared/countries/find-countries.ts';
import { isSuspended } from '../../../shared/countries/suspended-countries.ts';

const ottawa: AddressFields = { ...emptyAddress, name: 'Zoë Martin', street: '111 Wellington St', city: 'Ottawa', state: 'ON', zip: 'K1A 0A9', country: 'CA' };

describe('countries', () => {
  test('are those of ISO 3166 where people live, but those that USPS delivers to as states', () => {
    expect([countries.length, countries[0], countries.at(-1), countries.some(({ code }) => ['US', 'PR', 'GU', 'MH'].includes(code))])
      .toEqual([233, { code: 'AF', name: 'Afghanistan' }, { code: 'ZW', name: 'Zimbabwe' }, false]);
    expect(countries.filter(({ code, name }) => code === name)).toEqual([]);
  });

  test.each([
    ['Canada', 'CA'], ['ca', 'CA'], ['United Kingdom', 'GB'], ['UK', 'GB'], ['Côte d’Ivoire', 'CI'], ['cote d’ivoire', 'CI'], ['The Netherlands', 'NL'], ['USA', 'US'], ['United States of America', 'US'],
    ['Puerto Rico', 'PR'], ['Atlantis', null], ['', null],
  ])('%j is %s', (typed, code) => {
    expect(readCountry(typed)).toBe(code);
  });

  test.each([
    ['aus', ['Australia', 'Austria']], ['ca', ['Canada', 'Cambodia', 'Cameroon', 'Cape Verde', 'Caribbean Netherlands', 'Cayman Islands', 'New Caledonia', 'Turks & Caicos Islands']],
    ['niger', ['Niger', 'Nigeria']], ['england', ['United Kingdom']], ['cote', ['Côte d’Ivoire']], ['puerto', ['Puerto Rico']], ['atlantis', []],
  ])('by %j', (typed, names) => {
    expect(findCountries(typed).map(({ name }) => name)).toEqual(names);
  });

  test('that are states to USPS are no country of an address', () => {
    expect([isAbroad({ country: 'PR' }), isAbroad({ country: 'US' }), isAbroad({}), isAbroad({ country: 'CA' }), stateOfCountry('GU'), stateOfCountry('CA')])
      .toEqual([false, false, false, true, 'GU', null]);
  });
});

describe('an address abroad', () => {
  test('is one that a label is bought to', () => {
    expect([addressProblems(ottawa), slipsOf(ottawa), Address.safeParse(ottawa).success]).toEqual([{}, {}, true]);
  });

  test.each<[string, Partial<AddressFields>, Record<string, string>]>([
    ['without what its country asks', { state: '', zip: '' }, { state: 'Province is needed in Canada.', zip: 'Postal code is needed in Canada, as K1A 0B1.' }],
    ['with another country’s code', { zip: '22201' }, { zip: '“22201” is no postal code of Canada; one is K1A 0B1.' }],
    ['in the words of India', { country: 'IN', state: '', zip: '11000' }, { state: 'State is needed in India.', zip: '“11000” is no PIN code of India; one is 110001.' }],
    ['where there are no codes', { country: 'HK', state: '', zip: '999077' }, { zip: 'Hong Kong SAR China has no postal codes. Leave it empty.' }],
    ['of which little is known', { country: 'BO', state: '', zip: '' }, {}],
    ['with what no label holds', { city: 'x'.repeat(29) }, { city: 'City has 29 characters; a label takes 28.' }],
    ['without a street', { street: ' ' }, { street: 'The street is needed.' }],
  ])('%s', (_name, change, slips) => {
    expect(slipsOf({ ...ottawa, ...change })).toEqual(slips);
  });

  test('to where USPS takes no parcels says so', () => {
    expect([isSuspended('CU'), addressProblems({ ...ottawa, country: 'CU', state: '', zip: '' }).country])
      .toEqual([true, `USPS takes no parcels to ${countryName('CU')} for now, by its alerts as of March 3, 2026. The address can be kept; nothing is bought.`]);
  });

  test('is where nothing ships from', () => {
    expect(HomeAddress.safeParse(ottawa).error?.issues.map(({ path, message }) => [path, message])).toEqual([[['country'], 'USPS ships from the United States alone.']]);
  });

  test('in a country that doesn’t exist isn’t even kept', () => {
    expect(slipsOf({ ...ottawa, country: 'XX', state: '', zip: '' })).toEqual({ country: '“XX” is no country that is known here.' });
  });
});
