import * as z from 'zod';
import { AddressFields } from './address.ts';

/** What was heard of a person at a place beside what stands in the entry: another phone number, another company. Nothing is lost by a merge. */
export const AlsoHeard = z.strictObject({ field: z.union([AddressFields.keyof(), z.literal('note')]), value: z.string() });
export type AlsoHeard = z.infer<typeof AlsoHeard>;

/** One person, or one company, at one place. */
export const BookEntry = z.strictObject({
  id: z.string(),
  fields: AddressFields,
  note: z.string(),
  also: z.array(AlsoHeard),
  /** Why it is used as typed though USPS doubts it; empty where it isn't. */
  asTypedReason: z.string(),
  /** Labels bought to it. */
  uses: z.int(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type BookEntry = z.infer<typeof BookEntry>;

export const NewBookEntry = z.strictObject({ fields: AddressFields, note: z.string().max(500) });
export type NewBookEntry = z.infer<typeof NewBookEntry>;

/** Two entries that are one person at one place: what stays, and what is kept beside it. */
export const AddressMerge = z.strictObject({
  into: BookEntry,
  /** As the entry will be. */
  merged: BookEntry,
});
export type AddressMerge = z.infer<typeof AddressMerge>;

/** Either it was saved, or it is somebody who is in the book already, and nothing was. */
export const SavedAddress = z.union([
  z.strictObject({ saved: BookEntry }),
  z.strictObject({ wouldMerge: AddressMerge }),
]);
export type SavedAddress = z.infer<typeof SavedAddress>;

/** What a column of a file is; null is left out. */
export const CsvTarget = z.enum([
  'name', 'first', 'last', 'company', 'street', 'unit', 'city', 'state', 'zip', 'urbanization', 'country', 'phone', 'email', 'note',
]).nullable();
export type CsvTarget = z.infer<typeof CsvTarget>;

export const AddressCsv = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** How it was written, as read. */
  encoding: z.string(),
  delimiter: z.string(),
  header: z.array(z.string()),
  /** The first rows, cell by cell. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  /** What the columns seem to be, by what they are called. */
  guess: z.array(CsvTarget),
});
export type AddressCsv = z.infer<typeof AddressCsv>;

/** A row that can't be taken, and why; the number is the spreadsheet's. */
export const BadRow = z.strictObject({ row: z.int(), problems: z.array(z.strictObject({ field: z.string(), message: z.string() })), cells: z.array(z.string()) });
export type BadRow = z.infer<typeof BadRow>;

export const CsvPreview = z.strictObject({
  /** The first rows as they would be taken. */
  sample: z.array(NewBookEntry.extend({ row: z.int() })),
  sound: z.int(),
  bad: z.int(),
  /** The first of them. */
  badRows: z.array(BadRow),
  /** Rows of somebody who is in the book already, or twice in the file. */
  merges: z.int(),
  /** The first merges that bring something new. */
  mergeSample: z.array(z.strictObject({ row: z.int(), merged: BookEntry })),
});
export type CsvPreview = z.infer<typeof CsvPreview>;

export const CsvImported = z.strictObject({ added: z.int(), merged: z.int(), unchanged: z.int(), bad: z.int() });
export type CsvImported = z.infer<typeof CsvImported>;
