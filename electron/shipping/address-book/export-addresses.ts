import { countryName } from '../../../shared/countries/countries.ts';
import type { BookEntry } from '../../../shared/address/address-book.ts';
import { writeCsvFile } from '../../csv/write-csv-file.ts';
import type { AddressBook } from '../../ledger/address-book/address-book.ts';

const header = ['Name', 'Company', 'Address 1', 'Address 2', 'City', 'State', 'ZIP', 'Urbanization', 'Country', 'Phone', 'Email', 'Note', 'Also heard'] as const;

const rowOf = ({ fields, note, also }: BookEntry): string[] => [
  fields.name, fields.company, fields.street, fields.unit, fields.city, fields.state, fields.plus4 === '' ? fields.zip : `${fields.zip}-${fields.plus4}`,
  fields.urbanization, fields.country === undefined ? '' : countryName(fields.country), fields.phone, fields.email, note,
  also.map(({ field, value }) => `${field}: ${value}`).join('; '),
];

/** Writes the whole book, oldest first, under names that it is read back by. Returns how many entries that is. */
export const exportAddresses = (book: Pick<AddressBook, 'addressesAfter'>, file: string, closing: AbortSignal): Promise<number> => {
  let after: string | null = null;
  return writeCsvFile(file, {
    header,
    next: (most) => {
      const entries = book.addressesAfter(after, most);
      after = entries.at(-1)?.id ?? after;
      return entries.map(rowOf);
    },
    closing,
  });
};
