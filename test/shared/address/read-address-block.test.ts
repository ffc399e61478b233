import { describe, expect, test } from 'vitest';
import type { AddressFields } from '../../../shared/address/address.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { readAddressBlock } from '../../../shared/address/read-address-block.ts';

const dana = { name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' };
const lines = (...all: string[]): string => all.join('\n');

const expectRead = (text: string, fields: Partial<AddressFields>): void => {
  expect(readAddressBlock(text)).toEqual({ ...emptyAddress, ...fields });
};

describe('in lines, as on an envelope', () => {
  test.each<[string, string, Partial<AddressFields>]>([
    ['the unit in the street', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201'), dana],
    ['the unit on a line of its own', lines('Dana Reyes', '2250 Clarendon Blvd', 'Apt 4', 'Arlington, VA 22201'), dana],
    ['the unit above the street', lines('Dana Reyes', 'Apt 4', '2250 Clarendon Blvd', 'Arlington, VA 22201'), dana],
    ['no commas', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington VA 22201'), dana],
    ['Windows’ line ends, blanks and empty lines', ' Dana  Reyes \r\n\r\n2250 Clarendon Blvd,\u00a0Apt 4,\r\nArlington,  VA   22201 \r\n', dana],
    ['a company, ZIP+4, country, phone and e-mail',
      lines('Dana Reyes', 'Acme Inc.', '2250 Clarendon Blvd', 'Apt 4', 'Arlington, VA 22201-3456', 'United States', '(703) 555-0142', 'dana@example.com'),
      { ...dana, company: 'Acme Inc.', plus4: '3456', phone: '(703) 555-0142', email: 'dana@example.com' }],
    ['phone and e-mail under labels, and a heading', lines('Shipping address:', 'Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201', 'Phone: +1 703-555-0142', 'E-mail: d@example.com'),
      { ...dana, phone: '+1 703-555-0142', email: 'd@example.com' }],
    ['the country behind the ZIP', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201 USA'), dana],
    ['the e-mail behind the name', lines('Dana Reyes <dana@example.com>', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201'), { ...dana, email: 'dana@example.com' }],
    ['“Ship to:” before the name', lines('Ship to: Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201'), dana],
    ['street and city on one line', lines('Dana Reyes', '2250 Clarendon Blvd, Apt 4, Arlington, VA 22201'), dana],
    ['city, state and ZIP on lines of their own', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington', 'VA', '22201'), dana],
    ['state and ZIP on a line', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington', 'VA 22201-3456'), { ...dana, plus4: '3456' }],
    ['the state’s name', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, Virginia 22201'), dana],
    ['a city named as its state', lines('Acme LLC', 'Attn: Bob', 'PO Box 12', 'New York, New York 10001'),
      { name: 'Bob', company: 'Acme LLC', street: 'PO Box 12', city: 'New York', state: 'NY', zip: '10001' }],
    ['West Virginia, not Virginia', lines('Jo', '1200 Main St', 'Charleston West Virginia 25301'), { name: 'Jo', street: '1200 Main St', city: 'Charleston', state: 'WV', zip: '25301' }],
    ['Virginia after a city on West', lines('Jo', '1 Main St', 'Key West, Virginia 22201'), { name: 'Jo', street: '1 Main St', city: 'Key West', state: 'VA', zip: '22201' }],
    ['D.C.', lines('Jo', '1600 Pennsylvania Ave NW', 'Washington, D.C. 20500'), { name: 'Jo', street: '1600 Pennsylvania Ave NW', city: 'Washington', state: 'DC', zip: '20500' }],
    ['a company that begins with a number', lines('99 Cents Only Store', '1200 Main St', 'Reno, NV 89502'), { company: '99 Cents Only Store', street: '1200 Main St', city: 'Reno', state: 'NV', zip: '89502' }],
    ['a street that is called like a unit', lines('Jo', '12 Suite Dr', '4th Floor', 'Reno, NV 89502'), { name: 'Jo', street: '12 Suite Dr', unit: '4th Floor', city: 'Reno', state: 'NV', zip: '89502' }],
    ['two units', lines('Jo', '100 Main St Bldg C Apt 12', 'St. Louis, MO 63101'), { name: 'Jo', street: '100 Main St', unit: 'Bldg C Apt 12', city: 'St. Louis', state: 'MO', zip: '63101' }],
    ['no name', lines('2250 Clarendon Blvd #4', 'Arlington, VA 22201'), { ...dana, name: '', unit: '#4' }],
    ['an order’s note under it', lines('Dana Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201', 'please ring twice'), dana],
    ['an emoji, which is kept to be named', lines('Dana 😀 Reyes', '2250 Clarendon Blvd Apt 4', 'Arlington, VA 22201'), { ...dana, name: 'Dana 😀 Reyes' }],
    ['marks that nobody sees', lines('\u200eDana Reyes\u202c', '\ufeff2250 Clarendon Blvd Apt 4', 'Arlington, VA\u200b 22201'), dana],
    ['300 characters of street, which are kept to be named', lines('Jo', `1 ${'x'.repeat(300)}`, 'Reno, NV 89502'), { name: 'Jo', street: `1 ${'x'.repeat(300)}`, city: 'Reno', state: 'NV', zip: '89502' }],
  ])('with %s', (_name, text, fields) => expectRead(text, fields));
});

describe('military and Puerto Rico', () => {
  test.each<[string, string, Partial<AddressFields>]>([
    ['PSC', lines('SGT Pat Doe', 'PSC 802 Box 74', 'APO AE 09499'), { name: 'SGT Pat Doe', street: 'PSC 802 Box 74', city: 'APO', state: 'AE', zip: '09499' }],
    ['Unit, which is no unit here', lines('SGT Pat Doe', 'Unit 2050 Box 4190', 'APO, AP 96278-2050'), { name: 'SGT Pat Doe', street: 'Unit 2050 Box 4190', city: 'APO', state: 'AP', zip: '96278', plus4: '2050' }],
    ['CMR in one line', 'SGT Pat Doe, CMR 402, Box 123, APO, AE 09012', { name: 'SGT Pat Doe', street: 'CMR 402, Box 123', city: 'APO', state: 'AE', zip: '09012' }],
    ['an urbanization', lines('Maria Suarez', 'URB Las Gladiolas', '150 Calle A', 'San Juan PR 00926-3232'), { name: 'Maria Suarez', urbanization: 'URB Las Gladiolas', street: '150 Calle A', city: 'San Juan', state: 'PR', zip: '00926', plus4: '3232' }],
    ['a street before its number', lines('Maria Suarez', 'Urb. Las Gladiolas', 'Calle A 150', 'San Juan, Puerto Rico 00926'), { name: 'Maria Suarez', urbanization: 'Urb. Las Gladiolas', street: 'Calle A 150', city: 'San Juan', state: 'PR', zip: '00926' }],
  ])('%s', (_name, text, fields) => expectRead(text, fields));
});

describe('in one line', () => {
  test.each<[string, string, Partial<AddressFields>]>([
    ['the plain one', 'Dana Reyes, 2250 Clarendon Blvd Apt 4, Arlington, VA 22201', dana],
    ['each part by itself', 'Dana Reyes, 2250 Clarendon Blvd, Apt 4, Arlington, Virginia, 22201-3456, USA', { ...dana, plus4: '3456' }],
    ['a company with a comma', 'Dana Reyes, Acme, Inc., 2250 Clarendon Blvd, Apt 4, Arlington, VA 22201', { ...dana, company: 'Acme, Inc.' }],
    ['a row of a spreadsheet', 'Dana Reyes\t2250 Clarendon Blvd\tApt 4\tArlington\tVA\t22201', dana],
    ['no name', '2250 Clarendon Blvd Apt 4, Arlington, VA 22201', { ...dana, name: '' }],
  ])('%s', (_name, text, fields) => expectRead(text, fields));
});

describe('in lines that say what they hold', () => {
  test.each<[string, string, Partial<AddressFields>]>([
    ['an order page', lines('Name: Dana Reyes', 'Address: 2250 Clarendon Blvd', 'Apt: 4', 'City: Arlington', 'State: Virginia', 'ZIP: 22201-3456', 'Country: US', 'Phone: 703-555-0142', 'E-mail: d@example.com'),
      { ...dana, plus4: '3456', phone: '703-555-0142', email: 'd@example.com' }],
    ['other words, in another order', lines('Postal code: 22201', 'First name: Dana', 'Last name: Reyes', 'Street address: 2250 Clarendon Blvd Apt 4', 'Town: Arlington', 'State/Province: VA'), dana],
    ['line 1 and 2', lines('Full name: Dana Reyes', 'Company: Acme', 'Address line 1: 2250 Clarendon Blvd', 'Address line 2: Apt 4', 'City: Arlington', 'State: VA', 'Zip code: 22201'), { ...dana, company: 'Acme' }],
    ['city, state and ZIP together', lines('Name: Dana Reyes', 'Street: 2250 Clarendon Blvd Apt 4', 'City, State ZIP: Arlington, VA 22201'), dana],
    ['the whole place under “Address”', lines('Name: Dana Reyes', 'Address: 2250 Clarendon Blvd, Apt 4, Arlington, VA 22201', 'Phone: 7035550142'), { ...dana, phone: '7035550142' }],
    ['a street over two lines', lines('Name: Dana Reyes', 'Address: 2250 Clarendon Blvd', 'Apt 4', 'City: Arlington', 'State: VA', 'ZIP: 22201'), dana],
    ['an order’s other lines', lines('Order: 10442', 'Name: Dana Reyes', 'Address: 2250 Clarendon Blvd Apt 4', 'City: Arlington', 'State: VA', 'ZIP: 22201', 'Total: $12.00'), dana],
    ['a state that is none, to be named', lines('Name: Dana Reyes', 'Address: 2250 Clarendon Blvd Apt 4', 'City: Arlington', 'State: Narnia', 'ZIP: 222'), { ...dana, state: 'Narnia', zip: '222' }],
  ])('%s', (_name, text, fields) => expectRead(text, fields));
});

test.each([
  '', '   ', '\n\n', 'hello world', '12345', '22201', '9234690361980900000142', 'Arlington, VA 22201', 'Dana Reyes', 'https://example.com/?a=1',
  'Hi,\nthanks for everything\nReno, NV 89502', '10 Downing St\nLondon SW1A 2AA', '1 Rue X\n75001 Paris', 'Dana Reyes 2250 Clarendon Blvd Arlington VA 22201',
  'Total: $12.00\nTax: $1.00', `Dana Reyes\n2250 Clarendon Blvd\nArlington, VA 22201\n${'x'.repeat(2_000)}`,
])('%j is no address', (text) => {
  expect(readAddressBlock(text)).toBeNull();
});

describe('abroad, with the country on the last line', () => {
  test.each<[string, string, Partial<AddressFields>]>([
    ['Canada', lines('Zoë Martin', '111 Wellington St', 'Ottawa ON K1A 0A9', 'Canada'), { name: 'Zoë Martin', street: '111 Wellington St', city: 'Ottawa', state: 'ON', zip: 'K1A 0A9', country: 'CA' }],
    ['the code before the city', lines('Jean Petit', '1 Rue de Rivoli', '75001 Paris', 'FRANCE'), { name: 'Jean Petit', street: '1 Rue de Rivoli', city: 'Paris', zip: '75001', country: 'FR' }],
    ['the code on a line of its own', lines('Sam Jones', 'Acme Ltd', '10 Downing St', 'London', 'SW1A 2AA', 'United Kingdom', '+44 20 7946 0000'),
      { name: 'Sam Jones', company: 'Acme Ltd', street: '10 Downing St', city: 'London', zip: 'SW1A 2AA', country: 'GB', phone: '+44 20 7946 0000' }],
    ['a state in capitals', lines('Ann Lee', 'Unit 3', '5 George St', 'Sydney, NSW 2000', 'Australia'), { name: 'Ann Lee', street: 'Unit 3', unit: '5 George St', city: 'Sydney', state: 'NSW', zip: '2000', country: 'AU' }],
    ['no codes at all', lines('Li Wei', '8 Queen’s Road Central', 'Central', 'Hong Kong'), { name: 'Li Wei', street: '8 Queen’s Road Central', city: 'Central', country: 'HK' }],
    ['one line', 'Max Muster, Unter den Linden 1, 10117 Berlin, Germany', { name: 'Max Muster', street: 'Unter den Linden 1', city: 'Berlin', zip: '10117', country: 'DE' }],
  ])('%s', (_name, text, fields) => expectRead(text, fields));
});
