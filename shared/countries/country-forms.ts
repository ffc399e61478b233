/** What an address in a country is asked for, in that country's own words. */
export interface CountryForm {
  /** Null where addresses have none. */
  readonly state: { readonly label: string; readonly isNeeded: boolean } | null;
  /** Null where the country has no postal codes. */
  readonly postalCode: { readonly label: string; readonly isNeeded: boolean; readonly pattern: RegExp; readonly example: string } | null;
}

const anyCode = /^[\p{L}\d][\p{L}\d -]{1,9}[\p{L}\d]$/u;
const code = (pattern: RegExp, example: string, label = 'Postal code') => ({ label, isNeeded: true, pattern, example });
const state = (label: string, isNeeded = true) => ({ label, isNeeded });

const digits = (count: number, example: string, label?: string) => ({ state: null, postalCode: code(new RegExp(`^\\d{${count}}$`), example, label) });

/** Of countries of which it isn't known: nothing is insisted on. */
const other: CountryForm = {
  state: state('State or province', false),
  postalCode: { label: 'Postal code', isNeeded: false, pattern: anyCode, example: '' },
};

const withoutCodes: CountryForm = { state: state('State or province', false), postalCode: null };

/** By ISO 3166; the words and shapes are those of the Universal Postal Union's addressing pages. */
const forms: Readonly<Record<string, CountryForm>> = {
  AR: { state: state('Province', false), postalCode: code(/^[A-Z]?\d{4}(?:[A-Z]{3})?$/i, 'C1420', 'CPA') },
  AT: digits(4, '1010', 'PLZ'),
  AU: { state: state('State'), postalCode: code(/^\d{4}$/, '2000', 'Postcode') },
  BE: digits(4, '1000'),
  BR: { state: state('State'), postalCode: code(/^\d{5}-?\d{3}$/, '01310-100', 'CEP') },
  CA: { state: state('Province'), postalCode: code(/^[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/i, 'K1A 0B1') },
  CH: digits(4, '3000', 'PLZ'),
  CL: { state: state('Region', false), postalCode: code(/^\d{3}-?\d{4}$/, '8320000') },
  CN: { state: state('Province'), postalCode: code(/^\d{6}$/, '100000') },
  CO: { state: state('Department', false), postalCode: code(/^\d{6}$/, '110111') },
  CZ: { state: null, postalCode: code(/^\d{3} ?\d{2}$/, '110 00', 'PSČ') },
  DE: digits(5, '10115', 'PLZ'),
  DK: digits(4, '1050'),
  ES: { state: state('Province', false), postalCode: code(/^\d{5}$/, '28001') },
  FI: digits(5, '00100'),
  FR: digits(5, '75001'),
  GB: { state: state('County', false), postalCode: code(/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, 'SW1A 2AA', 'Postcode') },
  GR: { state: null, postalCode: code(/^\d{3} ?\d{2}$/, '104 31') },
  HU: digits(4, '1051'),
  IE: { state: state('County', false), postalCode: { ...code(/^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, 'D02 AF30', 'Eircode'), isNeeded: false } },
  IL: digits(7, '9614303'),
  IN: { state: state('State'), postalCode: code(/^\d{3} ?\d{3}$/, '110001', 'PIN code') },
  IT: { state: state('Province', false), postalCode: code(/^\d{5}$/, '00144', 'CAP') },
  JP: { state: state('Prefecture'), postalCode: code(/^\d{3}-?\d{4}$/, '100-0001') },
  KR: { state: state('Province or city', false), postalCode: code(/^\d{5}$/, '03051') },
  MX: { state: state('State'), postalCode: code(/^\d{5}$/, '06000', 'Código postal') },
  MY: { state: state('State', false), postalCode: code(/^\d{5}$/, '50000', 'Postcode') },
  NL: { state: null, postalCode: code(/^\d{4} ?[A-Z]{2}$/i, '1012 JS', 'Postcode') },
  NO: digits(4, '0150'),
  NZ: { state: null, postalCode: code(/^\d{4}$/, '6011', 'Postcode') },
  PH: { state: state('Province', false), postalCode: code(/^\d{4}$/, '1000', 'ZIP code') },
  PL: { state: null, postalCode: code(/^\d{2}-?\d{3}$/, '00-950') },
  PT: { state: null, postalCode: code(/^\d{4}-?\d{3}$/, '1000-205') },
  RO: { state: state('County', false), postalCode: code(/^\d{6}$/, '010011') },
  SE: { state: null, postalCode: code(/^\d{3} ?\d{2}$/, '111 20') },
  SG: digits(6, '018956'),
  SK: { state: null, postalCode: code(/^\d{3} ?\d{2}$/, '811 01', 'PSČ') },
  TH: { state: state('Province'), postalCode: code(/^\d{5}$/, '10100') },
  TR: { state: state('Province'), postalCode: code(/^\d{5}$/, '06100') },
  TW: { state: state('County', false), postalCode: code(/^\d{3}(?:-?\d{2,3})?$/, '100') },
  UA: { state: state('Oblast', false), postalCode: code(/^\d{5}$/, '01001') },
  ZA: { state: state('Province', false), postalCode: code(/^\d{4}$/, '0001') },
  ...Object.fromEntries('AE AG AO AW BS BW BZ CG CM DM FJ GD GM GY HK KI KM KN LC ML MO MR MW NR QA SB SC SL SR ST TD TG TO TV UG VU YE ZW'.split(' ')
    .map((country) => [country, withoutCodes])),
};

export const countryForm = (country: string): CountryForm => forms[country] ?? other;
