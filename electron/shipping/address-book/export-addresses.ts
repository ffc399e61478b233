import { countryName } from '../../../shared/countries.ts';
import type { BookEntry } from '../../../shared/address-book.ts';
import { writeCsv } from '../../csv/write-csv.ts';
import type { AddressBook } from '../../ledger/address-book/address-book.ts';

const header = ['Name', 'Company', 'Address 1', 'Address 2', 'City', 'State', 'ZIP', 'Urbanization', 'Country', 'Phone', 'Email', 'Note', 'Also heard'] as const;

const rowOf = ({ fields, note, also }: BookEntry): string[] => [
  fields.name, fields.company, fields.street, fields.unit, fields.city, fields.state, fields.plus4 === '' ? fields.zip : `${fields.zip}-${fields.plus4}`,
  fields.urbanization, fields.country === undefined ? '' : countryName(fields.country), fields.phone, fields.email, note,
  also.map(({ field, value }) => `${field}: ${value}`).join('; '),
];

/** The whole book, oldest first, under names that it is read back by. */
export const exportAddresses = (book: Pick<AddressBook, 'listAddresses'>): { readonly csv: Uint8Array; readonly entries: number } => {
  const rows: string[][] = [];
  let before: string | null = null;
  for (;;) {
    const page: BookEntry[] = book.listAddresses({ search: '', before, limit: 5_000 });
    for (const entry of page) rows.push(rowOf(entry));
    before = page.at(-1)?.id ?? null;
    if (before === null) return { csv: writeCsv(header, rows.reverse()), entries: rows.length };
  }
};
