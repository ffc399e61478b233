/** What the application finds when it imports `electron` and runs under Node. Each part is checked against Electron's own types. */
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { dialog, Menu, shell } from './desktop.ts';
import { ipcMain } from './ipc-main.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };
// Electron's module is CommonJS, and electron-store takes it whole.
export default { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };
