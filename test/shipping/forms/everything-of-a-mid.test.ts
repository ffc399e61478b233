import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { resolveForm } from '../../../electron/shipping/forms/resolve-form.ts';
import { closeDay } from '../../../electron/shipping/forms/close-day.ts';
import { failureOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { closeLabels } from './close-labels.ts';
import { atUsps, plantDay } from './planted-day.ts';
import { renoToday } from './reno-today.ts';
import { openUspsFormBook } from './usps-forms.ts';

const path = '/scan-forms/v3/scan-form';
const mid = { kind: 'MID', number: '904128937' } as const;
const manifestMid = { kind: 'manifestMID', number: '904128936' } as const;

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const asked = () => test.desk.ledger.formRequestsIn(['made', 'failed', 'unknown']).map(({ id, trackingNumbers }) => ({
  shipment: (JSON.parse(new TextDecoder().decode(test.desk.ledger.formRequestBytes(id))) as { shipment: unknown }).shipment, expected: trackingNumbers.length,
}));

it('a form of a MID closes what is here and what others made, and names the stranger', async () => {
  const { first, planted: [here, stranger, orphan] } = await plantDay(test, [{ orderNumber: 'A' }, { only: 'usps' }, { orderNumber: 'B', only: 'here' }]);
  const { forms: [form] } = await closeLabels(test.desk, [first, here?.shipmentId ?? '', orphan?.shipmentId ?? ''], { everythingOf: mid });
  expect({
    asked: asked(), usps: openUspsFormBook(test.folder).map(({ labels }) => labels),
    on: [...form?.shipmentIds ?? []].sort(), strangers: form?.strangers, notNamed: form?.notNamed,
    closed: [first, here?.shipmentId, orphan?.shipmentId].map((id) => test.desk.ledger.shipment(id ?? '')?.formId === form?.id),
  }).toEqual({
    asked: [{ shipment: { MID: '904128937' }, expected: 3 }], usps: [3],
    on: [first, here?.shipmentId].sort(), strangers: [stranger?.trackingNumber], notNamed: [orphan?.shipmentId], closed: [true, true, false],
  });
  // The orphan, which USPS doesn't know, waits for another form; asked for by its number it is refused, and says why from then on.
  expect(readEndOfDay(test.desk).groups.map(({ labels }) => labels.map(({ shipmentId }) => shipmentId))).toEqual([[orphan?.shipmentId]]);
  expect(await failureOf(closeLabels(test.desk, [orphan?.shipmentId ?? '']))).toMatchObject({ code: 'form-refused', uspsCode: '160039' });
  expect(readEndOfDay(test.desk).left.map(({ uspsCode, wasRefused, because }) => ({ uspsCode, wasRefused, because })))
    .toEqual([{ uspsCode: '160039', wasRefused: true, because: `USPS refused it: barcode ${orphan?.trackingNumber} does not exist` }]);
});

it('labels of two MIDs of one manifest MID go on one form, by label and by manifest MID', async () => {
  const other = { mid: '904128936', manifestMid: '904128936' };
  const { first, planted: [second, third] } = await plantDay(test, [{ orderNumber: 'A', ...other }, { orderNumber: 'B', ...other, mailingDate: '2026-11-20' }]);
  expect(readEndOfDay(test.desk).groups.map(({ manifestMid: of, mailerIds, labels }) => ({ of, mailerIds: [...mailerIds].sort(), labels: labels.length })))
    .toEqual([{ of: '904128936', mailerIds: ['904128936', '904128937'], labels: 2 }]);
  await closeLabels(test.desk, [first, second?.shipmentId ?? '']);
  expect(openUspsFormBook(test.folder).map(({ labels }) => labels)).toEqual([2]);
  test.practice.setNow(new Date('2026-11-20T18:00:00Z'));
  await closeLabels(test.desk, [third?.shipmentId ?? ''], { mailingDate: '2026-11-20', everythingOf: manifestMid });
  expect([asked().at(-1), openUspsFormBook(test.folder).map(({ labels }) => labels)]).toEqual([{ shipment: { manifestMID: '904128936' }, expected: 1 }, [2, 1]]);
});

it('where USPS doesn’t take two MIDs on one form, each has one', async () => {
  const { first, planted: [second] } = await plantDay(test, [{ orderNumber: 'A', mid: '904128936', manifestMid: '904128936' }]);
  await test.rule(path, '160165', 'barcodes cannot be grouped together in a SCAN Form due to Manifest MID mismatch');
  const { forms, takenOff } = await closeLabels(test.desk, [first, second?.shipmentId ?? '']);
  expect({ on: forms.map(({ shipmentIds }) => shipmentIds).sort(), takenOff, usps: openUspsFormBook(test.folder).map(({ labels }) => labels) })
    .toEqual({ on: [[first], [second?.shipmentId]].sort(), takenOff: [], usps: [1, 1] });
});

it('a form of a MID whose answer was lost is found by the labels that are here, and isn’t asked for twice', async () => {
  // The yesterday's label that USPS doesn't have stands for the one that only USPS has: as many are sold as were bought.
  const { first, planted: [here, stranger] } = await plantDay(test, [{ orderNumber: 'A' }, { only: 'usps' }, { only: 'here', mailingDate: '2026-11-18' }]);
  await test.fault(path, 'drop-answer', 2);
  const ids = [first, here?.shipmentId ?? ''];
  expect(await failureOf(closeLabels(test.desk, ids, { everythingOf: mid }))).toMatchObject({ code: 'form-outcome-unknown' });
  expect(await failureOf(closeLabels(test.desk, ids, { everythingOf: mid }))).toEqual({ code: 'nothing-to-close' });
  await test.restart();
  const [request] = test.desk.ledger.formRequestsIn(['unknown']);
  const [form] = await resolveForm(test.desk, request?.id ?? '');
  expect({ on: [...form?.shipmentIds ?? []].sort(), hasDocument: form?.hasDocument, usps: openUspsFormBook(test.folder), stranger: atUsps(test, stranger?.trackingNumber ?? '').onForm })
    .toEqual({ on: [...ids].sort(), hasDocument: false, usps: [{ manifestNumber: form?.manifestNumber, labels: 3 }], stranger: true });
});

it('nothing is closed that isn’t printed, unless somebody was told of it', async () => {
  const { first, planted: [printed] } = await plantDay(test, [{ orderNumber: 'A' }]);
  const choices = [{ ...renoToday, shipmentIds: [printed?.shipmentId ?? ''], everythingOf: mid }];
  // The first isn't named, and USPS would close it along.
  expect(await failureOf(closeDay(test.desk, { choices, printerId: null }))).toEqual({ code: 'form-labels-open', shipmentIds: [first] });
  expect(await failureOf(closeDay(test.desk, { choices: [{ ...renoToday, shipmentIds: [first] }], printerId: null }))).toEqual({ code: 'form-labels-open', shipmentIds: [first] });
  expect([openUspsFormBook(test.folder), asked()]).toEqual([[], []]);
  await closeDay(test.desk, { choices, printerId: null, seenOpen: [first] });
  expect(openUspsFormBook(test.folder).map(({ labels }) => labels)).toEqual([2]);
});

it('a MID has labels of more than one manifest MID: those that aren’t printed are told of, and all of them wait where the answer is lost', async () => {
  const { first, planted: [other] } = await plantDay(test, [{ orderNumber: 'A', manifestMid: '904128999', isPrinted: false }]);
  const choices = [{ ...renoToday, shipmentIds: [first], everythingOf: mid }];
  expect(await failureOf(closeDay(test.desk, { choices, printerId: null, seenOpen: [first] }))).toEqual({ code: 'form-labels-open', shipmentIds: [other?.shipmentId] });
  expect(openUspsFormBook(test.folder)).toEqual([]);
  await test.fault(path, 'drop-answer', 2);
  expect(await failureOf(closeDay(test.desk, { choices, printerId: null, seenOpen: [first, other?.shipmentId ?? ''] }))).toMatchObject({ code: 'form-outcome-unknown' });
  expect(readEndOfDay(test.desk).groups).toEqual([]);
  const [request] = test.desk.ledger.formRequestsIn(['unknown']);
  const [form] = await resolveForm(test.desk, request?.id ?? '');
  expect([...form?.shipmentIds ?? []].sort()).toEqual([first, other?.shipmentId].sort());
});

it('a form of everything that USPS refuses for its manifest MIDs isn’t asked for again by each MID', async () => {
  const { first, planted: [second] } = await plantDay(test, [{ orderNumber: 'A', mid: '904128936', manifestMid: '904128936' }]);
  await test.rule(path, '160165', 'barcodes cannot be grouped together in a SCAN Form due to Manifest MID mismatch');
  expect(await failureOf(closeLabels(test.desk, [first, second?.shipmentId ?? ''], { everythingOf: manifestMid }))).toMatchObject({ code: 'form-refused', uspsCode: '160165' });
  expect([openUspsFormBook(test.folder), asked().length]).toEqual([[], 1]);
});
