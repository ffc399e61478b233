import type { BookEntry, CsvImported, NewBookEntry, SavedAddress } from '../../../shared/address/address-book.ts';
import type { AddressFields } from '../../../shared/address/address.ts';

export interface AddressList {
  /** Beginnings of words in any field; each must be found. Empty finds all. */
  readonly search: string;
  /** The last entry of the page before; null for the first page. */
  readonly before: string | null;
  readonly limit: number;
}

/** Who was shipped to, or may be: one entry a person and place. */
export interface AddressBook {
  countAddresses(): number;
  /** The newest first, a page at a time. */
  listAddresses(list: AddressList): BookEntry[];
  /** All of them, the oldest first, a page at a time: `after` is the last entry of the page before. */
  addressesAfter(after: string | null, limit: number): BookEntry[];
  /** As somebody types: those that were shipped to last come first. Nothing for nothing typed. */
  suggestAddresses(search: string, limit: number): BookEntry[];
  addressEntry(id: string): BookEntry | null;
  /**
   * Saves an entry that was made or changed by hand. One that is in the book already is merged with what is there, or, without
   * `merge`, told and not saved.
   */
  saveAddress(entry: NewBookEntry & { readonly id: string | null; readonly merge: boolean }): SavedAddress;
  /** A label was bought to it: it is in the book from now on, with what was typed last. */
  rememberAddress(fields: AddressFields, asTypedReason: string): BookEntry;
  removeAddress(id: string): void;
  /** Takes in many at once, each merged with the one that is there; in one transaction. */
  takeAddresses(entries: readonly NewBookEntry[]): Omit<CsvImported, 'bad'>;
  /** What the one that is there would be with this; null where it is new. */
  mergedWith(entry: NewBookEntry): BookEntry | null;
  /** Writes the words of entries that came in bulk, so many at most. Returns how many are left at most; 0 once all are written. */
  makeAddressWords(atMost: number): number;
}
