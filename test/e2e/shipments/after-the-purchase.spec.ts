import type { Locator, Page } from 'playwright-core';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { loseDocuments } from '../lose-documents.ts';
import { pressByKeyboard } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Chosen shipment' });
const dialogOf = (page: Page): Locator => page.getByRole('alertdialog');

/** Buys a label that is saved to the folder, which counts as printed, and opens it. */
const buyAndOpen = async (page: Page, order = '10442'): Promise<Locator> => {
  await typeParcel(page, { ...arlington, order });
  await buy(page);
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Shipments', exact: true }).press('Enter');
  await page.getByRole('row').filter({ hasText: order }).press('Enter');
  await expect(panelOf(page)).toContainText(`Order ${order}`);
  return panelOf(page);
};

const shipments = (page: Page) => call(page, 'shipments/list', { search: '', day: null });

test('a label is printed twice on purpose, changed in weight, canceled, and shown with VOID, by keyboard', async ({ desk: { page } }) => {
  const panel = await buyAndOpen(page);
  const prints = panel.getByRole('region', { name: 'Prints' });
  await expect(prints).toContainText('Printed 1×.');

  // Printing again asks first; Enter without looking keeps what there is.
  await pressByKeyboard(page, prints.getByRole('button', { name: /^Print again/ }));
  await expect(dialogOf(page)).toContainText('Is the printed one destroyed?');
  await expect(dialogOf(page).getByRole('button', { name: 'Keep the one there is' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(prints).toContainText('Printed 1×.');
  await page.keyboard.press('Control+p');
  await pressByKeyboard(page, dialogOf(page).getByRole('button', { name: 'It is destroyed: print another' }));
  await expect(prints).toContainText('Printed 2×.');

  // The price before and after is seen before anything is changed.
  const edit = panel.getByRole('region', { name: 'Weight or size' });
  await pressByKeyboard(page, edit.getByRole('button', { name: 'Change weight or size…' }));
  await expect(edit.getByRole('textbox', { name: 'Weight' })).toBeFocused();
  await edit.getByRole('textbox', { name: 'Weight' }).fill('1 lb 2');
  await page.keyboard.press('Enter');
  await expect(edit).toContainText('can’t go from under a pound to a pound and more');
  await pressByKeyboard(page, edit.getByRole('button', { name: 'Cancel it and buy another…' }));
  await pressByKeyboard(page, dialogOf(page).getByRole('button', { name: 'Keep the label' }));
  await edit.getByRole('textbox', { name: 'Weight' }).fill('4 oz');
  await edit.getByRole('textbox', { name: 'Weight' }).press('Enter');
  await expect(edit).toContainText(/\$\d+\.\d\d → \$\d+\.\d\d/);
  expect(await found(page)).toEqual([]);
  const [before] = await shipments(page);
  await pressByKeyboard(page, edit.getByRole('button', { name: /^Change it to \$/ }));
  await expect(dialogOf(page)).toContainText('12 oz becomes 4 oz');
  await pressByKeyboard(page, dialogOf(page).getByRole('button', { name: /^Change it to \$/ }));
  await expect(panel).toContainText('Charged after the change');
  const [after] = await shipments(page);
  expect((after?.charged ?? 0) < (before?.charged ?? 0)).toBe(true);
  const status = await call(page, 'app/status', undefined);
  expect(status.spentToday).toBe(after?.charged);

  const cancel = panel.getByRole('region', { name: 'Cancel' });
  await expect(cancel).toContainText('Free until 12:30 AM Central on Fri Nov 20 (10:30 PM here)');
  await pressByKeyboard(page, cancel.getByRole('button', { name: 'Cancel the label…' }));
  await pressByKeyboard(page, dialogOf(page).getByRole('button', { name: 'Cancel the label' }));
  await expect(panel).toContainText('Void: it is shown and saved with the word across it, and never printed.');
  await expect(panel.getByRole('button', { name: /^Print/ })).toHaveCount(0);
  expect(await found(page)).toEqual([]);
  const label = panel.locator('.label-view[data-state="drawn"] canvas');
  await expect(label).toBeVisible();
  // Red across it, where a live label has none.
  expect(await label.evaluate((canvas) => {
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, (canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height) ?? { data: [] };
    let red = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) > 150 && (data[at + 1] ?? 0) < 120) red++;
    return red / (data.length / 4) > 0.02;
  })).toBe(true);

  const history = panel.getByRole('region', { name: 'History' }).getByRole('listitem').locator('p');
  await expect.poll(() => history.evaluateAll((lines) => lines.map((line) => line.firstChild?.textContent))).toEqual([
    'Canceled: nothing is charged', 'USPS was asked to take it back', 'Changed', 'USPS was asked to change weight or size',
    'Save to a folder: saved', 'Somebody said that the printed copy is destroyed', 'Save to a folder: saved',
    'Bought', 'Sent to USPS', 'Purchase written down',
  ]);
});

test('a refund is requested, and called refunded once it is read off a statement', async ({ desk: { page } }) => {
  const panel = await buyAndOpen(page);
  await call(page, 'practice/set-clock', { now: '2026-11-20T18:00:00.000Z' });
  // The day has turned: its label is found by its order.
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: 'Search' }).fill('10442');
  await page.getByRole('row').filter({ hasText: '10442' }).press('Enter');
  await expect(panel.getByRole('region', { name: 'Weight or size' })).toContainText('USPS has sent its manifest');
  await pressByKeyboard(page, panel.getByRole('region', { name: 'Cancel' }).getByRole('button', { name: 'Ask for a refund…' }));
  await call(page, 'practice/set-clock', { now: '2026-11-20T18:00:00.000Z' });
  await pressByKeyboard(page, dialogOf(page).getByRole('button', { name: 'Ask for a refund' }));
  await expect(panel).toContainText('Refund requested, not granted');
  await expect(panel).toContainText(/Dispute \d+, asked for 10:00 AM/);

  const refund = panel.getByRole('region', { name: 'Record the refund' });
  expect(await found(page)).toEqual([]);
  await refund.getByRole('textbox', { name: 'Amount' }).fill('9999');
  await refund.getByRole('textbox', { name: 'Amount' }).press('Enter');
  await expect(refund).toContainText('was charged');
  const [asked] = await shipments(page);
  await refund.getByRole('textbox', { name: 'Amount' }).fill(String((asked?.charged ?? 0) / 100));
  await pressByKeyboard(page, refund.getByRole('button', { name: 'Record it' }));
  await expect(panel).toContainText(/Refunded, \$/);
  await expect(panel.getByRole('region', { name: 'History' })).toContainText('Refund recorded');
  const [refunded] = await shipments(page);
  expect({ state: refunded?.state, isAll: refunded?.refunded === asked?.charged }).toEqual({ state: 'refund-requested', isAll: true });
});

