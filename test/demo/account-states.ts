import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { call, expect, goTo } from '../e2e/desk.ts';
import { accountCases } from '../e2e/first-label/account-cases.ts';
import type { AccountCase } from '../e2e/first-label/account-cases.ts';
import { rungOf } from '../e2e/first-label/account-page.ts';
import { arlington, bigButton, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';

/** What is seen light and dark, in both sizes: a ladder that stands, a rung that waits on USPS, and one that fails. */
const inFull: readonly AccountCase['state'][] = ['ready', 'registered', 'epa-insufficient'];

const practiceNumbers = { crid: '56982563', mid: '904128937', manifestMid: '904128936', epa: '1000405525' };

/** Some states show in what USPS answers when a label, or its way back, is asked for. */
const askForLabel = async (page: Page, { toldBy }: AccountCase): Promise<void> => {
  await goTo(page, 'Ship');
  await typeParcel(page, { ...arlington, order: '' });
  await expect(bigButton(page)).toHaveText(/^Buy and save PDF/);
  await bigButton(page).press('Enter');
  if (toldBy === 'refused-label') return page.getByRole('alert').first().waitFor();
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  if (toldBy !== 'refused-return') return;
  const [label] = await call(page, 'shipments/list', { search: '', day: null });
  const asked = { shipmentId: label?.id ?? '', service: 'USPS_GROUND_ADVANTAGE' } as const;
  const { total } = await call(page, 'labels/quote-return', asked);
  await expect(call(page, 'labels/make-return', { ...asked, shownTotal: total, printerId: null })).rejects.toThrow();
};

/** The step of the enrolment at which it happens, with the way out beside it. */
const showBeside = async (page: Page, beside: AccountCase['beside']): Promise<void> => {
  if (beside === null) return;
  await page.getByRole('region', { name: 'From nothing to live' }).getByRole('button', { name: beside.step, exact: true }).press('Enter');
  await page.getByText(beside.said).scrollIntoViewIfNeeded();
};

/** The Account page with each state that an account can be in on its way to a first label, and what the doctor says of it. */
export const picturesOfAccountStates = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    for (const state of accountCases) {
      const { without, toldBy, rung, badge, cause, beside } = state;
      const name = `account-${state.picture ?? state.state}`;
      await call(page, 'account/save-numbers', { ...practiceNumbers, ...Object.fromEntries(without.map((field) => [field, ''])) });
      await call(page, 'practice/put-account', { state: state.state });
      await page.reload();
      if (toldBy !== 'examination') {
        await askForLabel(page, state);
        await call(page, 'account/examine', {});
      }
      await goTo(page, 'Account');
      await expect(rungOf(page, rung)).toContainText(badge);
      await expect(rungOf(page, rung)).toContainText(cause);
      if (state.picture === 'portal-does-not-load') await showBeside(page, beside);
      if (inFull.includes(state.state) && state.picture === undefined) await picture(name);
      else await page.screenshot({ path: join(folder, `${name}-1280-light.png`), animations: 'disabled' });
    }
  });
