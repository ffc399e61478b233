import { call } from '../desk.ts';
import { scan, scannerPrefix } from '../scan.ts';
import { bigButton } from '../ship-by-hand.ts';
import { expect, printsOf, test } from './print-bench.ts';

test.beforeEach(async ({ bench }) => bench.change({ scanBack: true, scanPrefix: scannerPrefix }));

test('the right label’s bar code confirms it and begins the next parcel', async ({ bench: { page, typeParcel } }) => {
  await typeParcel('10442');
  const big = bigButton(page);
  await big.press('Enter');
  await expect(big).toHaveText('Scan the label: 10442');
  await page.keyboard.press('Enter');
  await expect(big).toHaveText('Scan the label: 10442');
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  const { zip, plus4 } = shipment?.labelAddress ?? { zip: '', plus4: '' };
  await scan(page, `420${zip}${plus4}${shipment?.trackingNumber}`);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Order', exact: true })).toHaveValue('');
  expect(await printsOf(page)).toEqual([{ order: '10442', state: 'bought', prints: ['Zebra: confirmed'] }]);
});

test('a wrong label stops the desk until a key other than Enter, and waits in the tray until it is settled', async ({ bench: { page, typeParcel } }) => {
  const big = bigButton(page);
  await typeParcel('10441');
  await big.press('Enter');
  await expect(big).toHaveText('Scan the label: 10441');
  await page.keyboard.press('Alt+n');
  await typeParcel('10442');
  await big.press('Enter');
  await expect(big).toHaveText('Scan the label: 10442');
  const [right, wrong] = await call(page, 'shipments/list', { search: '', day: null });

  await scan(page, wrong?.trackingNumber ?? '');
  const stop = page.getByRole('alertdialog');
  await expect(stop).toContainText('Wrong label');
  await expect(stop).toContainText('It belongs to order 10441');
  await expect(stop).toContainText('This parcel is order 10442');
  await page.keyboard.press('Enter');
  await scan(page, right?.trackingNumber ?? '');
  await expect(stop).toBeVisible();
  await page.keyboard.press('Space');
  await expect(stop).toHaveCount(0);
  await expect(big).toBeFocused();
  await expect.poll(async () => (await printsOf(page)).map(({ prints }) => prints)).toEqual([['Zebra: completed'], ['Zebra: completed']]);

  await scan(page, right?.trackingNumber ?? '');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect.poll(async () => (await printsOf(page)).map(({ prints }) => prints)).toEqual([['Zebra: confirmed'], ['Zebra: completed']]);

  await page.keyboard.press('Control+2');
  await page.getByRole('region', { name: 'Needs attention' }).getByRole('button', { name: 'It is put right' }).press('Enter');
  await expect(page.getByRole('button', { name: 'It is put right' })).toHaveCount(0);
});
