import type { Page } from 'playwright-core';
import { expect, goTo } from '../e2e/desk.ts';
import { buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import type { Picture } from './pictures.ts';

const apo = { name: 'Sgt Omar Haddad', street: 'PSC 802 Box 74', zip: '09499', city: 'APO', state: 'AE', weight: '1 lb', preset: 'F3', order: '10450' };
const guam = { name: 'Rosa Cruz', street: '120 W Soledad Ave', zip: '96910', city: 'Hagatna', state: 'GU', weight: '12', preset: 'F3', order: '10451' };

const form = (page: Page) => page.getByRole('region', { name: 'Customs form' });
const lineAt = (page: Page, number: number) => form(page).getByRole('listitem').nth(number - 1);

/** A rate that can be chosen: prices follow what is typed. */
const priced = (page: Page): Promise<void> => page.getByRole('region', { name: 'Services', exact: true }).getByRole('radio').first().waitFor();

const fill = async (page: Page, number: number, description: string, value: string, weight: string): Promise<void> => {
  const line = lineAt(page, number);
  await line.getByRole('textbox', { name: `${number}. What it is` }).fill(description);
  await line.getByRole('textbox', { name: 'Value of all, $' }).fill(value);
  await line.getByRole('textbox', { name: 'Weight of all' }).fill(weight);
};

/** A form of more lines than one page has, one of them kept by its SKU. */
const sixLines = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, apo);
  await fill(page, 1, 'Cotton shirts', '38', '5');
  await lineAt(page, 1).getByRole('textbox', { name: 'SKU' }).fill('TS-4');
  await lineAt(page, 1).getByRole('textbox', { name: 'HS code' }).fill('6109.10');
  await lineAt(page, 1).getByRole('button', { name: 'Keep this line under TS-4' }).press('Enter');
  await lineAt(page, 1).getByText('As kept under TS-4.').waitFor();
  await priced(page);
  await picture('customs-kept-by-sku');
  for (const [index, what] of ['Wool socks', 'Paper notebooks', 'Steel spoons', 'Felt hats', 'Leather belts'].entries()) {
    await form(page).getByRole('button', { name: 'Add a line' }).press('Enter');
    await fill(page, index + 2, what, '4', '1');
  }
  await form(page).getByText(/a continuation page prints after it/).waitFor();
  await priced(page);
  await picture('customs-six-lines');
  await form(page).getByText('More: export filing').click();
  await form(page).getByRole('button', { name: /AES\/ITN/ }).press('Enter');
  await page.getByRole('option', { name: /30\.37\(a\)/ }).click();
  await form(page).getByText(/is worth \$2,500 at most/).scrollIntoViewIfNeeded();
  await priced(page);
  await picture('customs-export-filing');
  await buy(page);
  await page.getByText('Sign and date the customs form').waitFor();
  await picture('customs-six-lines-bought');
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
};

/** A line that a SKU fills, and what the form doesn't take. */
const bySku = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, guam);
  await lineAt(page, 1).getByRole('textbox', { name: 'SKU' }).fill('TS-4');
  await page.keyboard.press('Tab');
  await expect(lineAt(page, 1).getByRole('textbox', { name: '1. What it is' })).toHaveValue('Cotton shirts');
  await priced(page);
  await picture('customs-by-sku');
  await fill(page, 1, 'x'.repeat(31), '0', '15 oz');
  await lineAt(page, 1).getByRole('textbox', { name: 'HS code' }).focus();
  await lineAt(page, 1).getByText('31 characters; the form takes 30.').waitFor();
  await picture('customs-problems');
};

/** Customs forms: of six lines to a military post office, and of a line by its SKU to a territory. */
export const picturesOfCustoms = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    await sixLines(page, picture);
    await bySku(page, picture);
    await goTo(page, 'Shipments');
    await page.getByRole('row', { name: /10450/ }).press('Enter');
    await page.locator('.stored-label canvas').waitFor();
    await picture('customs-shipment');
  });
