import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, test } from '../desk.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

test('what was typed is saved by itself, and survives a process that is killed', async ({ desk }) => {
  await typeParcel(desk.page, { ...arlington, weight: '1 lb 3' });
  await expect.poll(() => call(desk.page, 'draft/load', undefined)).toMatchObject({ weight: '1 lb 3' });
  await desk.kill();
  const page = await desk.open();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Dana Reyes');
  await expect(page.getByRole('textbox', { name: 'Street or PO Box' })).toHaveValue('2250 clarendon boulevard');
  await expect(page.getByRole('textbox', { name: 'Weight', exact: true })).toHaveValue('1 lb 3');
  await expect(page.getByRole('textbox', { name: 'Order', exact: true })).toHaveValue('10442');
});

test('what is typed the moment that the field is there stays', async ({ desk: { page } }) => {
  await page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      const field = document.querySelector<HTMLInputElement>('[data-stop="to.name"]');
      if (field === null) return;
      watcher.disconnect();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Dana Reyes');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  // The page has taken the focus by then, so nothing of its start is still to come.
  await expect(page.locator('.ship :focus')).toBeVisible();
  await expect(name).toHaveValue('Dana Reyes');
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
