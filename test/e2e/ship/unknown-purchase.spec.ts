import type { Locator, Page } from 'playwright-core';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';
import { arlington, bigButton, typeParcel } from '../ship-by-hand.ts';

const usps = outsideUsps();

/** Presses the button that has the focus, or gets it by Tab, as somebody without a mouse does. */
const pressByKeyboard = async (page: Page, button: Locator): Promise<void> => {
  for (let steps = 0; steps < 60 && !(await button.evaluate((element) => element === document.activeElement)); steps++) await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
};

/** A purchase whose answer is lost, past its mailing date at a USPS that looks at the date before the key. */
const buyIntoTheDark = async (page: Page, fault: 'drop-answer' | 'html-502'): Promise<void> => {
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false });
  await page.reload();
  await typeParcel(page, arlington);
  await expect(bigButton(page)).toHaveText(/^Buy and save PDF/);
  await usps.tell('fault', { path: '/labels/v3/label', fault, times: 2 });
  await bigButton(page).press('Enter');
  await expect(bigButton(page)).toHaveText('Ask USPS again');
  await usps.tell('undocumented', { 'past-date-before-key': 'b' });
  usps.setNow(new Date(Date.now() + 9 * 24 * 3_600_000));
  await pressByKeyboard(page, page.getByRole('button', { name: 'Open the shipment' }));
};

const chosen = (page: Page): Locator => page.getByRole('complementary', { name: 'Chosen shipment' });

test('a purchase that USPS neither repeats nor reprints is canceled by its key, by keyboard', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await buyIntoTheDark(page, 'drop-answer');
  const panel = chosen(page);
  await expect(panel.getByRole('button', { name: 'Cancel it by its key…' })).toHaveCount(0);
  await pressByKeyboard(page, panel.getByRole('button', { name: 'Ask USPS again' }));
  await expect(panel).toContainText('USPS was asked again and gives no label');
  await expect(page.getByRole('region', { name: 'Needs attention' })).toContainText('Settle it');
  expect(await found(page)).toEqual([]);

  await pressByKeyboard(page, panel.getByRole('button', { name: 'Cancel it by its key…' }));
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('If USPS sold the label, this voids it');
  await expect(dialog.getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(panel).toContainText('It isn’t known whether');

  await pressByKeyboard(page, panel.getByRole('button', { name: 'Cancel it by its key…' }));
  await pressByKeyboard(page, dialog.getByRole('button', { name: 'Void it' }));
  await expect(panel).toContainText('Refund requested, not granted');
  await expect(panel).toContainText('The label never arrived here');
  await expect(page.getByRole('region', { name: 'Needs attention' })).toHaveCount(0);
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  expect({ state: shipment?.state, named: shipment?.trackingNumber?.length, hasLabel: shipment?.hasLabel, sold: await usps.sold() })
    .toEqual({ state: 'refund-requested', named: 22, hasLabel: false, sold: 1 });
});

test('one that USPS knows nothing of is unconfirmed, and another label for its order is bought on purpose alone', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await buyIntoTheDark(page, 'html-502');
  const panel = chosen(page);
  await pressByKeyboard(page, panel.getByRole('button', { name: 'Ask USPS again' }));
  await pressByKeyboard(page, panel.getByRole('button', { name: 'Cancel it by its key…' }));
  await pressByKeyboard(page, page.getByRole('alertdialog').getByRole('button', { name: 'Void it' }));
  await expect(panel).toContainText('probably wasn’t charged');

  const number = panel.getByRole('textbox', { name: 'Its tracking number, where one was found' });
  await number.fill('9234690361980900000143');
  await number.press('Enter');
  await expect(panel).toContainText('the last one must fit the others');
  expect(await usps.sold()).toBe(0);

  const tray = page.getByRole('region', { name: 'Needs attention' });
  await expect(tray).toContainText('Probably not bought: USPS has no such label.');
  await pressByKeyboard(page, tray.getByRole('button', { name: 'It is seen' }));
  await expect(tray).toHaveCount(0);
  await expect(panel).toContainText('probably wasn’t charged');

  usps.setNow(new Date());
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Next parcel' }).press('Enter');
  await typeParcel(page, arlington);
  await expect(bigButton(page)).toHaveText(/^Buy and save PDF/);
  await bigButton(page).press('Enter');
  await expect(page.getByText('Order 10442 has an unconfirmed purchase')).toBeVisible();
  expect(await usps.sold()).toBe(0);
  await page.getByRole('button', { name: 'Buy a label all the same' }).press('Enter');
  await expect(bigButton(page)).toHaveText(/^Buy another/);
  await bigButton(page).press('Enter');
  await expect(bigButton(page)).toHaveText(/^Done/);
  expect(await usps.sold()).toBe(1);
});
