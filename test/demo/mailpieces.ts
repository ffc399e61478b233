import type { Page } from 'playwright-core';
import { call, expect } from '../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import type { Picture } from './pictures.ts';

const tick = (page: Page, name: string) => page.getByRole('region', { name: 'Extra services' }).getByRole('checkbox', { name });
const services = (page: Page) => page.getByRole('region', { name: 'Services', exact: true });
const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^Done/ }).press('Enter');

const declare = async (page: Page, words: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /Hazardous inside/ }).press('Enter');
  await page.getByRole('option', { name: words }).press('Enter');
};

/** Extra services: by key, the whole list, what isn't sold together, and a value that is too high. */
const extras = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, arlington);
  await page.keyboard.press('Alt+s');
  await tick(page, 'Signature $3.95').waitFor();
  await picture('extras-signature');
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('Alt+e');
  await tick(page, 'Certified Mail Signed for').check({ force: true });
  await tick(page, 'Return receipt The green card').check({ force: true });
  await services(page).getByText('Priority Mail Express: Certified Mail isn’t offered with this class.').waitFor();
  await picture('extras-list');
  await buy(page);
  await picture('extras-bought');
  await next(page);
  await typeParcel(page, { ...arlington, order: '10460' });
  await page.keyboard.press('Alt+i');
  await page.getByRole('textbox', { name: 'Value, $' }).fill('5000.01');
  await page.getByText('USPS insures for $5,000 at most.').first().waitFor();
  await picture('extras-value-too-high');
  await page.getByRole('textbox', { name: 'Value, $' }).fill('750');
  await buy(page);
  await next(page);
};

/** What is hazardous: by ground alone, not in USPS's own packaging, and not carried at all. */
const hazmat = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, { ...arlington, order: '10461' });
  await page.getByRole('button', { name: /Hazardous inside/ }).press('Enter');
  await page.getByRole('option', { name: /^Lithium batteries alone/ }).waitFor();
  await picture('hazmat-list');
  await page.getByRole('option', { name: /^Lithium batteries alone/ }).press('Enter');
  await services(page).getByText('Priority Mail: What is inside goes by ground alone; this class flies.').waitFor();
  await picture('hazmat-by-ground');
  await page.keyboard.press('F7');
  await page.getByText('Hazardous material can’t go in packaging that USPS makes.').first().waitFor();
  await picture('hazmat-usps-packaging');
  await page.keyboard.press('F3');
  await declare(page, /^Ammunition/);
  await page.getByText('USPS doesn’t carry ammunition, by any service. This parcel can’t be mailed.').first().waitFor();
  await picture('hazmat-not-carried');
  await declare(page, /^No$/);
};

/** Held at a post office: chosen, missing what USPS needs of both people, and bought. */
const hold = async (page: Page, picture: Picture): Promise<void> => {
  const { shipFroms: [dock] } = await call(page, 'settings/read', undefined);
  if (!dock) throw new Error('there is no ship-from');
  await typeParcel(page, { ...arlington, order: '10462' });
  await page.getByRole('button', { name: /^Hold at a post office/ }).press('Enter');
  await page.getByRole('button', { name: 'ARLINGTON POST OFFICE' }).scrollIntoViewIfNeeded();
  await services(page).getByRole('radio').first().waitFor();
  await picture('hold-offices');
  await page.getByRole('button', { name: 'ARLINGTON POST OFFICE' }).press('Enter');
  await page.getByText('To have a parcel held, From needs a first and last name, a phone and an e-mail address. Add them in Settings.').first().waitFor();
  await picture('hold-missing');
  await call(page, 'settings/change', { shipFroms: [{ ...dock, address: { ...dock.address, email: 'dock@example.com' } }] });
  await expect.poll(async () => (await call(page, 'draft/load', undefined))?.holdAt?.facilityId).toBe('1222010');
  await page.reload();
  await page.getByRole('textbox', { name: 'Phone' }).fill('7035550182');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('dana@example.com');
  await buy(page);
  await picture('hold-bought');
  await next(page);
};

/** A return label along with the one that goes out, and four references on it. */
const returnAlong = async (page: Page, picture: Picture): Promise<void> => {
  await typeParcel(page, { ...arlington, order: '10463' });
  await page.getByRole('textbox', { name: 'Printed reference', exact: true }).fill('SKU-1');
  const add = page.getByRole('button', { name: 'Add a reference' });
  for (const [which, text] of [['Third', 'Bin 7'], ['Fourth', 'PO 88']] as const) {
    await add.press('Enter');
    await page.getByRole('textbox', { name: `${which} reference` }).fill(text);
  }
  await page.getByRole('checkbox', { name: 'Return label with it' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Prints after the label. USPS charges it once it is used.').waitFor();
  await picture('return-along');
  await buy(page);
  await page.getByText(/USPS charges \$\d+\.\d\d once it is used, and nothing until then/).waitFor();
  await picture('return-along-bought');
  await next(page);
};

/** What a parcel can be beside its address and size. */
export const picturesOfMailpieces = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    await extras(page, picture);
    await hazmat(page, picture);
    await hold(page, picture);
    await returnAlong(page, picture);
  });
