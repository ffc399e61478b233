import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Failed } from '../../shared/failure.ts';
import type { Handlers } from '../../shared/ipc-contract.ts';
import type { Purchase } from '../../shared/rates/rate.ts';
import { createSessionSecretStore } from '../../electron/account/session-secret-store.ts';
import { startApplication } from '../../electron/application.ts';
import type { Application } from '../../electron/application.ts';
import { silentLog } from '../../electron/log.ts';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeUsps } from '../../electron/practice/practice-usps.ts';
import { defaultSettings } from '../../electron/settings/default-settings.ts';
import { openSettings } from '../../electron/settings/open-settings.ts';
import { aMailpiece } from '../shipping/test-desk.ts';

let folder: string;
let practice: PracticeUsps;
let application: Application;
let call: Handlers;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labeldesk-pressed-'));
  practice = await startPracticeUsps({ file: join(folder, 'usps.sqlite') });
  application = await startApplication({
    dataFolder: folder,
    settings: openSettings({ load: defaultSettings, save: () => undefined, moveAside: () => 'nowhere' }),
    secrets: createSessionSecretStore('this is a specification'),
    runtime: 'electron',
    version: '0.0.0',
    practiceUrl: practice.url,
    log: silentLog,
    announce: () => undefined,
    openInBrowser: async () => undefined,
    chooseFile: { save: async () => null, open: async () => null },
  });
  call = application.handlers;
});
afterEach(async () => {
  await application.stop();
  await practice.close();
  await rm(folder, { recursive: true, force: true });
});

const quoted = async (orderNumber: string): Promise<Purchase> => {
  const { shipDay } = await call['app/status']();
  const { id, rates: [cheapest] } = await call['rates/quote'](aMailpiece({ orderNumber, shipDate: shipDay.day }));
  if (cheapest === undefined) throw new Error('the quote has no rates');
  return { quoteId: id, rateId: cheapest.id, shownTotal: cheapest.total, printerId: null, anotherBox: false };
};

/** What each of several presses came to, in the order in which they were made. */
const outcomes = async (presses: readonly Promise<{ state: string }>[]): Promise<string[]> =>
  (await Promise.allSettled(presses)).map((press) => {
    if (press.status === 'fulfilled') return press.value.state;
    return press.reason instanceof Failed ? press.reason.failure.code : String(press.reason);
  });

/** USPS's own book beside the ledger. */
const kept = async () => {
  const { labels } = await (await fetch(`${practice.url}/practice/state`)).json() as { labels: number };
  const shipments = await call['shipments/list']({ search: '', day: null });
  return { sold: labels, ledger: shipments.map(({ state, mailpiece }) => `${mailpiece.orderNumber} ${state}`) };
};

it('two presses on one price at once buy one label', async () => {
  const purchase = await quoted('10442');
  expect(await outcomes([call['labels/buy'](purchase), call['labels/buy'](purchase)])).toEqual(['bought', 'purchase-in-progress']);
  expect(await outcomes([call['labels/buy'](purchase)])).toEqual(['quote-unknown']);
  expect(await kept()).toEqual({ sold: 1, ledger: ['10442 bought'] });
});

it('two presses on two prices of one order buy one label, and the second is told which', async () => {
  const [one, other] = [await quoted('10442'), await quoted('10442')];
  expect(await outcomes([call['labels/buy'](one), call['labels/buy'](other)])).toEqual(['bought', 'purchase-in-progress']);
  const { trackingNumber } = (await call['shipments/list']({ search: '', day: null }))[0] ?? {};
  const refused = await call['labels/buy'](other).catch((error: unknown) => (error instanceof Failed ? error.failure : error));
  expect(refused).toMatchObject({ code: 'order-has-live-label', orderNumber: '10442', trackingNumber, standing: 'live' });
  expect(await kept()).toEqual({ sold: 1, ledger: ['10442 bought'] });
});

it('a press while a lost answer is asked for again buys nothing', async () => {
  await fetch(`${practice.url}/practice/fault`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ path: '/labels/v3/label', fault: 'drop-answer', times: 2 }),
  });
  const [one, other] = [await quoted('10442'), await quoted('10442')];
  expect(await outcomes([call['labels/buy'](one)])).toEqual(['purchase-outcome-unknown']);
  const [unknown] = await call['shipments/list']({ search: '', day: null });
  expect(await outcomes([call['labels/resolve']({ shipmentId: unknown?.id ?? '' }), call['labels/buy'](other)])).toEqual(['bought', 'purchase-in-progress']);
  expect([...await outcomes([call['labels/buy'](one)]), ...await outcomes([call['labels/buy'](other)])]).toEqual(['quote-unknown', 'order-has-live-label']);
  expect(await kept()).toEqual({ sold: 1, ledger: ['10442 bought'] });
});

it('two people who press on two orders, again and again, buy one label an order', async () => {
  const purchases = [await quoted('10442'), await quoted('10443')];
  const seen = new Set<string>();
  for (let round = 0; round < 5; round++) {
    for (const outcome of await outcomes(purchases.map((purchase) => call['labels/buy'](purchase)))) seen.add(outcome);
    purchases.reverse();
  }
  expect([...seen].sort()).toEqual(['bought', 'purchase-in-progress', 'quote-unknown']);
  expect(await kept()).toEqual({ sold: 2, ledger: ['10443 bought', '10442 bought'] });
});
