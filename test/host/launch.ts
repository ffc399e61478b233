import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, chromium } from 'playwright-core';
import type { Page } from 'playwright-core';

export interface LaunchOptions {
  /** Where the application keeps everything; a folder of the specification's own. */
  readonly dataFolder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the window; needs a display. Real Electron always does. */
  readonly headless?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export interface Launched {
  readonly page: Page;
  readonly runtime: 'electron' | 'stand-in';
  /** What the application has written to its log and said in dialogs of the stand-in. */
  output(): string;
  /** Closes the window as a person does, and waits until everything has stopped. */
  close(): Promise<void>;
  /** Ends the main process without a word to it. */
  kill(): Promise<void>;
}

const project = join(import.meta.dirname, '../..');

/** Electron's own binary, where it is installed; `LABELDESK_STAND_IN=1` does without. */
const findElectron = (): string | null => {
  const folder = join(project, 'node_modules/electron');
  if (process.env['LABELDESK_STAND_IN'] === '1' || !existsSync(join(folder, 'path.txt'))) return null;
  const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
  return existsSync(path) ? path : null;
};

const collect = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => { text += String(part); });
  return () => text;
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** The keychain of this worker of Playwright, where the checks started one for each. */
const ownKeychain = (): Record<string, string> => {
  const bus = process.env['LABELDESK_E2E_BUSES']?.split('\n')[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return bus === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: bus };
};

/** Opens the built application for a specification: on Electron where its binary is installed, otherwise on the stand-in. */
export const launchLabeldesk = async (options: LaunchOptions): Promise<Launched> => {
  const env = { ...process.env as Record<string, string>, ...ownKeychain(), LABELDESK_DATA: options.dataFolder, ...options.env };
  const electron = findElectron();
  const launched = electron === null ? await launchStandIn(env, options.headless ?? true) : await launchElectron(electron, env);
  await launched.page.setViewportSize(options.size ?? { width: 1280, height: 800 });
  // What is looked at is what a page comes to, and no color on its way there.
  await launched.page.emulateMedia({ colorScheme: options.colorScheme ?? 'light', reducedMotion: 'reduce' });
  return launched;
};

const launchElectron = async (executablePath: string, env: Record<string, string>): Promise<Launched> => {
  const args = [project, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const application = await _electron.launch({ executablePath, args, cwd: project, env });
  const child = application.process();
  return {
    page: await application.firstWindow(),
    runtime: 'electron',
    output: collect(child),
    close: () => application.close(),
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
};

/** Main runs in a process of its own, so that killing it is real; its Chromium is driven from here over a second connection. */
const launchStandIn = async (env: Record<string, string>, headless: boolean): Promise<Launched> => {
  const profile = mkdtempSync(join(tmpdir(), 'labeldesk-stand-in-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts')], {
    cwd: project,
    env: { ...env, LABELDESK_STAND_IN_PROFILE: profile, LABELDESK_STAND_IN_HEADLESS: headless ? '1' : '0' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collect(child);
  const shown = await Promise.race([once(child, 'message').then(() => true), ended(child).then(() => false)]);
  if (!shown) {
    rmSync(profile, { recursive: true, force: true });
    throw new Error(`the application ended before its window was there:\n${output()}`);
  }

  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('Chromium shows no page');
  const tidy = async (): Promise<void> => {
    await ended(child);
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return {
    page,
    runtime: 'stand-in',
    output,
    close: async () => {
      await page.close();
      await tidy();
    },
    kill: async () => {
      child.kill('SIGKILL');
      await tidy();
    },
  };
};
