import type { Page } from 'playwright-core';
import { pdfPages, pdfSizes, pdfText, barCodes } from '../../practice/documents.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { scan, scannerPrefix } from '../scan.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const apo = { name: 'Sgt Omar Haddad', street: 'PSC 802 Box 74', zip: '09499', city: 'APO', state: 'AE', weight: '1 lb', preset: 'F3', order: '10450' };
const guam = { name: 'Rosa Cruz', street: '120 W Soledad Ave', zip: '96910', city: 'Hagatna', state: 'GU', weight: '12', preset: 'F3', order: '10451' };

const form = (page: Page) => page.getByRole('region', { name: 'Customs form' });
const lineAt = (page: Page, number: number) => form(page).getByRole('listitem').nth(number - 1);
const fill = async (page: Page, number: number, description: string, value: string, weight: string): Promise<void> => {
  const line = lineAt(page, number);
  await line.getByRole('textbox', { name: `${number}. What it is` }).fill(description);
  await line.getByRole('textbox', { name: 'Value of all, $' }).fill(value);
  await line.getByRole('textbox', { name: 'Weight of all' }).fill(weight);
};
const labelPdf = async (page: Page): Promise<Buffer> => {
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  return Buffer.from(await call(page, 'labels/pdf', { shipmentId: bought?.id ?? '' }));
};

test('six lines to a military post office print on a form and a continuation page, told beforehand, summed, and kept by SKU', async ({ desk: { page } }) => {
  await call(page, 'settings/change', { scanPrefix: scannerPrefix, sounds: false });
  await page.reload();
  await typeParcel(page, apo);
  await fill(page, 1, 'Cotton shirts', '38', '5');
  await lineAt(page, 1).getByRole('textbox', { name: 'SKU' }).fill('TS-4');
  await lineAt(page, 1).getByRole('textbox', { name: 'HS code' }).fill('6109.10');
  await lineAt(page, 1).getByRole('button', { name: 'Keep this line under TS-4' }).press('Enter');
  await expect(lineAt(page, 1).getByText('As kept under TS-4.')).toBeVisible();
  for (const [index, what] of ['Wool socks', 'Paper notebooks', 'Steel spoons', 'Felt hats', 'Leather belts'].entries()) {
    await form(page).getByRole('button', { name: 'Add a line' }).press('Enter');
    await fill(page, index + 2, what, '4', '1');
  }
  await expect(form(page).getByText('6 lines · $58.00 · 10 oz of the parcel’s 1 lb')).toBeVisible();
  await expect(form(page).getByText(/a continuation page prints after it\. Sign and date every page/)).toBeVisible();
  await form(page).getByText('More: export filing').click();
  await form(page).getByRole('button', { name: /AES\/ITN/ }).press('Enter');
  await page.getByRole('option', { name: /30\.37\(a\)/ }).click();
  await expect(form(page).getByText(/is worth \$2,500 at most/)).toBeVisible();
  expect(await found(page)).toEqual([]);
  await buy(page);
  await expect(page.getByText('Sign and date the customs form')).toBeVisible();
  const pdf = await labelPdf(page);
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  expect([bought?.mailpiece.customs?.aes, bought?.mailpiece.customs?.lines.length]).toEqual(['NO EEI 30.37(a)', 6]);
  expect(pdfSizes(pdf)).toEqual(['288 x 432', '288 x 432', '288 x 432']);
  expect(pdfText(pdf)).toMatch(/Cotton shirts[\s\S]*Page 2 of 2[\s\S]*Leather belts/);
  expect((await barCodes(pdfPages(pdf, 203)[0] ?? Buffer.alloc(0))).some(({ text }) => text.endsWith(bought?.trackingNumber ?? '-'))).toBe(true);
});

