import type { Page } from 'playwright-core';
import { call, expect, test } from '../desk.ts';
import { arlington, bigButton, buy, typeParcel } from '../ship-by-hand.ts';

const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });
const chosen = (page: Page) => services(page).getByRole('radio', { checked: true });
const of = (page: Page, service: string) => services(page).getByRole('radio', { name: service });

test('the cheapest service that arrives by the typed day is chosen, by keyboard alone; the next parcel knows nothing of it', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await expect(of(page, 'Ground Advantage')).toBeChecked();
  await page.keyboard.press('Alt+D');
  await expect(page.getByRole('textbox', { name: 'Deliver by' })).toBeFocused();
  await page.keyboard.type('mon');
  await expect(services(page).getByText('cheapest by Mon Nov 23')).toBeVisible();
  await expect(of(page, 'Priority Mail cheapest')).toHaveCount(0);
  await expect(services(page).getByRole('radio', { name: /^Priority Mail( Cubic)? Mon Nov 23/ })).toBeChecked();

  // The chosen rate follows what is typed: another weight, and another day.
  await page.getByRole('textbox', { name: 'Weight', exact: true }).fill('30');
  await expect(services(page).getByRole('radio', { name: /^Priority Mail( Cubic)? Mon Nov 23/ })).toBeChecked();
  await page.keyboard.press('Alt+D');
  await page.keyboard.type('11/20');
  await expect(chosen(page)).toHaveCount(0);
  await expect(bigButton(page)).toHaveText(/Nothing by Fri Nov 20/);
  await page.keyboard.press('Alt+D');
  await page.keyboard.type('soon');
  await expect(bigButton(page)).toHaveText(/Look at the day/);
  await page.keyboard.press('Enter');
  await expect(services(page).getByText('No such day. Write Mon, 11/23 or Nov 23.')).toBeVisible();
  await page.keyboard.press('Alt+F');
  await expect(services(page).getByRole('radio', { name: /^Priority Mail Express/ })).toBeChecked();
  await page.keyboard.press('Alt+C');
  await expect(of(page, 'Ground Advantage')).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Deliver by' })).toHaveValue('');

  await page.keyboard.press('Alt+D');
  await page.keyboard.type('Nov 24');
  await expect(services(page).getByRole('radio', { name: /^Priority Mail( Cubic)? Mon Nov 23/ })).toBeChecked();
  await buy(page);
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  expect(bought?.rate.mailClass).toBe('PRIORITY_MAIL');
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await typeParcel(page, { ...arlington, order: '10443' });
  await expect(page.getByRole('textbox', { name: 'Deliver by' })).toHaveValue('');
  await expect(of(page, 'Ground Advantage')).toBeChecked();
});

test('a price says why it is what it is, and USPS’s own packaging that the parcel goes into is a press away', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await services(page).getByRole('button', { name: /^Medium Flat Rate Box \$/ }).click();
  await expect(services(page).getByText(/flat rate: one price for this packaging/)).toBeVisible();
  await expect(services(page).getByText('Ground Advantage: This class has no price for the Medium Flat Rate Box.')).toBeVisible();
  await page.keyboard.press('F4');
  await page.getByRole('textbox', { name: 'Length' }).fill('24');
  await page.getByRole('textbox', { name: 'Width' }).fill('12');
  await page.getByRole('textbox', { name: 'Height' }).fill('8');
  await expect(services(page).getByText(/\$3\.00 length over 22 in · .*billed as 14 lb for its size: 24 × 12 × 8 in is 2,304 cu in and every 166 count as a pound · nonstandard, sorted by hand: 24 in is longer than 22/)).toBeVisible();
});
