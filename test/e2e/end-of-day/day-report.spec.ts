import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfSizes, pdfText } from '../../practice/documents.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { pressOnceEnabled } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('the report of the day is shown, printed, and printed again for another day', async ({ desk }) => {
  const { page } = desk;
  await typeParcel(page, arlington);
  await buy(page);
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day', exact: true }).click();
  const report = page.getByRole('region', { name: 'Report of the day' });
  await report.getByRole('button', { name: 'Show', exact: true }).press('Enter');
  await expect(report.getByRole('img', { name: 'Report of Thu Nov 19' })).toBeVisible();
  expect(await found(page)).toEqual([]);

  const folder = join(desk.folder, 'practice', 'saved');
  const reports = async (): Promise<string[]> => (await readdir(folder)).filter((name) => /report/i.test(name)).sort();
  await pressOnceEnabled(report.getByRole('button', { name: 'Print', exact: true }));
  await expect(report.locator('.badge')).toHaveText(/Saved/);
  const [saved = ''] = await reports();
  const pdf = await readFile(join(folder, saved));
  const { spentToday } = await call(page, 'app/status', undefined);
  expect(pdfSizes(pdf)).toEqual(['612 x 792']);
  expect(pdfText(pdf)).toContain(`$${(spentToday / 100).toFixed(2)}`);
  expect(pdfText(pdf)).not.toContain('Dana Reyes');

  await report.getByLabel('Day', { exact: true }).fill('2026-11-18');
  await expect(report.getByRole('img', { name: 'Report of Wed Nov 18' })).toBeVisible();
  await pressOnceEnabled(report.getByRole('button', { name: 'Print', exact: true }));
  await expect.poll(async () => (await reports()).length).toBe(2);
  await report.getByLabel('Day', { exact: true }).fill('2026-11-20');
  await expect(report).toContainText('That day is still to come.');
  await expect(report.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
});
