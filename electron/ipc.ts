import { ipcMain } from 'electron';
import type { WebContents } from 'electron';
import { contract } from '../shared/ipc-contract.ts';
import type { Announce, Channel, Handlers } from '../shared/ipc-contract.ts';
import { answerCall } from './answer-call.ts';
import type { Log } from './log.ts';
import type { ReportBug } from './log-bug.ts';
import { whyRefused } from './trusted-sender.ts';

const channels = Object.keys(contract) as Channel[];

/** Opens the one door between the window and main; what it returns closes it again. */
export const openDoor = (handlers: Handlers, log: Log, reportBug: ReportBug): (() => void) => {
  const open = <C extends Channel>(channel: C): void => {
    ipcMain.handle(`labeldesk:${channel}`, (event, input: unknown) => {
      const because = whyRefused(event.senderFrame);
      if (because !== null) {
        log.error('sender-refused', { channel, because });
        throw new Error(`${channel} was refused: ${because}`);
      }
      return answerCall(channel, handlers[channel], input, reportBug);
    });
  };
  for (const channel of channels) open(channel);
  return () => {
    for (const channel of channels) ipcMain.removeHandler(`labeldesk:${channel}`);
  };
};

/** Tells the window; nobody hears it while there is none. */
export const announceTo = (webContents: () => WebContents | null): Announce => (event, payload) => {
  webContents()?.send('labeldesk:event', event, payload);
};

/** A library that listens on `ipcMain` by itself (electron-store does) would be a second door. */
export const removeForeignListeners = (): void => {
  ipcMain.removeAllListeners();
};
