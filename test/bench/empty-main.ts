/* The least that a main process can be: it waits for Electron, and answers one call. */
import { app, BrowserWindow, ipcMain } from 'electron';

app.whenReady().then(() => {
  ipcMain.handle('labeldesk:app/status', () => null);
  return new BrowserWindow().loadURL('app://labeldesk/index.html');
}).catch((error: unknown) => {
  throw error;
});
