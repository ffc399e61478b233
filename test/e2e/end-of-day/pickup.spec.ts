import type { Locator, Page } from 'playwright-core';
import { aMailpiece } from '../../shipping/test-desk.ts';
import { found } from '../axe.ts';
import { call, expect, goTo, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';
import { pressByKeyboard } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const usps = outsideUsps();

const pickupPath = '/pickup/v3/carrier-pickup';

/** The page at a USPS outside, on a Thursday morning with one parcel. */
const endOfDay = async (page: Page): Promise<Locator> => {
  await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder' }, sounds: false });
  await page.reload();
  await typeParcel(page, arlington);
  await buy(page);
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day', exact: true }).click();
  return page.getByRole('region', { name: 'Carrier pickup' });
};

/** How often this hour USPS was asked about pickups. */
const calls = async (page: Page): Promise<number> =>
  (await call(page, 'account/usps-calls', undefined)).find(({ api }) => api === 'carrier-pickup')?.sent ?? 0;

test('a pickup is booked, changed and canceled by keyboard, and nothing is asked before', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const section = await endOfDay(page);
  const bookOne = section.getByRole('button', { name: /^Book a pickup for/ });
  await expect(bookOne).toBeVisible();
  expect(await calls(page)).toBe(0);
  await pressByKeyboard(page, bookOne);
  await expect(section).toContainText('USPS comes to 1280 TERMINAL WAY');
  await expect(section.getByLabel('Ground Advantage')).toHaveValue('1');
  await expect(section.getByLabel('Weight, lb')).toHaveValue('0.8');
  await expect(section.getByLabel('Day')).toBeFocused();
  expect(await found(page)).toEqual([]);
  expect(await calls(page)).toBe(1);
  await section.getByLabel('Note to the carrier').fill('Ring twice');
  await section.getByLabel('Note to the carrier').press('Enter');
  const number = section.locator('.pickup-confirmation');
  await expect(number).toHaveText(/^WTC\d{9}$/);
  await expect(section.locator('.badge')).toHaveText('✓Booked');

  await pressByKeyboard(page, section.getByRole('button', { name: 'Change', exact: true }));
  await section.getByLabel('Ground Advantage').fill('40');
  await section.getByRole('button', { name: /The parcels are at/ }).press('Enter');
  await page.getByRole('option', { name: 'Back door', exact: true }).press('Enter');
  await section.getByRole('checkbox', { name: 'There is a dog' }).press('Space');
  await pressByKeyboard(page, section.getByRole('button', { name: 'Change the pickup' }));
  await expect(section).toContainText('40 parcels: 40 Ground Advantage · 0.8 lb · Back door · “Ring twice” · dog');
  const [pickup] = (await call(page, 'pickups/read', undefined)).pickups;
  expect([pickup?.state, pickup?.confirmationNumber, pickup?.details.packages]).toEqual(['booked', await number.textContent(), [{ type: 'USPS_GROUND_ADVANTAGE', count: 40 }]]);

  await closed.close();
  const again = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await again.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day', exact: true }).click();
  const kept = again.getByRole('region', { name: 'Carrier pickup' });
  await expect(kept).toContainText('40 parcels');
  await pressByKeyboard(again, kept.getByRole('button', { name: 'Cancel it' }));
  await expect(kept.getByRole('button', { name: 'Yes, cancel the pickup' })).toBeFocused();
  await again.keyboard.press('Enter');
  await expect(kept.locator('.badge')).toHaveText('●Canceled');
});

