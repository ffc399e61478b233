import { Activity, lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { DoctorNews } from './account/doctor/doctor-news.tsx';
import { useSettings, useStatus } from './bridge.ts';
import { Banner } from './frame/banner.tsx';
import { BugBoundary } from './frame/bug-boundary.tsx';
import { Notices } from './frame/notices.tsx';
import { pages, Rail } from './frame/rail.tsx';
import { useCommands } from './keys/commands.ts';
import { Keys } from './keys/keys.tsx';
import { GoContext } from './navigation.ts';
import type { Destination } from './navigation.ts';
import { useScanBack } from './scan-back/use-scan-back.ts';
import { scanIntoField } from './scan-into-field.ts';
import { listenForScans } from './scanner.ts';
import { startDestination } from './start-page.ts';
import { isPresetCode } from '../shared/command-codes.ts';
import { readTrackingNumber } from '../shared/shipments/tracking-number.ts';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/controls.css';
import './ui/styles/pieces.css';
import './frame/frame.css';

const ShipPage = lazy(() => import('./ship/ship-page.tsx').then((file) => ({ default: file.ShipPage })));
const ShipmentsPage = lazy(() => import('./shipments/shipments-page.tsx').then((file) => ({ default: file.ShipmentsPage })));
const EndOfDayPage = lazy(() => import('./end-of-day/end-of-day-page.tsx').then((file) => ({ default: file.EndOfDayPage })));
const AccountPage = lazy(() => import('./account/account-page.tsx').then((file) => ({ default: file.AccountPage })));
const SettingsPage = lazy(() => import('./settings/settings-page.tsx').then((file) => ({ default: file.SettingsPage })));

const WrongScan = lazy(() => import('./scan-back/wrong-scan.tsx').then((file) => ({ default: file.WrongScan })));

const ship: Destination = { page: 'ship' };

/** The frame of the window. Ship stays as it is behind the other pages: a purchase under way must be found again. */
export const App = () => {
  const status = useStatus();
  const settings = useSettings();
  const [destination, go] = useState<Destination>(startDestination);
  const [shipDestination, setShipDestination] = useState<Destination>(ship);
  if (destination.page === 'ship' && destination !== shipDestination) setShipDestination(destination);

  const { environment } = status ?? {};
  const { theme, scanPrefix = '' } = settings ?? {};
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (environment) dataset['environment'] = environment;
    if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
    else delete dataset['theme'];
  }, [environment, theme]);
  const scanBack = useScanBack(settings, (search) => go({ page: 'shipments', search }));
  const onScan = useEffectEvent((code: string) => {
    // A command is never taken for a label.
    if (isPresetCode(code)) return go({ page: 'ship', presetCode: code });
    if (scanIntoField(code)) return;
    if (scanBack.take(code)) return;
    const tracking = readTrackingNumber(code);
    go(tracking ? { page: 'shipments', search: tracking } : { page: 'ship', orderNumber: code });
  });
  useEffect(() => listenForScans(scanPrefix, (code) => onScan(code)), [scanPrefix]);
  useCommands([
    ...pages.map(({ page, title }, index) => ({ name: `Go to ${title}`, keys: `Ctrl+${index + 1}`, run: () => go({ page }) })),
    { name: 'Print jobs', keys: 'Ctrl+J', run: () => go({ page: 'settings', tab: 'print-jobs' }) },
    ...(destination.page === 'ship' ? [] : [{ name: 'Back to Ship', keys: 'Esc', run: () => go(ship) }]),
  ], 'frame');

  if (!status) return null;
  const { page } = destination;
  return (
    <GoContext value={go}>
      <div className="frame" inert={scanBack.wrong !== null}>
        <Banner status={status} />
        <Rail page={page} status={status} />
        <main className="content">
          <Notices status={status} />
          <DoctorNews />
          <div className="content-page">
            <Activity mode={page === 'ship' ? 'visible' : 'hidden'}>
              <BugBoundary><Suspense><ShipPage destination={shipDestination} /></Suspense></BugBoundary>
            </Activity>
            <BugBoundary key={page}>
              <Suspense>
                {page === 'shipments' && <ShipmentsPage destination={destination} />}
                {page === 'end-of-day' && <EndOfDayPage destination={destination} />}
                {page === 'account' && <AccountPage destination={destination} />}
                {page === 'settings' && <SettingsPage destination={destination} />}
              </Suspense>
            </BugBoundary>
          </div>
        </main>
      </div>
      <Keys />
      {scanBack.wrong ? <Suspense><WrongScan wrong={scanBack.wrong} onSeen={scanBack.seen} /></Suspense> : null}
    </GoContext>
  );
};