test('a scanned SKU fills a line to a territory, scanned again is one more, and what the form doesn’t take is said at its field', async ({ desk: { page } }) => {
  await call(page, 'settings/change', { scanPrefix: scannerPrefix, sounds: false });
  await call(page, 'customs/keep-item', { sku: 'TS-4', description: 'Cotton shirts', quantity: 2, value: 38_00, weight: 10, tariffNumber: '610910', origin: 'US' } as never);
  await page.reload();
  await typeParcel(page, guam);
  await lineAt(page, 1).getByRole('textbox', { name: 'SKU' }).focus();
  await scan(page, 'ts-4');
  await expect(lineAt(page, 1).getByRole('textbox', { name: '1. What it is' })).toHaveValue('Cotton shirts');
  await scan(page, 'TS-4');
  await expect(form(page).getByText('1 line · $38.00 · 10 oz of the parcel’s 12 oz')).toBeVisible();
  await scan(page, 'TS-4');
  const line = lineAt(page, 1);
  await expect(line.getByRole('textbox', { name: 'Pieces' })).toHaveValue('3');
  await expect(form(page).getByText('15 oz in a parcel of 12 oz: too much')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Order', exact: true })).toHaveValue('10451');
  const weight = line.getByRole('textbox', { name: 'Weight of all' });
  await weight.focus();
  await page.keyboard.press('Enter');
  await expect(line.getByText('The contents weigh 15 oz, the parcel 12 oz.')).toBeVisible();
  await line.getByRole('textbox', { name: 'Value of all, $' }).fill('0');
  await page.keyboard.press('Tab');
  await expect(line.getByText(/Customs takes no line of value 0/)).toBeVisible();
  await line.getByRole('textbox', { name: '1. What it is' }).fill('x'.repeat(31));
  await page.keyboard.press('Tab');
  await expect(line.getByText('31 characters; the form takes 30.')).toBeVisible();
  await fill(page, 1, 'Cotton shirts', '57', '11 oz');
  await buy(page);
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  expect([bought?.mailpiece.to.state, bought?.mailpiece.customs?.lines]).toEqual(['GU', [
    { description: 'Cotton shirts', quantity: 3, value: 57_00, weight: 11, tariffNumber: '610910', origin: 'US' },
  ]]);
  expect(pdfSizes(await labelPdf(page))).toHaveLength(2);
});

test('kept lines are found by SKU or words, and one is removed and brought back', async ({ desk: { page } }) => {
  const item = { quantity: 2, value: 38_00, weight: 10, tariffNumber: '610910', origin: 'US' };
  for (const [sku, description] of [['TS-4', 'Cotton shirts'], ['HAT', 'Felt hats']] as const) await call(page, 'customs/keep-item', { ...item, sku, description } as never);
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Customs lines' }).click();
  const rows = page.getByRole('table', { name: 'Customs lines' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  const find = page.getByRole('textbox', { name: 'Find' });
  await find.fill('wool');
  await expect(page.getByText('Nothing is kept for “wool”.')).toBeVisible();
  await find.fill('');
  await expect(rows).toHaveCount(3);
  await expect(find).toBeFocused();
  await find.fill('cotton');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove TS-4' }).press('Enter');
  await expect(page.getByText('Nothing is kept for “cotton”.')).toBeVisible();
  expect([await call(page, 'customs/item', { sku: 'TS-4' }), await found(page)]).toEqual([null, []]);
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(rows).toHaveCount(2);
  expect((await call(page, 'customs/item', { sku: 'TS-4' }))?.description).toBe('Cotton shirts');
});

test('a label takes four references, and one with a customs form is said to show none', async ({ desk: { page } }) => {
  await typeParcel(page, { ...arlington, order: '10460' });
  await page.getByRole('textbox', { name: 'Printed reference', exact: true }).fill('SKU-1');
  const add = page.getByRole('button', { name: 'Add a reference' });
  await add.press('Enter');
  await page.getByRole('textbox', { name: 'Third reference' }).fill('Bin 7');
  await add.press('Enter');
  await page.getByRole('textbox', { name: 'Fourth reference' }).fill('PO 88');
  await expect(add).toHaveCount(0);
  await page.getByRole('textbox', { name: 'State', exact: true }).fill('GU');
  await expect(page.getByText('A label with a customs form shows no references.')).toBeVisible();
});
