import { useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { ShipmentFilter } from '../../shared/shipments/shipment-filter.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { useCall, useEvent } from '../bridge.ts';
import { useTask } from '../use-task.ts';

/** As many as main gives at once. */
const page = 50;

export interface ShipmentPages {
  /** The newest first, as far as they were asked for; null until the first page is there. */
  readonly shipments: readonly Shipment[] | null;
  /** Whether these are all that were found. */
  readonly complete: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly again: () => void;
  readonly more: () => void;
}

/** What is found, a page at a time, and kept as it changes. */
export const useShipmentPages = (search: string, filter: ShipmentFilter): ShipmentPages => {
  const first = useCall('shipments/list', { ...filter, search });
  const next = useTask('shipments/list');
  // The end is known from a page that isn't full; where the last page is exactly full, from the empty one after it.
  const [endAt, setEndAt] = useState<string | null>(null);
  const shipments = first.value;
  const last = shipments?.at(-1)?.id ?? null;
  useEvent('shipment/changed', (changed) => {
    if (shipments?.some(({ id }) => id === changed.id)) first.change((before) => before.map((one) => (one.id === changed.id ? changed : one)));
    else first.again();
  });
  const more = async (): Promise<void> => {
    const answer = await next.run({ ...filter, search, before: last });
    if (!answer) return;
    if (answer.value.length === 0) setEndAt(last);
    // Other words may have been asked for since: of a list that ends otherwise, this isn't the next page.
    else first.change((before) => (before.at(-1)?.id === last ? [...before, ...answer.value] : before));
  };
  return {
    shipments,
    complete: shipments !== null && (shipments.length % page !== 0 || last === endAt),
    busy: first.busy || next.busy,
    failure: first.failure ?? next.failure,
    again: first.again,
    more: () => void more(),
  };
};
