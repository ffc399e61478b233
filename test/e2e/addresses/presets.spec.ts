import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presetCode } from '../../../shared/command-codes.ts';
import type { Preset } from '../../../shared/settings.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { scan, scannerPrefix } from '../scan.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const preset = (nth: number, change: Partial<Preset> = {}): Preset => ({
  id: `p${nth}`, name: `Box ${nth}`, packaging: 'own-box', length: '8', width: '6', height: String(nth + 1), weight: '', mailClass: '', extras: [], reference: '', ...change,
});
const gift = preset(9, { id: 'gift', name: 'Gift', height: '4', weight: '12 oz', mailClass: 'PRIORITY_MAIL', extras: ['signature'], reference: 'SKU-88' });

test('ten presets: by key, from the list that filters, and by a bar code that was printed here', async ({ desk }) => {
  const { page } = desk;
  await call(page, 'settings/change', { presets: [...Array.from({ length: 9 }, (_, nth) => preset(nth)), gift], scanPrefix: scannerPrefix });
  await page.reload();
  await typeParcel(page, { ...arlington, weight: '9', preset: 'F3' });
  const height = page.getByRole('textbox', { name: 'Height', exact: true });
  await expect(height).toHaveValue('2');

  await page.keyboard.press('F10');
  await page.getByRole('combobox', { name: 'Find by name' }).pressSequentially('sku', { delay: 45 });
  await expect(page.getByRole('option')).toHaveText([/Gift: Own box 8 × 6 × 4 in, 12 oz, Priority Mail, Signature, SKU-88/]);
  expect(await found(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toHaveValue('12 oz');
  await expect(page.getByRole('textbox', { name: 'Printed reference', exact: true })).toHaveValue('SKU-88');
  await expect(page.getByRole('radio', { name: /^Priority Mail(?! Express)/ })).toBeChecked();

  await scan(page, presetCode('p5'));
  await expect(height).toHaveValue('6');
  await scan(page, 'LD-P-0000000');
  await expect(page.getByText('of a preset that isn’t there any more')).toBeVisible();

  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Presets' }).click();
  await page.getByRole('button', { name: 'Print the bar codes' }).press('Enter');
  await expect(page.getByText('Sent to Save to a folder')).toBeVisible();
  expect(await found(page)).toEqual([]);
  const saved = join(desk.folder, 'practice', 'saved');
  await expect.poll(async () => (await readdir(saved).catch(() => [])).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
  const [name = ''] = await readdir(saved);
  // It is there a little before all of it is.
  await expect.poll(async () => (await readFile(join(saved, name))).subarray(-8).toString('latin1')).toContain('%%EOF');
  const rasterizer = createRasterizer();
  const { codes, readBack } = await rasterizer.draw(await readFile(join(saved, name)), {
    dpi: 300, widthInches: 4, heightInches: 6, scale: 1, offset: { xMm: 0, yMm: 0 }, expect: [presetCode('gift')],
  });
  await rasterizer.close();
  expect([readBack, codes.length]).toEqual(['read', 10]);
});

test('a preset holds any extra service that goes with it, and the value that it is insured for', async ({ desk: { page } }) => {
  const settings = page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings' });
  await settings.click();
  await page.getByRole('tab', { name: 'Presets' }).click();
  const row = page.getByRole('listitem', { name: 'Small box', exact: true });
  await row.getByRole('button', { name: 'More of Small box' }).press('Enter');
  await row.getByRole('button', { name: 'All extras' }).press('Enter');
  await expect(row.getByRole('checkbox')).toHaveCount(14);
  await row.getByRole('checkbox', { name: 'Certified Mail Signed for' }).press('Space');
  await expect(row.getByRole('checkbox', { name: 'Insurance Certified Mail isn’t insured.' })).toBeDisabled();
  await row.getByRole('checkbox', { name: 'Certified Mail Signed for' }).press('Space');
  await row.getByRole('checkbox', { name: /^Insurance, addressee only/ }).press('Space');
  const value = row.getByRole('textbox', { name: 'Value, $' });
  await value.fill('5000.01');
  await value.press('Tab');
  await expect(row.getByRole('alert')).toHaveText('USPS insures for $5,000 at most. The preset isn’t saved with it.');
  await value.fill('750');
  await value.press('Tab');
  await expect.poll(async () => (await call(page, 'settings/read', undefined)).presets[1]?.value).toBe('750');
  expect(await found(page)).toEqual([]);
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).click();
  await typeParcel(page, arlington);
  await buy(page);
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  expect([shipment?.mailpiece.extras, shipment?.mailpiece.value]).toEqual([['insurance-restricted'], 750_00]);
});

test('a ship-from with a printer and a return address of its own', async ({ desk: { page } }) => {
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: /What can’t be delivered/ }).press('Space');
  const elsewhere = page.getByRole('group', { name: 'Return address, as it is printed' });
  for (const [label, text] of [['Company', 'Returns Center'], ['Street', '500 Terry Ave N'], ['City', 'Seattle'], ['State', 'Washington'], ['ZIP', '98109']] as const)
    await elsewhere.getByRole('textbox', { name: label, exact: true }).fill(text);
  await page.getByRole('button', { name: /Labels print on/ }).press('Enter');
  await page.getByRole('option', { name: 'Save to a folder' }).press('Enter');
  expect(await found(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await expect(page.getByText('Saved. The Ship page starts with this one.')).toBeVisible();
  await call(page, 'settings/change', { routes: { label: null } });
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).click();
  await expect(page.getByText('Returns Center')).toBeVisible();
  await typeParcel(page, arlington);
  await buy(page);
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  expect(shipment?.printJobs.map(({ printerId }) => printerId)).toEqual(['folder']);
});
