import Papa from 'papaparse';
import { decodeText } from './decode-text.ts';
import type { TextEncoding } from './decode-text.ts';

export interface CsvFile {
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  /** The first row that holds something: what the columns are called. */
  readonly header: readonly string[];
  /** The rows below it, those that hold nothing included, so that a row's place tells its number: `rowNumber`. */
  readonly rows: readonly (readonly string[])[];
  /** By their place in `rows`: rows of which the cells can't be told apart. */
  readonly broken: ReadonlyMap<number, string>;
  /** How many rows stand above the first of `rows`. */
  readonly above: number;
}

/** As a spreadsheet counts it, from 1. */
export const rowNumber = ({ above }: CsvFile, place: number): number => above + place + 1;

export const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

const neverClosed = 'A quotation mark in this row is never closed.';

interface Rows {
  readonly delimiter: string;
  readonly rows: string[][];
  readonly broken: Map<number, string>;
}

const lineFrom = (text: string, start: number): string => /^[^\r\n]*/.exec(text.slice(start, start + 100_000))?.[0] ?? '';

/**
 * A quotation mark that is never closed would swallow all rows below it: its row is set aside, cut at its delimiters alone, and
 * the rows below are read on.
 */
const rowsOf = (text: string): Rows => {
  const rows: string[][] = [];
  const broken = new Map<number, string>();
  let rest = text;
  let delimiter = '';
  for (;;) {
    const { data, errors, meta } = Papa.parse<string[]>(rest, delimiter === '' ? {} : { delimiter });
    delimiter ||= meta.delimiter;
    const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
    for (const row of unclosed === undefined ? data : data.slice(0, unclosed.row ?? 0)) rows.push(row);
    if (unclosed === undefined) return { delimiter, rows, broken };
    const at = unclosed.index ?? 0;
    const start = Math.max(rest.lastIndexOf('\n', at), rest.lastIndexOf('\r', at)) + 1;
    const line = lineFrom(rest, start);
    broken.set(rows.length, neverClosed);
    rows.push(line.split(delimiter));
    rest = rest.slice(start + line.length).replace(/^\r?\n|^\r/, '');
    if (rest === '') return { delimiter, rows, broken };
  }
};

/** Reads a file of comma-separated values, whatever it is separated by, quoted and encoded in. Nothing in it is run or changed. */
export const readCsv = (bytes: Uint8Array): CsvFile => {
  const { text, encoding } = decodeText(bytes);
  const { delimiter, rows, broken } = rowsOf(text);
  const headerAt = rows.findIndex((row) => !isBlank(row));
  const above = headerAt === -1 ? rows.length : headerAt + 1;
  return {
    encoding,
    delimiter,
    header: (rows[headerAt] ?? []).map((name) => name.trim()),
    rows: rows.slice(above),
    broken: new Map([...broken].filter(([place]) => place >= above).map(([place, why]) => [place - above, why])),
    above,
  };
};
