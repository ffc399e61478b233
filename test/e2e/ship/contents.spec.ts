import { call, expect, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('Media Mail is offered once books are said to be inside, bought as such, and not remembered for the next parcel', async ({ desk: { page } }) => {
  const services = page.getByRole('region', { name: 'Services', exact: true });
  await typeParcel(page, arlington);
  await expect(services.getByRole('radio')).toHaveCount(3);
  await page.getByRole('button', { name: /Contents/ }).click();
  await page.getByRole('option', { name: 'Books, film, music: Media Mail' }).click();
  await expect(page.getByText(/Books of eight pages and more/)).toBeVisible();
  await expect(services.getByRole('radio', { name: /^Media Mail cheapest/ })).toBeChecked();
  await buy(page);
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  expect([bought?.rate.mailClass, bought?.charged]).toEqual(['MEDIA_MAIL', bought?.rate.total]);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await typeParcel(page, { ...arlington, order: '10443' });
  await expect(services.getByRole('radio')).toHaveCount(3);
  await expect(services.getByRole('radio', { name: /^Ground Advantage/ })).toBeChecked();
});
