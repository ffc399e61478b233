import { useCallback, useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { AddressBookTab } from '../address-book/address-book-tab.tsx';
import { changeSettings, useSettings, useStatus } from '../bridge.ts';
import type { PageProps } from '../navigation.ts';
import { CopiesTab } from '../copies/copies-tab.tsx';
import { JobsTab } from '../print-jobs/jobs-tab.tsx';
import { PrintersTab } from '../printers/printers-tab.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { KeptLines } from './kept-lines.tsx';
import { PracticeClock } from './practice-clock.tsx';
import { Presets } from './presets/presets.tsx';
import type { Save } from './save.ts';
import { ShipFroms } from './ship-froms.tsx';
import { WindowSettings } from './window-settings.tsx';
import '../ui/styles/parts.css';
import './settings.css';

/** What the desk sets once: where from, in what, on which printers. */
export const SettingsPage = ({ destination }: PageProps) => {
  const status = useStatus();
  const settings = useSettings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [cameFrom, setCameFrom] = useState(destination);
  const [tab, setTab] = useState<string>(destination.tab ?? 'ship-from');
  if (cameFrom !== destination) {
    setCameFrom(destination);
    setTab(destination.tab ?? 'ship-from');
  }
  const save: Save = useCallback(async (change) => {
    const outcome = await changeSettings(change);
    setFailure(outcome.ok ? null : outcome.failure);
    return outcome.ok;
  }, []);
  if (!status || !settings) return null;
  const tabs = [
    { id: 'ship-from', title: 'Ship from', content: <ShipFroms settings={settings} save={save} /> },
    { id: 'addresses', title: 'Addresses', content: <AddressBookTab /> },
    { id: 'presets', title: 'Presets', content: <Presets settings={settings} save={save} /> },
    { id: 'customs-lines', title: 'Customs lines', content: <KeptLines /> },
    { id: 'printers', title: 'Printers', content: <PrintersTab settings={settings} status={status} save={save} /> },
    { id: 'print-jobs', title: 'Print jobs', content: <JobsTab settings={settings} status={status} /> },
    { id: 'copies', title: 'Copies', content: <CopiesTab status={status} /> },
    { id: 'window', title: 'Scanner and window', content: <WindowSettings settings={settings} save={save} /> },
    ...(status.environment === 'practice' ? [{ id: 'clock', title: 'Practice clock', content: <PracticeClock status={status} /> }] : []),
  ];
  return (
    <div className="page settings">
      <PageHeading title="Settings"><p className="quiet">Labeldesk {status.version}</p></PageHeading>
      {failure ? <FailureNote failure={failure} onDismiss={() => setFailure(null)} /> : null}
      <Tabs label="Settings" tabs={tabs} chosen={tabs.some(({ id }) => id === tab) ? tab : 'ship-from'} onChoose={setTab} />
    </div>
  );
};
