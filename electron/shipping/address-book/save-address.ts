import type { NewBookEntry, SavedAddress } from '../../../shared/address/address-book.ts';
import { slipsOf, trimmedAddress } from '../../../shared/address/address-problems.ts';
import { Failed } from '../../../shared/failure.ts';
import type { AddressBook } from '../../ledger/address-book/address-book.ts';

/** @throws Failed `input-invalid`: what can't be read on a label isn't kept for the next one. */
export const saveAddress = (
  book: Pick<AddressBook, 'saveAddress'>, { fields, note, ...rest }: NewBookEntry & { readonly id: string | null; readonly merge: boolean },
): SavedAddress => {
  const trimmed = trimmedAddress(fields);
  const problems = Object.entries(slipsOf(trimmed)).map(([path, message]) => ({ path, message }));
  if (problems.length > 0) throw new Failed({ code: 'input-invalid', problems });
  return book.saveAddress({ fields: trimmed, note: note.trim(), ...rest });
};