test('what is counted stays as it is under the hand of whoever stands in its field', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const section = await endOfDay(page);
  await section.getByRole('button', { name: /^Book a pickup for/ }).press('Enter');
  const parcels = section.getByLabel('Ground Advantage');
  await expect(parcels).toHaveValue('1');
  await parcels.focus();
  const { today } = await call(page, 'app/status', undefined);
  const { id: quoteId, rates: [rate] } = await call(page, 'rates/quote', aMailpiece({ shipDate: today, orderNumber: '' }));
  await call(page, 'labels/buy', { quoteId, rateId: rate?.id ?? '', shownTotal: rate?.total ?? 0, printerId: 'folder', anotherBox: false });
  await expect(section).toContainText('Count the labels again: 2');
  await expect(parcels).toHaveValue('1');
  await section.getByLabel('Note to the carrier').focus();
  await expect(parcels).toHaveValue('2');
  await expect(section).toContainText('Counted from the 2 labels that wait for that day');
});

test('a day that USPS moved is shown, and confirmed', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const section = await endOfDay(page);
  await section.getByRole('button', { name: /^Book a pickup for/ }).press('Enter');
  // The next Christmas: on no day of its own is mail delivered, whatever today is.
  const { today } = await call(page, 'app/status', undefined);
  const year = Number(today.slice(0, 4)) + (today.slice(5) < '12-24' ? 0 : 1);
  await section.getByLabel('Day').fill(`${year}-12-25`);
  await expect(section).toContainText('No mail is delivered that day');
  await section.getByLabel('Ground Advantage').fill('3');
  await section.getByLabel('Weight, lb').fill('2.5');
  await section.getByRole('button', { name: 'Book the pickup' }).press('Enter');
  await expect(section).toContainText(/USPS doesn’t come on \w+ Dec 25/);
  await section.getByRole('button', { name: 'Let USPS choose the next day' }).press('Enter');
  await expect(section).toContainText(/USPS comes on \w+ Dec 2[67], not on \w+ Dec 25/);
  expect(await found(page)).toEqual([]);
  await section.getByRole('button', { name: 'That’s right' }).press('Enter');
  await expect(section.getByText('not on')).toHaveCount(0);
  await expect(section.getByRole('button', { name: 'Change', exact: true })).toBeVisible();
});

test('a lost answer is said, asked about, and never booked twice', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const section = await endOfDay(page);
  await section.getByRole('button', { name: /^Book a pickup for/ }).press('Enter');
  await expect(section.getByLabel('Ground Advantage')).toHaveValue('1');
  await section.getByLabel('Ground Advantage').fill('3');
  await usps.tell('fault', { path: pickupPath, fault: 'drop-answer', times: 2 });
  await section.getByRole('button', { name: 'Book the pickup' }).press('Enter');
  await expect(section.getByRole('status').getByText('It isn’t known whether USPS booked this pickup')).toBeVisible();
  await expect(section.getByRole('form', { name: 'Book a pickup' })).toHaveCount(0);
  expect(await found(page)).toEqual([]);
  await goTo(page, 'Shipments');
  const waiting = page.getByRole('region', { name: 'Needs attention' }).getByRole('listitem').filter({ hasText: 'Carrier pickup of 3 parcels' });
  await expect(waiting).toContainText('It isn’t known whether USPS booked it.');
  await waiting.getByRole('button', { name: 'Ask USPS' }).press('Enter');
  await expect(waiting).toHaveCount(0);
  await goTo(page, 'End of day');
  await expect(section).toContainText('USPS has this pickup, and its number isn’t known here');
  await section.getByLabel(/^Confirmation number/).fill('WTC000000001');
  await section.getByRole('button', { name: 'Take it over' }).press('Enter');
  await expect(section.locator('.pickup-confirmation')).toHaveText('WTC000000001');
  await expect(section.locator('.badge')).toHaveText('✓Booked');
});

test('a standing stop leaves one line, and asks nothing', async ({ desk: { page } }) => {
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByText('The carrier stops here every day anyway').click();
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day', exact: true }).click();
  const section = page.getByRole('region', { name: 'Carrier pickup' });
  await expect(section).toContainText('Dock 1, Reno: the carrier stops anyway, so no pickup is asked for.');
  await expect(section.getByRole('button')).toHaveCount(1);
});
