import type { Locator, Page } from 'playwright-core';
import { found } from '../axe.ts';
import { call, expect, goTo, shipIsReady, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';
import { enterAccount, enterByHand, startBothUsps } from './three-environments.ts';

/** The browser's clock; enrolment runs on real days, whatever Practice's clock is set to. */
const on = (page: Page, day: string): Promise<void> => page.clock.setFixedTime(new Date(`${day}T10:00:00`));

const guide = (page: Page): Locator => page.getByRole('region', { name: 'From nothing to live' });

const focusAndPress = (control: Locator, key: string): Promise<void> => control.press(key);

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
  let { page } = desk;
  await on(page, '2026-11-10');
  await expect(page.getByText('USPS set-up: 0 of 8')).toBeVisible();
  await seeInstructions(page);
  await expect(page.getByRole('heading', { name: 'From nothing to live' })).toBeFocused();
  await expect(guide(page).getByText('Business not found')).toBeVisible();

  for (const words of ['A USPS business account', 'A CRID', 'A MID', 'An app, with client ID and secret']) {
    const tick = guide(page).getByRole('checkbox', { name: words, exact: true });
    await focusAndPress(tick, 'Space');
    await expect(tick).toBeChecked();
  }
  await expect(page.getByText('USPS set-up: 4 of 8')).toBeVisible();
  await expect(guide(page).getByText('Done, by your word')).toHaveCount(4);
  await expect(guide(page).getByText('waits for steps 4, 6, 7')).toHaveCount(5);

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
  await shipIsReady(page);
  await expect(page.getByText('USPS set-up: 4 of 8, waits on USPS')).toBeVisible();
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

test('a page of USPS’s is opened in the browser by its step, whose address stands beside it', async ({ desk: { page, launched } }) => {
  await seeInstructions(page);
  for (const [step, label, address] of [
    ['Business account', 'Business Customer Gateway', 'gateway.usps.com'],
    ['Labels and Payments for the app', 'Service request', 'emailus.usps.com/s/web-tools-inquiry'],
    ['Claims refreshed', 'Customer Onboarding Portal', 'cop.usps.com'],
  ] as const) {
    const title = guide(page).getByRole('button', { name: step, exact: true });
    if (await title.getAttribute('aria-expanded') === 'false') await focusAndPress(title, 'Enter');
    await expect(guide(page).getByText(address, { exact: true }).first()).toBeVisible();
    await focusAndPress(guide(page).getByRole('button', { name: `Open in the browser: ${label}` }).last(), 'Enter');
    if (launched.runtime === 'stand-in') await expect.poll(() => launched.output()).toContain(`in your browser: https://${address}`);
  }
});

test('what the doctor sees verifies the steps, and a label on TEM takes the line away on every page', async ({ closed }) => {
  const both = await startBothUsps();
  try {
    const page = await closed.open({ env: both.env });
    await enterByHand(page, 'TEM');
    await enterAccount(page, both);
    await page.reload();
    await shipIsReady(page);
    await seeInstructions(page);
    const doctor = page.getByRole('region', { name: 'Account doctor' });
    const examine = () => focusAndPress(doctor.getByRole('button', { name: 'Examine now' }), 'Enter');
    await both.put('tem', 'registered');
    await examine();
    await expect(page.getByText('USPS set-up: 1 of 8')).toBeVisible();
    await both.put('tem', 'ready');
    await call(page, 'account/save-numbers', (await call(page, 'account/read', undefined)).numbers);
    await examine();
    await expect(guide(page).getByText(/Verified on/)).toHaveCount(7);
    for (const task of ['Shipments', 'End of day', 'Settings', 'Ship']) {
      await goTo(page, task);
      await expect(page.getByText('USPS set-up: 7 of 8')).toBeVisible();
    }
    await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
    await page.reload();
    await typeParcel(page, arlington);
    await buy(page);
    await expect(page.getByRole('button', { name: 'See instructions' })).toHaveCount(0);
  } finally {
    await both.close();
  }
});

test('numbers are right with blanks and dashes, and another MID becomes the default', async ({ desk: { page } }) => {
  await seeInstructions(page);
  const numbers = page.getByRole('form', { name: 'Numbers' });
  await numbers.getByRole('textbox', { name: 'MID', exact: true }).fill('1000405525');
  await page.keyboard.press('Enter');
  await expect(numbers.getByText('10 digits: this looks like an EPA, not a MID.')).toBeVisible();
  await numbers.getByRole('textbox', { name: 'MID', exact: true }).fill('904-128 937');
  await expect(numbers.getByRole('textbox', { name: 'MID', exact: true })).toHaveValue('904128937');

  const add = page.getByRole('form', { name: 'Add a MID' });
  await add.getByRole('textbox', { name: 'Another MID' }).fill('904 128 935');
  await add.getByRole('textbox', { name: 'What you call it' }).fill('Returns');
  await page.keyboard.press('Enter');
  await focusAndPress(page.getByRole('button', { name: 'Make 904128935 the default' }), 'Enter');
  await expect(numbers.getByRole('textbox', { name: 'MID', exact: true })).toHaveValue('904128935');
  expect(await found(page)).toEqual([]);
  const { accounts, businesses } = await call(page, 'settings/read', undefined);
  expect([accounts.practice.mid, businesses.practice.mailerIds])
    .toEqual(['904128935', [{ mid: '904128937', nickname: '' }, { mid: '904128935', nickname: 'Returns' }]]);
});

test('secrets are tested by signing in, and what was pasted around them is left out and said', async ({ desk: { page } }) => {
  await seeInstructions(page);
  const form = page.getByRole('form', { name: 'Client ID and secret' });
  await focusAndPress(form.getByRole('button', { name: 'Test: sign in to USPS' }), 'Enter');
  await expect(form.getByText('✓ USPS took them and gave a token.')).toBeVisible();

  await form.getByLabel('Client secret').evaluate((input) => {
    const data = new DataTransfer();
    data.setData('text', 'not-the-secret\n');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(form.getByText('A line break around it was left out.')).toBeVisible();
  await form.getByLabel('Client secret').fill('not-the-secret');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await focusAndPress(form.getByRole('button', { name: 'Test: sign in to USPS' }), 'Enter');
  await expect(form.getByRole('alert')).toContainText('client ID');
  expect(await found(page)).toEqual([]);
  await focusAndPress(form.getByRole('button', { name: 'Forget both…' }), 'Enter');
  await focusAndPress(form.getByRole('button', { name: 'Forget both', exact: true }), 'Enter');
  await expect(form.getByText('Not entered')).toHaveCount(2);
});
