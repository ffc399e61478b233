import { describe, expect, test } from 'vitest';
import type { AddressFields } from '../../../shared/address/address.ts';
import { Address } from '../../../shared/address/address.ts';
import { addressProblems, emptyAddress, isSound, phoneDigits } from '../../../shared/address/address-problems.ts';
import { isMilitary, isState, needsCustomsForm, stateCode } from '../../../shared/address/states.ts';

const sound: AddressFields = { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', city: 'Arlington', state: 'VA', zip: '22201' };

test('a sound address has no problems, and is an address', () => {
  expect(addressProblems(sound)).toEqual({});
  expect(Address.parse(sound)).toEqual(sound);
});

test('nothing typed names what is needed', () => {
  expect(addressProblems(emptyAddress)).toEqual({
    name: 'A name or a company is needed.',
    street: 'The street, or PO Box, is needed.',
    city: 'The city is needed.',
    state: 'The state is needed: two letters, as in NV.',
    zip: 'The ZIP is needed: five digits.',
  });
  expect(Address.safeParse(emptyAddress).error?.issues.map(({ path }) => path.join())).toEqual(['name', 'street', 'city', 'state', 'zip']);
});

test.each<[string, Partial<AddressFields>, Partial<AddressFields>]>([
  ['a company instead of a name', { name: '', company: 'Acme' }, {}],
  ['blanks for a name', { name: '  ' }, { name: 'A name or a company is needed.' }],
  ['a state in small letters', { state: 'va' }, {}],
  ['no state', { state: 'XX' }, { state: '“XX” is no state. Two letters, as in NV, AE or PR.' }],
  ['a state’s name', { state: 'Virginia' }, { state: '“Virginia” is no state. Two letters, as in NV, AE or PR.' }],
  ['what every object has', { state: 'constructor' }, { state: '“constructor” is no state. Two letters, as in NV, AE or PR.' }],
  ['a short ZIP', { zip: '2220' }, { zip: 'A ZIP has five digits; the four after the dash go beside it.' }],
  ['a long ZIP', { zip: '22201-1234' }, { zip: 'A ZIP has five digits; the four after the dash go beside it.' }],
  ['letters for a ZIP', { zip: 'K1A 0' }, { zip: 'A ZIP has five digits; the four after the dash go beside it.' }],
  ['a short ZIP+4', { plus4: '12' }, { plus4: 'ZIP+4 has four digits.' }],
  ['a sound ZIP+4', { plus4: '1234' }, {}],
  ['an emoji', { name: 'Dana 😀 Reyes' }, { name: '“😀” can’t be printed on a label. Take it out.' }],
  ['a flag', { street: '1 Main 🇺🇸' }, { street: '“🇺” can’t be printed on a label. Take it out.' }],
  ['a script that isn’t printed', { city: '東京' }, { city: '“東” can’t be printed on a label. Take it out.' }],
  ['a line’s end', { street: '1 Main St\nApt 4' }, { street: '“\n” can’t be printed on a label. Take it out.' }],
  ['accents and quotes', { name: 'Zoë O’Brien-Núñez', city: 'Cañon “City”' }, {}],
  ['300 characters of street', { street: 'x'.repeat(300) }, { street: 'Street has 300 characters; a label takes 50.' }],
  ['50 characters of street', { street: 'x'.repeat(50) }, {}],
  ['a long city', { city: 'x'.repeat(29) }, { city: 'City has 29 characters; a label takes 28.' }],
  ['a name of 100 that can be cut', { name: `${'a'.repeat(49)} ${'b'.repeat(50)}` }, {}],
  ['a name of 101', { name: `${'a'.repeat(50)} ${'b'.repeat(50)}` }, { name: 'Name has 101 characters; a label takes 100.' }],
  ['one word of 51', { name: 'a'.repeat(51) }, { name: 'USPS takes a name in two halves of 50 characters; this one can’t be cut at a blank.' }],
  ['three words of 33', { name: `${'a'.repeat(33)} ${'b'.repeat(33)} ${'c'.repeat(32)}` }, { name: 'USPS takes a name in two halves of 50 characters; this one can’t be cut at a blank.' }],
  ['a phone as people type it', { phone: '(703) 555-0142' }, {}],
  ['a phone with 1 before it', { phone: '+1 703.555.0142' }, {}],
  ['a short phone', { phone: '555' }, { phone: 'A phone number has 6 to 15 digits.' }],
  ['an extension', { phone: '703-555-0142 x12' }, { phone: 'A phone number has 6 to 15 digits.' }],
  ['an e-mail', { email: 'dana@example.com' }, {}],
  ['no e-mail', { email: 'dana at example' }, { email: 'USPS takes an e-mail address like name@example.com.' }],
])('%s', (_name, change, problems) => {
  expect(addressProblems({ ...sound, ...change })).toEqual(problems);
  expect(isSound({ ...sound, ...change })).toBe(Object.keys(problems).length === 0);
});

test('a phone goes to USPS as digits', () => {
  expect(['(703) 555-0142', '+1 703 555 0142', '17035550142', '+44 20 7946 0958', ''].map(phoneDigits)).toEqual([
    '7035550142', '7035550142', '7035550142', '+442079460958', '',
  ]);
});

describe('states', () => {
  test('are known by two letters or by name', () => {
    expect(['nv', ' NV ', 'Nevada', 'NEW YORK', 'D.C.', 'Puerto Rico', 'Armed Forces Europe', 'Ontario', '', 'toString'].map(stateCode)).toEqual([
      'NV', 'NV', 'NV', 'NY', 'DC', 'PR', 'AE', null, null, null,
    ]);
    expect(['va', 'AE', 'Nevada', ''].map(isState)).toEqual([true, true, false, false]);
  });

  test('ask for a customs form where a domestic label leaves the customs territory', () => {
    expect(['AA', 'AE', 'AP', 'GU', 'VI', 'PR', 'HI', 'NV'].map((state) => [state, needsCustomsForm(state), isMilitary(state)])).toEqual([
      ['AA', true, true], ['AE', true, true], ['AP', true, true], ['GU', true, false], ['VI', true, false],
      ['PR', false, false], ['HI', false, false], ['NV', false, false],
    ]);
  });
});
