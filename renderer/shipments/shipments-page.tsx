import { useCallback, useDeferredValue, useRef, useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import { cents, sum } from '../../shared/format-money.ts';
import { formatDay } from '../../shared/ship-days.ts';
import type { Day } from '../../shared/ship-date.ts';
import { AttentionTray } from '../attention/attention-tray.tsx';
import { useStatus } from '../bridge.ts';
import { useCommands } from '../keys/commands.ts';
import type { Destination, PageProps } from '../navigation.ts';
import { useGo } from '../navigation.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Money } from '../ui/money.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { ShipmentFilter } from './shipment-filter.tsx';
import { ShipmentPanel } from './shipment-panel.tsx';
import { ShipmentTable } from './shipment-table.tsx';
import { useShipmentPages } from './use-shipment-pages.ts';
import './shipments.css';

/** Every shipment: found, printed again, taken back, settled. */
export const ShipmentsPage = ({ destination }: PageProps) => {
  const status = useStatus();
  return status ? <Shipments destination={destination} status={status} /> : null;
};

const Shipments = ({ destination, status }: { readonly destination: Destination; readonly status: AppStatus }) => {
  const go = useGo();
  const searchField = useRef<HTMLInputElement>(null);
  const [cameFrom, setCameFrom] = useState(destination);
  const [search, setSearch] = useState(destination.search ?? '');
  // Undefined until a day is chosen by hand: today, or every day while something is looked for.
  const [day, setDay] = useState<Day | null | undefined>(undefined);
  const [chosenId, setChosenId] = useState(destination.shipmentId ?? null);
  const [opened, setOpened] = useState<'no' | 'beside' | 'with-focus'>(destination.shipmentId ? 'with-focus' : 'no');
  const [scanned, setScanned] = useState(destination.search ?? null);
  if (cameFrom !== destination) {
    setCameFrom(destination);
    setSearch(destination.search ?? '');
    setScanned(destination.search ?? null);
    setDay(undefined);
    setChosenId(destination.shipmentId ?? null);
    setOpened(destination.shipmentId ? 'with-focus' : 'no');
  }
  const looked = useDeferredValue(search.trim());
  const lookedOn = day === undefined ? (looked === '' ? status.today : null) : day;
  const list = useShipmentPages(looked, lookedOn);
  const shipments = list.shipments ?? [];
  // A scanned number that finds its one shipment opens it.
  const only = shipments.length === 1 ? shipments[0] : undefined;
  if (scanned !== null && !list.busy && looked === scanned) {
    setScanned(null);
    if (only) {
      setChosenId(only.id);
      setOpened('beside');
    }
  }
  useCommands([{ name: 'Search shipments', keys: 'Ctrl+F', run: () => searchField.current?.select() }]);

  const choose = useCallback((id: string) => {
    setChosenId(id);
    setOpened((before) => (before === 'no' ? 'no' : 'beside'));
  }, []);
  const open = useCallback((id: string, how: 'click' | 'enter') => {
    setChosenId(id);
    setOpened(how === 'enter' ? 'with-focus' : 'beside');
  }, []);
  const close = (): void => {
    setOpened('no');
    document.querySelector<HTMLElement>(`[data-shipment="${chosenId ?? ''}"]`)?.focus();
  };
  const what = lookedOn === null ? 'All days' : lookedOn === status.today ? 'Today' : formatDay(lookedOn);
  return (
    <div className="page shipments">
      <div className="shipments-list">
        <PageHeading title="Shipments">
          {list.shipments === null ? null : !list.complete ? <p className="quiet">{what} · the newest {shipments.length}</p> : (
            <p className="quiet">{what} · {shipments.length} {shipments.length === 1 ? 'shipment' : 'shipments'} · <Money amount={sum(shipments.filter(({ state }) => state === 'bought' || state === 'refund-requested').map(({ charged, refunded }) => cents(charged - refunded)))} /></p>
          )}
        </PageHeading>
        <AttentionTray status={status} />
        <ShipmentFilter search={search} onSearch={setSearch} day={lookedOn} today={status.today} onDay={setDay} searchField={searchField} />
        {list.failure ? <FailureNote failure={list.failure} onRetry={list.again} /> : null}
        {shipments.length > 0 ? (
          <div className="shipments-rows">
            <ShipmentTable
              shipments={shipments}
              timeZone={status.timeZone}
              today={status.today}
              chosenId={chosenId}
              onChoose={choose}
              onOpen={open}
            />
            {list.complete ? null : <p className="more">There may be older ones. <Button isPending={list.busy} onPress={list.more}>Show more</Button></p>}
          </div>
        ) : list.shipments === null ? null : looked === '' ? (
          <EmptyState title={lookedOn === null ? 'Nothing was shipped yet' : `Nothing was shipped ${lookedOn === status.today ? 'today' : 'on that day'}`}>
            <p>Each label that is bought stands here, with its price, its prints and the way to cancel it.</p>
            <Button kind="primary" onPress={() => go({ page: 'ship' })}>Ship a parcel</Button>
          </EmptyState>
        ) : (
          <EmptyState title={`Nothing found for “${looked}”`}>
            <p>An order number, a name, a city, a ZIP or a tracking number, or the beginning of one.</p>
            {lookedOn === null ? null : <Button onPress={() => setDay(null)}>Search all days</Button>}
          </EmptyState>
        )}
      </div>
      {chosenId !== null && opened !== 'no'
        ? <ShipmentPanel shipmentId={chosenId} status={status} takesFocus={opened === 'with-focus'} onClose={close} />
        : null}
    </div>
  );
};
