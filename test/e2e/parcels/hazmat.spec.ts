import type { Page } from 'playwright-core';
import { call, expect, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });

const declare = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /Hazardous inside/ }).click();
  await page.getByRole('option', { name: words }).click();
};

test('lithium batteries alone go by ground, and the next parcel is asked anew', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await declare(page, /^Lithium batteries alone/);
  await expect(services(page).getByRole('radio')).toHaveCount(1);
  await expect(services(page).getByText('Priority Mail: What is inside goes by ground alone; this class flies.')).toBeVisible();
  await buy(page);
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  expect([shipment?.rate.mailClass, shipment?.mailpiece.hazmat]).toEqual(['USPS_GROUND_ADVANTAGE', 'lithium-alone']);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await expect(page.getByRole('button', { name: 'No Hazardous inside?' })).toBeVisible();
  await typeParcel(page, { ...arlington, order: '10443' });
  await expect(services(page).getByRole('radio')).toHaveCount(3);
});

test('USPS’s own packaging is refused for hazardous goods, and ammunition altogether', async ({ desk: { page } }) => {
  await typeParcel(page, { ...arlington, preset: 'F7' });
  await declare(page, /^Dry ice/);
  await expect(page.getByText('Hazardous material can’t go in packaging that USPS makes.').first()).toBeVisible();
  await page.keyboard.press('F3');
  await expect(services(page).getByRole('radio')).toHaveCount(3);
  await declare(page, /^Ammunition/);
  await expect(page.getByText('USPS doesn’t carry ammunition, by any service. This parcel can’t be mailed.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Buy and/ })).toHaveCount(0);
});