test('a label whose file is gone is had from USPS again, and a return label costs nothing until it is used', async ({ desk }) => {
  const { page, folder } = desk;
  const panel = await buyAndOpen(page);
  await loseDocuments(folder);
  await page.keyboard.press('Escape');
  await page.getByRole('row').filter({ hasText: '10442' }).press('Enter');
  await expect(panel).toContainText('USPS gives it 3 times, up to Thu Nov 19; 0 used.');
  await pressByKeyboard(page, panel.getByRole('button', { name: 'Get it from USPS again' }));
  await expect(panel.locator('.label-view[data-state="drawn"] canvas')).toBeVisible();

  const back = panel.getByRole('region', { name: 'Return label' });
  await pressByKeyboard(page, back.getByRole('button', { name: 'Make a return label…' }));
  await pressByKeyboard(page, back.getByRole('button', { name: /Service/ }));
  await page.getByRole('option', { name: 'Ground Advantage Return' }).press('Enter');
  await expect(back).toContainText(/\$\d+\.\d\d once it is used/);
  expect(await found(page)).toEqual([]);
  await pressByKeyboard(page, back.getByRole('button', { name: 'Make the return label…' }));
  await pressByKeyboard(page, dialogOf(page).getByRole('button', { name: /^Make it/ }));
  await expect(panel).toContainText('Nothing is charged until it is used');
  await expect(panel.getByRole('region', { name: 'Prints' })).toContainText('Printed 1×.');
  const [made, outbound] = await shipments(page);
  const { spentToday, parcelsToday } = await call(page, 'app/status', undefined);
  expect({ returns: made?.returnOf === outbound?.id, charged: made?.charged, spentToday, parcelsToday })
    .toEqual({ returns: true, charged: 0, spentToday: outbound?.charged, parcelsToday: 1 });
});
