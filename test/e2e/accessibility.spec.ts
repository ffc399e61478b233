import type { Page } from 'playwright-core';
import { found } from './axe.ts';
import { newEnrolment } from '../../shared/account/new-enrolment.ts';
import { call, expect, test } from './desk.ts';
import { doctorOf, putAccount, rungOf } from './first-label/account-page.ts';
import { enterAccount, startBothUsps } from './account/three-environments.ts';
import { arlington, buy, typeParcel } from './ship-by-hand.ts';

const goTo = (page: Page, task: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: task, exact: true }).click();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations: Record<string, string[]> = { 'Ship, empty': await found(page) };
    await typeParcel(page, arlington);
    await expect(page.getByRole('button', { name: /^Buy and save PDF/ })).toBeEnabled();
    violations['Ship, quoted'] = await found(page);
    await buy(page);
    violations['Ship, bought'] = await found(page);
    for (const task of ['Shipments', 'End of day', 'Account', 'Settings']) {
      await goTo(page, task);
      await page.getByRole('heading', { level: 1 }).waitFor();
      violations[task] = await found(page);
    }
    expect(violations).toEqual({
      'Ship, empty': [], 'Ship, quoted': [], 'Ship, bought': [], Shipments: [], 'End of day': [], Account: [], Settings: [],
    });
  });

  test(`axe finds nothing on any part of Account, opened and with what is wrong said, ${colorScheme}`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await call(page, 'settings/change', { enrolment: { ...newEnrolment, contract: { path: 'new', done: [], confirmed: null }, microDeposits: { since: '2026-11-10', confirmed: false }, questionnaire: 'arrived' } });
    await page.reload();
    await goTo(page, 'Account');
    const violations: Record<string, string[]> = {};
    await putAccount(page, 'epa-pending');
    await expect(rungOf(page, 'payer')).toContainText('Problem');
    await doctorOf(page).getByRole('button', { name: 'Report for support…' }).press('Enter');
    violations['a rung that fails, the report'] = await found(page);

    const numbers = page.getByRole('form', { name: 'Numbers' });
    await numbers.getByRole('textbox', { name: 'MID', exact: true }).fill('1000405525');
    await numbers.getByRole('textbox', { name: 'CRID', exact: true }).fill('123');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: 'Add a MID' }).getByRole('button').press('Enter');
    const secrets = page.getByRole('form', { name: 'Client ID and secret' });
    await secrets.getByRole('button', { name: 'Save and reload the window' }).press('Enter');
    await expect(secrets.getByRole('alert')).toBeVisible();
    violations['numbers and secrets, refused'] = await found(page);

    for (const step of await page.getByRole('region', { name: 'From nothing to live' }).locator('.step-title').all())
      if (await step.getAttribute('aria-expanded') === 'false') await step.press('Enter');
    violations['every step'] = await found(page);
    await page.getByRole('button', { name: 'Contract', exact: false }).last().press('Enter');
    await page.getByRole('listbox').waitFor();
    violations['a menu'] = await found(page);
    await page.keyboard.press('Escape');
    expect(violations).toEqual({ 'a rung that fails, the report': [], 'numbers and secrets, refused': [], 'every step': [], 'a menu': [] });
  });

  test(`axe finds nothing while Account asks before it enters another environment, or forgets secrets, ${colorScheme}`, async ({ closed }) => {
    const both = await startBothUsps();
    try {
      const page = await closed.open({ env: both.env, colorScheme });
      await goTo(page, 'Account');
      await page.getByRole('button', { name: 'Enter TEM…' }).press('Enter');
      await page.getByRole('alertdialog').waitFor();
      const asking = await found(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Enter TEM', exact: true }).press('Enter');
      await page.getByRole('banner').getByText('TEM', { exact: true }).waitFor();
      await enterAccount(page, both);
      await page.reload();
      await goTo(page, 'Account');
      await page.getByRole('button', { name: 'Forget both…' }).press('Enter');
      await page.getByRole('button', { name: 'Forget both', exact: true }).waitFor();
      expect({ asking, forgetting: await found(page) }).toEqual({ asking: [], forgetting: [] });
    } finally {
      await both.close();
    }
  });
}
