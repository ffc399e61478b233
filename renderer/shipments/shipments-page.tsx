import { useCallback, useDeferredValue, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { AppStatus } from '../../shared/app-status.ts';
import { cents, sum } from '../../shared/format-money.ts';
import { AttentionTray } from '../attention/attention-tray.tsx';
import { useStatus } from '../bridge.ts';
import { useCommands } from '../keys/commands.ts';
import type { Destination, PageProps } from '../navigation.ts';
import { useNow } from '../now.ts';
import { Money } from '../ui/money.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter/filter-bar.tsx';
import { dayWords, filterWords } from './filter/filter-words.ts';
import { askedFilter, isNarrowed, noFilter, useKeptFilter } from './filter/kept-filter.ts';
import { ShipmentList } from './shipment-list.tsx';
import { ShipmentPanel } from './shipment-panel.tsx';
import { StatementsView } from './statements/statements-view.tsx';
import { TotalsView } from './totals/totals-view.tsx';
import { Exceptions } from './tracking/exceptions.tsx';
import { TrackingRefused } from './tracking/tracking-news.tsx';
import { useTrackingLook } from './tracking/use-tracking-look.ts';
import { useShipmentPages } from './use-shipment-pages.ts';
import './shipments.css';
import './filter/filter.css';
import './tracking/tracking.css';

type View = 'list' | 'totals' | 'statements';

const views: readonly (readonly [View, string])[] = [['list', 'List'], ['totals', 'Totals'], ['statements', 'Statements']];

/** Every shipment: found, printed again, taken back, settled; where it is, what all came to, and what the statement says. */
export const ShipmentsPage = ({ destination }: PageProps) => {
  const status = useStatus();
  return status ? <Shipments destination={destination} status={status} /> : null;
};

/** Come to for something. */
const isSearched = ({ search, shipmentId }: Destination): boolean => search !== undefined || shipmentId !== undefined;

const Shipments = ({ destination, status }: { readonly destination: Destination; readonly status: AppStatus }) => {
  const searchField = useRef<HTMLInputElement>(null);
  const now = useNow(status);
  const [cameFrom, setCameFrom] = useState(destination);
  const [view, setView] = useState<View>('list');
  const [search, setSearch] = useState(destination.search ?? '');
  const { filter, change: setFilter, setAside } = useKeptFilter(isSearched(destination));
  const [chosenId, setChosenId] = useState(destination.shipmentId ?? null);
  const [opened, setOpened] = useState<'no' | 'beside' | 'with-focus'>(destination.shipmentId ? 'with-focus' : 'no');
  const [scanned, setScanned] = useState(destination.search ?? null);
  if (cameFrom !== destination) {
    setCameFrom(destination);
    setView('list');
    setSearch(destination.search ?? '');
    setScanned(destination.search ?? null);
    if (isSearched(destination)) setAside();
    setChosenId(destination.shipmentId ?? null);
    setOpened(destination.shipmentId ? 'with-focus' : 'no');
  }
  const looked = useDeferredValue(search.trim());
  const asked = askedFilter(filter, looked === '' && filter.tracking === undefined ? status.today : null);
  const list = useShipmentPages(looked, asked);
  const shipments = list.shipments ?? [];
  useTrackingLook(shipments);
  // A scanned number that finds its one shipment opens it.
  const only = shipments.length === 1 ? shipments[0] : undefined;
  if (scanned !== null && !list.busy && looked === scanned) {
    setScanned(null);
    if (only) {
      setChosenId(only.id);
      setOpened('beside');
    }
  }
  useCommands([{ name: 'Search shipments', keys: 'Ctrl+F', run: () => { setView('list'); searchField.current?.select(); } }]);

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
  const what = filterWords(asked, status.today);
  const isPlain = looked === '' && !isNarrowed(filter) && !asked.until && (asked.day === null || asked.day === status.today);
  return (
    <div className="page shipments">
      <div className="shipments-list">
        <PageHeading title="Shipments">
          {view !== 'list' || list.shipments === null ? null : !list.complete ? <p className="quiet">{what} · the newest {shipments.length}</p> : (
            <p className="quiet">{what} · {shipments.length} {shipments.length === 1 ? 'shipment' : 'shipments'} · <Money amount={sum(shipments.filter(({ state }) => state === 'bought' || state === 'refund-requested').map(({ charged, refunded }) => cents(charged - refunded)))} />{status.environment === 'live' ? null : ' quoted'}</p>
          )}
          {view === 'list' ? <ExportButton filter={asked} search={looked} /> : null}
          <ToggleButtonGroup
            className="choices" aria-label="View" selectionMode="single" disallowEmptySelection selectedKeys={[view]}
            onSelectionChange={([chosen]) => { if (chosen !== undefined) setView(chosen as View); }}
          >
            {views.map(([id, name]) => <ToggleButton key={id} className="button" id={id}>{name}</ToggleButton>)}
          </ToggleButtonGroup>
        </PageHeading>
        {view === 'list' ? <><AttentionTray status={status} /><TrackingRefused /></> : null}
        {view === 'statements' ? <StatementsView now={now} timeZone={status.timeZone} onOpen={(id) => open(id, 'enter')} /> : (
          <FilterBar search={search} onSearch={setSearch} filter={filter} onFilter={setFilter} asked={asked} today={status.today} searchField={searchField} />
        )}
        {view === 'totals' ? <TotalsView filter={asked} words={what} isNarrower={looked !== '' || asked.tracking !== undefined} /> : null}
        {view === 'list' ? (
          <>
            {isPlain ? (
              <Exceptions
                now={now} timeZone={status.timeZone} onOpen={(id) => open(id, 'enter')}
                onAll={() => setFilter({ ...noFilter, day: null, tracking: 'exceptions' })}
              />
            ) : null}
            <ShipmentList
              list={list} status={status} looked={looked} isNarrowed={isNarrowed(filter)} days={dayWords(asked, status.today)} isAllDays={asked.day === null && !asked.until}
              chosenId={chosenId} onChoose={choose} onOpen={open} onAllDays={() => setFilter({ ...filter, day: null, until: null })} onClear={() => setFilter({ ...noFilter, day: null })}
            />
          </>
        ) : null}
      </div>
      {chosenId !== null && opened !== 'no'
        ? <ShipmentPanel shipmentId={chosenId} status={status} takesFocus={opened === 'with-focus'} onClose={close} />
        : null}
    </div>
  );
};
