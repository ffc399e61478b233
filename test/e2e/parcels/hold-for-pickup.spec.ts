import { call, expect, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('a parcel is held at a post office that USPS names, once both people can be reached', async ({ desk: { page } }) => {
  const { shipFroms: [dock] } = await call(page, 'settings/read', undefined);
  if (!dock) throw new Error('there is no ship-from');
  await typeParcel(page, arlington);
  await page.getByRole('button', { name: /^Hold at a post office/ }).click();
  await page.getByRole('button', { name: 'ARLINGTON POST OFFICE' }).click();
  await expect(page.getByText('Held at ARLINGTON POST OFFICE')).toBeVisible();
  await expect(page.getByText('To have a parcel held, From needs a first and last name, a phone and an e-mail address. Add them in Settings.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Buy and/ })).toHaveCount(0);
  await call(page, 'settings/change', { shipFroms: [{ ...dock, address: { ...dock.address, email: 'dock@example.com' } }] });
  await expect.poll(async () => (await call(page, 'draft/load', undefined))?.holdAt?.facilityId).toBe('1222010');
  await page.reload();
  // The page has taken the focus by then, and takes it from no field that is being filled.
  await expect(page.locator('.ship :focus')).toBeVisible();
  await page.getByRole('textbox', { name: 'Phone' }).fill('7035550182');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('dana@example.com');
  await buy(page);
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  expect([shipment?.state, shipment?.mailpiece.holdAt]).toEqual(['bought', { facilityId: '1222010', name: 'ARLINGTON POST OFFICE', address: '1 MAIL PLZ, ARLINGTON VA 22201' }]);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await expect(page.getByText(/^Held at/)).toHaveCount(0);
});
