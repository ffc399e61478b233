import * as z from 'zod';
import { AlsoHeard } from '../../../shared/address/address-book.ts';
import type { BookEntry, NewBookEntry } from '../../../shared/address/address-book.ts';
import { AddressFields } from '../../../shared/address/address.ts';
import { jsonColumn } from '../json-column.ts';

export const entryColumns = `
  sequence AS id, fields, note, also, as_typed_reason AS asTypedReason, uses, last_used_at AS lastUsedAt
`;

const EntryRow = z.object({
  id: z.coerce.string(),
  fields: jsonColumn(AddressFields),
  note: z.string(),
  also: jsonColumn(z.array(AlsoHeard)),
  asTypedReason: z.string(),
  uses: z.int(),
  lastUsedAt: z.string().nullable(),
});

export const entryFrom = (row: unknown): BookEntry => EntryRow.parse(row);

/** Everything by which an entry is found: its fields, what was also heard of it, its note. */
export const wordsOf = ({ fields, note, also }: NewBookEntry & Pick<BookEntry, 'also'>): string =>
  [...Object.values(fields), note, ...also.map(({ value }) => value)].join('\n');
