import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, test, thursdayMorning } from './desk.ts';
import { found } from './axe.ts';
import { arlington, buy, typeParcel } from './ship-by-hand.ts';

test('the ledger is copied, brought back, and carried in one file, by keyboard', async ({ closed }) => {
  const file = join(closed.folder, 'to-the-other-desk.labeldesk');
  const page = await closed.open({ env: { LABELDESK_STAND_IN_FILE: file } });
  test.skip(closed.launched.runtime === 'electron', 'Electron’s own file dialog is the system’s: no specification presses its buttons');
  await call(page, 'practice/set-clock', { now: thursdayMorning });
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false });
  await page.reload();
  await typeParcel(page, arlington);
  await buy(page);
  const shipped = await call(page, 'shipments/list', { search: '', day: null });

  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Copies' }).click();
  await page.getByRole('button', { name: 'Copy now' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Bring back…' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Bring back…' }).press('Enter');
  const dialog = page.getByRole('alertdialog', { name: 'Bring this copy back?' });
  await expect(dialog.getByRole('button', { name: 'Leave everything as it is' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The copy is in place')).toBeVisible();
  expect((await call(page, 'shipments/list', { search: '', day: null })).map(({ id }) => id)).toEqual(shipped.map(({ id }) => id));

  const passphrase = page.getByLabel('Passphrase');
  await passphrase.fill('too short');
  await passphrase.press('Enter');
  await expect(page.getByText('At least 12 characters')).toBeVisible();
  await passphrase.fill('four words and a dash');
  await passphrase.press('Enter');
  await expect(page.getByText('Written to to-the-other-desk.labeldesk')).toBeVisible({ timeout: 30_000 });
  expect((await stat(file)).size).toBeGreaterThan(10_000);

  await passphrase.fill('another passphrase');
  await page.getByRole('button', { name: 'Read a file…' }).press('Enter');
  await expect(page.getByText('It opens with another passphrase.')).toBeVisible({ timeout: 30_000 });
  await passphrase.fill('four words and a dash');
  await page.getByRole('button', { name: 'Read a file…' }).press('Enter');
  await expect(page.getByText('The ledger is in place')).toBeVisible({ timeout: 30_000 });
  expect((await call(page, 'shipments/list', { search: '', day: null })).map(({ id }) => id)).toEqual(shipped.map(({ id }) => id));
  expect(await found(page)).toEqual([]);
});
