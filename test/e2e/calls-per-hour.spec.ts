import { call, expect, test } from './desk.ts';

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
