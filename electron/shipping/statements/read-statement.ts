import { createHash } from 'node:crypto';
import { cents } from '../../../shared/format-money.ts';
import type { StatementKind, StatementMapping } from '../../../shared/shipments/statement.ts';
import { readTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { isBlank, rowNumber } from '../../csv/read-csv.ts';
import type { CsvFile } from '../../csv/read-csv.ts';
import { meantCell } from '../../csv/safe-cell.ts';
import type { NewStatementLine } from '../../ledger/statements/statement-rows.ts';
import { kindOfWords } from './guess-mapping.ts';
import { readAmount } from './read-amount.ts';
import { readDay } from './read-day.ts';

/** A number that a spreadsheet opened and saved has lost its last digits: "9.23469E+21". */
const spoilt = /^\d(?:\.\d+)?e\+?\d+$/i;

export const kindOf = (mapping: StatementMapping, words: string): StatementKind =>
  mapping.kinds[words.trim().toLowerCase()] ?? (words.trim() === '' ? null : kindOfWords(words)) ?? mapping.otherwise;

type Read = Exclude<NewStatementLine, { readonly problem: string }>;

const readRow = (row: readonly string[], mapping: StatementMapping): { problem: string } | Omit<Read, 'line' | 'cells' | 'fingerprint'> => {
  const cell = (column: number | null): string => (column === null ? '' : meantCell(row[column] ?? '').trim());
  const number = cell(mapping.trackingNumber);
  if (number === '') return { problem: 'It has no tracking number.' };
  if (spoilt.test(number)) return { problem: `“${number}”: a spreadsheet has shortened the tracking number. Take the file as it was exported.` };
  const trackingNumber = readTrackingNumber(number);
  if (trackingNumber === null) return { problem: `“${number}” is no tracking number.` };
  const amount = readAmount(cell(mapping.amount));
  if (amount === null) return { problem: `“${cell(mapping.amount)}” is no amount in dollars and cents.` };
  const day = mapping.day === null ? null : readDay(cell(mapping.day));
  if (mapping.day !== null && day === null) return { problem: `“${cell(mapping.day)}” is no date.` };
  const kind = kindOf(mapping, cell(mapping.kind));
  const charged = mapping.minus === 'charged' ? cents(0 - amount) : amount;
  // A refund is written with a minus in one export and without in another: it is money that came back either way.
  return { kind, trackingNumber, day, amount: kind === 'refund' ? cents(Math.abs(amount)) : charged, weight: cell(mapping.weight) };
};

/**
 * Every row of a file, read as its columns were said to be; blank ones left out. The same row of another export has the same
 * fingerprint; of equal rows in one file each has its own, since USPS may correct a parcel twice by the same amount on one day.
 */
export const readStatement = (file: CsvFile, mapping: StatementMapping): NewStatementLine[] => {
  const seen = new Map<string, number>();
  return file.rows.flatMap((row, place): NewStatementLine[] => {
    if (isBlank(row)) return [];
    const text = JSON.stringify([file.header, row.map((one) => one.trim())]);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    const fingerprint = createHash('sha256').update(`${nth} ${text}`).digest('hex');
    const broken = file.broken.get(place);
    const read = broken === undefined ? readRow(row, mapping) : { problem: broken };
    return [{ line: rowNumber(file, place), cells: row, fingerprint, ...read }];
  });
};
