import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { call, goTo } from '../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';
import { parcels, plantIn } from './planted-parcels.ts';

const dollars = (cents: number): string => (cents / 100).toFixed(2);

/** An export of a statement: three parcels were weighed heavier, one number isn't here, and one line can't be read. */
const writeStatement = async (page: Page, file: string): Promise<void> => {
  const shipments = await call(page, 'shipments/list', { search: '', day: null, limit: 100 });
  await writeFile(file, [
    'Transaction Date,Transaction Type,Tracking Number,Amount,Verified Weight',
    ...shipments.map(({ trackingNumber, charged }) => `11/23/2026,Label purchase,${trackingNumber},$${dollars(charged)},`),
    ...shipments.slice(5, 8).map(({ trackingNumber }, nth) => `11/24/2026,APV adjustment,${trackingNumber},$${dollars(105 * (nth + 1))},2 lb ${nth} oz`),
    '11/23/2026,Label purchase,9234690361980900000142,$7.28,', '11/23/2026,Label purchase,torn label,$7.28,',
  ].join('\r\n'));
};

/** Pictures of the Shipments page of no parcel, of 40 and of 5,000: where they are, what they came to, and a statement beside them. */
export const picturesOfShipments = (folder: string, dataFolder: string): Promise<void> => {
  const statement = join(dataFolder, 'EPS transactions November.csv');
  return onDemoDesk({ folder, dataFolder, env: { LABELDESK_STAND_IN_FILE: statement } }, async (page, picture) => {
    await goTo(page, 'Shipments');
    await page.getByText('Nothing was shipped today').waitFor();
    await picture('shipments-of-0');

    await goTo(page, 'Ship');
    await typeParcel(page, arlington);
    await page.getByRole('textbox', { name: 'Cost code', exact: true }).fill('WEB');
    await buy(page);
    plantIn(dataFolder, parcels(39, 20_000));
    // Three days later none of them was scanned, which somebody should look into.
    await call(page, 'practice/set-clock', { now: '2026-11-22T18:00:00.000Z' });
    const [newest] = await call(page, 'shipments/list', { search: '', day: null });
    for (const { id } of (await call(page, 'shipments/list', { search: '', day: null })).slice(0, 4)) await call(page, 'tracking/ask', { shipmentId: id });
    await page.reload();
    await goTo(page, 'Shipments');
    await page.getByRole('radio', { name: 'All days' }).press('Enter');
    await page.getByText('20038', { exact: true }).first().waitFor();
    await picture('shipments-of-40');
    await page.getByRole('row').filter({ hasText: newest?.mailpiece.orderNumber ?? '' }).first().press('Enter');
    await page.getByRole('region', { name: 'History' }).waitFor();
    await picture('shipments-tracking');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Totals' }).press('Enter');
    await picture('shipments-totals');

    await writeStatement(page, statement);
    await page.getByRole('radio', { name: 'Statements' }).press('Enter');
    await page.getByRole('button', { name: 'Import a statement…' }).press('Enter');
    await page.getByRole('button', { name: 'Import it' }).waitFor();
    await page.getByText('can be read').first().waitFor();
    await picture('shipments-statement-import');
    await page.getByRole('button', { name: 'Import it' }).press('Enter');
    await page.getByText('3 differ').waitFor();
    await picture('shipments-statement');

    plantIn(dataFolder, parcels(4_960, 30_000));
    await page.reload();
    await goTo(page, 'Shipments');
    await page.getByRole('radio', { name: 'All days' }).press('Enter');
    await page.getByText('34959', { exact: true }).first().waitFor();
    await picture('shipments-of-5000');
  });
};
