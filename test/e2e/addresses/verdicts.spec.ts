import type { Page } from 'playwright-core';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { bigButton, buy, typeParcel } from '../ship-by-hand.ts';

const parcel = { name: 'Dana Reyes', zip: '22201', weight: '12', preset: 'F3' };

const verdict = async (page: Page, street: string, unit = ''): Promise<string> => {
  await page.getByRole('textbox', { name: 'Street or PO Box' }).fill(street);
  await page.getByRole('textbox', { name: 'Unit', exact: true }).fill(unit);
  await page.getByRole('textbox', { name: 'Weight', exact: true }).focus();
  const badge = page.locator('.verdict-word');
  await expect(badge).toBeVisible();
  return (await badge.textContent() ?? '').replace(/^\W+/, '');
};

test('each verdict of USPS is told in words', async ({ desk: { page } }) => {
  await typeParcel(page, { ...parcel, street: '2250 Clarendon Blvd', unit: 'Apt 4' });
  const told: Record<string, string> = {};
  for (const [street, unit] of [
    ['2250 Clarendon Blvd', 'Apt 4'], ['100 Duplex Ave', ''], ['200 Tower St', 'Apt 9'], ['300 Nowhere Rd', ''], ['410 Twin St', ''], ['600 Phantom Rd', ''],
    ['700 Empty Ln', ''], ['800 Mailbox Plz', ''], ['900 Lost St', ''],
  ] as const) told[street] = await verdict(page, street, unit);
  expect(told).toEqual({
    '2250 Clarendon Blvd': 'USPS delivers here',
    '100 Duplex Ave': 'USPS asks for a unit: apartment, suite or box',
    '200 Tower St': 'USPS delivers to the building but doesn’t know this unit',
    '300 Nowhere Rd': 'USPS knows the street but doesn’t deliver to this number',
    '410 Twin St': 'Several addresses fit; USPS can’t tell which',
    '600 Phantom Rd': 'USPS knows the address but nobody delivers there',
    '700 Empty Ln': 'USPS delivers here · vacant: nobody has taken mail here for a while',
    '800 Mailbox Plz': 'USPS delivers here · a mailbox company (CMRA) takes it in',
    '900 Lost St': 'USPS doesn’t find this address',
  });
});

test('a suggestion has its changed words marked, and one key takes it', async ({ desk: { page } }) => {
  await typeParcel(page, { ...parcel, street: '2250 clarendon boulevard', unit: 'apt 4' });
  await expect(page.locator('.suggestion mark')).toHaveText(['BLVD', '-3308']);
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('textbox', { name: 'Street or PO Box' })).toHaveValue('2250 CLARENDON BLVD');
  await expect(page.getByRole('textbox', { name: 'ZIP', exact: true })).toHaveValue('22201-3308');
  await expect(page.locator('.suggestion')).toHaveCount(0);
});

test('an address used as typed says why once: in the shipment’s history, and for the next parcel to it', async ({ desk: { page } }) => {
  await typeParcel(page, { ...parcel, street: '300 Nowhere Rd' });
  await expect(page.getByText('USPS knows the street')).toBeVisible();
  await page.keyboard.press('Alt+t');
  const why = page.getByRole('textbox', { name: 'Why', exact: true });
  await expect(why).toBeFocused();
  expect(await found(page)).toEqual([]);
  await expect(bigButton(page)).not.toContainText('Buy');
  await page.getByRole('button', { name: 'The customer confirmed it' }).press('Enter');
  await buy(page);
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  const history = await call(page, 'shipments/history', { shipmentId: shipment?.id ?? '' });
  expect(history.filter(({ kind }) => kind === 'address-as-typed').map(({ detail }) => detail)).toEqual(['The customer confirmed it']);
  expect(shipment?.labelAddress?.street).toBe('300 Nowhere Rd');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await page.keyboard.type('dana', { delay: 45 });
  await expect(page.getByRole('option', { name: /^Dana Reyes/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(why).toHaveValue('The customer confirmed it');
  await page.getByRole('textbox', { name: 'Weight', exact: true }).fill('9');
  await expect(page.getByRole('button', { name: /^Buy and save PDF \$/ })).toBeEnabled();
});

test('an address abroad is asked for in its country’s words, and what is no country is told and kept', async ({ desk: { page } }) => {
  await typeParcel(page, { ...parcel, street: '111 Wellington St' });
  await page.getByRole('button', { name: 'Country' }).press('Enter');
  const country = page.getByRole('textbox', { name: 'Country' });
  await expect(country).toBeFocused();
  await country.pressSequentially('atlantis', { delay: 45 });
  await country.press('Enter');
  await expect(page.getByText('“atlantis” is no country that is known here.', { exact: true })).toBeVisible();
  await expect(bigButton(page)).toContainText('Which country?');
  expect(await found(page)).toEqual([]);
  await country.fill('aus');
  await expect(page.getByRole('option')).toHaveText(['Australia', 'Austria']);
  await country.fill('canada');
  await country.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Postal code' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Postal code' }).fill('22201');
  await page.getByRole('textbox', { name: 'Province' }).fill('ON');
  await expect(page.getByText('“22201” is no postal code of Canada; one is K1A 0B1.').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Postal code' }).fill('K1A 0A9');
  await page.getByRole('textbox', { name: 'City', exact: true }).fill('Ottawa');
  await expect(page.getByText('USPS checks no addresses abroad.')).toBeVisible();
  await expect(bigButton(page)).toContainText('What is in it?');
  expect(await found(page)).toEqual([]);
});
