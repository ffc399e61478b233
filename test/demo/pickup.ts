import { goTo } from '../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';

/** Pictures of a carrier pickup: offered, asked for, moved by USPS, booked; of a standing stop; and of the report of the day. */
export const picturesOfPickup = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    await typeParcel(page, arlington);
    await buy(page);
    await page.locator('[data-state="drawing"]').first().waitFor({ state: 'detached' });
    await goTo(page, 'End of day');
    const section = page.getByRole('region', { name: 'Carrier pickup' });
    await section.getByRole('button', { name: /^Book a pickup for/ }).press('Enter');
    await section.getByText(/USPS comes to/).waitFor();
    await picture('pickup-asked-for');
    await section.getByLabel('Day').fill('2026-11-26');
    await section.getByRole('button', { name: 'Book the pickup' }).press('Enter');
    await section.getByRole('button', { name: 'Let USPS choose the next day' }).press('Enter');
    await section.getByRole('button', { name: 'That’s right' }).waitFor();
    await picture('pickup-moved');
    await section.getByRole('button', { name: 'That’s right' }).press('Enter');
    await section.getByRole('button', { name: 'Change', exact: true }).press('Enter');
    await section.getByRole('button', { name: 'Change the pickup' }).waitFor();
    await picture('pickup-changed');
    await section.getByRole('button', { name: 'Leave it as it is' }).press('Enter');
    const report = page.getByRole('region', { name: 'Report of the day' });
    await report.getByRole('button', { name: 'Show', exact: true }).press('Enter');
    await report.locator('canvas').waitFor();
    await report.locator('canvas').scrollIntoViewIfNeeded();
    await picture('report-of-the-day');
    await goTo(page, 'Settings');
    await page.getByText('The carrier stops here every day anyway').click();
    await picture('settings-standing-stop');
  });
