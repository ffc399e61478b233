import { call } from '../desk.ts';
import { expect, test } from './print-bench.ts';

test('a calibration page is printed, and the two numbers that are read off it are kept', async ({ bench: { page, zebra } }) => {
  await page.keyboard.press('Control+5');
  await page.getByRole('tab', { name: 'Printers' }).click();
  const setUp = page.getByRole('button', { name: 'Set up Zebra' });
  await setUp.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Set up Zebra' });
  await expect(panel).toBeFocused();
  await panel.getByRole('button', { name: 'Print the calibration page' }).press('Enter');
  const left = panel.getByRole('textbox', { name: 'On the top ruler, mm' });
  await expect(left).toBeFocused();
  await expect.poll(() => zebra.sink.documents().length).toBe(1);

  await page.keyboard.press('Enter');
  await expect(panel.getByText('A number is needed; 0 for none.')).toHaveCount(2);
  await page.keyboard.type('-1.5', { delay: 45 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('0,5', { delay: 45 });
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Kept.')).toBeVisible();
  expect((await call(page, 'settings/read', undefined)).printerProfiles[zebra.id]?.offset).toEqual({ right: -1.5, down: 0.5 });

  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(setUp).toBeFocused();
});
