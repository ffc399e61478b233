import type { AlsoHeard, BookEntry, NewBookEntry } from '../../../shared/address/address-book.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { plainText } from './merge-key.ts';

const fieldOrder = ['name', 'company', 'street', 'unit', 'city', 'state', 'zip', 'plus4', 'urbanization', 'phone', 'email', 'country'] as const satisfies readonly (keyof AddressFields)[];

/** What names the same place in other letters is no news. */
const ofPlace: readonly (keyof AddressFields)[] = ['street', 'unit', 'city', 'state', 'zip', 'plus4', 'country'];

const isSame = (one: string, other: string): boolean => plainText(one) === plainText(other);

const holds = (also: readonly AlsoHeard[], { field, value }: AlsoHeard): boolean => also.some((one) => one.field === field && isSame(one.value, value));

/**
 * One entry of two. Gaps are filled; where both say something, `prefer` says which of them stands, and the other is kept
 * beside it, so that nothing that anybody entered is lost.
 */
export const mergeAddresses = (entry: BookEntry, heard: NewBookEntry, prefer: 'entry' | 'heard'): BookEntry => {
  const fields: AddressFields = { ...entry.fields };
  const also = [...entry.also];
  const keep = (aside: AlsoHeard): void => { if (aside.value !== '' && !holds(also, aside)) also.push(aside); };
  for (const field of fieldOrder) {
    const before = entry.fields[field] ?? '';
    const now = heard.fields[field] ?? '';
    // One person at one place: a unit that only one of the two has apart stands in the other's street.
    if (now === '' || isSame(before, now) || (field === 'unit' && before === '')) continue;
    if (before === '' || (prefer === 'heard' && !ofPlace.includes(field))) fields[field] = now;
    if (before !== '' && !ofPlace.includes(field)) keep({ field, value: prefer === 'heard' ? before : now });
  }
  const note = entry.note === '' ? heard.note : entry.note;
  if (note !== heard.note) keep({ field: 'note', value: heard.note });
  return { ...entry, fields, note, also: also.filter((aside) => aside.field === 'note' || !isSame(fields[aside.field] ?? '', aside.value)) };
};
