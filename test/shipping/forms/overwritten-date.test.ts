import { afterEach, beforeEach, expect, it } from 'vitest';
import { readHistory } from '../../../electron/shipping/after-purchase/read-history.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { contract } from '../../../shared/ipc-contract.ts';
import { buyBought, failureOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { closeLabels } from './close-labels.ts';
import { atUsps } from './planted-day.ts';
import { renoToday } from './reno-today.ts';
import { openUspsFormBook } from './usps-forms.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

it('a label dated later goes on today’s form with today’s date, at USPS too, and its history says so', async () => {
  const today = await buyBought(test, { orderNumber: 'A' });
  const later = await buyBought(test, { orderNumber: 'B', shipDate: '2026-11-21' });
  const day = readEndOfDay(test.desk);
  expect({
    later: day.later.map(({ mailingDate, labels }) => ({ mailingDate, ids: labels.map(({ shipmentId }) => shipmentId) })),
    left: day.left.map(({ label, uspsCode }) => ({ id: label.shipmentId, uspsCode })),
  }).toEqual({ later: [{ mailingDate: '2026-11-21', ids: [later.id] }], left: [{ id: later.id, uspsCode: '160006' }] });

  const { forms: [form] } = await closeLabels(test.desk, [later.id], { overwriteDate: true });
  expect({ on: form?.shipmentIds, dated: form?.mailingDate, usps: atUsps(test, later.trackingNumber ?? ''), today: atUsps(test, today.trackingNumber ?? '').onForm })
    .toEqual({ on: [later.id], dated: '2026-11-19', usps: { mailingDate: '2026-11-19', onForm: true }, today: false });
  expect(readHistory(test.desk, later.id).filter(({ kind }) => kind === 'date-overwritten').map(({ detail }) => detail)).toEqual(['Sat Nov 21 became Thu Nov 19.']);
});

it('no date is overwritten but a later one, and with none but today’s', async () => {
  const late = await buyBought(test, { orderNumber: 'A' });
  const later = await buyBought(test, { orderNumber: 'B', shipDate: '2026-11-22' });
  test.practice.setNow(new Date('2026-11-20T18:00:00Z'));
  const { left, later: offered } = readEndOfDay(test.desk);
  expect([left.find(({ label }) => label.shipmentId === late.id), offered.map(({ labels }) => labels.map(({ shipmentId }) => shipmentId))])
    .toMatchObject([{ because: 'Manifested, no form possible: tender it piece by piece.', uspsCode: '160398' }, [[later.id]]]);
  expect(await failureOf(closeLabels(test.desk, [late.id], { mailingDate: '2026-11-20', overwriteDate: true }))).toEqual({ code: 'nothing-to-close' });
  expect(await failureOf(closeLabels(test.desk, [later.id], { mailingDate: '2026-11-21', overwriteDate: true }))).toEqual({ code: 'nothing-to-close' });
  expect(openUspsFormBook(test.folder)).toEqual([]);
});

it('isn’t overwritten for everything of a MID: whose labels those are, nobody here knows', () => {
  const choice = { ...renoToday, shipmentIds: ['s1'], overwriteDate: true, everythingOf: { kind: 'MID', number: '904128937' } };
  expect(contract['end-of-day/close'].input.safeParse({ choices: [choice], printerId: null }).success).toBe(false);
});
