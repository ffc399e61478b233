import type { Locator, Page } from 'playwright-core';
import { call, expect, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';
import { arlington, typeParcel } from '../ship-by-hand.ts';

const usps = outsideUsps();

const fault = (path: string, kind: string, times: number): Promise<void> => usps.tell('fault', { path, fault: kind, times });

/** A parcel up to the press that buys it. */
const readyToBuy = async (page: Page): Promise<Locator> => {
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false });
  await page.reload();
  await typeParcel(page, arlington);
  const button = page.getByRole('button', { name: /^Buy and save PDF/ });
  await expect(button).toBeEnabled();
  return button;
};

test('a label whose answer is lost is bought once and printed once', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const button = await readyToBuy(page);
  await fault('/labels/v3/label', 'drop-answer', 1);
  await button.press('Enter');
  await expect(page.getByRole('button', { name: /^Done/ })).toBeVisible();
  const state = await (await fetch(`${usps.url}/practice/state`)).json() as { labels: number; charges: number };
  expect({ labels: state.labels, charges: state.charges }).toEqual({ labels: 1, charges: 1 });
});

test('an outcome that stays unknown is said, kept in the tray, and settled by asking again', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const button = await readyToBuy(page);
  await fault('/labels/v3/label', 'garbage', 2);
  await button.press('Enter');
  await expect(page.getByRole('button', { name: 'Ask USPS again' }).first()).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Tasks' }).getByText('1 needs attention')).toBeVisible();
  await page.getByRole('region', { name: 'Buy and print' }).getByRole('button', { name: 'Ask USPS again' }).first().press('Enter');
  await expect(page.getByRole('button', { name: /^(Done|Print on|Save)/ }).first()).toBeVisible();
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  const state = await (await fetch(`${usps.url}/practice/state`)).json() as { labels: number };
  expect({ state: shipment?.state, labels: state.labels }).toEqual({ state: 'bought', labels: 1 });
});

for (const [kind, says] of [['html-502', 'USPS is down'], ['garbage', 'USPS’s answer couldn’t be read'], ['refuse', 'USPS can’t be reached']] as const) {
  test(`prices that can’t be had (${kind}) are named, and what was typed is kept`, async ({ closed }) => {
    const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
    await fault('/shipments/v3/options/search', kind, 50);
    await typeParcel(page, arlington);
    const services = page.getByRole('region', { name: 'Services', exact: true });
    await expect(services).toContainText(says);
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Dana Reyes');
    await fault('/shipments/v3/options/search', kind, 0);
    await services.getByRole('button', { name: /again/i }).press('Enter');
    await expect(services.getByRole('radio')).toHaveCount(3);
  });
}

test('USPS gone altogether is named, and nothing is lost', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await usps.close();
  await typeParcel(page, { ...arlington, city: 'Arlington', state: 'VA' });
  await expect(page.getByRole('region', { name: 'Services', exact: true })).toContainText('USPS can’t be reached');
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toHaveValue('12');
});
