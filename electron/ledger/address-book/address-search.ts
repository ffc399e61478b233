import type { DatabaseSync } from 'node:sqlite';
import type { BookEntry } from '../../../shared/address/address-book.ts';
import type { AddressBook } from './address-book.ts';
import { entryColumns, entryFrom } from './address-row.ts';
import { plainText } from './merge-key.ts';

/** So many of those that match are ranked; among more than that the newest are taken. */
const ranked = 200;

/** Those whose words aren't written yet are looked through as they stand; a minute after an import there are none. */
const unwritten = (words: readonly string[]): string => words.map((_word, place) => `instr(lower(fields || note), :word${place}) > 0`).join(' AND ');

const named = (words: readonly string[]): Record<string, string> => Object.fromEntries(words.map((word, place) => [`word${place}`, word]));

/** FTS5's own quoting: nothing inside is read as syntax (sqlite.org/fts5.html, 3.1). */
const begins = (words: readonly string[]): string => words.map((word) => `"${word}" *`).join(' ');

/** Shipped to last, then the newest. */
const byUse = (one: BookEntry, other: BookEntry): number =>
  (other.lastUsedAt ?? '').localeCompare(one.lastUsedAt ?? '') || Number(other.id) - Number(one.id);

export const addressSearch = (database: DatabaseSync): Pick<AddressBook, 'countAddresses' | 'listAddresses' | 'addressesAfter' | 'suggestAddresses' | 'addressEntry'> => {
  const count = database.prepare('SELECT count(*) AS count FROM address_book');
  const one = database.prepare(`SELECT ${entryColumns} FROM address_book WHERE sequence = ?`);
  const page = database.prepare(`SELECT ${entryColumns} FROM address_book WHERE sequence < :before ORDER BY sequence DESC LIMIT :limit`);
  const after = database.prepare(`SELECT ${entryColumns} FROM address_book WHERE sequence > :last ORDER BY sequence LIMIT :limit`);
  const isBehind = database.prepare('SELECT (SELECT max(sequence) FROM address_book) > up_to AS behind FROM address_words_made');
  const matching = database.prepare(`
    SELECT ${entryColumns} FROM address_words JOIN address_book ON sequence = address_words.rowid
    WHERE address_words MATCH :match AND address_words.rowid < :before ORDER BY address_words.rowid DESC LIMIT :limit
  `);

  const find = (search: string, before: number, limit: number): BookEntry[] => {
    const words = plainText(search).split(' ').filter((word) => word !== '');
    if (words.length === 0) return search.trim() === '' ? page.all({ before, limit }).map(entryFrom) : [];
    const behind = isBehind.get()?.['behind'] !== 1 ? [] : database.prepare(`
      SELECT ${entryColumns} FROM address_book
      WHERE sequence > (SELECT up_to FROM address_words_made) AND sequence < :before AND ${unwritten(words)} ORDER BY sequence DESC LIMIT :limit
    `).all({ ...named(words), before, limit });
    const written = behind.length === limit ? [] : matching.all({ match: begins(words), before, limit: limit - behind.length });
    return [...behind, ...written].map(entryFrom);
  };

  return {
    countAddresses: () => Number(count.get()?.['count']),
    listAddresses: ({ search, before, limit }) => find(search, before === null ? Number.MAX_SAFE_INTEGER : Number(before), limit),
    addressesAfter: (last, limit) => after.all({ last: Number(last ?? 0), limit }).map(entryFrom),
    suggestAddresses: (search, limit) =>
      (search.trim() === '' ? [] : find(search, Number.MAX_SAFE_INTEGER, ranked).sort(byUse).slice(0, limit)),
    addressEntry: (id) => {
      const row = one.get(Number(id));
      return row === undefined ? null : entryFrom(row);
    },
  };
};
