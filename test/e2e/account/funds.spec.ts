import type { Page } from 'playwright-core';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';
import { arlington, bigButton, buy, typeParcel } from '../ship-by-hand.ts';

const usps = outsideUsps();

/** The money goes away, or comes back, while the desk works; nobody tells it. */
const put = async (state: 'ready' | 'epa-insufficient'): Promise<void> => {
  await fetch(`${usps.url}/practice/account-state`, { method: 'POST', body: JSON.stringify({ state }) });
};

const stopNote = (page: Page) => page.getByRole('alert').filter({ hasText: 'doesn’t hold enough for the next parcels' });
const tray = (page: Page) => page.getByRole('region', { name: 'Needs attention' });

test('an account without money stops buying on the Ship page and in the tray, until USPS says yes', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false });
  await page.reload();
  await typeParcel(page, arlington);
  await buy(page);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await put('epa-insufficient');
  // Asked before the end of the day, USPS says no.
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day' }).click();
  await expect.poll(async () => (await call(page, 'app/status', undefined)).funds?.because).toBe('insufficient');
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).click();
  await typeParcel(page, { ...arlington, name: 'Priya Natarajan', order: '10443' });
  await expect(bigButton(page)).toHaveText('Buying is stopped');
  await bigButton(page).press('Enter');
  await expect(stopNote(page).getByRole('button', { name: 'Ask USPS again' })).toBeFocused();
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(stopNote(page)).toContainText('USPS was just asked, and still says no.');
  expect(await usps.sold()).toBe(1);

  await page.getByRole('button', { name: /needs attention/ }).click();
  await expect(tray(page)).toContainText('Buying stopped');
  await put('ready');
  await tray(page).getByRole('button', { name: 'Ask USPS again' }).click();
  await expect(tray(page)).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).click();
  await expect(stopNote(page)).toHaveCount(0);
  await buy(page);
  expect(await usps.sold()).toBe(2);
});
