import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call, expect, test } from '../desk.ts';
import { pressOnceEnabled } from '../press-by-keyboard.ts';
import { arlington, bigButton, buy, typeParcel } from '../ship-by-hand.ts';

test('a parcel, from its address to the SCAN form', async ({ desk }) => {
  const { page } = desk;
  await typeParcel(page, arlington);
  await expect(page.getByRole('textbox', { name: 'City' })).toHaveValue('ARLINGTON');
  await expect(page.getByRole('region', { name: 'To' }).getByText('USPS delivers here')).toBeVisible();
  await page.keyboard.press('Alt+u');
  await expect(page.getByRole('textbox', { name: 'Street or PO Box' })).toHaveValue('2250 CLARENDON BLVD');

  const services = page.getByRole('region', { name: 'Services' });
  await expect(services.getByRole('radio')).toHaveCount(3);
  // Prices of the address as it was before stand there too, and can't be chosen.
  await expect(bigButton(page)).toHaveText(/^Buy and save PDF/);
  await page.keyboard.press('Alt+2');
  await expect(services.getByRole('radio', { name: /Priority Mail/ }).first()).toBeChecked();
  await page.keyboard.press('Alt+1');
  await buy(page);
  await expect(page.locator('.ship-label canvas')).toBeVisible();

  const shipments = () => call(page, 'shipments/list', { search: '10442', day: null });
  await expect.poll(async () => (await shipments())[0]?.printJobs[0]?.state).toBe('completed');
  const [shipment] = await shipments();
  expect({ state: shipment?.state, date: shipment?.mailpiece.shipDate, street: shipment?.mailpiece.to.street })
    .toEqual({ state: 'bought', date: '2026-11-19', street: '2250 CLARENDON BLVD' });
  const saved = (await readdir(join(desk.folder, 'practice', 'saved'))).filter((name) => name.endsWith('.pdf'));
  const stored = await call(page, 'labels/pdf', { shipmentId: shipment?.id ?? '' });
  expect(await readFile(join(desk.folder, 'practice', 'saved', saved[0] ?? ''))).toEqual(Buffer.from(stored));

  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day' }).click();
  await page.getByRole('button', { name: 'Make SCAN form · 1 parcel' }).press('Enter');
  await pressOnceEnabled(page.getByRole('button', { name: 'Make the form' }));
  await expect(page.getByText('Everything of today is closed')).toBeVisible();
  const forms = () => call(page, 'forms/list', { day: null });
  await expect.poll(async () => (await forms())[0]?.printJobs[0]?.state).toBe('completed');
  expect((await forms()).map(({ shipmentIds, strangers }) => ({ shipmentIds, strangers })))
    .toEqual([{ shipmentIds: [shipment?.id], strangers: [] }]);
});

test('after Done, what belongs to the parcel is gone and what belongs to the desk stays', async ({ desk: { page } }) => {
  await typeParcel(page, arlington);
  await page.getByRole('checkbox', { name: 'Signature', exact: true }).check({ force: true });
  await buy(page);
  await page.getByRole('button', { name: /^Done/ }).press('Enter');
  const value = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  expect({
    name: await value('Name'), street: await value('Street or PO Box'), zip: await value('ZIP'), order: await value('Order'), weight: await value('Weight'),
    signature: await page.getByRole('checkbox', { name: 'Signature', exact: true }).isChecked(),
    preset: await page.getByRole('button', { name: 'F3 Small box' }).getAttribute('aria-pressed'),
  }).toEqual({ name: '', street: '', zip: '', order: '', weight: '', signature: false, preset: 'true' });
});

test('a pasted address fills the fields and is checked', async ({ desk: { page } }) => {
  for (const block of [
    'Dana Reyes\n2250 Clarendon Blvd Apt 4\nArlington, VA 22201',
    'Dana Reyes, 2250 Clarendon Blvd Apt 4, Arlington, VA 22201',
    'Name: Dana Reyes\nAddress: 2250 Clarendon Blvd Apt 4\nCity: Arlington\nState: Virginia\nZIP: 22201',
  ]) {
    await page.getByRole('textbox', { name: 'Name', exact: true }).focus();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, block);
    await expect(page.getByRole('textbox', { name: 'State' })).toHaveValue('VA');
    await expect(page.getByRole('textbox', { name: 'Street or PO Box' })).toHaveValue('2250 Clarendon Blvd');
    await expect(page.getByText('USPS delivers here')).toBeVisible();
    for (const name of ['Name', 'Street or PO Box', 'Unit', 'City', 'State', 'ZIP']) await page.getByRole('textbox', { name, exact: true }).fill('');
  }
});

test('after the cut-off a new label is dated the next ship day, and the page says so', async ({ desk: { page } }) => {
  await call(page, 'practice/set-clock', { now: '2026-11-21T23:45:00.000Z' });
  await page.reload();
  // Saturday, a quarter to four in Reno: before the cut-off.
  await expect(page.getByRole('button', { name: /Ships/ })).toContainText('Nov 21');
  await call(page, 'practice/set-clock', { now: '2026-11-22T00:45:00.000Z' });
  await page.reload();
  // A quarter to five: today is past, and Sunday has no pickup.
  await expect(page.getByRole('button', { name: /Ships/ })).toContainText('Nov 23');
  await expect(page.getByText('Today’s cut-off is past')).toBeVisible();
});
