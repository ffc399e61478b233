import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goTo } from '../e2e/desk.ts';
import { onDemoDesk } from './demo-desk.ts';

const rows = [
  'Customer,Street,Apt,Town,State,Postcode,Tel,Loyalty',
  'Zoë Müller,12 Main St,,Boston,MA,2139,6175550100,7',
  '"Acme, Inc.",500 Terry Ave N,Ste 3,Seattle,WA,98109,,1',
  'Ruth Okafor,1100 Wyoming St,Ste 150,Saint Louis,MO,63118,,4',
  'Sam Whitfield,401 Pine St,,Seattle,WA,98101,2065550147,2',
  'Ines Carvalho,80 Boylston St,Apt 9,Boston,MA,02116,,1',
  'Theo Lindqvist,110 N 1st St,,Minneapolis,MN,55401,,12',
  'No Street,,,Reno,NV,89502,,2',
  'Wrong State,4 Elm St,,Reno,NX,89502,,2',
  'Short ZIP,4 Elm St,,Reno,NV,895,,2',
];

/** The address book: of nobody, filled from a file with rows that can't be taken, one by hand that is there already, and found as it is typed. */
export const picturesOfAddressBook = (folder: string, dataFolder: string): Promise<void> => {
  const file = join(dataFolder, 'customers.csv');
  return onDemoDesk({ folder, dataFolder, env: { LABELDESK_STAND_IN_FILE: file } }, async (page, picture) => {
    await writeFile(file, rows.join('\r\n'));
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Addresses' }).click();
    await page.getByText('No addresses yet').waitFor();
    await picture('address-book-of-0');
    await page.getByRole('button', { name: 'Read a file…' }).press('Enter');
    await page.getByRole('button', { name: /What Customer is/ }).press('Enter');
    await page.getByRole('option', { name: 'Name', exact: true }).press('Enter');
    await page.getByRole('table', { name: 'Rows that can’t be taken' }).waitFor();
    await picture('address-book-import');
    await page.getByRole('button', { name: 'Take 6 addresses' }).press('Enter');
    await page.getByText('6 added').waitFor();
    await picture('address-book-imported');
    await page.getByRole('button', { name: 'Done' }).press('Enter');
    await page.getByText('6 addresses').waitFor();
    await picture('address-book');
    await page.getByRole('button', { name: 'Add an address' }).press('Enter');
    const form = page.getByRole('form', { name: 'New address' });
    for (const [label, text] of [['Name', 'Zoe Muller'], ['Street', '12 Main Street'], ['ZIP', '02139'], ['City', 'Boston'], ['State', 'MA']] as const)
      await form.getByRole('textbox', { name: label, exact: true }).fill(text);
    await form.getByRole('button', { name: 'Add it' }).press('Enter');
    await form.getByRole('button', { name: 'Merge the two' }).waitFor();
    await picture('address-book-merge');
    await goTo(page, 'Ship');
    // As a person types: slower than a scanner.
    await page.getByRole('textbox', { name: 'Name', exact: true }).pressSequentially('oka', { delay: 45 });
    await page.getByRole('option', { name: /^Ruth Okafor/ }).waitFor();
    await picture('address-book-suggests');
  });
};
