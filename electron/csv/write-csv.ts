import Papa from 'papaparse';
import { safeCell } from './safe-cell.ts';

/** Spreadsheets take a file without it for one of the computer's own old encoding, and spoil every accent. */
export const byteOrderMark = '\ufeff';

/** Rows as lines of a file: Windows' line ends (RFC 4180), and nothing in them that runs. None for no rows. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${Papa.unparse(rows.map((row) => row.map(safeCell)), { newline: '\r\n' })}\r\n`;

/** A file that a spreadsheet opens as it is meant: UTF-8 with its mark, and its lines as `csvLines` writes them. */
export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(`${byteOrderMark}${csvLines([header, ...rows])}`, 'utf8');
