import type { Page } from 'playwright-core';
import { call, expect, shipIsReady, test } from './desk.ts';
import { scan, scannerPrefix } from './scan.ts';

/** As a person types: slower than a scanner, so that nothing of it is taken for a scan. */
const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 45 });

/** test/renderer/scanner.test.ts has the timings of a scanner that sends none. */
const setPrefix = async (page: Page): Promise<void> => {
  await call(page, 'settings/change', { scanPrefix: scannerPrefix });
  await page.reload();
  await shipIsReady(page);
};

test('ten parcels by keyboard alone', async ({ desk: { page } }) => {
  for (let parcel = 1; parcel <= 10; parcel++) {
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
    await type(page, `Dana ${'ABCDEFGHIJ'.charAt(parcel - 1)}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await type(page, `${100 + parcel} Main St`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'ZIP', exact: true })).toBeFocused();
    await type(page, '89502');
    if (parcel === 1) await page.keyboard.press('F3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toBeFocused();
    await type(page, `${parcel} oz`);
    await page.keyboard.press('Enter');
    const buy = page.getByRole('button', { name: /^Buy and save PDF \$/ });
    await expect(buy).toBeFocused();
    await expect(buy).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Done/ })).toBeFocused();
    await page.keyboard.press('Enter');
  }
  const shipments = await call(page, 'shipments/list', { search: '', day: null });
  expect(shipments.map(({ state, mailpiece }) => `${state} ${mailpiece.parcel.weight}`))
    .toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((ounces) => `bought ${ounces}`));
});

test('a scan spends nothing, whatever has the focus', async ({ desk: { page } }) => {
  await setPrefix(page);
  await type(page, 'Dana Reyes');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await type(page, '2250 Clarendon Blvd');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await type(page, '22201');
  await page.keyboard.press('F3');
  await page.getByRole('textbox', { name: 'Weight', exact: true }).focus();
  await type(page, '12');
  const buy = page.getByRole('button', { name: /^Buy and save PDF \$/ });
  await expect(buy).toBeEnabled();
  await buy.focus();
  await scan(page, 'ORDER-10442');
  await expect(page.getByRole('textbox', { name: 'Order', exact: true })).toHaveValue('ORDER-10442');
  expect(await call(page, 'shipments/list', { search: '', day: null })).toEqual([]);
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toHaveValue('12');
});

test('a scanned tracking number opens its shipment', async ({ desk: { page } }) => {
  await setPrefix(page);
  await scan(page, '420222019234690361980900000142');
  await expect(page.getByRole('heading', { name: 'Shipments' })).toBeVisible();
  await expect(page.getByText('Nothing found for “9234690361980900000142”')).toBeVisible();
});
