import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect as plainExpect, test as base } from '@playwright/test';
import type { Page } from 'playwright-core';
import type { Outcome } from '../../shared/failure.ts';
import type { Argument, Bridge, Channel, Output } from '../../shared/ipc-contract.ts';
import { launchLabeldesk } from '../host/launch.ts';
import type { Launched, LaunchOptions } from '../host/launch.ts';

/** Waits as long wherever it is asked: the demo and the benches run without the configuration of the specifications. */
export const expect = plainExpect.configure({ timeout: 15_000 });

/** Ten in the morning in Reno, on a Thursday before its cut-off. */
export const thursdayMorning = '2026-11-19T18:00:00.000Z';

/** The application on a folder of its own, which survives being closed or killed and opened again. */
export interface Desk {
  readonly folder: string;
  readonly page: Page;
  readonly launched: Launched;
  open(options?: Partial<LaunchOptions>): Promise<Page>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

/** Asks main what the window asks it, past the window's own controls: for what a specification prepares or looks up. */
export const call = async <C extends Channel>(page: Page, channel: C, input: Argument<C>): Promise<Output<C>> => {
  const outcome = await page.evaluate(
    ([name, argument]) => (window as unknown as { labeldesk: Bridge }).labeldesk.call(name as Channel, argument as never),
    [channel, input] as const,
  ) as Outcome<Output<C>>;
  if (!outcome.ok) throw new Error(`${channel} failed: ${outcome.failure.code}`);
  return outcome.value;
};

export const goTo = (page: Page, task: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: task, exact: true }).click();

/** On an empty Ship page: it takes the focus once what was typed before is back, also from what has it by then. */
export const shipIsReady = (page: Page): Promise<void> => expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();

/** Everything that is printed goes into the folder of saved PDFs, and nothing sounds. */
export const printToFolder = async (page: Page): Promise<void> => {
  await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
  await page.reload();
  await shipIsReady(page);
};

/** Practice on a Thursday morning, saving to the folder. */
export const beginThursday = async (page: Page): Promise<void> => {
  await call(page, 'practice/set-clock', { now: thursdayMorning });
  await printToFolder(page);
};

export const openDesk = async (): Promise<Desk & { dispose(): Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'labeldesk-e2e-'));
  let launched: Launched | null = null;
  const running = (): Launched => {
    if (!launched) throw new Error('the application is not open');
    return launched;
  };
  const end = async (how: 'close' | 'kill'): Promise<void> => {
    await running()[how]();
    launched = null;
  };
  return {
    folder,
    get page() { return running().page; },
    get launched() { return running(); },
    open: async (options = {}) => {
      launched = await launchLabeldesk({ dataFolder: folder, ...options });
      await launched.page.getByRole('navigation', { name: 'Tasks' }).waitFor();
      return launched.page;
    },
    close: () => end('close'),
    kill: () => end('kill'),
    dispose: async () => {
      if (launched) await end('close');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** `closed` is a desk that isn't open yet; `desk` is open in Practice on a Thursday morning, saving labels to the folder. */
export const test = base.extend<{ closed: Desk; desk: Desk }>({
  closed: async ({}, use) => {
    const closed = await openDesk();
    await use(closed);
    await closed.dispose();
  },
  desk: async ({ closed }, use) => {
    await beginThursday(await closed.open());
    await use(closed);
  },
});
