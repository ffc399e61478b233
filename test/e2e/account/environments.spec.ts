import type { Page } from 'playwright-core';
import { rungNames } from '../../../renderer/account/doctor/rung-words.ts';
import { found } from '../axe.ts';
import { call, expect, goTo, test as base } from '../desk.ts';
import { arlington, bigButton, buy, typeParcel } from '../ship-by-hand.ts';
import { enterAccount, enterByHand, startBothUsps } from './three-environments.ts';
import type { BothUsps } from './three-environments.ts';

const test = base.extend<{ both: BothUsps }>({
  both: async ({}, use) => {
    const both = await startBothUsps();
    await use(both);
    await both.close();
  },
});

const wayToLive = (page: Page) => page.getByRole('group', { name: 'The way to Live' });
const enterLive = (page: Page) => page.getByRole('button', { name: 'Enter Live…', exact: true });
const rung = (page: Page, name: string) => page.getByRole('region', { name: 'Account doctor' }).getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

const banner = async (page: Page): Promise<{ words: string; ground: string; edge: string; isCharged: boolean }> => ({
  words: (await page.getByRole('banner').locator('strong').innerText()),
  ground: await page.getByRole('banner').evaluate((element) => getComputedStyle(element).backgroundColor),
  edge: await page.locator('.rail-task[aria-current]').evaluate((element) => getComputedStyle(element).borderLeftColor),
  isCharged: !(await page.getByRole('navigation', { name: 'Tasks' }).innerText()).includes('nothing is charged'),
});

test('from Practice over TEM to Live: each asks, says where one is, and keeps what was typed', async ({ closed, both }) => {
  const page = await closed.open({ env: both.env });
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  const seen = [await banner(page)];
  await name.fill('Dana of Practice');

  await enterByHand(page, 'TEM');
  seen.push(await banner(page));
  await goTo(page, 'Ship');
  await expect(name).toHaveValue('');
  await name.fill('Priya of TEM');
  await goTo(page, 'Account');
  await expect(wayToLive(page)).toContainText('Live wasn’t examined yet');
  await expect(enterLive(page)).toBeDisabled();
  await enterAccount(page, both);

  await both.put('live', 'epa-pending');
  await wayToLive(page).getByRole('button', { name: 'Examine Live' }).click();
  await expect(wayToLive(page)).toContainText(`${rungNames.payer}: problem`);
  await wayToLive(page).getByRole('button', { name: 'Show what is missing' }).click();
  await expect(rung(page, rungNames.payer).getByRole('heading')).toBeFocused();
  await expect(rung(page, rungNames.payer)).toContainText('Your turn.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await found(page), colorScheme).toEqual([]);
  }

  await both.put('live', 'ready');
  await wayToLive(page).getByRole('button', { name: 'Examine Live' }).click();
  await expect(wayToLive(page)).toContainText('buy a test label on TEM first');
  await expect(enterLive(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Looks at' }).click();
  await page.getByRole('option', { name: 'TEM, where you are' }).click();
  await page.getByRole('button', { name: 'Examine now' }).click();
  await wayToLive(page).getByRole('button', { name: 'Show the test label' }).click();
  await rung(page, rungNames['tem-label']).getByRole('button', { name: 'Buy a test label' }).click();
  await expect(rung(page, rungNames['tem-label'])).toContainText('a label was sold, and canceled');

  await expect(wayToLive(page)).toHaveCount(0);
  await enterByHand(page, 'Live');
  seen.push(await banner(page));
  await goTo(page, 'Ship');
  await expect(name).toHaveValue('');
  await enterByHand(page, 'Practice');
  await goTo(page, 'Ship');
  await expect(name).toHaveValue('Dana of Practice');
  expect(seen.map(({ words, isCharged }) => [words, isCharged])).toEqual([['PRACTICE', false], ['TEM', false], ['LIVE', true]]);
  for (const colour of ['ground', 'edge'] as const) expect(new Set(seen.map((each) => each[colour])).size).toBe(3);
});

test('a person who stays in TEM is still there, and a label of TEM is marked on the screen', async ({ closed, both }) => {
  const page = await closed.open({ env: both.env });
  await enterByHand(page, 'TEM');
  await enterAccount(page, both);
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false });
  await page.reload();
  await goTo(page, 'Account');
  await page.getByRole('button', { name: 'Enter Practice…' }).click();
  await page.getByRole('button', { name: 'Stay in TEM' }).click();
  expect((await call(page, 'app/status', undefined)).environment).toBe('tem');
  await goTo(page, 'Ship');
  await typeParcel(page, arlington);
  await buy(page);
  await expect(page.getByText('TEM · not postage', { exact: false }).first()).toBeVisible();
  // What proves it to the doctor is any label that TEM sold.
  await goTo(page, 'Account');
  await page.getByRole('button', { name: 'Examine now' }).click();
  await expect(rung(page, rungNames['tem-label'])).toContainText('OK');
});

test('with TEM out of order Live is entered on purpose, and its label stays unproved', async ({ closed, both }) => {
  const page = await closed.open({ env: both.env });
  await enterByHand(page, 'TEM');
  await enterAccount(page, both);
  await goTo(page, 'Account');
  await wayToLive(page).getByRole('button', { name: 'Examine Live' }).click();
  await both.tem.close();
  await wayToLive(page).getByRole('button', { name: 'See whether TEM answers' }).click();
  await wayToLive(page).getByRole('button', { name: 'Enter Live without it…' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('the first one is charged');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Enter Live', exact: true }).click();
  await expect(page.getByRole('banner')).toContainText('LIVE');
  await page.getByRole('button', { name: 'Examine now' }).click();
  await expect(rung(page, rungNames['tem-label'])).toContainText('Not proved');
  await goTo(page, 'Ship');
  await typeParcel(page, arlington);
  await expect(bigButton(page)).toBeVisible();
});
