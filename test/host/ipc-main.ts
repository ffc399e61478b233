import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { Frame } from 'playwright-core';
import { toMeant } from './address.ts';
import { wire } from './wire.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Of Electron's frame, what can be known of Chromium's. */
const senderFrame = (frame: Frame): Pick<Electron.WebFrameMain, 'url'> & { parent: object | null } => {
  const parent = frame.parentFrame();
  return { url: toMeant(frame.url()), parent: parent && senderFrame(parent) };
};

export class IpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Answers a page's `invoke`. A thrown error crosses as its words alone. */
  async answer(frame: Frame, channel: string, args: string): Promise<string> {
    try {
      const handler = this.#handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = { senderFrame: frame.isDetached() ? null : senderFrame(frame) } as Electron.IpcMainInvokeEvent;
      return wire.encode({ value: await handler(event, ...(wire.decode(args) as unknown[])) });
    } catch (error) {
      return wire.encode({ error: String(error) });
    }
  }
}

export const ipcMain = new IpcMain();
