import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type { AddressCsv, BadRow, CsvImported, CsvPreview, CsvTarget, NewBookEntry } from '../../../shared/address/address-book.ts';
import { Failed } from '../../../shared/failure.ts';
import { isBlank, readCsv, rowNumber } from '../../csv/read-csv.ts';
import type { CsvFile } from '../../csv/read-csv.ts';
import { writeCsv } from '../../csv/write-csv.ts';
import { meantCell } from '../../csv/safe-cell.ts';
import type { AddressBook } from '../../ledger/address-book/address-book.ts';
import { guessColumns } from './columns.ts';
import { rowReader } from './entry-from-row.ts';

/** Rows that are shown before anything is taken. */
const shown = 20;

/** Rows of one transaction: each writes most of the index of names anew, wherever in it its own belong. */
const chunk = 10_000;

/** Rows that are looked at before the window is heard again. */
const atOnce = 2_500;

/** A file of more than this isn't a list of addresses. */
const largestBytes = 200 * 1024 * 1024;

type Book = Pick<AddressBook, 'takeAddresses' | 'mergedWith'>;

export interface AddressCsvDesk {
  open(path: string): Promise<AddressCsv>;
  preview(book: Book, id: string, mapping: readonly CsvTarget[]): Promise<CsvPreview>;
  /** @param told how far it is, in rows */
  take(book: Book, id: string, mapping: readonly CsvTarget[], told: (done: number, rows: number) => void): Promise<CsvImported>;
  /** The rows that couldn't be taken, as they were, each with its number and its reason: to be mended and read again. */
  failures(id: string, mapping: readonly CsvTarget[]): Uint8Array;
}

const delimiterNames: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** Columns of ours at the end of a file of failures: they aren't carried into the next one. */
const failureColumns = ['Row', 'What is wrong'] as const;

interface Opened {
  readonly id: string;
  readonly file: CsvFile;
}

/** The file of addresses that is being looked at: read once, shown, taken, and what couldn't be taken written out. */
export const createAddressCsv = (): AddressCsvDesk => {
  let opened: Opened | null = null;
  const fileOf = (id: string): CsvFile => {
    if (opened?.id !== id) throw new Failed({ code: 'not-found', what: 'file' });
    return opened.file;
  };

  /** Every row that holds something: sound, or bad with its reasons. */
  const readRows = function* (file: CsvFile, mapping: readonly CsvTarget[]): Generator<{ row: number; entry: NewBookEntry; bad: BadRow | null }> {
    const read = rowReader(file.header, mapping);
    for (const [place, cells] of file.rows.entries()) {
      if (isBlank(cells)) continue;
      const row = rowNumber(file, place);
      const broken = file.broken.get(place);
      const { entry, problems } = read(cells);
      const all = broken === undefined ? problems : [{ field: '', message: broken }];
      yield { row, entry, bad: all === null ? null : { row, problems: all, cells: [...cells] } };
    }
  };

  return {
    open: async (path) => {
      const bytes = await readFile(path);
      if (bytes.length > largestBytes) throw new Failed({ code: 'file-unreadable', because: 'too-large' });
      const file = readCsv(bytes);
      const filled = file.rows.filter((row) => !isBlank(row));
      if (file.header.length < 2 || filled.length === 0) throw new Failed({ code: 'file-unreadable', because: 'no-rows' });
      opened = { id: randomUUID(), file };
      return {
        id: opened.id, name: basename(path), encoding: file.encoding, delimiter: delimiterNames[file.delimiter] ?? file.delimiter,
        header: [...file.header], sample: filled.slice(0, 3).map((row) => row.map(meantCell)),
        rows: filled.length,
        guess: guessColumns(file.header),
      };
    },

    preview: async (book, id, mapping) => {
      let looked = 0;
      const preview: CsvPreview = { sample: [], sound: 0, bad: 0, badRows: [], merges: 0, mergeSample: [] };
      for (const { row, entry, bad } of readRows(fileOf(id), mapping)) {
        if (bad !== null) {
          preview.bad += 1;
          if (preview.badRows.length < shown) preview.badRows.push(bad);
          continue;
        }
        preview.sound += 1;
        if (preview.sample.length < shown) preview.sample.push({ ...entry, row });
        const merged = book.mergedWith(entry);
        if (merged !== null) preview.merges += 1;
        if (merged !== null && preview.mergeSample.length < shown) preview.mergeSample.push({ row, merged });
        looked += 1;
        if (looked % atOnce === 0) await breathe();
      }
      return preview;
    },

    take: async (book, id, mapping, told) => {
      const file = fileOf(id);
      const counted: CsvImported = { added: 0, merged: 0, unchanged: 0, bad: 0 };
      let waiting: NewBookEntry[] = [];
      const flush = (): void => {
        const { added, merged, unchanged } = book.takeAddresses(waiting);
        counted.added += added;
        counted.merged += merged;
        counted.unchanged += unchanged;
        waiting = [];
      };
      let done = 0;
      for (const { entry, bad } of readRows(file, mapping)) {
        done += 1;
        if (bad === null) waiting.push(entry);
        else counted.bad += 1;
        if (done % atOnce === 0) await breathe();
        if (waiting.length < chunk) continue;
        flush();
        told(done, file.rows.length);
        await breathe();
      }
      flush();
      return counted;
    },

    failures: (id, mapping) => {
      const file = fileOf(id);
      const kept = file.header.flatMap((name, at) => ((failureColumns as readonly string[]).includes(name) ? [] : [at]));
      const header = kept.map((at) => file.header[at] ?? '');
      const rows: string[][] = [];
      for (const { bad } of readRows(file, mapping)) {
        if (bad === null) continue;
        const over = bad.cells.slice(file.header.length);
        const cells = kept.map((at) => meantCell(bad.cells[at] ?? ''));
        rows.push([...cells, String(bad.row), bad.problems.map(({ message }) => message).join(' '), ...over.map(meantCell)]);
      }
      return writeCsv([...header, ...failureColumns], rows);
    },
  };
};
