import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeUsps } from '../../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../../electron/practice/practice-usps.ts';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import { withoutKeyring } from '../../account/private-keyring.ts';
import { call, goTo } from '../desk.ts';

/** A practice USPS in place of TEM and another in place of Live, outside the application, for one account. */
export interface BothUsps {
  readonly tem: PracticeUsps;
  readonly live: PracticeUsps;
  /** For the application: it talks to them, and to nobody's keychain. */
  readonly env: Readonly<Record<string, string>>;
  put(where: 'tem' | 'live', state: PracticeAccount): Promise<void>;
  close(): Promise<void>;
}

export const startBothUsps = async (): Promise<BothUsps> => {
  const folder = await mkdtemp(join(tmpdir(), 'labeldesk-both-'));
  const tem = await startPracticeUsps({ file: join(folder, 'tem.sqlite'), mode: 'tem' });
  const live = await startPracticeUsps({ file: join(folder, 'live.sqlite'), mode: 'production' });
  return {
    tem, live,
    env: { ...withoutKeyring, LABELDESK_TEM_URL: tem.url, LABELDESK_LIVE_URL: live.url },
    put: async (where, state) => {
      await fetch(`${(where === 'tem' ? tem : live).url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state }) });
    },
    close: async () => {
      // A test may have closed either.
      await tem.close().catch(() => undefined);
      await live.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The account that both know, entered where TEM or Live is. */
export const enterAccount = async (page: Page, { tem }: BothUsps): Promise<void> => {
  const { clientId, clientSecret, ...numbers } = tem.credentials;
  await call(page, 'account/save-secret', { name: 'client-id', value: clientId });
  await call(page, 'account/save-secret', { name: 'client-secret', value: clientSecret });
  await call(page, 'account/save-numbers', numbers);
};

/** As a person enters it, on the Account page. */
export const enterByHand = async (page: Page, name: 'Practice' | 'TEM' | 'Live'): Promise<void> => {
  await goTo(page, 'Account');
  await page.getByRole('button', { name: `Enter ${name}…`, exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: `Enter ${name}`, exact: true }).click();
  await page.getByRole('banner').getByText(name.toUpperCase(), { exact: true }).waitFor();
};
