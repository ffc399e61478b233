import type { Page } from 'playwright-core';
import { expect, goTo } from '../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import type { Picture } from './pictures.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^Done/ }).press('Enter');

const quoted = (page: Page): Promise<void> => expect(page.getByRole('button', { name: /^Buy and print \$/ })).toBeEnabled();

/** USPS Ground Advantage, 12 oz, in the sender's own box; USPS writes the address in its own way. */
const groundAdvantage = async (page: Page, picture: Picture): Promise<void> => {
  await picture('ship-empty');
  await typeParcel(page, arlington);
  await quoted(page);
  await picture('ship-rates');
  await page.keyboard.press('Alt+u');
  await quoted(page);
  await buy(page);
  await page.locator('.ship-label canvas').waitFor();
  await picture('ship-bought');
  await next(page);
};

/** Priority Mail in a Medium Flat Rate Box. */
const flatRateBox = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, {
    name: 'Ruth Okafor', company: 'Okafor & Daughters', street: '1100 Wyoming St', unit: 'Ste 150', zip: '63118', weight: '4 lb 2', preset: 'F7', order: '10443',
  });
  await quoted(page);
  await picture('ship-flat-rate');
  await buy(page);
  await next(page);
};

/** To an army post office in Europe, with its customs form. */
const apo = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, {
    name: 'Sgt Omar Haddad', street: 'PSC 802 Box 74', zip: '09499', city: 'APO', state: 'AE', weight: '1 lb 6', preset: 'F3', order: '10444',
  });
  const line = async (label: string, text: string): Promise<void> => page.getByRole('textbox', { name: label, exact: true }).fill(text);
  await line('1. What it is', 'Cotton shirts');
  await line('Pieces', '2');
  await line('Value of all, $', '38.00');
  await line('Weight of all', '1 lb 2');
  await quoted(page);
  await picture('ship-customs');
  await buy(page);
  await page.getByText('1 / 2', { exact: true }).waitFor();
  await picture('ship-customs-bought');
  await page.keyboard.press('Alt+PageDown');
  await page.keyboard.press('Alt+v');
  await page.getByText('2 / 2', { exact: true }).first().waitFor();
  await picture('ship-customs-form');
  await next(page);
};

/** What stands beside a field when it is wrong, before anybody was asked. */
const badInput = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, { name: 'Lee 🎁', street: '1 Main St', zip: '8950', city: 'Reno', state: 'NX', weight: '71 lb', preset: 'F3' });
  await page.getByRole('textbox', { name: 'Order', exact: true }).focus();
  await picture('ship-problems');
  await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
};

const endOfDay = async (page: Page, picture: Picture): Promise<void> => {
  await goTo(page, 'End of day');
  await page.getByText('Ready', { exact: true }).first().waitFor();
  await picture('end-of-day-open');
  await page.getByRole('button', { name: /^Make SCAN form/ }).click();
  await page.getByRole('alertdialog').waitFor();
  await picture('end-of-day-asking');
  await page.getByRole('button', { name: 'Make the form' }).click();
  await page.getByText('Everything of today is closed').waitFor();
  await page.getByRole('button', { name: 'Show', exact: true }).first().click();
  await page.locator('canvas').waitFor();
  await picture('end-of-day');
};

export const shipTheDay = async (page: Page, picture: Picture): Promise<void> => {
  await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  await groundAdvantage(page, picture);
  await flatRateBox(page, picture);
  await apo(page, picture);
  await badInput(page, picture);
  await goTo(page, 'Shipments');
  await page.getByRole('row', { name: /10442/ }).click();
  await page.keyboard.press('Enter');
  await page.locator('canvas').first().waitFor();
  await page.getByRole('button', { name: /^Print again/ }).and(page.locator(':not([disabled])')).first().waitFor();
  await picture('shipments');
  await endOfDay(page, picture);
  for (const task of ['Account', 'Settings']) {
    await goTo(page, task);
    await page.getByRole('heading', { level: 1, name: task }).waitFor();
    await picture(task.toLowerCase());
  }
};
