import type { Page } from 'playwright-core';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { pdfSizes, pdfText } from '../../practice/documents.ts';
import { readBars } from '../../raster/read-bars.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { bigButton } from '../ship-by-hand.ts';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const problem = (page: Page, words: string) => page.locator('.field-problem', { hasText: words });
const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });

/** A word after a word, as a person types: slower than a scanner. */
const type = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.type(text, { delay: 45 });
  await page.keyboard.press('Enter');
};

/** To a country, by keys alone; Enter goes on to what is missing next. */
const typeAddress = async (page: Page, country: string, lines: readonly string[]): Promise<void> => {
  await page.keyboard.press('Alt+y');
  await expect(field(page, 'Country')).toBeFocused();
  await type(page, country);
  await expect(field(page, 'Name')).toBeFocused();
  for (const line of lines) await type(page, line);
};

test('a parcel to Canada by keyboard alone, from its country to a printed label whose bar code is its number', async ({ desk: { page } }) => {
  await typeAddress(page, 'canada', ['Zoë Martin', '111 Wellington Street', 'K1A 0A9', 'Ottawa', 'ON']);
  await expect(page.locator(':focus')).toHaveAccessibleName('1. What it is');
  for (const words of ['Cotton shirts', '38', '10 oz']) await type(page, words);
  await expect(field(page, 'Weight')).toBeFocused();
  await page.keyboard.press('F3');
  await type(page, '12 oz');
  await expect(page.getByRole('region', { name: 'Customs form' }).getByText('No kind of goods on the form is worth more than $2,500, and none needs an export license.')).toBeVisible();
  await expect(services(page).getByRole('radio')).toHaveCount(3);
  await expect(services(page).getByRole('radio', { name: /^First-Class Package International/ })).toBeChecked();
  expect(await found(page)).toEqual([]);
  await expect(bigButton(page)).toBeFocused();
  await expect(bigButton(page)).toContainText(/^Buy and save PDF \$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Done/ })).toBeVisible();

  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  if (!shipment) throw new Error('nothing was bought');
  const { trackingNumber, mailpiece: { to, customs }, rate, charged, printJobs } = shipment;
  expect([to.country, customs, charged === rate.total, printJobs.map(({ state }) => state)]).toEqual(['CA', {
    contentType: 'MERCHANDISE', comments: '', aes: 'NO EEI 30.37(a)',
    lines: [{ description: 'Cotton shirts', quantity: 1, value: 38_00, weight: 10, tariffNumber: '', origin: 'US' }],
  }, true, ['completed']]);
  expect(trackingNumber).toMatch(/^[A-Z]{2}\d{9}US$/);
  const written = trackingNumber?.replace(/^(..)(...)(...)(...)(..)$/, '$1 $2 $3 $4 $5') ?? '';
  await expect(page.getByRole('region', { name: 'Buy and print', exact: true }).getByText(written)).toBeVisible();

  const pdf = Buffer.from(await call(page, 'labels/pdf', { shipmentId: shipment.id }));
  expect([pdfSizes(pdf), pdfText(pdf)]).toEqual([['288 x 432', '288 x 432'], expect.stringMatching(/CANADA[\s\S]*Cotton shirts/)]);
  const rasterizer = createRasterizer();
  const { pages: [label] } = await rasterizer.draw(pdf, { dpi: 300, widthInches: 4, heightInches: 6 });
  await rasterizer.close();
  expect(label && await readBars(label)).toEqual([trackingNumber]);

  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Shipments' }).click();
  await page.getByRole('row', { name: /Zoë Martin/ }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen shipment' });
  await expect(panel.getByText(written)).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Customs form' }).getByText('1 × Cotton shirts')).toBeVisible();
  expect(await found(page)).toEqual([]);
});

test('a country where USPS takes nothing is refused in words, and a line that the form doesn’t take is said at its field', async ({ desk: { page } }) => {
  await typeAddress(page, 'cuba', ['Ana Ruiz', 'Calle 23 No. 1105']);
  await expect(field(page, 'Country')).toBeFocused();
  await expect(problem(page, 'USPS takes no parcels to Cuba for now, by its alerts as of March 3, 2026. The address can be kept; nothing is bought.')).toBeVisible();
  await expect(bigButton(page)).toContainText('USPS takes nothing there');
  await field(page, 'Country').fill('atlantis');
  await field(page, 'Country').press('Enter');
  await expect(problem(page, '“atlantis” is no country that is known here.')).toBeVisible();
  await expect(bigButton(page)).toContainText('Which country?');
  await field(page, 'Country').fill('italy');
  await field(page, 'Country').press('Enter');
  await field(page, 'City').fill('Roma');
  await field(page, 'CAP').fill('104');
  await field(page, 'CAP').press('Enter');
  await expect(problem(page, '“104” is no CAP of Italy; one is 00144.')).toBeVisible();
  await field(page, 'CAP').fill('00144');
  await field(page, '1. What it is').fill('Cotton shirts, printed, of 2026');
  await field(page, '1. What it is').press('Enter');
  await expect(problem(page, '31 characters; the form takes 30.')).toBeVisible();
  await expect(bigButton(page)).toContainText('Look at the customs form');
  await field(page, '1. What it is').fill('Cotton shirts');
  await field(page, 'Value of all, $').fill('2501');
  await field(page, 'Weight of all').fill('10');
  await page.keyboard.press('F3');
  await field(page, 'Weight').fill('12');
  await expect(problem(page, 'Abroad, USPS asks for the export filing: its ITN, or why there is none, as NO EEI 30.37(a).')).toBeVisible();
  await field(page, 'Value of all, $').fill('500');
  await expect(services(page).getByRole('radio')).toHaveCount(2);
  await expect(services(page).getByText(/^– First-Class Package International: .*\$400/)).toBeVisible();
  expect(await found(page)).toEqual([]);
});
