import { expect } from '@playwright/test';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { Shipment } from '../../shared/shipments/shipment.ts';
import { sampleShipment } from '../renderer/sample-desk.ts';
import { test } from '../renderer/scripted-test.ts';
import type { ScriptedWindow } from '../renderer/scripted-window.ts';
import { call } from './desk.ts';

const rows = ({ page }: ScriptedWindow) => page.getByRole('grid', { name: 'Shipments' }).locator('tbody').getByRole('row');

/** A list by its words, whose answer waits for the specification's word. */
const listed = (byWords: Readonly<Record<string, readonly Shipment[]>>, isHeld: (input: { search: string; before?: unknown }) => boolean) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const list: Handlers['shipments/list'] = async (input) => {
    const before = typeof input.before === 'string';
    if (isHeld(input)) await promise;
    return [...byWords[before ? `${input.search} before` : input.search] ?? []];
  };
  return { 'shipments/list': list, release: resolve };
};

test('what changes while other words are looked for doesn’t keep their answer away', async ({ openAt }) => {
  const [one, other] = [sampleShipment(0), sampleShipment(1)];
  const { release, ...list } = listed({ '': [one], found: [other] }, ({ search }) => search === 'found');
  const window = await openAt('Shipments', list);
  await expect(rows(window)).toHaveCount(1);
  await window.page.getByRole('textbox', { name: 'Search' }).fill('found');
  await expect.poll(() => window.calls.some(({ channel, input }) => channel === 'shipments/list' && (input as { search: string }).search === 'found')).toBe(true);
  await window.announce('shipment/changed', { ...one, printJobs: [] });
  await expect(window.page.locator(`[data-shipment="${one.id}"]`)).toContainText('Not printed');
  release();
  await expect(window.page.locator(`[data-shipment="${other.id}"]`)).toBeVisible();
  await expect(rows(window)).toHaveCount(1);
});

test('a page of older shipments that comes late isn’t hung onto what other words found', async ({ openAt }) => {
  const page = Array.from({ length: 50 }, (_, index) => sampleShipment(index));
  const other = sampleShipment(60);
  const { release, ...list } = listed({ '': page, ' before': [sampleShipment(70)], found: [other] }, ({ before }) => typeof before === 'string');
  const window = await openAt('Shipments', list);
  await window.page.getByRole('button', { name: 'Show more' }).click();
  await window.page.getByRole('textbox', { name: 'Search' }).fill('found');
  await expect(rows(window)).toHaveCount(1);
  release();
  // An answer to a later question: by then the page that was waited for has been there.
  await call(window.page, 'printers/list', undefined);
  await expect(rows(window)).toHaveCount(1);
  await expect(window.page.locator(`[data-shipment="${other.id}"]`)).toBeVisible();
});

test('what a page shows in several places is asked for once', async ({ openAt }) => {
  const { page, calls } = await openAt('End of day', {
    'pickups/read': async () => ({ places: [], pickups: [] }), 'forms/days': async () => [],
  });
  await expect(page.getByRole('region', { name: 'Report of the day' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Carrier pickup' })).toBeVisible();
  const asked = (name: string): number => calls.filter(({ channel }) => channel === name).length;
  expect(asked('pickups/read')).toBe(1);
  // Printers are asked how they are by themselves, too: of several looks one falls between two of those.
  await expect(async () => {
    const before = asked('printers/list');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await call(page, 'app/status', undefined);
    expect(asked('printers/list')).toBe(before + 1);
  }).toPass();
});
