import { call, goTo } from '../e2e/desk.ts';
import { arlington, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';

/** Prices: by a day, explained, of a contract and where it stays away; and the calls that they cost. */
export const picturesOfPrices = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder }, async (page, picture) => {
    const typeSide = (side: string, inches: string) => page.getByRole('textbox', { name: side }).fill(inches);
    await typeParcel(page, arlington);
    await page.getByText('cheapest first').waitFor();
    await page.keyboard.press('Alt+D');
    await page.keyboard.type('mon');
    await page.getByText('cheapest by Mon Nov 23').waitFor();
    await picture('prices-by-a-day');
    await page.keyboard.press('Alt+C');
    await typeSide('Length', '24');
    await typeSide('Width', '12');
    await typeSide('Height', '8');
    await page.getByText(/sorted by hand/).waitFor();
    await picture('prices-explained');
    await page.keyboard.press('F3');
    await page.getByRole('button', { name: /Contents$/ }).click();
    await page.getByRole('option', { name: /Media Mail/ }).click();
    await page.getByRole('radio', { name: /^Media Mail/ }).waitFor();
    await picture('prices-media-mail');
    await page.getByRole('button', { name: /Contents$/ }).click();
    await page.getByRole('option', { name: 'Anything' }).click();

    const { businesses } = await call(page, 'settings/read', undefined);
    await call(page, 'practice/put-account', { state: 'contract' });
    await call(page, 'settings/change', { businesses: { ...businesses, practice: { ...businesses.practice, prices: 'contract' } } });
    await page.reload();
    await page.getByText(/saves \$/).first().waitFor();
    await picture('prices-of-a-contract');
    await call(page, 'practice/put-account', { state: 'contract-not-linked' });
    await page.getByRole('textbox', { name: 'Weight', exact: true }).fill('14');
    await page.getByText(/no contract price/).first().waitFor();
    await picture('prices-contract-missing');
    await goTo(page, 'Shipments');
    await page.getByRole('region', { name: 'Needs attention' }).waitFor();
    await picture('prices-contract-alarm');
    const sent = (await call(page, 'account/usps-calls', undefined)).reduce((total, each) => total + each.sent, 0);
    const { uspsCallsPerHour } = await call(page, 'settings/read', undefined);
    await call(page, 'settings/change', { uspsCallsPerHour: { ...uspsCallsPerHour, practice: sent + 2 } });
    await page.reload();
    await goTo(page, 'Account');
    await page.getByRole('table', { name: 'Calls by API' }).scrollIntoViewIfNeeded();
    await picture('calls-by-api');
  });
