import Papa from 'papaparse';
import { safeCell } from './safe-cell.ts';

/** Spreadsheets take a file without it for one of the computer's own old encoding, and spoil every accent. */
const byteOrderMark = '\ufeff';

/** A file that a spreadsheet opens as it is meant: UTF-8 with its mark, Windows' line ends (RFC 4180), and nothing in it that runs. */
export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(`${byteOrderMark}${Papa.unparse([header, ...rows].map((row) => row.map(safeCell)), { newline: '\r\n' })}\r\n`, 'utf8');
