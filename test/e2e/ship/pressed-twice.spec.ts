import type { Page } from 'playwright-core';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { call, expect, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';
import { arlington, bigButton, typeParcel } from '../ship-by-hand.ts';
import type { TypedParcel } from '../ship-by-hand.ts';

const usps = outsideUsps();

const labels = '/labels/v3/label';

/** By USPS's own count, and by the ledger. */
const bought = async (page: Page): Promise<{ sold: number; ledger: string[] }> =>
  ({ sold: await usps.sold(), ledger: (await call(page, 'shipments/list', { search: '', day: null })).map(({ state }) => state) });
const oneLabel = { sold: 1, ledger: ['bought'] };

/** Without an order number nothing but the button stands before a second label. */
const noOrder: TypedParcel = (({ order: _order, ...parcel }) => parcel)(arlington);

const type = async (page: Page, parcel: TypedParcel): Promise<void> => {
  await typeParcel(page, parcel);
  await expect(bigButton(page)).toHaveText(/^Buy and save PDF/);
};

test.beforeEach(async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false });
  await page.reload();
});

const rail = (page: Page) => page.getByRole('navigation', { name: 'Tasks' });

test('a double click, and two clicks 5 ms apart, buy one label', async ({ closed: { page } }) => {
  await type(page, noOrder);
  await bigButton(page).dblclick();
  await expect(bigButton(page)).toHaveText(/^Done/);
  expect(await bought(page)).toEqual(oneLabel);

  await bigButton(page).press('Enter');
  await type(page, noOrder);
  await bigButton(page).evaluate((button) => new Promise<void>((done) => {
    (button as HTMLElement).click();
    setTimeout(() => { (button as HTMLElement).click(); done(); }, 5);
  }));
  await expect(bigButton(page)).toHaveText(/^Done/);
  expect(await bought(page)).toEqual({ sold: 2, ledger: ['bought', 'bought'] });
});

test('clicks for as long as USPS takes to answer buy one label', async ({ closed: { page } }) => {
  await type(page, noOrder);
  await usps.keepBack(labels);
  for (let clicks = 0; clicks < 10; clicks++) {
    await bigButton(page).click({ force: true });
    await page.waitForTimeout(60);
  }
  await expect(bigButton(page)).toHaveText('Buying…');
  await expect.poll(() => usps.sold()).toBe(1);
  await usps.letGo(labels);
  await expect(bigButton(page)).toHaveText(/^Done/);
  expect(await bought(page)).toEqual(oneLabel);
});

test('Enter held down buys one label on the button, and none from the field before it', async ({ closed: { page } }) => {
  await type(page, noOrder);
  const hold = async (): Promise<void> => {
    for (let repeats = 0; repeats < 40; repeats++) {
      // A key that is down already is sent as the keyboard's own repeat.
      await page.keyboard.down('Enter');
      await page.waitForTimeout(30);
    }
    await page.keyboard.up('Enter');
  };
  await page.getByRole('textbox', { name: 'Weight', exact: true }).focus();
  await hold();
  await expect(bigButton(page)).toBeFocused();
  expect(await bought(page)).toEqual({ sold: 0, ledger: [] });

  await hold();
  await expect(bigButton(page)).toHaveText(/^Done/);
  expect(await bought(page)).toEqual(oneLabel);
});

test('the window reloaded in mid-purchase offers nothing to buy again, and shows what was bought', async ({ closed: { page } }) => {
  await type(page, arlington);
  await usps.keepBack(labels);
  await bigButton(page).press('Enter');
  await expect(bigButton(page)).toHaveText('Buying…');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('');

  // Somebody types it anew, since nothing seems to have come of it.
  await type(page, arlington);
  await bigButton(page).press('Enter');
  await expect(page.getByText('USPS is still being asked')).toBeVisible();
  await usps.letGo(labels);
  await expect(rail(page)).toContainText('1 today');
  await bigButton(page).press('Enter');
  await expect(bigButton(page)).toHaveText('The order has a label');
  expect(await bought(page)).toEqual(oneLabel);

  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  await page.getByRole('button', { name: 'Open that shipment' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Chosen shipment' })).toContainText(formatTrackingNumber(shipment?.trackingNumber ?? ''));
});

test('the window reloaded in the same moment as the press offers nothing to buy twice', async ({ closed: { page } }) => {
  await type(page, noOrder);
  await usps.keepBack(labels);
  await bigButton(page).evaluate((button) => {
    (button as HTMLElement).click();
    location.reload();
  });
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('');
  await expect.poll(() => usps.sold()).toBe(1);
  await usps.letGo(labels);
  await expect(rail(page)).toContainText('1 today');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('');
  expect(await bought(page)).toEqual(oneLabel);
});
