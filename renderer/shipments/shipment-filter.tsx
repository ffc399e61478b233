import type { Ref } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Day } from '../../shared/ship-date.ts';
import { TextField } from '../ui/text-field.tsx';

export interface ShipmentFilterProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Null looks at every day. */
  readonly day: Day | null;
  readonly today: Day;
  readonly onDay: (day: Day | null) => void;
  readonly searchField: Ref<HTMLInputElement>;
}

/** What is looked for, and on which day. */
export const ShipmentFilter = ({ search, onSearch, day, today, onDay, searchField }: ShipmentFilterProps) => (
  <div className="filter" role="search">
    <TextField
      label="Search"
      className="grow"
      ref={searchField}
      autoFocus
      value={search}
      onChange={onSearch}
      placeholder="Order, name, ZIP, tracking"
    />
    <ToggleButtonGroup
      className="choices"
      aria-label="Day"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[day === null ? 'all' : day === today ? 'today' : 'other']}
      onSelectionChange={([chosen]) => { if (chosen !== undefined) onDay(chosen === 'all' ? null : today); }}
    >
      <ToggleButton className="button" id="today">Today</ToggleButton>
      <ToggleButton className="button" id="all">All days</ToggleButton>
    </ToggleButtonGroup>
    <TextField label="One day" type="date" className="filter-day" value={day ?? ''} onChange={(chosen) => onDay(chosen === '' ? null : chosen)} />
  </div>
);
