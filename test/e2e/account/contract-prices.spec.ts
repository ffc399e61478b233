import type { Page } from 'playwright-core';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import { call, expect, test, thursdayMorning } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const goTo = (page: Page, name: string) => page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name, exact: true }).click();

const choose = async (page: Page, label: string, words: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(` ${label}$`) }).click();
  await page.getByRole('option', { name: words, exact: true }).click();
};

const put = (page: Page, state: PracticeAccount) => call(page, 'practice/put-account', { state });
const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });
const tray = (page: Page) => page.getByRole('region', { name: 'Needs attention' });

/** Another parcel, so that prices are asked for anew. */
const weigh = async (page: Page, ounces: string): Promise<void> => {
  await goTo(page, 'Ship');
  await page.getByRole('textbox', { name: 'Weight', exact: true }).fill(ounces);
  await expect(services(page)).toHaveAttribute('aria-busy', 'false');
};

test('contract prices stand beside commercial ones and are what is charged; an alarm says since when they stay away, and leaves', async ({ desk }) => {
  const { page } = desk;
  await typeParcel(page, arlington);
  await expect(services(page).getByText('cheapest first')).toBeVisible();
  await expect(services(page).getByText(/commercial \$/)).toHaveCount(0);

  await put(page, 'contract');
  await goTo(page, 'Account');
  await choose(page, 'This account gets', 'Prices of our contract (NSA)');
  await goTo(page, 'Ship');
  await expect(services(page).getByText(/^contract · commercial \$\d+\.\d\d · saves \$\d+\.\d\d$/)).toHaveCount(3);
  await buy(page);
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  expect([bought?.charged, bought?.rate.contract?.state]).toEqual([bought?.rate.total, 'applies']);

  await put(page, 'contract-not-linked');
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await call(page, 'practice/set-clock', { now: thursdayMorning });
  await typeParcel(page, { ...arlington, order: '10443', weight: '13' });
  await expect(services(page).getByText('no contract price: commercial')).toHaveCount(3);
  await goTo(page, 'Shipments');
  await expect(tray(page).getByText(/^Since 10:00 AM USPS answers commercial prices in place of your contract’s\. Ask your USPS representative/)).toBeVisible();

  await desk.kill();
  const again = await desk.open();
  await call(again, 'practice/set-clock', { now: thursdayMorning });
  await goTo(again, 'Shipments');
  await tray(again).getByRole('button', { name: 'I have asked' }).click();
  await expect(tray(again)).toHaveCount(0);
  await call(again, 'practice/set-clock', { now: '2026-11-20T18:00:00.000Z' });
  await weigh(again, '14');
  await goTo(again, 'Shipments');
  await expect(tray(again).getByText('No contract price')).toBeVisible();

  await put(again, 'contract');
  await weigh(again, '15');
  await expect(services(again).getByText(/saves \$/)).toHaveCount(3);
  await goTo(again, 'Shipments');
  await expect(tray(again)).toHaveCount(0);
});

test('while the contract is pending each quote says so, and a label is bought at the commercial price', async ({ desk: { page } }) => {
  await put(page, 'contract');
  await goTo(page, 'Account');
  await choose(page, 'Contract', 'A contract that we have already');
  await goTo(page, 'Ship');
  await typeParcel(page, arlington);
  await expect(services(page).getByText('Contract pending: these are commercial prices.')).toBeVisible();
  await expect(services(page).getByText(/saves \$/)).toHaveCount(0);
  await buy(page);
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  expect([bought?.charged, bought?.rate.contract]).toEqual([bought?.rate.total, undefined]);

  await goTo(page, 'Account');
  await page.getByRole('button', { name: 'My representative confirmed it' }).click();
  await page.getByText('The contract is confirmed').waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('The contract is confirmed')).toHaveCount(0);
  await goTo(page, 'Ship');
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await call(page, 'practice/set-clock', { now: thursdayMorning });
  await typeParcel(page, { ...arlington, order: '10443', weight: '13' });
  await expect(services(page).getByText(/saves \$/)).toHaveCount(3);
  await put(page, 'contract-not-authorized');
  await weigh(page, '14');
  await expect(services(page).getByText('USPS refuses to tell your contract’s prices: these are commercial ones.')).toBeVisible();
  await goTo(page, 'Account');
  await expect(page.getByText('The contract is confirmed')).toHaveCount(0);
  await goTo(page, 'Shipments');
  await expect(tray(page).getByText(/^Since .* USPS refuses to tell your contract’s prices; parcels cost commercial ones\./)).toBeVisible();
});
