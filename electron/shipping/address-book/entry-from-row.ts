import type { BadRow, CsvTarget, NewBookEntry } from '../../../shared/address/address-book.ts';
import { slipsOf } from '../../../shared/address/address-problems.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { readCountry, stateOfCountry } from '../../../shared/countries/countries.ts';
import { stateCode } from '../../../shared/address/states.ts';
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

/** Where each field stands: mostly in one column; the texts of several are put together. */
const columnsOf = (mapping: readonly CsvTarget[]): ((target: Target) => readonly number[]) => {
  const columns = Map.groupBy(mapping.keys(), (at) => mapping[at] ?? null);
  return (target) => columns.get(target) ?? [];
};

const placeOf = (country: string, state: string, zip: string): Pick<AddressFields, 'country' | 'state' | 'zip' | 'plus4'> => {
  const code = country === '' ? 'US' : readCountry(country);
  const asState = code === null ? null : stateOfCountry(code);
  if (code !== 'US' && asState === null) return { country: code ?? country, state, zip, plus4: '' };
  const known = asState ?? stateCode(state) ?? state;
  return { state: known, ...readZip(zip, known) };
};

/** Reads the rows of a file whose columns are what the mapping says. Nothing is corrected but what a spreadsheet does to numbers. */
export const rowReader = (header: readonly string[], mapping: readonly CsvTarget[]): ((row: readonly string[]) => RowRead) => {
  const columns = columnsOf(mapping);
  const reader = (target: Target) => {
    const places = columns(target);
    return (row: readonly string[], problems: Problem[]): string => {
      let whole = '';
      for (const at of places) {
        const cell = (row[at] ?? '').trim();
        if (cell === '') continue;
        const meant = meantCell(cell);
        // What an apostrophe guards, or Excel wrapped, is text.
        const text = meant === cell ? cell : meant.trim();
        if (text === cell && isFormula(cell)) problems.push({ field: target, message: `“${text.slice(0, 40)}” in ${header[at] ?? 'a column'} is a formula and not what it comes to.` });
        whole = whole === '' || text === '' ? whole + text : `${whole} ${text}`;
      }
      return whole;
    };
  };
  const read = {
    name: reader('name'), first: reader('first'), last: reader('last'), company: reader('company'), street: reader('street'), unit: reader('unit'),
    city: reader('city'), urbanization: reader('urbanization'), country: reader('country'), state: reader('state'), zip: reader('zip'),
    phone: reader('phone'), email: reader('email'), note: reader('note'),
  };
  return (row) => {
    const problems: Problem[] = [];
    const whole = read.name(row, problems);
    const halves = [read.first(row, problems), read.last(row, problems)].filter((half) => half !== '').join(' ');
    const { country, state, zip, plus4 } = placeOf(read.country(row, problems), read.state(row, problems), read.zip(row, problems));
    const fields: AddressFields = {
      name: whole === '' ? halves : whole,
      company: read.company(row, problems),
      street: read.street(row, problems),
      unit: read.unit(row, problems),
      city: read.city(row, problems),
      state,
      zip,
      plus4,
      urbanization: read.urbanization(row, problems),
      phone: read.phone(row, problems),
      email: read.email(row, problems),
    };
    if (country !== undefined) fields.country = country;
    const note = read.note(row, problems);
    if (row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== ''))
      problems.push({ field: '', message: `${row.length} cells stand under ${header.length} columns: a comma too many?` });
    if (note.length > longestNote) problems.push({ field: 'note', message: `The note has ${note.length} characters; ${longestNote} are kept.` });
    for (const [field, message] of Object.entries(slipsOf(fields))) problems.push({ field, message });
    return { entry: { fields, note }, problems: problems.length === 0 ? null : problems };
  };
};
