import type { Ref } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Day } from '../../../shared/days/ship-date.ts';
import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import { useCall } from '../../bridge.ts';
import { useCommands } from '../../keys/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields/select.tsx';
import type { Choice } from '../../ui/fields/select.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { costCodeName, serviceChoices, stateNames, trackingNames } from './filter-words.ts';
import { isNarrowed, noFilter } from './kept-filter.ts';
import type { ChosenFilter } from './kept-filter.ts';

export interface FilterBarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly filter: ChosenFilter;
  readonly onFilter: (filter: ChosenFilter) => void;
  /** As main is asked now. */
  readonly asked: ShipmentFilter;
  readonly today: Day;
  readonly searchField: Ref<HTMLInputElement>;
}

const any = 'any';
/** Of a cost code that is empty: a choice needs a name. */
const none = 'no cost code';

const choicesOf = <T extends string>(names: Readonly<Record<T, string>>): Choice<T>[] =>
  (Object.keys(names) as T[]).map((value) => ({ value, words: names[value] }));

interface PickProps<T extends string> {
  readonly label: string;
  readonly every: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
}

/** One of several, or all of them; what is chosen stands out. */
const Pick = <T extends string>({ label, every, choices, value, onChange }: PickProps<T>) => (
  <Select<T | typeof any>
    label={label}
    className={value === undefined ? 'filter-pick' : 'filter-pick filter-chosen'}
    choices={[{ value: any, words: every }, ...choices]}
    value={value ?? any}
    onChange={(chosen) => onChange(chosen === any ? undefined : chosen)}
  />
);

/** What is looked for, and what it is narrowed to. */
export const FilterBar = ({ search, onSearch, filter, onFilter, asked, today, searchField }: FilterBarProps) => {
  const codes = useCall('shipments/cost-codes', undefined).value ?? [];
  const clear = (): void => onFilter(noFilter);
  useCommands([{ name: 'Show all shipments again, without filters', keys: null, run: clear }]);
  const { day, until = null } = asked;
  const preset = day === null && until === null ? 'all' : day === today && (until === null || until === today) ? 'today' : 'other';
  // By itself today is only what is shown first: what is looked for afterwards is looked for on every day.
  const todayOnly = search.trim() === '' && filter.tracking === undefined ? undefined : today;
  const known = codes.some((code) => code.toLowerCase() === filter.costCode?.toLowerCase()) || filter.costCode === undefined ? codes : [filter.costCode, ...codes];
  const fromDay = (chosen: string): void =>
    onFilter({ ...filter, day: chosen === '' ? null : chosen, until: until !== null && chosen !== '' && until < chosen ? null : until });
  const toDay = (chosen: string): void =>
    onFilter({ ...filter, day: chosen === '' || day === null || day <= chosen ? day : chosen, until: chosen === '' ? null : chosen });
  return (
    <div className="filter" role="search">
      <div className="filter-line">
        <TextField label="Search" className="grow" ref={searchField} autoFocus value={search} onChange={onSearch} placeholder="Order, name, ZIP, tracking" />
        <ToggleButtonGroup
          className="choices"
          aria-label="Day"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[preset]}
          onSelectionChange={([chosen]) => { if (chosen !== undefined) onFilter({ ...filter, day: chosen === 'all' ? null : todayOnly, until: null }); }}
        >
          <ToggleButton className="button" id="today">Today</ToggleButton>
          <ToggleButton className="button" id="all">All days</ToggleButton>
        </ToggleButtonGroup>
        <TextField label="One day, or from" type="date" className="filter-day" value={day ?? ''} onChange={fromDay} />
        <TextField label="To" type="date" className="filter-day" value={until ?? ''} onChange={toDay} />
      </div>
      <div className="filter-line">
        <Pick label="State" every="Any state" choices={choicesOf(stateNames)} value={filter.state} onChange={(state) => onFilter({ ...filter, state })} />
        <Pick label="Service" every="Any service" choices={serviceChoices} value={filter.service} onChange={(service) => onFilter({ ...filter, service })} />
        <Pick
          label="Cost code" every="Any cost code" choices={known.map((code) => ({ value: code === '' ? none : code, words: costCodeName(code) }))}
          value={filter.costCode === '' ? none : filter.costCode}
          onChange={(costCode) => onFilter({ ...filter, costCode: costCode === none ? '' : costCode })}
        />
        <Pick label="Tracking" every="Anywhere" choices={choicesOf(trackingNames)} value={filter.tracking} onChange={(tracking) => onFilter({ ...filter, tracking })} />
        <Button isDisabled={!isNarrowed(filter) && preset === 'today'} onPress={clear}>Clear</Button>
      </div>
    </div>
  );
};
