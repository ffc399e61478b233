import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attentionOf } from '../../electron/shipping/attention.ts';
import { buyTestLabel } from '../../electron/shipping/test-label.ts';
import { resolvePurchase } from '../../electron/shipping/settling/resolve-purchase.ts';
import { openTestDesk, thursdayMorning } from './test-desk.ts';
import type { TestDesk } from './test-desk.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const buy = () => buyTestLabel(test.desk, test.quotes);
const states = (): string[] => test.desk.ledger.shipments({ search: '', day: null }).map(({ state }) => state);

it('is bought from the desk to itself, journalled like every other, and canceled', async () => {
  const { at, ...ended } = await buy();
  expect(ended).toEqual({ outcome: 'canceled', words: '', uspsCode: null });
  expect(Date.parse(at)).toBeGreaterThanOrEqual(thursdayMorning.getTime());
  const [shipment] = test.desk.ledger.shipments({ search: '', day: null });
  expect([shipment?.state, shipment?.mailpiece.to.street, shipment?.printJobs]).toEqual(['canceled', test.settings.shipFroms[0]?.address.street, []]);
  expect(test.desk.ledger.events(shipment?.id ?? '').map(({ event }) => event)).toEqual(expect.arrayContaining(['intended', 'sent', 'bought']));
});

it('whose answer is lost is unknown, settled like every purchase, and canceled then; nothing is bought twice', async () => {
  await test.fault('/labels/v3/label', 'drop-answer', 2);
  expect(await buy()).toMatchObject({ outcome: 'unknown' });
  const [shipment] = test.desk.ledger.shipmentsIn(['unknown']);
  const settled = await resolvePurchase(test.desk, shipment?.id ?? '');
  expect([settled.state, settled.trackingNumber !== null, (await test.charges()).labels]).toEqual(['canceled', true, 1]);
  expect(attentionOf(test.desk)).toEqual([]);
});

it('whose answer is lost once is found and canceled while it is waited for', async () => {
  await test.fault('/labels/v3/label', 'drop-answer', 1);
  expect(await buy()).toMatchObject({ outcome: 'canceled' });
  expect([states(), (await test.charges()).labels]).toEqual([['canceled'], 1]);
});

it('that was settled later and that USPS doesn’t cancel waits in the tray', async () => {
  await test.fault('/labels/v3/label', 'drop-answer', 2);
  await buy();
  const [shipment] = test.desk.ledger.shipmentsIn(['unknown']);
  await test.rule('/labels/v3/label/', '160187', 'The label can’t be canceled');
  expect((await resolvePurchase(test.desk, shipment?.id ?? '')).state).toBe('bought');
  expect(attentionOf(test.desk).map(({ kind }) => kind)).toContain('refund-refused');
});

it('that USPS refuses says why, in USPS’s own words', async () => {
  await test.rule('/labels', '160302', 'CRID 56982563 with EPS 1000405525 must be enrolled in USPS Ship Outbound');
  expect(await buy()).toMatchObject({ outcome: 'refused', uspsCode: '160302', words: 'CRID …563 with EPS …525 must be enrolled in USPS Ship Outbound' });
  expect(states()).toEqual(['failed']);
  // Neither the ledger nor what was told to the window holds a whole number of the account.
  const texts = [JSON.stringify(test.announced)];
  for (const { parentPath, name } of (await readdir(join(test.folder, 'ledger'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()))
    texts.push((await readFile(join(parentPath, name))).toString('latin1'));
  expect(texts.some((text) => text.includes('must be enrolled in USPS Ship Outbound'))).toBe(true);
  for (const number of ['56982563', '1000405525']) expect(texts.filter((text) => text.includes(number))).toEqual([]);
});

it('that USPS doesn’t answer proves nothing, and buys nothing', async () => {
  await test.fault('/shipments', '503_burst', 5);
  expect(await buy()).toMatchObject({ outcome: 'down' });
  expect([states(), (await test.charges()).labels]).toEqual([[], 0]);
});

it('that isn’t canceled is proof all the same', async () => {
  await test.rule('/labels/v3/label/', '160187', 'The label can’t be canceled');
  expect(await buy()).toMatchObject({ outcome: 'not-canceled' });
  expect(states()).toEqual(['bought']);
});
