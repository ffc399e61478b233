import type { AppStatus } from '../../shared/app-status.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { ShipmentTable } from './shipment-table.tsx';
import type { ShipmentTableProps } from './shipment-table.tsx';
import type { ShipmentPages } from './use-shipment-pages.ts';

export interface ShipmentListProps extends Pick<ShipmentTableProps, 'chosenId' | 'onChoose' | 'onOpen'> {
  readonly list: ShipmentPages;
  readonly status: AppStatus;
  readonly looked: string;
  readonly isNarrowed: boolean;
  /** The days in words. */
  readonly days: string;
  readonly isAllDays: boolean;
  readonly onAllDays: () => void;
  readonly onClear: () => void;
}

/** What was found, or what to do where nothing was. */
export const ShipmentList = ({ list, status, looked, isNarrowed, days, isAllDays, onAllDays, onClear, ...table }: ShipmentListProps) => {
  const go = useGo();
  const shipments = list.shipments ?? [];
  if (list.failure) return <FailureNote failure={list.failure} onRetry={list.again} />;
  if (list.shipments === null) return null;
  if (shipments.length > 0)
    return (
      <div className="shipments-rows">
        <ShipmentTable shipments={shipments} timeZone={status.timeZone} today={status.today} {...table} />
        {list.complete ? null : <p className="more">There may be older ones. <Button isPending={list.busy} onPress={list.more}>Show more</Button></p>}
      </div>
    );
  if (looked !== '')
    return (
      <EmptyState title={`Nothing found for “${looked}”`}>
        <p>An order number, a name, a city, a ZIP or a tracking number, or the beginning of one.</p>
        {isNarrowed ? <Button onPress={onClear}>Search without filters</Button> : isAllDays ? null : <Button onPress={onAllDays}>Search all days</Button>}
      </EmptyState>
    );
  if (isNarrowed)
    return (
      <EmptyState title="Nothing fits these filters">
        <p>{days}: no shipment is all of what is chosen above.</p>
        {isAllDays ? <Button onPress={onClear}>Show all shipments</Button> : <Button onPress={onAllDays}>Look at all days</Button>}
      </EmptyState>
    );
  return (
    <EmptyState title={isAllDays ? 'Nothing was shipped yet' : days === 'Today' ? 'Nothing was shipped today' : 'Nothing was shipped on these days'}>
      <p>Each label that is bought stands here, with its price, its prints and the way to cancel it.</p>
      <Button kind="primary" onPress={() => go({ page: 'ship' })}>Ship a parcel</Button>
    </EmptyState>
  );
};
