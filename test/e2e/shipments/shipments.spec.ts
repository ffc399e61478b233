import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { found } from '../axe.ts';
import { call, expect, test, thursdayMorning } from '../desk.ts';
import { pressByKeyboard } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const task = (page: Page) => page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Shipments', exact: true });
const rows = (page: Page) => page.getByRole('grid', { name: 'Shipments' }).locator('tbody').getByRole('row');
const list = async (page: Page): Promise<Shipment[]> => (await call(page, 'shipments/list', { search: '', day: null })).toReversed();

/** Chooses in one of the filters by keyboard alone. */
const choose = async (page: Page, filter: string, choice: string): Promise<void> => {
  await page.getByRole('search').getByRole('button', { name: new RegExp(filter) }).press('Enter');
  await page.getByRole('option', { name: choice, exact: true }).press('Enter');
  await expect(page.getByRole('option')).toHaveCount(0);
};

/** Buys a label for each, with its cost code or none. */
const ship = async (page: Page, parcels: readonly { order: string; costCode?: string }[]): Promise<Shipment[]> => {
  for (const { order, costCode } of parcels) {
    await typeParcel(page, { ...arlington, order });
    await page.getByRole('textbox', { name: 'Cost code', exact: true }).fill(costCode ?? '');
    await buy(page);
    await page.keyboard.press('Enter');
  }
  return list(page);
};

test('shipments are narrowed by keyboard, the choice is kept for the window, and the totals follow', async ({ desk: { page } }) => {
  await ship(page, [{ order: '20001', costCode: 'WEB' }, { order: '20002', costCode: 'RETAIL' }, { order: '20003', costCode: 'WEB' }]);
  await task(page).press('Enter');
  await expect(rows(page)).toHaveCount(3);
  await choose(page, 'Cost code', 'WEB');
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText('Today · WEB · 2 shipments')).toBeVisible();
  expect(await found(page)).toEqual([]);
  await choose(page, 'State', 'Canceled');
  await expect(page.getByText('Nothing fits these filters')).toBeVisible();
  await choose(page, 'State', 'Any state');

  // Another page and back: the same list. Begun anew, the window has forgotten it.
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'Ship', exact: true }).press('Enter');
  await task(page).press('Enter');
  await expect(rows(page)).toHaveCount(2);

  const [one, , three] = await list(page);
  const sum = `$${(((one?.charged ?? 0) + (three?.charged ?? 0)) / 100).toFixed(2)}`;
  await page.getByRole('radio', { name: 'Totals' }).press('Enter');
  const totals = page.getByRole('region', { name: 'Totals' });
  await expect(totals).toContainText('Quoted at purchase');
  await expect(totals.getByRole('row').filter({ hasText: 'Today · WEB' })).toContainText(sum);
  await totals.getByRole('radio', { name: 'By service' }).press('Enter');
  await expect(totals.locator('tbody').getByRole('row')).toHaveText([/^Ground Advantage2/]);
  await totals.getByRole('radio', { name: 'By cost code' }).press('Enter');
  await expect(totals.locator('tbody').getByRole('row')).toHaveCount(1);
  await page.getByRole('search').getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(totals.locator('tbody').getByRole('row')).toHaveText([/WEB2/, /RETAIL1/]);
  expect(await found(page)).toEqual([]);

  await page.getByRole('search').getByLabel('One day, or from').fill('2026-11-20');
  await page.getByRole('search').getByLabel('To').fill('2026-11-21');
  await expect(totals).toContainText('Fri Nov 20 to Sat Nov 21: no label that costs anything.');
  await page.reload();
  await task(page).press('Enter');
  await expect(rows(page)).toHaveCount(3);
});

