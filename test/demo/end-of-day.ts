import { goTo } from '../e2e/desk.ts';
import { pressOnceEnabled } from '../e2e/press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import type { Planted } from '../shipping/forms/plant-labels.ts';
import { onDemoDesk } from './demo-desk.ts';
import { parcels, plantIn } from './planted-parcels.ts';

/** A day of a warehouse: most parcels for today's one form, a few for other days, and one in a while not printed. */
const aDay = (count: number, first: number): Planted[] => parcels(count, first).map((parcel, nth) => ({
  ...parcel,
  isPrinted: nth % 19 !== 4,
  ...(nth % 23 === 7 ? { mailingDate: '2026-11-20' } : nth % 37 === 9 ? { mailingDate: '2026-11-18' } : {}),
}));

/** Pictures of the end of a day of no parcel, of 40 and of 5,000, and of the questions that it asks before anything is locked. */
export const picturesOfEndOfDay = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    await goTo(page, 'End of day');
    await page.getByText('Nothing to close yet').waitFor();
    await picture('end-of-day-of-0');

    await goTo(page, 'Ship');
    await typeParcel(page, arlington);
    await buy(page);
    plantIn(dataFolder, aDay(39, 20_000));
    await page.reload();
    await goTo(page, 'End of day');
    await page.getByRole('button', { name: /^Make SCAN form/ }).waitFor();
    await picture('end-of-day-of-40');
    await page.getByRole('button', { name: /^Show the \d+ parcels/ }).press('Enter');
    await picture('end-of-day-parcels');
    await page.getByRole('button', { name: /^Hide the parcels/ }).press('Enter');
    await page.getByRole('button', { name: /^Make SCAN form/ }).press('Enter');
    await page.getByRole('checkbox', { name: /all the same/ }).waitFor();
    await picture('end-of-day-asks');
    await page.getByRole('button', { name: 'Not yet' }).press('Enter');
    await page.getByRole('button', { name: 'Close everything of a MID…' }).press('Enter');
    await page.getByRole('radiogroup').waitFor();
    await picture('end-of-day-of-a-mid');
    await page.getByRole('button', { name: 'Not now' }).press('Enter');
    await page.getByRole('button', { name: 'Hand over today instead…' }).press('Enter');
    await page.getByRole('button', { name: /^Make the form dated/ }).waitFor();
    await picture('end-of-day-another-date');
    await page.getByRole('button', { name: /^Leave them for/ }).press('Enter');

    plantIn(dataFolder, aDay(4_960, 30_000));
    await page.reload();
    await goTo(page, 'End of day');
    await page.getByRole('button', { name: /^Make SCAN form/ }).waitFor();
    await picture('end-of-day-of-5000');
    await page.getByRole('button', { name: /^Show the [\d,]+ parcels/ }).press('Enter');
    await picture('end-of-day-parcels-of-5000');
    await page.getByRole('button', { name: /^Make SCAN form/ }).press('Enter');
    await page.getByRole('checkbox', { name: /all the same/ }).check({ force: true });
    await pressOnceEnabled(page.getByRole('button', { name: 'Make the form' }));
    await page.getByText('Everything of today is closed').waitFor({ timeout: 60_000 });
    await picture('end-of-day-closed');
  });
