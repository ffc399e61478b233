import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { app } from './app.ts';
import { openBrowser } from './browser.ts';
import { WebContents } from './web-contents.ts';

type Used = Pick<Electron.BrowserWindow, 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'isDestroyed' | 'close'>;

/** The one window, which is Chromium's; closing it is closing the application's. */
export class BrowserWindow extends EventEmitter implements Used {
  readonly webContents = new WebContents();
  readonly #opening: Promise<void>;
  #closed = false;

  constructor({ width = 800, height = 600, webPreferences = {} }: Electron.BrowserWindowConstructorOptions) {
    super();
    const { sandbox, contextIsolation, nodeIntegration, preload } = webPreferences;
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || preload === undefined) {
      throw new Error('the stand-in has only a sandboxed, isolated page with a preload');
    }
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('destroyed', () => {
      this.#ended();
      app.emit('window-all-closed');
    });
    app.once('close-windows', () => this.#ended());
    this.#opening = this.#open(width, height, readFileSync(preload, 'utf8'));
    this.#opening.catch((error: unknown) => {
      console.error(`stand-in: Chromium didn't start: ${error instanceof Error ? error.message : String(error)}`);
      app.exit(1);
    });
  }

  async #open(width: number, height: number, preload: string): Promise<void> {
    const context = await openBrowser({ width, height });
    const page = context.pages()[0] ?? await context.newPage();
    await this.webContents.attach(context, page, preload);
  }

  #ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.emit('closed');
  }

  async loadURL(address: string): Promise<void> {
    await this.#opening;
    await this.webContents.load(address);
    this.emit('ready-to-show');
    process.send?.('shown');
  }

  close(): void {
    this.#ended();
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  /** Chromium's window is on the screen from the start, and the system's own buttons move it. */
  show(): void {}
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
}
