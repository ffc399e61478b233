/* Electron as the stand-in has it, but for the window: one that asks main for the status instead of showing a page. */
import { EventEmitter } from 'node:events';
import type { Frame } from 'playwright-core';
import { shownOrigin } from '../host/address.ts';
import { app } from '../host/app.ts';
import { dialog, Menu, shell } from '../host/desktop.ts';
import { ipcMain } from '../host/ipc-main.ts';
import { protocol } from '../host/protocol.ts';
import { session } from '../host/session.ts';
import { WebContents } from '../host/web-contents.ts';
import { wire } from '../host/wire.ts';

const frame = { url: () => `${shownOrigin}/index.html`, parentFrame: () => null, isDetached: () => false } as unknown as Frame;

class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();

  async loadURL(): Promise<void> {
    const answer = wire.decode(await ipcMain.answer(frame, 'labeldesk:app/status', wire.encode([undefined]))) as object;
    process.send?.('error' in answer ? { error: answer.error } : 'answered', () => process.exit());
  }

  isDestroyed(): boolean {
    return false;
  }
}

export { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };
export default { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell };
