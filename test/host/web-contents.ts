import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { toMeant, toShown } from './address.ts';
import { ipcMain } from './ipc-main.ts';
import { bindingName, deliver, preloadScript } from './page-side.ts';
import { emitPreventable } from './preventable.ts';
import { answerRequest } from './protocol.ts';
import { session } from './session.ts';
import { wire } from './wire.ts';

type Used = Pick<Electron.WebContents, 'getURL' | 'send' | 'reload' | 'isDestroyed' | 'setWindowOpenHandler'>;
type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** A page of Chromium as Electron's main process sees one. */
export class WebContents extends EventEmitter implements Used {
  readonly session = session.defaultSession;
  #page: Page | null = null;
  #windowOpenHandler: WindowOpenHandler | null = null;
  #loading: string | null = null;

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  getURL(): string {
    return toMeant(this.#page?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed() ?? false;
  }

  /** What can't be cloned is refused here, as in Electron; a page that is just going away hears nothing. */
  send(channel: string, ...args: unknown[]): void {
    this.#page?.evaluate(deliver, [channel, wire.encode(args)] as const).catch(() => undefined);
  }

  reload(): void {
    this.#page?.reload().catch(() => undefined);
  }

  async load(address: string): Promise<void> {
    this.#loading = toShown(address);
    await this.#page?.goto(this.#loading);
  }

  /** Puts the application between the page and everything outside it, before any page of its own is shown. */
  async attach(context: BrowserContext, page: Page, preload: string): Promise<void> {
    this.#page = page;
    await this.session.settlePermissions(context);
    await page.exposeBinding(bindingName, ({ frame }, channel: string, args: string) => ipcMain.answer(frame, channel, args));
    await page.addInitScript({ content: preloadScript(preload) });
    await page.route('**/*', (route) => this.#answer(route, page));
    // Another page is closed as it opens, and asks nobody for anything until then.
    await context.route('**/*', (route) => route.abort('blockedbyclient'));
    context.on('page', (opened) => {
      this.#windowOpenHandler?.({ url: toMeant(opened.url()) } as Electron.HandlerDetails);
      void opened.close();
    });
    page.on('download', (download) => {
      if (emitPreventable(this.session, 'will-download', {}, download, this)) void download.cancel();
    });
    page.on('crash', () => {
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 0 });
      console.error('stand-in: a page that crashed stays dead to Playwright, so the window closes; Electron loads it again');
      void page.close().catch(() => undefined);
    });
    page.on('close', () => this.emit('destroyed'));
  }

  async #answer(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = toMeant(request.url());
    if (request.isNavigationRequest() && this.#isPrevented(request.url(), request.frame() === page.mainFrame())) return route.abort('aborted');
    if (!this.session.allows(url)) return route.abort('blockedbyclient');
    const answer = await answerRequest(new Request(url, { method: request.method() }));
    if (!answer) return route.continue();
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  /** What the page itself navigates to is put to the application first; what main loads isn't. */
  #isPrevented(url: string, isMainFrame: boolean): boolean {
    if (url === this.#loading) {
      this.#loading = null;
      return false;
    }
    return emitPreventable(this, 'will-frame-navigate', { url: toMeant(url), isMainFrame });
  }
}
