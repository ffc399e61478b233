import { call, expect, test } from '../desk.ts';
import { arlington, typeParcel } from '../ship-by-hand.ts';

test('the calls an hour that USPS granted are entered on the Account page, beside those left', async ({ desk: { page } }) => {
  const goToAccount = () => page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Account', exact: true }).click();
  await goToAccount();
  const part = page.getByRole('form', { name: 'Calls to USPS' });
  const field = part.getByRole('textbox', { name: 'Calls an hour' });
  await field.fill('none');
  await part.getByRole('button', { name: 'Save calls an hour' }).click();
  await expect(part.getByText('A whole number from 1 to 1,000,000, or nothing.')).toBeVisible();
  await field.fill('1,200');
  await field.press('Enter');
  await expect(part.getByText('1,200 of 1,200 left this hour')).toBeVisible();
  await part.getByRole('textbox', { name: 'Calls an hour' }).fill('');
  await field.press('Enter');
  await expect(part.getByText('left this hour')).toHaveCount(0);
  expect((await call(page, 'settings/read', undefined)).uspsCallsPerHour).toEqual({ practice: null, tem: null, live: null });
});

test('this hour’s calls are told by API with what was saved of them, and a gauge shows in the frame when few are left', async ({ desk }) => {
  const { page } = desk;
  const gauge = (window: typeof page) => window.getByRole('meter', { name: 'USPS calls left this hour' });
  await typeParcel(page, arlington);
  await page.getByText('cheapest first').waitFor();
  await page.getByRole('textbox', { name: 'Weight', exact: true }).fill('13');
  await page.getByText('cheapest first').waitFor();
  await page.getByRole('textbox', { name: 'Weight', exact: true }).fill('12');
  await page.getByText('cheapest first').waitFor();
  await expect.poll(async () => (await call(page, 'account/usps-calls', undefined)).find(({ api }) => api === 'shipping-options'))
    .toEqual({ api: 'shipping-options', sent: 2, saved: 1, limit: null });
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Account', exact: true }).click();
  const row = page.getByRole('table', { name: 'Calls by API' }).getByRole('row', { name: /^Shipping options/ });
  await expect(row.getByRole('cell')).toHaveText(['2', '1']);
  await expect(gauge(page)).toHaveCount(0);

  const sent = (await call(page, 'account/usps-calls', undefined)).reduce((total, each) => total + each.sent, 0);
  const granted = async (practice: number) => {
    const { uspsCallsPerHour } = await call(page, 'settings/read', undefined);
    await call(page, 'settings/change', { uspsCallsPerHour: { ...uspsCallsPerHour, practice } });
  };
  await granted(sent * 2);
  await expect(gauge(page)).toHaveCount(0);
  await granted(sent + 1);
  await expect(gauge(page)).toHaveAttribute('aria-valuenow', '1');
  await desk.kill();
  const again = await desk.open();
  await expect(gauge(again)).toHaveAttribute('aria-valuenow', '1');
});
