import type { AddressCheck, AddressFields, AddressVerdict } from '../../../shared/address/address.ts';

/** USPS's verdict in words, with what to do about it. */
export const verdictWords: Readonly<Record<AddressVerdict, string>> = {
  confirmed: 'USPS delivers here',
  'unit-missing': 'USPS asks for a unit: apartment, suite or box',
  'unit-not-confirmed': 'USPS delivers to the building but doesn’t know this unit',
  'not-confirmed': 'USPS knows the street but doesn’t deliver to this number',
  ambiguous: 'Several addresses fit; USPS can’t tell which',
  'not-found': 'USPS doesn’t find this address',
  'phantom-route': 'USPS knows the address but nobody delivers there',
};

/** What else USPS says of a place that it delivers to. */
export const placeWords = ({ vacant, business, mailReceivingAgency }: AddressCheck): string[] => [
  ...(vacant ? ['vacant: nobody has taken mail here for a while'] : []),
  ...(mailReceivingAgency ? ['a mailbox company (CMRA) takes it in'] : []),
  ...(business ? ['business'] : []),
];

export interface MarkedWord {
  readonly word: string;
  readonly changed: boolean;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** The words as USPS writes them; changed are those that weren't typed, letter case aside. */
export const markWords = (typed: string, written: string): MarkedWord[] => {
  const known = new Set(wordsOf(typed.toUpperCase()));
  return wordsOf(written).map((word) => ({ word, changed: !known.has(word.toUpperCase()) }));
};

/** The lines of an address from the street down, each word marked where USPS writes it otherwise. */
export const markedLines = (typed: AddressFields, written: AddressFields): MarkedWord[][] => {
  const place = (fields: AddressFields): string => `${fields.city} ${fields.state} ${fields.zip}`;
  const street = (fields: AddressFields): string => `${fields.street} ${fields.unit}`;
  const last = markWords(place(typed), place(written));
  const plus4: MarkedWord[] = written.plus4 === '' ? [] : [{ word: `-${written.plus4}`, changed: written.plus4 !== typed.plus4 }];
  return [markWords(typed.urbanization, written.urbanization), markWords(street(typed), street(written)), [...last, ...plus4]]
    .filter((line) => line.length > 0);
};