test('where parcels are: exceptions first, and a label that nobody scanned said as such', async ({ desk: { page } }) => {
  await call(page, 'practice/set-clock', { now: thursdayMorning });
  const [one] = await ship(page, [{ order: '20001' }, { order: '20002' }]);
  await call(page, 'practice/set-clock', { now: '2026-11-20T03:00:00.000Z' });
  await task(page).press('Enter');
  await expect(rows(page).filter({ hasText: 'Not yet scanned' })).toHaveCount(2);
  await rows(page).filter({ hasText: '20001' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen shipment' });
  const tracking = panel.getByRole('region', { name: 'Tracking' });
  await expect(tracking).toContainText('Label made 10:00 AM, not yet scanned.');
  await expect(panel.getByRole('region', { name: 'History' })).toContainText('USPS has no scan of it yet');
  await page.keyboard.press('Escape');

  // Two days after its mailing date somebody should ask where it went.
  await call(page, 'practice/set-clock', { now: '2026-11-21T19:00:00.000Z' });
  await page.getByRole('radio', { name: 'All days' }).press('Enter');
  await rows(page).filter({ hasText: '20001' }).press('Enter');
  await pressByKeyboard(page, tracking.getByRole('button', { name: 'Ask USPS now' }));
  await expect(tracking).toContainText('Was the parcel handed over?');
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Today' }).press('Enter');
  const exceptions = page.getByRole('region', { name: 'Parcels that want a look' });
  await expect(exceptions).toContainText('want');
  expect(await found(page)).toEqual([]);
  await pressByKeyboard(page, exceptions.getByRole('button', { name: 'I have seen order 20001' }));
  await expect(exceptions.getByRole('button', { name: 'I have seen order 20001' })).toHaveCount(0);
  await choose(page, 'Tracking', 'Wants a look');
  await expect(rows(page).filter({ hasText: '20001' })).toContainText('Not scanned');
  expect((await list(page))[0]).toMatchObject({ id: one?.id, tracking: { exception: 'never-scanned', exceptionSeen: true } });
});

test('a label that the carrier has scanned is shown with VOID, and isn’t printed or taken back', async ({ desk: { page } }) => {
  const [one] = await ship(page, [{ order: '20001' }]);
  const [group] = (await call(page, 'end-of-day/read', undefined)).groups;
  if (!one || !group) throw new Error('nothing to close');
  const { mailingDate, entryZip } = group;
  await call(page, 'end-of-day/close', { choices: [{ ...group, mailingDate, entryZip, shipmentIds: [one.id] }], printerId: null, seenOpen: [one.id] } as never);
  await call(page, 'practice/set-clock', { now: '2026-11-20T03:00:00.000Z' });
  await task(page).press('Enter');
  await rows(page).filter({ hasText: '20001' }).press('Enter');
  const panel = page.getByRole('complementary', { name: 'Chosen shipment' });
  await expect(panel).toContainText('Accepted');
  await expect(panel.getByRole('region', { name: 'Label', exact: true })).toContainText('USPS has the parcel: it is shown and saved with the word across it, and never printed.');
  await expect(panel.getByRole('button', { name: /^Print/ })).toHaveCount(0);
  await expect(panel.getByRole('region', { name: 'Cancel' })).toContainText('The carrier has had the parcel since 5:00 PM: USPS takes no label back that it has scanned.');
  expect(await found(page)).toEqual([]);
});

test('what is found goes into a file, which a reader of such files reads back', async ({ closed }) => {
  const file = join(closed.folder, 'found.csv');
  const page = await closed.open({ env: { LABELDESK_STAND_IN_FILE: file } });
  await call(page, 'practice/set-clock', { now: '2026-11-19T18:00:00.000Z' });
  await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
  await page.reload();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  const [one] = await ship(page, [{ order: '=1+1', costCode: 'WEB' }, { order: '20002', costCode: 'RETAIL' }]);
  await task(page).press('Enter');
  await choose(page, 'Cost code', 'WEB');
  await pressByKeyboard(page, page.getByRole('button', { name: 'Export…' }));
  await expect(page.getByText('1 in found.csv')).toBeVisible();
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').replace('\ufeff', ''), { header: true, skipEmptyLines: true });
  expect(data).toEqual([expect.objectContaining({
    Day: '2026-11-19', Order: '\'=1+1', Name: 'Dana Reyes', 'Cost code': 'WEB', 'Quoted at purchase, $': ((one?.charged ?? 0) / 100).toFixed(2),
  })]);
});

test('a statement is imported by its columns, differences first, and its refund confirmed', async ({ closed }) => {
  const file = join(closed.folder, 'november.csv');
  const page = await closed.open({ env: { LABELDESK_STAND_IN_FILE: file } });
  await call(page, 'practice/set-clock', { now: '2026-11-19T18:00:00.000Z' });
  await call(page, 'settings/change', { routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
  await page.reload();
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  const [same, heavier, refunded] = await ship(page, [{ order: '20001' }, { order: '20002' }, { order: '20003' }]);
  if (!same || !heavier || !refunded) throw new Error('not bought');
  await call(page, 'practice/set-clock', { now: '2026-11-20T18:00:00.000Z' });
  await call(page, 'labels/cancel', { shipmentId: refunded.id });
  const dollars = (cents: number): string => (cents / 100).toFixed(2);
  writeFileSync(file, [
    'Date,Type,Tracking Number,Amount,Verified Weight',
    ...[same, heavier, refunded].map(({ trackingNumber, charged }) => `11/20/2026,Purchase,${trackingNumber},$${dollars(charged)},`),
    `11/21/2026,APV,${heavier.trackingNumber},$3.12,2 lb 3 oz`, `11/21/2026,Refund,${refunded.trackingNumber},-$${dollars(refunded.charged)},`,
    '11/20/2026,Purchase,9234690361980900000142,$7.28,', '11/20/2026,Purchase,not a number,$7.28,',
  ].join('\r\n'));
  await call(page, 'practice/set-clock', { now: '2026-11-22T18:00:00.000Z' });

  await task(page).press('Enter');
  await page.getByRole('radio', { name: 'Statements' }).press('Enter');
  await expect(page.getByText('No statement was imported yet')).toBeVisible();
  expect(await found(page)).toEqual([]);
  await pressByKeyboard(page, page.getByRole('button', { name: 'Import a statement…' }));
  const importing = page.getByRole('region', { name: 'Import a statement' });
  await expect(importing).toContainText('6 lines can be read; 1 line can’t.');
  await importing.getByText('1 line can’t be read').click();
  await expect(importing).toContainText('Line 8. “not a number” is no tracking number.');
  await expect(importing.getByRole('row').filter({ hasText: '2 lb 3 oz' })).toContainText('Adjusted$3.12');
  expect(await found(page)).toEqual([]);
  await pressByKeyboard(page, importing.getByRole('button', { name: 'Import it' }));

  const compared = page.getByRole('table', { name: 'Statement and shipments' });
  await expect(page.getByText('1 differs, $3.12 in all · 1 refund to confirm · 1 not here · 1 agrees')).toBeVisible();
  await expect(compared.locator('tbody tr:not(.comparison-lines)')).toContainText([
    `DiffersOrder 20002, Dana Reyes`, 'Refund to confirm', 'Not here', 'Agrees',
  ].map((words) => new RegExp(words)));
  await expect(compared).toContainText('USPS took $3.12 more');
  await expect(compared).toContainText('weighed 2 lb 3 oz by USPS, 12 oz here');
  expect(await found(page)).toEqual([]);
  await pressByKeyboard(page, compared.getByRole('button', { name: /^Confirm \$/ }));
  await pressByKeyboard(page, page.getByRole('alertdialog').getByRole('button', { name: /^Record \$/ }));
  await expect(page.getByText('1 differs, $3.12 in all · 1 not here · 2 agree')).toBeVisible();
  expect((await list(page))[2]).toMatchObject({ state: 'refund-requested', refunded: refunded.charged });

  // The same file again counts nothing twice.
  await pressByKeyboard(page, page.getByRole('button', { name: 'Import a statement…' }));
  await expect(importing).toContainText('This file is imported already');
  await expect(importing.getByRole('button', { name: 'Import it' })).toBeDisabled();
});
