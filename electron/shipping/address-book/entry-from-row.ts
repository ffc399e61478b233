import type { BadRow, CsvTarget, NewBookEntry } from '../../../shared/address-book.ts';
import { emptyAddress, slipsOf } from '../../../shared/address-problems.ts';
import type { AddressFields } from '../../../shared/address.ts';
import { readCountry, stateOfCountry } from '../../../shared/countries.ts';
import { stateCode } from '../../../shared/states.ts';
import { isFormula, meantCell } from '../../csv/safe-cell.ts';

type Target = Exclude<CsvTarget, null>;
type Problem = BadRow['problems'][number];

export type RowRead = { readonly entry: NewBookEntry; readonly problems: null } | { readonly entry: NewBookEntry; readonly problems: Problem[] };

const longestNote = 500;

/** Where ZIPs begin with a zero or with two, which a spreadsheet takes off: by how many digits are left. */
const zerosLost: Readonly<Record<number, readonly string[]>> = {
  3: ['PR', 'VI', 'NY'],
  4: ['CT', 'MA', 'ME', 'NH', 'NJ', 'RI', 'VT', 'NY', 'AE'],
};

/** Five digits, and four after a dash. Fewer are made five only where the state's begin with what is missing. */
const readZip = (text: string, state: string): Pick<AddressFields, 'zip' | 'plus4'> => {
  const [, zip, plus4 = ''] = /^(\d{3,5})(?:[-\s]?(\d{4}))?$/.exec(text) ?? [];
  if (zip === undefined || (zip.length < 5 && !zerosLost[zip.length]?.includes(state))) return { zip: text, plus4: '' };
  return { zip: zip.padStart(5, '0'), plus4 };
};

const columnsOf = (mapping: readonly CsvTarget[]): readonly (readonly [number, Target])[] =>
  mapping.flatMap((target, at) => (target === null ? [] : [[at, target] as const]));

const placeOf = (found: Partial<Record<Target, string>>): Partial<AddressFields> => {
  const { country = '', state = '', zip = '' } = found;
  const code = country === '' ? 'US' : readCountry(country);
  const asState = code === null ? null : stateOfCountry(code);
  if (code === 'US' || asState !== null) {
    const known = asState ?? stateCode(state) ?? state;
    return { state: known, ...readZip(zip, known) };
  }
  return { country: code ?? country, state, zip };
};

/** Reads the rows of a file whose columns are what the mapping says. Nothing is corrected but what a spreadsheet does to numbers. */
export const rowReader = (header: readonly string[], mapping: readonly CsvTarget[]): ((row: readonly string[]) => RowRead) => {
  const columns = columnsOf(mapping);
  return (row) => {
    const found: Partial<Record<Target, string>> = {};
    const problems: Problem[] = [];
    for (const [at, target] of columns) {
      const cell = (row[at] ?? '').trim();
      const text = meantCell(cell).trim();
      if (text === '') continue;
      // What an apostrophe guards, or Excel wrapped, is text.
      if (isFormula(cell) && cell === text) problems.push({ field: target, message: `“${text.slice(0, 40)}” in ${header[at] ?? 'a column'} is a formula and not what it comes to.` });
      const before = found[target];
      found[target] = before === undefined ? text : `${before} ${text}`;
    }
    const over = row.slice(header.length).filter((cell) => cell.trim() !== '');
    if (over.length > 0) problems.push({ field: '', message: `${row.length} cells stand under ${header.length} columns: a comma too many?` });
    const { note = '' } = found;
    if (note.length > longestNote) problems.push({ field: 'note', message: `The note has ${note.length} characters; ${longestNote} are kept.` });
    const fields: AddressFields = {
      ...emptyAddress,
      name: found.name ?? [found.first, found.last].filter((part) => part !== undefined).join(' '),
      company: found.company ?? '',
      street: found.street ?? '',
      unit: found.unit ?? '',
      city: found.city ?? '',
      urbanization: found.urbanization ?? '',
      phone: found.phone ?? '',
      email: found.email ?? '',
      ...placeOf(found),
    };
    for (const [field, message] of Object.entries(slipsOf(fields))) problems.push({ field, message });
    const entry = { fields, note };
    return { entry, problems: problems.length === 0 ? null : problems };
  };
};
