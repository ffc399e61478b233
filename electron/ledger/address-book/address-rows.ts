import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { BookEntry, NewBookEntry } from '../../../shared/address/address-book.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Clock } from '../../clock.ts';
import { inTransaction } from '../in-transaction.ts';
import type { AddressBook } from './address-book.ts';
import { entryColumns, entryFrom, wordsOf } from './address-row.ts';
import { addressSearch } from './address-search.ts';
import { mergeAddresses } from './merge-addresses.ts';
import { mergeKey } from './merge-key.ts';

/** Rows of one statement: a statement a row takes half as long again. */
const batch = 100;

/** An entry as it is written: whom it is told from others by, and its fields as JSON. */
interface Keyed { readonly made: NewBookEntry; readonly key: string; readonly fields: string }

const Sequence = z.object({ sequence: z.int() });

/** The address book. What is kept of a person stays through every merge; an entry that is removed is gone. */
export const addressRows = (database: DatabaseSync, clock: Clock): AddressBook => {
  const search = addressSearch(database);
  const insert = database.prepare('INSERT INTO address_book (merge_key, fields, note, changed_at) VALUES (:key, :fields, :note, :now) RETURNING sequence');
  const insertMany = (rows: number) => database.prepare(`
    INSERT INTO address_book (merge_key, fields, note, changed_at) VALUES ${Array.from({ length: rows }, () => '(?, ?, ?, ?)').join(', ')}
    ON CONFLICT (merge_key) DO NOTHING
  `);
  const insertBatch = insertMany(batch);
  const newestKeys = database.prepare('SELECT merge_key AS key FROM address_book ORDER BY sequence DESC LIMIT ?');
  const isThere = database.prepare('SELECT 1 FROM address_book WHERE merge_key = ? AND fields = ? AND note = ?');
  const change = database.prepare(`
    UPDATE address_book SET merge_key = :key, fields = :fields, note = :note, also = :also, changed_at = :now WHERE sequence = :id
  `);
  const use = database.prepare('UPDATE address_book SET uses = uses + 1, last_used_at = :now, as_typed_reason = :reason WHERE sequence = :id');
  const remove = database.prepare('DELETE FROM address_book WHERE sequence = ?');
  const byKey = database.prepare(`SELECT ${entryColumns} FROM address_book WHERE merge_key = ?`);
  const writeWords = database.prepare('INSERT OR REPLACE INTO address_words (rowid, words) VALUES (:id, :words)');
  const forgetWords = database.prepare('DELETE FROM address_words WHERE rowid = ?');
  const upTo = database.prepare('SELECT up_to AS sequence FROM address_words_made');
  const setUpTo = database.prepare('UPDATE address_words_made SET up_to = ?');
  const unwritten = database.prepare(`SELECT ${entryColumns} FROM address_book WHERE sequence > ? ORDER BY sequence LIMIT ?`);
  // Told by the ends: what is between them isn't counted.
  const left = database.prepare('SELECT max(0, coalesce((SELECT max(sequence) FROM address_book), 0) - up_to) AS sequence FROM address_words_made');
  const now = (): string => clock.now().toISOString();
  const behind = (): number => Sequence.parse(left.get()).sequence;
  const written = (): number => Sequence.parse(upTo.get()).sequence;

  const entry = (id: string): BookEntry => {
    const found = search.addressEntry(id);
    if (found === null) throw new Failed({ code: 'not-found', what: 'address' });
    return found;
  };
  const same = (key: string): BookEntry | null => {
    const row = byKey.get(key);
    return row === undefined ? null : entryFrom(row);
  };
  /** Only behind what is written already: what isn't has its turn. */
  const rewrite = (id: number, made: NewBookEntry & Pick<BookEntry, 'also'>): void => {
    if (id <= written()) writeWords.run({ id, words: wordsOf(made) });
  };
  const add = ({ fields, note }: NewBookEntry): number => {
    const isWritten = behind() === 0;
    const { sequence } = Sequence.parse(insert.get({ key: mergeKey(fields), fields: JSON.stringify(fields), note, now: now() }));
    if (isWritten) {
      writeWords.run({ id: sequence, words: wordsOf({ fields, note, also: [] }) });
      setUpTo.run(sequence);
    }
    return sequence;
  };
  const put = ({ id, fields, note, also }: BookEntry): void => {
    change.run({ id: Number(id), key: mergeKey(fields), fields: JSON.stringify(fields), note, also: JSON.stringify(also), now: now() });
    rewrite(Number(id), { fields, note, also });
  };
  const drop = (id: string): void => {
    remove.run(Number(id));
    forgetWords.run(Number(id));
  };

  const mergeIn = ({ made, key, fields }: Keyed): 'merged' | 'unchanged' => {
    // A file that is taken once more brings little that is new.
    if (isThere.get(key, fields, made.note) !== undefined) return 'unchanged';
    const there = entryFrom(byKey.get(key));
    const merged = mergeAddresses(there, made, 'entry');
    if (isDeepStrictEqual(merged, there)) return 'unchanged';
    put(merged);
    return 'merged';
  };

  /** What is there already is left out by the statement, and merged then, in the order in which it came. */
  const takeSome = (some: readonly NewBookEntry[], counted: Record<'added' | 'merged' | 'unchanged', number>): void => {
    const at = now();
    const keyed = some.map((made): Keyed => ({ made, key: mergeKey(made.fields), fields: JSON.stringify(made.fields) }));
    const values: string[] = [];
    for (const { made, key, fields } of keyed) values.push(key, fields, made.note, at);
    const added = Number((some.length === batch ? insertBatch : insertMany(some.length)).run(...values).changes);
    counted.added += added;
    if (added === some.length) return;
    const fresh = new Set(newestKeys.all(added).map(({ key }) => key));
    for (const one of keyed) if (!fresh.delete(one.key)) counted[mergeIn(one)] += 1;
  };

  return {
    ...search,
    mergedWith: (made) => {
      const there = same(mergeKey(made.fields));
      return there === null ? null : mergeAddresses(there, made, 'entry');
    },
    saveAddress: ({ id, fields, note, merge }) =>
      inTransaction(database, () => {
        const there = same(mergeKey(fields));
        const before = id === null ? null : entry(id);
        if (there === null || there.id === id) {
          if (before === null) return { saved: entry(String(add({ fields, note }))) };
          put({ ...before, fields, note });
          return { saved: entry(before.id) };
        }
        const heard = mergeAddresses(there, { fields, note }, 'heard');
        const aside = before?.also ?? [];
        const merged = { ...heard, also: [...heard.also, ...aside.filter((one) => !heard.also.some((other) => isDeepStrictEqual(one, other)))] };
        if (!merge) return { wouldMerge: { into: there, merged } };
        if (before !== null) drop(before.id);
        put(merged);
        return { saved: entry(merged.id) };
      }),
    rememberAddress: (fields, asTypedReason) =>
      inTransaction(database, () => {
        const there = same(mergeKey(fields));
        const id = there === null ? String(add({ fields, note: '' })) : there.id;
        if (there !== null) {
          const merged = mergeAddresses(there, { fields, note: '' }, 'heard');
          if (!isDeepStrictEqual(merged, there)) put(merged);
        }
        use.run({ id: Number(id), now: now(), reason: asTypedReason });
        return entry(id);
      }),
    removeAddress: (id) => inTransaction(database, () => drop(entry(id).id)),
    takeAddresses: (entries) =>
      inTransaction(database, () => {
        const counted = { added: 0, merged: 0, unchanged: 0 };
        for (let from = 0; from < entries.length; from += batch) takeSome(entries.slice(from, from + batch), counted);
        return counted;
      }),
    makeAddressWords: (atMost) =>
      inTransaction(database, () => {
        const rows = unwritten.all(written(), atMost).map(entryFrom);
        for (const made of rows) writeWords.run({ id: Number(made.id), words: wordsOf(made) });
        const end = rows.at(-1);
        if (end) setUpTo.run(Number(end.id));
        return behind();
      }),
  };
};
