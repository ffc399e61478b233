import type { Locator, Page } from 'playwright-core';
import { found } from './axe.ts';
import { call, expect, test } from './desk.ts';

/** The browser's clock; enrolment runs on real days, whatever Practice's clock is set to. */
const on = (page: Page, day: string): Promise<void> => page.clock.setFixedTime(new Date(`${day}T10:00:00`));

const guide = (page: Page): Locator => page.getByRole('region', { name: 'From nothing to live' });

const focusAndPress = async (control: Locator, key: string): Promise<void> => {
  await control.focus();
  await control.page().keyboard.press(key);
};

/** Chooses by keyboard in the select whose label is given: opens it, and goes down to the words. */
const choose = async (page: Page, label: string, words: string): Promise<void> => {
  await focusAndPress(guide(page).getByRole('button', { name: label }), 'Enter');
  const option = page.getByRole('option', { name: words, exact: true });
  await option.waitFor();
  for (let presses = 0; presses < 6 && !(await option.evaluate((node) => node === document.activeElement)); presses++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(guide(page).getByRole('button', { name: label })).toContainText(words);
};

const seeInstructions = (page: Page): Promise<void> => focusAndPress(page.getByRole('button', { name: 'See instructions' }), 'Enter');

test('a new user finds the way by keyboard, and it is kept over a restart', async ({ desk }) => {
  test.setTimeout(180_000);
  let { page } = desk;
  await on(page, '2026-11-10');
  await expect(page.getByText('USPS account: 0 of 8 steps done')).toBeVisible();
  await seeInstructions(page);
  await expect(page.getByRole('heading', { name: 'From nothing to live' })).toBeFocused();
  await expect(guide(page).getByText('Business not found')).toBeVisible();

  for (const words of ['A USPS business account', 'A CRID', 'A MID', 'An app, with client ID and secret']) {
    const tick = guide(page).getByRole('checkbox', { name: words, exact: true });
    await focusAndPress(tick, 'Space');
    await expect(tick).toBeChecked();
  }
  await expect(page.getByText('USPS account: 4 of 8 steps done')).toBeVisible();
  await expect(guide(page).getByText('Done, by your word')).toHaveCount(4);
  await expect(guide(page).getByText('waits for steps 4, 6, 7')).toHaveCount(3);

  await focusAndPress(guide(page).getByRole('button', { name: 'Payment account (EPA)' }), 'Enter');
  await focusAndPress(guide(page).getByRole('button', { name: 'A bank account was added today' }), 'Enter');
  await expect(guide(page).getByText('Added Tue Nov 10.')).toBeVisible();

  await focusAndPress(guide(page).getByRole('button', { name: 'An app, with client ID and secret' }), 'Enter');
  await guide(page).getByRole('textbox', { name: 'Name of the app' }).fill('Dock 3');
  await page.keyboard.press('Enter');
  await guide(page).getByRole('textbox', { name: 'Labels in your busiest hour' }).fill('300');
  await page.keyboard.press('Enter');
  await expect(guide(page).getByRole('textbox', { name: 'Text that asks for more calls an hour' })).toHaveValue(/app Dock 3 .*We ask for 1,200 calls/s);

  await focusAndPress(guide(page).getByRole('button', { name: 'Labels and Payments for the app' }), 'Enter');
  await expect(guide(page).getByRole('textbox', { name: 'Text of the service request' })).toHaveValue(/Domestic Labels v3[^]*App: Dock 3[^]*CRID: \[CRID\]/);
  await focusAndPress(guide(page).getByRole('button', { name: 'Copy the text' }).last(), 'Enter');
  await expect(guide(page).getByText('Copied.')).toBeVisible();
  await choose(page, 'Step 6 is', 'Waiting on USPS');
  await expect(guide(page).getByText('Waiting on USPS since Tue Nov 10')).toBeVisible();
  await expect(guide(page).getByText('Next follow-up Tue Nov 17: Web form.')).toBeVisible();
  await choose(page, 'Questionnaire', 'Here, to be answered today');
  expect(await found(page)).toEqual([]);

  await desk.close();
  page = await desk.open();
  await on(page, '2026-11-18');
  await expect(page.getByText('USPS account: 4 of 8 steps done, waiting on USPS')).toBeVisible();
  await seeInstructions(page);
  for (const title of ['Confirm the two small amounts', 'Answer USPS’s questionnaire today', 'Ask after the service request'])
    await expect(guide(page).getByText(title)).toBeVisible();
  await focusAndPress(guide(page).getByRole('button', { name: 'Labels and Payments for the app' }), 'Enter');
  await focusAndPress(guide(page).getByRole('button', { name: 'Web form: tried today' }), 'Enter');
  await expect(guide(page).getByText('Next follow-up Wed Nov 25: API support by e-mail.')).toBeVisible();
  await expect(guide(page).getByText('Ask after the service request')).toHaveCount(0);
});

test('a contract waits until the representative confirmed it, and its notice is dismissed by hand', async ({ desk: { page } }) => {
  await on(page, '2026-11-10');
  await seeInstructions(page);
  await choose(page, 'Contract', 'A new one, with a promo code');
  await expect(page.getByText('Contract prices wait for USPS')).toBeVisible();
  await focusAndPress(guide(page).getByRole('checkbox', { name: 'The promo code' }), 'Space');
  expect(await found(page)).toEqual([]);
  await focusAndPress(guide(page).getByRole('button', { name: 'My representative confirmed it' }), 'Enter');
  await expect(guide(page).getByText('✓ Confirmed Tue Nov 10.')).toBeVisible();
  await focusAndPress(page.getByRole('button', { name: 'Dismiss' }), 'Enter');
  await expect(page.getByText('The contract is confirmed')).toHaveCount(0);
  const { enrolment, contractNoticeDismissed } = await call(page, 'settings/read', undefined);
  expect([enrolment.contract, contractNoticeDismissed]).toEqual([{ path: 'new', done: ['promo-code'], confirmed: '2026-11-10' }, true]);
});
