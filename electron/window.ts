import { app, BrowserWindow, dialog, Menu } from 'electron';
import { startPage } from './app-address.ts';
import type { FileChooser, FileKind } from './handlers/file-chooser.ts';
import type { Log } from './log.ts';

/** The application's one window, shown when it has something to show. */
export const openWindow = (preload: string, log: Log): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    title: 'Labeldesk',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  reloadOnceWhenGone(window, log);
  window.loadURL(startPage).catch(() => log.error('page-not-loaded'));
  return window;
};

/** What was typed is kept by main, so a page that died comes back as it was; one that dies again is given up. */
const reloadOnceWhenGone = (window: BrowserWindow, log: Log): void => {
  let reloaded = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error('window-gone', { reason, reloaded });
    if (reloaded) {
      dialog.showErrorBox('The window stopped again', 'Labeldesk closes. What was typed is kept; start it again to go on.');
      app.quit();
      return;
    }
    reloaded = true;
    window.webContents.reload();
    void dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window stopped and was loaded again.',
      detail: 'What was typed is kept. Look under Shipments before you buy a label again.',
    });
  });
};

export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.focus();
};

/** No menu: its keys would be the browser's own, and the desk has its own. macOS copies and pastes through one. */
export const setMenu = (): void => {
  const menu = process.platform === 'darwin'
    ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
    : null;
  Menu.setApplicationMenu(menu);
};

/** One dialog at a time tells of bugs; those that happen meanwhile are in the log. */
export const createBugDialog = (): ((reference: string) => void) => {
  let open = false;
  return (reference) => {
    if (open) return;
    open = true;
    void dialog.showMessageBox({
      type: 'error',
      message: 'Something went wrong inside Labeldesk.',
      detail: `It is not your doing. Look under Shipments before you repeat what you did. Reference for a report: ${reference}`,
    }).finally(() => { open = false; });
  };
};

const kinds: Readonly<Record<FileKind, Electron.FileFilter[]>> = {
  labeldesk: [{ name: 'Labeldesk', extensions: ['labeldesk'] }],
  csv: [{ name: 'Comma-separated values', extensions: ['csv', 'tsv', 'txt'] }],
};

/** The system's own dialogs: a person chooses the file, and the page never names one. */
export const chooseFile: FileChooser = {
  save: async (suggestion, kind) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: suggestion, filters: kinds[kind] });
    return canceled || filePath === '' ? null : filePath;
  },
  open: async (kind) => {
    const { canceled, filePaths } = await dialog.showOpenDialog({ filters: kinds[kind], properties: ['openFile'] });
    return canceled ? null : filePaths[0] ?? null;
  },
};

/** For what can't be lived with: said once, and the application ends. */
export const giveUp = (detail: string): void => {
  dialog.showErrorBox('Labeldesk can’t start', detail);
  app.exit(1);
};
