import { join } from 'node:path';
import { goTo } from '../e2e/desk.ts';
import { arlington, buy, typeParcel } from '../e2e/ship-by-hand.ts';
import { onDemoDesk } from './demo-desk.ts';

/** What the desk sets once: ship-froms, copies and the way to another computer, scanner and window, Practice's clock; and an export. */
export const picturesOfSettings = (folder: string, dataFolder: string): Promise<void> =>
  onDemoDesk({ folder, dataFolder, env: { LABELDESK_STAND_IN_FILE: join(dataFolder, 'shipments.csv') } }, async (page, picture) => {
    await goTo(page, 'Settings');
    await page.getByRole('switch', { name: /What can’t be delivered/ }).press('Space');
    const elsewhere = page.getByRole('group', { name: 'Return address, as it is printed' });
    for (const [label, text] of [['Company', 'Returns Center'], ['Street', '500 Terry Ave N'], ['City', 'Seattle'], ['State', 'WA'], ['ZIP', '98109']] as const)
      await elsewhere.getByRole('textbox', { name: label, exact: true }).fill(text);
    await picture('settings-return-address');
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await page.getByText('Saved. The Ship page starts with this one.').waitFor();
    await page.getByRole('button', { name: 'Add a ship-from' }).press('Enter');
    await picture('settings-second-ship-from');
    for (const [tab, name] of [['Copies', 'copies-of-0'], ['Print jobs', 'print-jobs-of-0'], ['Scanner and window', 'scanner'], ['Practice clock', 'clock']] as const) {
      await page.getByRole('tab', { name: tab }).click();
      await picture(`settings-${name}`);
    }
    await goTo(page, 'Ship');
    await typeParcel(page, arlington);
    await buy(page);
    await page.locator('.ship-label canvas').waitFor();
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Copies' }).click();
    // The application makes one by itself too, shortly after it was started.
    await page.getByRole('button', { name: 'Copy now' }).press('Enter');
    await page.getByRole('button', { name: 'Bring back…' }).first().waitFor();
    await picture('settings-copies');
    await page.getByRole('button', { name: 'Bring back…' }).first().press('Enter');
    await page.getByRole('alertdialog', { name: 'Bring this copy back?' }).waitFor();
    await picture('settings-bring-back');
    await page.getByRole('button', { name: 'Leave everything as it is' }).press('Enter');
    await goTo(page, 'Shipments');
    await page.getByRole('button', { name: 'Export…' }).press('Enter');
    await page.getByText('1 in shipments.csv').waitFor();
    await picture('shipments-exported');
  });
