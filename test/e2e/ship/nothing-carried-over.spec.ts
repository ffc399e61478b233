import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeUsps } from '../../../electron/practice/practice-usps.ts';
import { call, expect, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('a parcel typed in one environment stays there', async ({ closed }) => {
  const folder = await mkdtemp(join(tmpdir(), 'labeldesk-usps-'));
  const usps = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  try {
    const page = await closed.open({ env: { LABELDESK_TEM_URL: usps.url } });
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    const go = (title: string) => page.getByRole('navigation', { name: 'Tasks' }).getByText(title, { exact: true }).click();
    const enter = async (environment: string): Promise<void> => {
      await go('Account');
      await page.getByRole('button', { name: `Enter ${environment}…` }).click();
      await page.getByRole('button', { name: `Enter ${environment}`, exact: true }).click();
      await expect.poll(async () => (await call(page, 'app/status', undefined)).environment).toBe(environment.toLowerCase());
      await go('Ship');
    };
    await name.fill('Dana of Practice');
    await enter('TEM');
    await expect(name).toHaveValue('');
    await name.fill('Priya of TEM');
    await enter('Practice');
    await expect(name).toHaveValue('Dana of Practice');
    await enter('TEM');
    await expect(name).toHaveValue('Priya of TEM');
  } finally {
    await closed.close();
    await usps.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test('“another box” is said of one order, and not of the next that is typed', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await buy(page);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  await typeParcel(page, arlington);
  await page.getByRole('button', { name: /^Buy and/ }).press('Enter');
  await page.getByRole('button', { name: 'Ship another box on this order' }).click();
  await expect(page.getByRole('button', { name: /^Buy another/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Order', exact: true }).fill('10443');
  await expect(page.getByRole('button', { name: /^Buy and/ })).toBeEnabled();
});
