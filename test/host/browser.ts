import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { findChromium } from './chromium.ts';
import { options } from './options.ts';

let opened: { context: BrowserContext; profile: string } | null = null;

const launch = (executablePath: string, profile: string, size: { width: number; height: number }, chromiumSandbox: boolean) =>
  chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless,
    chromiumSandbox,
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    contrast: null,
    forcedColors: null,
    serviceWorkers: 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // What would tell the person that a machine is at the wheel, and the bar about switches; a person is.
    ignoreDefaultArgs: options.headless ? [] : ['--enable-automation'],
    args: [
      // A window with nothing of the browser around the page.
      '--app=data:text/html,<title>Labeldesk</title>',
      `--window-size=${size.width},${size.height}`,
      '--remote-debugging-port=0',
      '--test-type',
      '--disable-features=Translate,MediaRouter,OptimizationHints',
    ],
  });

/** Starts the Chromium that is the window. */
export const openBrowser = async (size: { width: number; height: number }): Promise<BrowserContext> => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium was found; CHROME_PATH names one');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'labeldesk-stand-in-'));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) console.error('stand-in: run as root, so Chromium runs without its sandbox');
  const context = await launch(executablePath, profile, size, !asRoot).catch((error: unknown) => {
    if (asRoot || !/no usable sandbox/i.test(String(error))) throw error;
    console.error('stand-in: this system lets Chromium have no sandbox, so it runs without');
    return launch(executablePath, profile, size, false);
  });
  opened = { context, profile };
  return context;
};

const end = async (): Promise<void> => {
  if (opened === null) return;
  await opened.context.close().catch(() => undefined);
  rmSync(opened.profile, { recursive: true, force: true, maxRetries: 5 });
};

let ending: Promise<void> | null = null;

/** Ends Chromium and throws its profile away, once, however often it is asked. */
export const closeBrowser = (): Promise<void> => ending ??= end();
