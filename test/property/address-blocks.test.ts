import * as fc from 'fast-check';
import { expect } from 'vitest';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import { readAddressBlock } from '../../shared/address/read-address-block.ts';
import { holds } from './holds.ts';

const words = [
  'Ship to:', 'Name: ', 'City: ', 'ZIP: ', 'Address: ', 'Dana Reyes', 'Acme, Inc.', 'ATTN: ', '2250 Clarendon Blvd', 'Apt 4', '# 12', 'PO Box 7', 'PSC 802 Box 74', 'URB Las Gladiolas',
  'Arlington', 'VA', 'Virginia', 'APO', 'AE', 'PR', '22201', '22201-3308', '00926', 'USA', 'United States', '(703) 555-0142', 'dana@example.com', '<', '>', ',', ', ', ';', '\n', '\r\n', '\t', ' ', '\u2028',
  '\u200b', '\u202e', '\ud83d\udce6', '\ud800', '\u0000', '\u00a0', 'é', '北京', '((((((((', '....', '-----', '0000000000', 'a'.repeat(400), ' '.repeat(300), ',,,,,,', '1 2 3 4 5 6 7 8 9',
];

const pasted = fc.oneof(
  fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words) }, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 24 }).map((each) => each.join('')),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((each) => each.join('\n')),
  fc.string({ unit: 'binary', maxLength: 2_100 }),
);

const fields = Object.keys(emptyAddress).sort();
const abroad = [...fields, 'country'].sort();

holds('whatever is pasted is an address or none, and never an error', pasted, (text) => {
  const read = readAddressBlock(text);
  if (read === null) return;
  expect(Object.keys(read).sort()).toEqual(read.country === undefined ? fields : abroad);
  expect(Object.values(read).every((value) => typeof value === 'string')).toBe(true);
});

const person = fc.tuple(fc.constantFrom('Dana', 'Sam', 'Ann', 'José', 'Li'), fc.constantFrom('Reyes', 'Ortiz', 'O’Neill', 'Smith', 'Nguyen')).map((each) => each.join(' '));
const street = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('Clarendon', 'Main', 'Oak Hill', 'W Liberty', 'Martin Luther King'), fc.constantFrom('St', 'Ave', 'Blvd', 'Road', 'Ln'))
  .map((each) => each.join(' '));
const place = fc.tuple(
  fc.constantFrom('Arlington', 'Reno', 'San Juan', 'New York', 'Salt Lake City', 'St Louis'), fc.constantFrom('VA', 'NV', 'NY', 'UT', 'MO', 'TX'),
  fc.integer({ min: 10_000, max: 99_999 }).map(String), fc.option(fc.integer({ min: 1000, max: 9999 }).map(String), { nil: '' }),
);

const contact = fc.record({
  phone: fc.constantFrom('(703) 555-0142', '+1 703-555-0142', '703.555.0142'), email: fc.constantFrom('dana@example.com', 'd.reyes+ship@mail.example.org'),
});
const asLine = (label: string, text: string, labelled: boolean): string => (labelled ? `${label}: ${text}` : text);

/** The five layouts that are pasted: an envelope, one line, a row of a spreadsheet, a column of one, and lines that say what they hold. */
const layouts: Readonly<Record<string, (parts: { name: string; line: string; unit: string; city: string; state: string; code: string; phone: string; email: string; labelled: boolean }) => string>> = {
  envelope: ({ name, line, unit, city, state, code, phone, email, labelled }) =>
    [name, line, ...(unit === '' ? [] : [unit]), `${city}, ${state} ${code}`, asLine('Phone', phone, labelled), asLine('E-mail', email, labelled)].join('\n'),
  'one line': ({ name, line, unit, city, state, code, phone, email }) =>
    [name, line, ...(unit === '' ? [] : [unit]), city, `${state} ${code}`, phone, email].join(', '),
  'a spreadsheet’s row': ({ name, line, unit, city, state, code, phone, email }) =>
    [name, line, ...(unit === '' ? [] : [unit]), city, state, code, phone, email].join('\t'),
  'a spreadsheet’s column': ({ name, line, unit, city, state, code, phone, email }) =>
    [name, line, ...(unit === '' ? [] : [unit]), city, state, code, phone, email].join('\r\n'),
  labels: ({ name, line, unit, city, state, code, phone, email }) =>
    [`Name: ${name}`, `Address: ${line}`, ...(unit === '' ? [] : [`Apt/Suite: ${unit}`]), `City: ${city}`, `State: ${state}`, `ZIP: ${code}`, `Phone: ${phone}`, `E-mail: ${email}`].join('\n'),
};

holds('the same address is read from each of the five layouts, phone and e-mail in it', fc.tuple(person, street, fc.constantFrom('', 'Apt 4', 'Suite 200', 'Unit B'), place, contact, fc.boolean()),
  ([name, line, unit, [city, state, zip, plus4], { phone, email }, labelled]) => {
    const code = plus4 === '' ? zip : `${zip}-${plus4}`;
    const expected = { ...emptyAddress, name, street: line, unit, city, state, zip, plus4, phone, email };
    for (const [layout, write] of Object.entries(layouts))
      expect([layout, readAddressBlock(write({ name, line, unit, city, state, code, phone, email, labelled }))]).toEqual([layout, expected]);
  });
