import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { Failed } from '../shared/failure.ts';
import { openSecretStore } from './account/open-secret-store.ts';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { startApplication } from './application.ts';
import { consoleLog as log } from './console-log.ts';
import { createFeatures } from './features.ts';
import { announceTo, openDoor } from './ipc.ts';
import { lockDown, sandboxEverything } from './lock-down.ts';
import { AddressRefused, readLoopbackUrl } from './loopback-url.ts';
import { logBug } from './log-bug.ts';
import type { ReportBug } from './log-bug.ts';
import { openSettings } from './settings/open-settings.ts';
import { settingsFile } from './settings-file.ts';
import { bringToFront, chooseFile, createBugDialog, giveUp, openWindow, setMenu } from './window.ts';

const { LABELDESK_DATA, LABELDESK_PRACTICE_URL, LABELDESK_TEM_URL, LABELDESK_LIVE_URL } = process.env;
const built = join(import.meta.dirname, '..');

let window: BrowserWindow | null = null;
const features = createFeatures(log);
const tellOfBug = createBugDialog();
const reportBug: ReportBug = (error, where) => {
  const reference = logBug(log, error, where);
  tellOfBug(reference);
  return reference;
};

/** Addresses that stand for USPS's own: in a packaged copy nothing does. */
const uspsUrls = (): Partial<Record<'tem' | 'live', string>> => {
  if (app.isPackaged) return {};
  const tem = readLoopbackUrl('LABELDESK_TEM_URL', LABELDESK_TEM_URL);
  const live = readLoopbackUrl('LABELDESK_LIVE_URL', LABELDESK_LIVE_URL);
  return { ...(tem === null ? {} : { tem }), ...(live === null ? {} : { live }) };
};

const openInBrowser = async (url: string): Promise<void> => {
  if (new URL(url).protocol !== 'https:') throw new Error('only https addresses are opened in the browser');
  await shell.openExternal(url);
};

const start = async (dataFolder: string): Promise<void> => {
  await features.start('lock-down', () => lockDown(log));
  await features.start('menu', setMenu);
  await features.start('pages', () => serveApp(join(built, 'renderer')), (stop) => stop());
  const settings = await features.start('settings', () => openSettings(settingsFile(dataFolder)));
  const secrets = await features.start('secrets', () => openSecretStore(log, undefined, (secretsOf) => settings.noteSetAside({ numbers: settings.read().setAside?.numbers ?? null, secretsOf: [...secretsOf] })));
  const application = await features.start('application', () => startApplication({
    dataFolder,
    settings,
    secrets,
    runtime: process.versions['electron'] === undefined ? 'stand-in' : 'electron',
    version: app.getVersion(),
    practiceUrl: readLoopbackUrl('LABELDESK_PRACTICE_URL', LABELDESK_PRACTICE_URL),
    uspsUrls: uspsUrls(),
    log,
    announce: announceTo(() => window === null || window.isDestroyed() ? null : window.webContents),
    openInBrowser,
    chooseFile,
  }), (running) => running.stop());
  await features.start('door', () => openDoor(application.handlers, log, reportBug), (close) => close());
  window = await features.start('window', () => openWindow(join(built, 'preload', 'preload.cjs'), log));
};

/** Everything is stopped before the process ends: a purchase under way gets its answer recorded. */
const stopBeforeQuitting = (): void => {
  let state: 'running' | 'stopping' | 'stopped' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'stopped') return;
    event.preventDefault();
    if (state === 'stopping') return;
    state = 'stopping';
    void features.stop().then(() => {
      state = 'stopped';
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
};

const whyNotStarted = (error: unknown): string => {
  if (error instanceof AddressRefused) return `${error.message}.`;
  if (error instanceof Failed && error.failure.code === 'ledger-in-use')
    return 'Another copy of Labeldesk has this ledger open. Two copies on one ledger could buy a label twice. Close the other one first.';
  return `Reference for a report: ${logBug(log, error, 'start')}`;
};

if (LABELDESK_DATA) app.setPath('userData', LABELDESK_DATA);
const dataFolder = app.getPath('userData');
mkdirSync(dataFolder, { recursive: true });

// Two copies on one data folder would write one ledger.
if (app.requestSingleInstanceLock()) {
  process.on('uncaughtException', (error) => void reportBug(error, 'main'));
  process.on('unhandledRejection', (reason) => void reportBug(reason, 'main'));
  app.on('second-instance', () => { if (window) bringToFront(window); });
  sandboxEverything();
  declareAppScheme();
  stopBeforeQuitting();
  app.whenReady().then(() => start(dataFolder)).catch((error: unknown) => {
    giveUp(whyNotStarted(error));
  });
} else {
  log.info('already-running');
  app.quit();
}
