import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Desk } from '../../../electron/shipping/desk.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { enterTrackingNumber } from '../../../electron/shipping/settling/enter-tracking-number.ts';
import type { ScanFormAnswer } from '../../../electron/usps/scan-forms.ts';
import { buyBought, buyUnknown, soldUnder } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { closeLabels as close } from './close-labels.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

/** A desk whose USPS names other numbers on the form than it was asked for. */
const naming = (change: (numbers: readonly string[]) => readonly string[]): Desk => ({
  ...test.desk,
  usps: {
    ...test.desk.usps,
    createScanForm: async (request): Promise<ScanFormAnswer> => {
      const answer = await test.desk.usps.createScanForm(request);
      return { ...answer, trackingNumbers: change(answer.trackingNumbers) };
    },
  },
});

it('a lost purchase that USPS put on the form is a stranger there, until it is asked about by its number', async () => {
  const { id } = await buyBought(test, { orderNumber: 'A' });
  const lost = await buyUnknown(test, { orderNumber: 'B' });
  const number = await soldUnder(test, lost);
  const { forms: [form] } = await close(naming((numbers) => [...numbers, number]), [id]);
  expect({ on: form?.shipmentIds, strangers: form?.strangers }).toEqual({ on: [id], strangers: [number] });

  await enterTrackingNumber(test.desk, { shipmentId: lost, trackingNumber: number });
  const after = readEndOfDay(test.desk);
  expect({ on: after.forms[0]?.shipmentIds, strangers: after.forms[0]?.strangers, left: after.left, groups: after.groups })
    .toEqual({ on: [id, lost], strangers: [], left: [], groups: [] });
});

it('another desk’s number stays a stranger', async () => {
  const { id } = await buyBought(test, { orderNumber: 'A' });
  const { forms: [form] } = await close(naming((numbers) => [...numbers, '9205590412893700000999']), [id]);
  expect(form?.strangers).toEqual(['9205590412893700000999']);
});

it('a label that USPS didn’t name isn’t closed, and can go on another form', async () => {
  const [first, second] = [await buyBought(test, { orderNumber: 'A' }), await buyBought(test, { orderNumber: 'B' })];
  const { forms: [form] } = await close(naming((numbers) => numbers.filter((number) => number !== second.trackingNumber)), [first.id, second.id]);
  expect({ on: form?.shipmentIds, notNamed: form?.notNamed, closed: [first, second].map(({ id }) => test.desk.ledger.shipment(id)?.formId === form?.id) })
    .toEqual({ on: [first.id], notNamed: [second.id], closed: [true, false] });
  expect(readEndOfDay(test.desk).groups.map(({ labels }) => labels.map(({ shipmentId }) => shipmentId))).toEqual([[second.id]]);

  // USPS has it on the form after all: it says so by its code, and no second form is made.
  const again = await close(test.desk, [second.id]);
  expect(again.forms.map(({ id, shipmentIds, notNamed, hasDocument }) => ({ id, shipmentIds, notNamed, hasDocument })))
    .toEqual([{ id: form?.id, shipmentIds: [first.id, second.id], notNamed: [], hasDocument: true }]);
});
