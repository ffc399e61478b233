import { useState } from 'react';
import type { ShipmentFilter } from '../../../shared/shipments/shipment-filter.ts';
import type { Day } from '../../../shared/days/ship-date.ts';

/** What is chosen beside the words. A day that is undefined is today, or every day while something is looked for. */
export interface ChosenFilter {
  readonly day: Day | null | undefined;
  readonly until: Day | null;
  readonly state?: ShipmentFilter['state'];
  readonly service?: ShipmentFilter['service'];
  readonly costCode?: ShipmentFilter['costCode'];
  readonly tracking?: ShipmentFilter['tracking'];
}

export const noFilter: ChosenFilter = { day: undefined, until: null };

/** Kept for the window: somebody who looks something up on another page comes back to the same list. Never written down. */
let kept: ChosenFilter = noFilter;

export interface KeptFilter {
  readonly filter: ChosenFilter;
  readonly change: (filter: ChosenFilter) => void;
  /** Shows everything for now: what somebody came for isn't to be hidden by what was chosen before. That is kept all the same. */
  readonly setAside: () => void;
}

/** @param isSetAside whether it begins as if nothing were chosen */
export const useKeptFilter = (isSetAside: boolean): KeptFilter => {
  const [filter, setFilter] = useState(() => (isSetAside ? noFilter : kept));
  const change = (next: ChosenFilter): void => {
    kept = next;
    setFilter(next);
  };
  return { filter, change, setAside: () => setFilter(noFilter) };
};

/** Whether anything but the day narrows the list. */
export const isNarrowed = ({ state, service, costCode, tracking }: ChosenFilter): boolean =>
  state !== undefined || service !== undefined || costCode !== undefined || tracking !== undefined;

/** As main is asked: without what isn't chosen. */
export const askedFilter = ({ day, until, state, service, costCode, tracking }: ChosenFilter, days: Day | null): ShipmentFilter => ({
  day: day === undefined ? days : day,
  ...(day === undefined || until === null ? {} : { until }),
  ...(state === undefined ? {} : { state }),
  ...(service === undefined ? {} : { service }),
  ...(costCode === undefined ? {} : { costCode }),
  ...(tracking === undefined ? {} : { tracking }),
});
