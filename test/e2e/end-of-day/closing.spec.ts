import { join } from 'node:path';
import { plantLabels } from '../../shipping/forms/plant-labels.ts';
import { newYork } from '../../shipping/new-york.ts';
import { aMailpiece } from '../../shipping/test-desk.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';
import { pressOnceEnabled } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

const usps = outsideUsps();

test('what isn’t printed is named and closed only by a tick; the form is kept by its day, and printed again days later', async ({ desk }) => {
  const { page, folder } = desk;
  await typeParcel(page, arlington);
  await buy(page);
  plantLabels(join(folder, 'practice', 'ledger.sqlite'), join(folder, 'practice', 'practice-usps.sqlite'), [{ orderNumber: '777', name: 'Nora Unprinted', isPrinted: false }]);
  await page.reload();
  const tasks = page.getByRole('navigation', { name: 'Tasks' });
  await tasks.getByRole('button', { name: 'End of day', exact: true }).click();
  await expect(page.getByText('One label is still unprinted or in the tray')).toBeVisible();
  await page.getByRole('button', { name: 'Make SCAN form · 2 parcels' }).press('Enter');
  const question = page.getByRole('alertdialog');
  await expect(question.getByRole('row').filter({ hasText: 'Nora Unprinted' })).toBeVisible();
  await expect(question.getByRole('button', { name: 'Make the form' })).toBeDisabled();
  expect(await found(page)).toEqual([]);
  await question.getByRole('checkbox', { name: 'Close it all the same' }).press('Space');
  await pressOnceEnabled(question.getByRole('button', { name: 'Make the form' }));
  await expect(page.getByText('Everything of today is closed')).toBeVisible();
  const forms = () => call(page, 'forms/list', { day: '2026-11-19' });
  await expect.poll(async () => (await forms())[0]?.printJobs.map(({ state }) => state)).toEqual(['completed']);

  await call(page, 'practice/set-clock', { now: '2026-11-23T18:00:00.000Z' });
  await page.reload();
  await tasks.getByRole('button', { name: 'End of day', exact: true }).click();
  const made = page.getByRole('region', { name: 'Forms made' });
  await expect(made).toContainText('No form was made today yet');
  await made.getByRole('button', { name: /Day$/ }).press('Enter');
  await page.getByRole('option', { name: /Thu Nov 19/ }).press('Enter');
  await expect(made).toContainText('PS Form 5630, 8.5 × 11 in');
  await pressOnceEnabled(made.getByRole('button', { name: 'Print again' }));
  await expect.poll(async () => (await forms())[0]?.printJobs.map(({ state }) => state)).toEqual(['completed', 'completed']);
  expect(await found(page)).toEqual([]);
});

test('labels dated later are given today’s date by a word that shows both', async ({ desk }) => {
  const { page, folder } = desk;
  await typeParcel(page, arlington);
  await buy(page);
  plantLabels(join(folder, 'practice', 'ledger.sqlite'), join(folder, 'practice', 'practice-usps.sqlite'), [{ orderNumber: '778', mailingDate: '2026-11-21' }]);
  await page.reload();
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day', exact: true }).click();
  const later = page.getByRole('region', { name: 'Dated later' });
  await expect(later).toContainText('1 parcel dated Sat Nov 21');
  await later.getByRole('button', { name: 'Hand over today instead…' }).press('Enter');
  await expect(page.getByRole('alertdialog')).toContainText('Sat Nov 21 → Thu Nov 19');
  expect(await found(page)).toEqual([]);
  await pressOnceEnabled(page.getByRole('button', { name: 'Make the form dated Thu Nov 19' }));
  await expect(later).toHaveCount(0);
  expect((await call(page, 'forms/list', { day: null })).map(({ mailingDate, shipmentIds }) => [mailingDate, shipmentIds.length])).toEqual([['2026-11-19', 1]]);
  await expect(page.getByRole('button', { name: 'Make SCAN form · 1 parcel' })).toBeVisible();
});

test('a form whose answer is lost waits in the tray, and is found by asking about its labels', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  const { shipFroms: [dock] } = await call(page, 'settings/read', undefined);
  if (dock === undefined) throw new Error('there is no ship-from');
  // So that there is a form at whatever hour this runs.
  const shipFroms = [{ ...dock, address: { ...dock.address, ...newYork } }];
  await call(page, 'settings/change', { shipFroms, routes: { label: 'folder', letterForm: 'folder', labelForm: 'folder' }, sounds: false });
  const { today } = await call(page, 'app/status', undefined);
  const { id: quoteId, rates: [rate] } = await call(page, 'rates/quote', aMailpiece({ shipDate: today, orderNumber: '' }));
  const { id } = await call(page, 'labels/buy', { quoteId, rateId: rate?.id ?? '', shownTotal: rate?.total ?? 0, printerId: 'folder', anotherBox: false });
  await expect.poll(async () => (await call(page, 'shipments/get', { shipmentId: id })).printJobs[0]?.state).toBe('completed');
  await page.reload();
  await usps.tell('fault', { path: '/scan-forms/v3/scan-form', fault: 'drop-answer', times: 50 });
  const tasks = page.getByRole('navigation', { name: 'Tasks' });
  await tasks.getByRole('button', { name: 'End of day', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Make SCAN form · 1 parcel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await pressOnceEnabled(page.getByRole('button', { name: 'Make the form' }));
  await expect(page.getByText('It isn’t known whether USPS made the form for 1 parcel')).toBeVisible();
  await tasks.getByRole('button', { name: 'Shipments', exact: true }).click();
  const tray = page.getByRole('region', { name: 'Needs attention' });
  await expect(tray).toContainText('Form unknown');
  expect(await found(page)).toEqual([]);
  await usps.tell('fault', { path: '/scan-forms/v3/scan-form', fault: 'drop-answer', times: 0 });
  await tray.getByRole('button', { name: 'Ask USPS again' }).press('Enter');
  await expect(tray).toHaveCount(0);
  expect((await call(page, 'forms/list', { day: null })).map(({ shipmentIds, hasDocument }) => ({ shipmentIds, hasDocument }))).toEqual([{ shipmentIds: [id], hasDocument: false }]);
});
