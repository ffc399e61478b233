import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { doctorOf, goTo, putAccount, rungOf } from '../first-label/account-page.ts';

test('by keyboard: examined, and the report for support copied without secrets or whole numbers', async ({ desk: { page } }) => {
  await goTo(page, 'Account');
  await doctorOf(page).getByRole('button', { name: 'Examine now' }).focus();
  await page.keyboard.press('Enter');
  await expect(doctorOf(page).getByText('Everything that can be checked is OK.')).toBeVisible();
  await doctorOf(page).getByRole('button', { name: 'Report for support…' }).focus();
  await page.keyboard.press('Enter');
  const text = await doctorOf(page).getByRole('textbox', { name: /^Report for support/ }).inputValue();
  expect(text).toContain('1. Network: OK');
  expect(text).toContain('CRID …563');
  for (const told of ['56982563', '904128937', '904128936', '1000405525', 'sim-secret', '1280 Terminal', 'eyJ']) expect(text).not.toContain(told);
  await doctorOf(page).getByRole('button', { name: 'Copy the text' }).focus();
  await page.keyboard.press('Enter');
  await expect(doctorOf(page).getByText('Copied.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a ladder with a problem, ${colorScheme}`, async ({ desk: { page } }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await goTo(page, 'Account');
    await putAccount(page, 'registered');
    await expect(rungOf(page, 'products')).toContainText('Waiting on USPS');
    expect(await found(page)).toEqual([]);
    expect((await call(page, 'account/last-examination', undefined))?.rungs.map(({ id }) => id).slice(0, 3)).toEqual(['network', 'clock', 'token']);
  });
}
