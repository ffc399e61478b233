import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { startPage } from '../../electron/app-address.ts';
import { serveRenderer } from '../../electron/serve-renderer.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import { findChromium } from '../host/chromium.ts';
import { scriptBridge } from './scripted-bridge.ts';
import type { ScriptedBridge } from './scripted-bridge.ts';

const origin = 'https://labeldesk.test';

export interface ScriptedWindow extends ScriptedBridge {
  readonly page: Page;
  close(): Promise<void>;
}

/** The built window in Chromium, under its own policy, with a main in a script's hands behind it. */
export const openScriptedWindow = async (
  handlers: Partial<Handlers>,
  folder = join(import.meta.dirname, '../../dist/renderer'),
): Promise<ScriptedWindow> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium was found; CHROME_PATH names one');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const serve = serveRenderer(folder);
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await serve(new Request(new URL(pathname, startPage)));
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) });
  });
  const bridge = await scriptBridge(page, handlers);
  await page.goto(`${origin}/index.html`);
  await page.getByRole('navigation', { name: 'Tasks' }).waitFor();
  return { ...bridge, page, close: () => browser.close() };
};
