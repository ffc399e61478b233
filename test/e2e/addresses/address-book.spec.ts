import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { found } from '../axe.ts';
import { call, expect, test, thursdayMorning } from '../desk.ts';
import { buy, typeParcel, arlington } from '../ship-by-hand.ts';

/** As a person types: slower than a scanner. */
const slowly = { delay: 45 };

test('a repeat customer is three letters, an arrow and Enter; Esc leaves what was typed', async ({ desk: { page } }) => {
  await typeParcel(page, { ...arlington, street: '2250 Clarendon Blvd', unit: 'Apt 4' });
  await buy(page);
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.type('dan', slowly);
  const option = page.getByRole('option', { name: /^Dana Reyes/ });
  await expect(option).toBeVisible();
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(option).toHaveCount(0);
  await expect(name).toHaveValue('dan');
  await page.keyboard.type('a', slowly);
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Street or PO Box' })).toHaveValue('2250 Clarendon Blvd');
  await expect(page.getByRole('textbox', { name: 'ZIP', exact: true })).toHaveValue('22201');
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toBeFocused();
  await page.keyboard.type('9 oz', slowly);
  await page.keyboard.press('Enter');
  const big = page.getByRole('button', { name: /^Buy and save PDF \$/ });
  await expect(big).toBeFocused();
  await expect(big).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Done/ })).toBeVisible();
  // It is counted once the label is there, behind the answer.
  await expect.poll(async () => (await call(page, 'address-book/suggest', { search: 'dana' })).map(({ fields: { name: who, plus4 }, uses }) => [who, plus4, uses]))
    .toEqual([['Dana Reyes', '', 2]]);
});

test('addresses come in from a file, its bad rows go out to be mended, and one by hand is merged', async ({ closed }) => {
  const file = join(closed.folder, 'customers.csv');
  await writeFile(file, Buffer.from(
    'Customer;Street;Apt;Town;State;Postcode;Tel;Loyalty\r\nZoë Müller;12 Main St;;Boston;MA;2139;;7\r\n"Acme; Inc.";500 Terry Ave N;Ste 3;Seattle;WA;98109;;1\r\nNo Street;;;Reno;NV;89502;;2\r\n', 'latin1',
  ));
  const page = await closed.open({ env: { LABELDESK_STAND_IN_FILE: file } });
  test.skip(closed.launched.runtime === 'electron', 'Electron’s own file dialog is the system’s: no specification presses its buttons');
  await call(page, 'practice/set-clock', { now: thursdayMorning });
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Addresses' }).click();
  await expect(page.getByText('No addresses yet')).toBeVisible();
  await page.getByRole('button', { name: 'Read a file…' }).press('Enter');
  await expect(page.getByText('separated by semicolons, written as Windows-1252')).toBeVisible();
  await expect(page.getByText('Not taken: Customer, Loyalty.')).toBeVisible();
  await page.getByRole('button', { name: /What Customer is/ }).press('Enter');
  await page.getByRole('option', { name: 'Name', exact: true }).press('Enter');
  await expect(page.getByRole('table', { name: 'Rows that can’t be taken' }).getByRole('row').nth(1)).toContainText('4No Street');
  expect(await found(page)).toEqual([]);
  await page.getByRole('button', { name: 'Take 2 addresses' }).press('Enter');
  await expect(page.getByText('2 added, 0 merged, 0 known already, 1 not taken')).toBeVisible();
  await page.getByRole('button', { name: 'Save the 1 row that can’t…' }).press('Enter');
  await expect(page.getByText('Saved as customers.csv')).toBeVisible();
  expect(await readFile(file, 'utf8')).toBe('\ufeffCustomer,Street,Apt,Town,State,Postcode,Tel,Loyalty,Row,What is wrong\r\n'
    + 'No Street,,,Reno,NV,89502,,2,4,"The street, or PO Box, is needed."\r\n');
  await page.getByRole('button', { name: 'Done' }).press('Enter');

  await page.getByRole('button', { name: 'Add an address' }).press('Enter');
  const form = page.getByRole('form', { name: 'New address' });
  for (const [label, text] of [['Name', 'Zoe Muller'], ['Street', '12 Main Street'], ['ZIP', '02139'], ['City', 'Boston'], ['State', 'MA'], ['Phone', '6175550100']] as const)
    await form.getByRole('textbox', { name: label, exact: true }).fill(text);
  await form.getByRole('button', { name: 'Add it' }).press('Enter');
  await expect(form.getByText('Kept: Zoë Müller · 12 Main St, Boston MA 02139 · 6175550100')).toBeVisible();
  expect(await found(page)).toEqual([]);
  await form.getByRole('button', { name: 'Merge the two' }).press('Enter');
  await expect(page.getByText('2 addresses')).toBeVisible();
  await page.getByRole('textbox', { name: 'Find' }).fill('muller');
  await expect(page.getByRole('navigation', { name: 'Addresses' }).getByRole('button')).toHaveText([/Zoë Müller/]);

  await page.getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(page.getByText('1 address', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(page.getByText('2 addresses')).toBeVisible();
});
