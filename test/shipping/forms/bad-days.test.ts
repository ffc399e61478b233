import { afterEach, beforeEach, expect, it } from 'vitest';
import { closeDay, tryAgain } from '../../../electron/shipping/forms/close-day.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { readHistory } from '../../../electron/shipping/after-purchase/read-history.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { buyBought, failureOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { closeLabels } from './close-labels.ts';
import { plantDay } from './planted-day.ts';
import { renoToday } from './reno-today.ts';
import { openUspsFormBook } from './usps-forms.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

/** Everything that the page offers, as its one press closes it. */
const closeAll = () => {
  const choices = readEndOfDay(test.desk).groups.map(({ labels, mailerIds: _, ...kind }) => ({ ...kind, shipmentIds: labels.map(({ shipmentId }) => shipmentId) }));
  return closeDay(test.desk, { choices, printerId: null, seenOpen: choices.flatMap(({ shipmentIds }) => shipmentIds) });
};

const closedOnes = (ids: readonly string[]): number => ids.filter((id) => test.desk.ledger.shipment(id)?.formId !== null).length;

it('of no parcel has nothing to close', async () => {
  expect(readEndOfDay(test.desk)).toEqual({ today: '2026-11-19', groups: [], later: [], left: [], openForms: [], forms: [] });
  expect(await failureOf(closeLabels(test.desk, ['nobody']))).toEqual({ code: 'nothing-to-close' });
  expect(test.desk.ledger.formRequestsIn(['intended', 'sent', 'made', 'failed', 'unknown'])).toEqual([]);
});

it('of 5,000 parcels goes on one form, and each of them is closed', { timeout: 120_000 }, async () => {
  const { first, planted } = await plantDay(test, Array.from({ length: 4_999 }, (_, nth) => ({ orderNumber: `${nth}` })));
  const { forms: [form], takenOff } = await closeAll();
  expect({ on: form?.shipmentIds.length, strangers: form?.strangers, notNamed: form?.notNamed, takenOff, usps: openUspsFormBook(test.folder).map(({ labels }) => labels) })
    .toEqual({ on: 5_000, strangers: [], notNamed: [], takenOff: [], usps: [5_000] });
  const after = readEndOfDay(test.desk);
  expect({ groups: after.groups, left: after.left, closed: closedOnes([first, ...planted.map(({ shipmentId }) => shipmentId)]) }).toEqual({ groups: [], left: [], closed: 5_000 });
});

it('of three ZIPs, two manifest MIDs and yesterday needs six forms, and tells what is too late', async () => {
  const kinds = ['89502', '10001', '60601'].flatMap((entryZip) => ['904128936', '904128999'].map((manifestMid) => ({ entryZip, manifestMid })));
  const { planted } = await plantDay(test, [...kinds.flatMap((kind) => [kind, kind]), { mailingDate: '2026-11-18' }]);
  const { forms } = await closeAll();
  expect({
    forms: forms.map(({ entryZip, shipmentIds }) => `${entryZip}: ${shipmentIds.length}`).sort(), usps: openUspsFormBook(test.folder).length,
    left: readEndOfDay(test.desk).left.map(({ label, uspsCode }) => [label.shipmentId, uspsCode]),
  }).toEqual({
    forms: ['10001: 2', '10001: 2', '60601: 2', '60601: 2', '89502: 2', '89502: 3'], usps: 6, left: [[planted.at(-1)?.shipmentId, '160398']],
  });
});

it('whose page was open while a label was canceled here closes the others', async () => {
  const [kept, canceled] = [await buyBought(test, { orderNumber: 'A' }), await buyBought(test, { orderNumber: 'B' })];
  const shown = readEndOfDay(test.desk).groups[0]?.labels.map(({ shipmentId }) => shipmentId) ?? [];
  await cancelLabel(test.desk, canceled.id);
  const { forms: [form], takenOff } = await closeLabels(test.desk, shown);
  expect([form?.shipmentIds, takenOff]).toEqual([[kept.id], []]);
});

it.each([
  ['00:30 Central, before midnight in Reno', '2026-11-20T06:29:59Z', '2026-11-20T06:30:00Z'],
  // Arizona keeps no summer time; the rule is Central's and the day the entry ZIP's.
  ['midnight in Reno, after the manifest', '2026-11-20T06:29:59Z', '2026-11-20T08:00:01Z'],
])('whose page was open over %s asks for no form any more', async (_, before, after) => {
  const { id } = await buyBought(test);
  test.practice.setNow(new Date(before));
  const shown = readEndOfDay(test.desk).groups.map(({ labels, mailerIds: _mids, ...kind }) => ({ ...kind, shipmentIds: labels.map(({ shipmentId }) => shipmentId) }));
  test.practice.setNow(new Date(after));
  expect(await failureOf(closeDay(test.desk, { choices: shown, printerId: null, seenOpen: [id] }))).toEqual({ code: 'nothing-to-close' });
  expect([openUspsFormBook(test.folder), readEndOfDay(test.desk).left.map(({ uspsCode }) => uspsCode)]).toEqual([[], ['160398']]);
});

it('on which the clocks go back is closed until its own 00:30 Central', async () => {
  test.practice.setNow(new Date('2026-11-01T18:00:00Z'));
  const { id } = await buyBought(test, { shipDate: '2026-11-01' });
  // 00:29 Central on Nov 2, half past ten in the evening in Reno: winter time, an hour later than the day before.
  test.practice.setNow(new Date('2026-11-02T06:29:00Z'));
  await closeLabels(test.desk, [id], { mailingDate: '2026-11-01' });
  expect(openUspsFormBook(test.folder).map(({ labels }) => labels)).toEqual([1]);
});

it('a form that comes without its picture is made, counted and reconciled, and only can’t be printed', async () => {
  const { id } = await buyBought(test);
  const { usps } = test.desk;
  const desk = { ...test.desk, usps: { ...usps, createScanForm: async (request: Parameters<typeof usps.createScanForm>[0]) => ({ ...await usps.createScanForm(request), image: null }) } };
  const { forms: [form] } = await closeLabels(desk, [id], { printerId: 'paper' });
  expect({ hasDocument: form?.hasDocument, on: form?.shipmentIds, printJobs: form?.printJobs, open: test.desk.ledger.formRequestsIn(['unknown', 'sent']) })
    .toEqual({ hasDocument: false, on: [id], printJobs: [], open: [] });
});

it('what USPS refused of a form stays told with its shipment, off other forms, until somebody has it tried again', async () => {
  const [kept, refused] = [await buyBought(test, { orderNumber: 'A' }), await buyBought(test, { orderNumber: 'B' })];
  await test.desk.usps.cancelLabel(refused.trackingNumber ?? '');
  await closeLabels(test.desk, [kept.id, refused.id]);
  await test.restart();
  const because = `barcode ${refused.trackingNumber} has been canceled and is not eligible to be added to a SCAN Form`;
  const left = () => readEndOfDay(test.desk).left.map(({ label, ...rest }) => ({ id: label.shipmentId, ...rest }));
  expect({ left: left(), groups: readEndOfDay(test.desk).groups, history: readHistory(test.desk, refused.id).find(({ kind }) => kind === 'form-refused')?.detail })
    .toEqual({ left: [{ id: refused.id, uspsCode: '160397', because: `USPS refused it: ${because}`, wasRefused: true }], groups: [], history: `${because} (160397)` });
  tryAgain(test.desk, { shipmentIds: [refused.id] });
  expect([left(), readEndOfDay(test.desk).groups.map(({ labels, mailingDate }) => [mailingDate, labels.map(({ shipmentId }) => shipmentId)])])
    .toEqual([[], [[renoToday.mailingDate, [refused.id]]]]);
});
