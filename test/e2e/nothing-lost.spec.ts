import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, test } from './desk.ts';
import { arlington, buy, typeParcel } from './ship-by-hand.ts';

test('what was typed survives a process that is killed 300 ms later', async ({ desk }) => {
  await typeParcel(desk.page, { ...arlington, weight: '1 lb 3' });
  await desk.page.waitForTimeout(300);
  await desk.kill();
  const page = await desk.open();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Dana Reyes');
  await expect(page.getByRole('textbox', { name: 'Street or PO Box' })).toHaveValue('2250 clarendon boulevard');
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toHaveValue('1 lb 3');
  await expect(page.getByRole('textbox', { name: 'Order', exact: true })).toHaveValue('10442');
});

test('closing the application forgets no label and no charge', async ({ desk }) => {
  await typeParcel(desk.page, arlington);
  await buy(desk.page);
  const [before] = await call(desk.page, 'shipments/list', { search: '', day: null });
  await desk.close();
  const page = await desk.open();
  const after = await call(page, 'shipments/list', { search: '', day: null });
  expect(after.map(({ trackingNumber, state, charged }) => ({ trackingNumber, state, charged })))
    .toEqual([{ trackingNumber: before?.trackingNumber, state: 'bought', charged: before?.charged }]);
  const pdf = await call(page, 'labels/pdf', { shipmentId: before?.id ?? '' });
  expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a damaged settings file and a damaged ledger are moved aside and named', async ({ closed }) => {
  await mkdir(join(closed.folder, 'practice'), { recursive: true });
  await writeFile(join(closed.folder, 'settings.json'), '{"version": 1, "environ');
  await writeFile(join(closed.folder, 'practice', 'ledger.sqlite'), 'this was a ledger once');
  const page = await closed.open();
  await expect(page.getByText('The settings could not be read')).toBeVisible();
  await expect(page.getByText('The record of shipments could not be read')).toBeVisible();
  const names = [...await readdir(closed.folder), ...await readdir(join(closed.folder, 'practice'))];
  expect(names.filter((name) => /damaged/.test(name)).length).toBeGreaterThanOrEqual(2);
});
