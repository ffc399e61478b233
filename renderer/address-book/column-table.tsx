import type { AddressCsv, CsvTarget } from '../../shared/address/address-book.ts';
import { Select } from '../ui/fields/select.tsx';

type Named = Exclude<CsvTarget, null> | 'nothing';

const targets: readonly { readonly value: Named; readonly words: string }[] = [
  { value: 'nothing', words: 'Not taken' }, { value: 'name', words: 'Name' }, { value: 'first', words: 'First name' }, { value: 'last', words: 'Last name' },
  { value: 'company', words: 'Company' }, { value: 'street', words: 'Street' }, { value: 'unit', words: 'Unit' }, { value: 'city', words: 'City' },
  { value: 'state', words: 'State' }, { value: 'zip', words: 'ZIP or postal code' }, { value: 'urbanization', words: 'Urbanization' },
  { value: 'country', words: 'Country' }, { value: 'phone', words: 'Phone' }, { value: 'email', words: 'E-mail' }, { value: 'note', words: 'Note' },
];

export interface ColumnTableProps {
  readonly file: AddressCsv;
  readonly mapping: readonly CsvTarget[];
  readonly onChange: (mapping: readonly CsvTarget[]) => void;
}

/** What each column of the file is, with what stands in it. */
export const ColumnTable = ({ file, mapping, onChange }: ColumnTableProps) => (
  <table className="table column-table">
    <thead><tr><th scope="col">Column</th><th scope="col">Holds</th><th scope="col">Is</th></tr></thead>
    <tbody>
      {file.header.map((name, at) => (
        <tr key={at}>
          <th scope="row">{name === '' ? `Column ${at + 1}` : name}</th>
          <td className="column-sample">{file.sample.map((row) => row[at] ?? '').filter((cell) => cell !== '').join(' · ') || <span className="quiet">nothing in the first rows</span>}</td>
          <td>
            <Select
              label={`What ${name === '' ? `column ${at + 1}` : name} is`} className="column-target" choices={targets} value={mapping[at] ?? 'nothing'}
              onChange={(target) => onChange(mapping.map((before, place) => (place === at ? (target === 'nothing' ? null : target) : before)))}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
