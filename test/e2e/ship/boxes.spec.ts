import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startPracticeUsps } from '../../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../../electron/practice/practice-usps.ts';
import { barCodes, pdfPages, pdfText } from '../../practice/documents.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { scan, scannerPrefix } from '../scan.ts';
import { bigButton } from '../ship-by-hand.ts';

let usps: PracticeUsps;
let folder: string;
test.beforeEach(async ({ closed }) => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-usps-'));
  usps = await startPracticeUsps({ file: join(folder, 'practice.sqlite') });
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await call(page, 'settings/change', { routes: { label: 'folder' }, sounds: false, scanPrefix: scannerPrefix });
  await page.reload();
  await field(page, 'Name').waitFor();
});
test.afterEach(async () => {
  await usps.close();
  await rm(folder, { recursive: true, force: true });
});

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** As a person types: slower than a scanner. */
const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text, { delay: 45 });
/** By USPS's own book. */
const charges = async (): Promise<{ labels: number; charged: number }> => {
  const { labels, chargedCents } = await (await fetch(`${usps.url}/practice/state`)).json() as { labels: number; chargedCents: number };
  return { labels, charged: chargedCents };
};

/** An order as it is scanned and its address typed, up to the weight of its first box. */
const begin = async (page: Page, order: string): Promise<void> => {
  await expect(field(page, 'Name')).toBeFocused();
  await scan(page, order);
  await expect(field(page, 'Order')).toHaveValue(order);
  await type(page, 'Dana Reyes');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await type(page, '2250 Clarendon Blvd');
  await page.keyboard.press('Tab');
  await type(page, 'Apt 4');
  await page.keyboard.press('Enter');
  await expect(field(page, 'ZIP')).toBeFocused();
  await type(page, '22201');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Weight')).toBeFocused();
};

const weighAndBuy = async (page: Page, ounces: string, words: RegExp): Promise<void> => {
  await expect(field(page, 'Weight')).toBeFocused();
  await expect(field(page, 'Weight')).toHaveValue('');
  await page.keyboard.press('F3');
  await type(page, ounces);
  await page.keyboard.press('Enter');
  await expect(bigButton(page)).toHaveText(words);
  await expect(bigButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bigButton(page)).toHaveText(/^Done/);
};

test('three boxes of a scanned order by keyboard alone', async ({ closed: { page } }) => {
  await begin(page, '10442');
  await page.keyboard.press('Alt+B');
  await expect(field(page, 'Box 1 of')).toBeFocused();
  await type(page, '3');
  await page.keyboard.press('Enter');
  await weighAndBuy(page, '12', /^Buy box 1, save PDF \$/);
  await expect(bigButton(page)).toHaveText(/^Done · box 2 of 3/);
  await page.keyboard.press('Alt+B');

  await expect(field(page, 'Box 2 of')).toHaveValue('3');
  await expect(field(page, 'Street or PO Box')).toHaveValue('2250 Clarendon Blvd');
  expect(await found(page)).toEqual([]);
  await weighAndBuy(page, '20', /^Buy box 2, save PDF \$/);
  await page.keyboard.press('Alt+B');
  await weighAndBuy(page, '8', /^Buy box 3, save PDF \$/);
  await expect(bigButton(page)).toHaveText(/^Done · next/);
  expect(await found(page)).toEqual([]);

  const shipments = (await call(page, 'shipments/list', { search: '', day: null })).toReversed();
  expect(shipments.map(({ state, mailpiece: { orderNumber, box, parcel } }) => ({ state, orderNumber, box, weight: parcel.weight }))).toEqual([
    { state: 'bought', orderNumber: '10442', box: { number: 1, of: 3 }, weight: 12 },
    { state: 'bought', orderNumber: '10442', box: { number: 2, of: 3 }, weight: 20 },
    { state: 'bought', orderNumber: '10442', box: { number: 3, of: 3 }, weight: 8 },
  ]);
  expect(await charges()).toEqual({ labels: 3, charged: shipments.reduce((sum, { charged }) => sum + charged, 0) });
  for (const [index, { id, trackingNumber }] of shipments.entries()) {
    const pdf = Buffer.from(await call(page, 'labels/pdf', { shipmentId: id }));
    const [label] = pdfPages(pdf, 300);
    const bars = label ? (await barCodes(label)).map(({ text }) => text.replaceAll('\u001d', '')) : [];
    expect({ says: pdfText(pdf).match(/Package \d of \d/)?.[0], bars }).toEqual({ says: `Package ${index + 1} of 3`, bars: [expect.stringMatching(`${trackingNumber}$`)] });
  }

  await page.keyboard.press('Enter');
  await expect(field(page, 'Name')).toBeFocused();
  await expect(field(page, 'Box 1 of')).toHaveValue('');
  await expect(field(page, 'Order')).toHaveValue('');
});

test('a box that is being measured survives a killed process, and another scanned order ends the boxes', async ({ closed }) => {
  let { page } = closed;
  await begin(page, '10442');
  await weighAndBuy(page, '12', /^Buy and save PDF \$/);
  await page.keyboard.press('Alt+B');
  await expect(field(page, 'Box 2 of')).toHaveValue('');
  await expect(field(page, 'Weight')).toBeFocused();
  await type(page, '9');
  await expect.poll(() => call(page, 'draft/load', undefined)).toMatchObject({ weight: '9' });
  await closed.kill();
  page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await expect(field(page, 'Box 2 of')).toHaveValue('');
  await expect(field(page, 'Weight')).toHaveValue('9');
  await expect(field(page, 'Street or PO Box')).toHaveValue('2250 Clarendon Blvd');

  // What is measured isn't thrown away by a scan.
  await scan(page, '10443');
  await expect(page.getByText('Scanned 10443')).toBeVisible();
  await page.keyboard.press('Alt+O');
  await expect(field(page, 'Order')).toHaveValue('10443');
  await expect(field(page, 'Box 1 of')).toHaveValue('');
  await expect(field(page, 'Street or PO Box')).toHaveValue('');
  expect((await charges()).labels).toBe(1);
});

test('an order that is scanned again has a label, and isn’t taken for another box', async ({ closed: { page } }) => {
  await begin(page, '10442');
  await weighAndBuy(page, '12', /^Buy and save PDF \$/);
  await page.keyboard.press('Enter');
  await begin(page, '10442');
  await page.keyboard.press('F3');
  await type(page, '12');
  await page.keyboard.press('Enter');
  await expect(bigButton(page)).toHaveText(/^Buy and save PDF \$/);
  await page.keyboard.press('Enter');
  await expect(bigButton(page)).toHaveText('The order has a label');
  await expect(page.getByRole('button', { name: 'Ship another box on this order' })).toBeVisible();
  expect((await charges()).labels).toBe(1);
});
