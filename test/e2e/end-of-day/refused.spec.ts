import { join } from 'node:path';
import { plantLabels } from '../../shipping/forms/plant-labels.ts';
import { found } from '../axe.ts';
import { expect, goTo, test } from '../desk.ts';
import { pressOnceEnabled } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('what USPS refuses is taken off and explained, the rest goes on the form, and it can be tried again', async ({ desk }) => {
  const { page, folder } = desk;
  await typeParcel(page, { ...arlington, order: 'sold' });
  await buy(page);
  plantLabels(join(folder, 'practice', 'ledger.sqlite'), join(folder, 'practice', 'practice-usps.sqlite'), [
    { orderNumber: 'refused', name: 'Ruth Refused', atUsps: { status: 'CANCELED' } },
  ]);
  await page.reload();
  await goTo(page, 'End of day');
  await expect(page.getByText(/^Cut-off 4:30 PM · in \d+ h/)).toBeVisible();
  await expect(page.getByText(/^USPS’s own manifest .*10:30 PM · in \d+ h/)).toBeVisible();
  await page.getByRole('button', { name: 'Make SCAN form · 2 parcels' }).press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(/2 parcels, \$\d+\.\d\d, dated Thu Nov 19/);
  await expect(question).toContainText('It locks them');
  await pressOnceEnabled(question.getByRole('button', { name: 'Make the form' }));

  await expect(page.getByRole('region', { name: 'Forms made' })).toContainText('1 parcel');
  const note = page.getByText('USPS refused 1 parcel for a form');
  await expect(note).toBeVisible();
  await expect(page.getByText(/^refused · Ruth Refused: USPS refused it: barcode \d{22} has been canceled .* \(160397\)$/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Left out' })).toContainText('Ruth Refused');
  expect(await found(page)).toEqual([]);

  await page.getByRole('button', { name: 'Try it again' }).press('Enter');
  await expect(note).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Make SCAN form · 1 parcel' })).toBeVisible();
});
