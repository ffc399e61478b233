import type { AddressFields } from './address.ts';
import { isAbroad, isKnownCountry } from '../countries/countries.ts';
import { foreignProblems } from './foreign-problems.ts';
import { isState } from './states.ts';

export const emptyAddress: AddressFields = {
  name: '', company: '', street: '', unit: '', city: '', state: '', zip: '', plus4: '', urbanization: '', phone: '', email: '',
};

export type AddressProblems = Partial<Record<keyof AddressFields, string>>;

/** Longest text the Labels API takes, by field. A name is two fields of 50 on the wire. */
const longest: Partial<Record<keyof AddressFields, number>> = {
  name: 100, company: 50, street: 50, unit: 50, city: 28, urbanization: 96, email: 50,
};

/** A name goes on the wire as two of at most 50 characters each, cut at a blank, or as a firm of 50 when it is one word. */
const fitsTwoNames = (name: string): boolean => {
  if (name.length <= 50) return true;
  const words = name.trim().split(/\s+/);
  return words.some((_word, cut) => words.slice(0, cut).join(' ').length <= 50 && words.slice(cut).join(' ').length <= 50);
};

/** Latin letters, digits and the marks that USPS's label fonts hold; accents are folded by USPS, emoji are not. */
const unprintable = /[^\u0020-\u007e\u00a0-\u024f\u2018\u2019\u201c\u201d\u2013\u2014]/u;

/** USPS's own pattern, which is narrower than what mail takes: no apostrophe, no accents (Labels API, email). */
const email = /^[\w+&*-]+(?:\.[\w+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$/;

const phone = /^\+?[1-9][0-9]{7,14}$|^[0-9]{6,15}$/;

/** The fields that are typed; the country is chosen. */
export type AddressText = Exclude<keyof AddressFields, 'country'>;

const label: Record<AddressText, string> = {
  name: 'Name', company: 'Company', street: 'Street', unit: 'Unit', city: 'City', state: 'State', zip: 'ZIP',
  plus4: 'ZIP+4', urbanization: 'Urbanization', phone: 'Phone', email: 'E-mail',
};

const texts = Object.keys(label) as AddressText[];
const plain = /^[\x20-\x7e]*$/;

/** The phone number as USPS takes it: digits, with a leading plus where it was typed. */
export const phoneDigits = (typed: string): string => typed.replace(/[\s().-]/g, '').replace(/^\+?1(?=\d{10}$)/, '');

/**
 * What is wrong with an address before anybody is asked, a sentence a field, none where it is sound.
 * Source of the rules: the Labels API's address schema (USPS domestic labels, address).
 */
export const addressProblems = (fields: AddressFields): AddressProblems => {
  const problems: AddressProblems = {};
  for (const field of texts) {
    const text = fields[field];
    // A field is mostly plain and short, and a file of them has a hundred thousand rows.
    if (text === '' || (text.length <= 28 && plain.test(text))) continue;
    const limit = longest[field];
    const odd = unprintable.exec(text)?.[0];
    if (odd !== undefined) problems[field] = `“${odd}” can’t be printed on a label. Take it out.`;
    else if (limit !== undefined && text.length > limit)
      problems[field] = `${label[field]} has ${text.length} characters; a label takes ${limit}.`;
  }
  if (!fitsTwoNames(fields.name)) problems.name ??= 'USPS takes a name in two halves of 50 characters; this one can’t be cut at a blank.';
  const require = (field: AddressText, message: string): void => {
    if (fields[field].trim() === '') problems[field] ??= message;
  };
  if (fields.company.trim() === '') require('name', 'A name or a company is needed.');
  if (fields.phone !== '' && !phone.test(fields.phone) && !phone.test(phoneDigits(fields.phone))) problems.phone ??= 'A phone number has 6 to 15 digits.';
  if (fields.email !== '' && !email.test(fields.email)) problems.email ??= 'USPS takes an e-mail address like name@example.com.';
  if (isAbroad(fields)) return { ...foreignProblems(fields), ...problems };
  require('street', 'The street, or PO Box, is needed.');
  require('city', 'The city is needed.');
  require('state', 'The state is needed: two letters, as in NV.');
  require('zip', 'The ZIP is needed: five digits.');
  if (fields.state.trim() !== '' && !isState(fields.state)) problems.state ??= `“${fields.state}” is no state. Two letters, as in NV, AE or PR.`;
  if (fields.zip !== '' && !/^\d{5}$/.test(fields.zip)) problems.zip ??= 'A ZIP has five digits; the four after the dash go beside it.';
  if (fields.plus4 !== '' && !/^\d{4}$/.test(fields.plus4)) problems.plus4 ??= 'ZIP+4 has four digits.';
  return problems;
};

/** Without blanks around what was typed. */
export const trimmedAddress = (fields: AddressFields): AddressFields =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text?.trim()])) as unknown as AddressFields;

export const isSound = (fields: AddressFields): boolean => Object.keys(addressProblems(fields)).length === 0;

/** What keeps an address from being kept in a book: it may be one that no label can be bought to yet. */
export const slipsOf = (fields: AddressFields): AddressProblems => {
  const problems = addressProblems(fields);
  if (isAbroad(fields) && isKnownCountry(fields.country)) delete problems.country;
  return problems;
};
