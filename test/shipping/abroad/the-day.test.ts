import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { shipmentColumns } from '../../../electron/shipping/csv/shipment-columns.ts';
import { dayReport } from '../../../electron/shipping/day-report/day-report.ts';
import { closeDay } from '../../../electron/shipping/forms/close-day.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { waitingParcels } from '../../../electron/shipping/pickup/waiting-parcels.ts';
import { pickupPlaces } from '../../../electron/shipping/pickup/pickup-places.ts';
import { keepTracking } from '../../../electron/shipping/tracking/keep-tracking.ts';
import { renoToday } from '../forms/reno-today.ts';
import { buyBought, hoursLater } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buyAbroad, toOttawa } from './parcels-abroad.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const berlin = () => ({ ...(toOttawa().to as Shipment['from']), city: 'Berlin', country: 'DE', state: '', zip: '10115' });

it('a SCAN form takes labels at home and abroad together, and everything of a MID both', async () => {
  const shipments = [await buyBought(test, { orderNumber: 'A' }), await buyAbroad(test, { orderNumber: 'B' }), await buyAbroad(test, { orderNumber: 'C', to: berlin() })];
  const { groups, left } = readEndOfDay(test.desk);
  expect({ groups: groups.map(({ mailerIds, labels }) => [mailerIds, labels.map(({ place, orderNumber }) => [orderNumber, place])]), left }).toEqual({
    groups: [[['904128937'], [['C', 'Berlin 10115 Germany'], ['B', 'Ottawa ON K1A 0A9 Canada'], ['A', 'Arlington VA 22201']]]], left: [],
  });
  const ids = shipments.map(({ id }) => id);
  const { forms: [form], takenOff } = await closeDay(test.desk, { choices: [{ ...renoToday, shipmentIds: ids }], printerId: null, seenOpen: ids });
  expect({ on: [...form?.shipmentIds ?? []].sort(), strangers: form?.strangers, takenOff }).toEqual({ on: ids.toSorted(), strangers: [], takenOff: [] });
});

it('the day’s figures, its report and what a carrier fetches count parcels abroad', async () => {
  const [home, abroad] = [await buyBought(test, { orderNumber: 'A' }), await buyAbroad(test, { orderNumber: 'B' })];
  const report = dayReport(test.desk, '2026-11-19');
  expect(report.services.map(({ name, labels, charged }) => [name, labels, charged])).toEqual([['First-Class Package International', 1, abroad.charged], ['Ground Advantage', 1, home.charged]]);
  expect(test.desk.ledger.figures({ day: '2026-11-19', service: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE' } as never, 'service').rows)
    .toEqual([{ key: 'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', parcels: 1, amount: abroad.charged }]);
  const [place] = pickupPlaces(test.desk);
  expect(waitingParcels(test.desk, { placeKey: place?.key ?? '', day: '2026-11-19' }).packages).toEqual([{ type: 'INTERNATIONAL', count: 1 }, { type: 'USPS_GROUND_ADVANTAGE', count: 1 }]);
});

it('an export has the country beside what stands for a ZIP there', async () => {
  await buyAbroad(test, { orderNumber: 'B', to: { ...berlin(), city: 'Roma', country: 'IT', zip: '00144' } });
  const [row] = test.desk.ledger.exportedShipments({ day: null }, '', null, 10);
  const cells = Object.fromEntries(shipmentColumns.map(([name, cell]) => [name, row === undefined ? '' : cell(row)]));
  expect([cells['City'], cells['State and ZIP'], cells['Service'], cells['Tracking number']]).toEqual([
    'Roma', '00144 Italy', 'First-Class Package International', expect.stringMatching(/^LZ \d{3} \d{3} \d{3} US$/),
  ]);
});

it('one is found by its whole number, as typed or scanned, by its end, and by its country', async () => {
  const { id, trackingNumber } = await buyAbroad(test);
  const other = await buyAbroad(test, { to: berlin() });
  const found = (search: string): string[] => test.desk.ledger.shipments({ search, day: null, limit: 10 }).map((shipment) => shipment.id);
  const number = trackingNumber ?? '';
  expect([found(number), found(number.toLowerCase()), found(number.replace(/(.{3})/g, '$1 ')), found(number.slice(-6)), found('germ')]).toEqual([[id], [id], [id], [id], [other.id]]);
});

it('USPS is asked where one is without a ZIP, and tells the country', async () => {
  const { id, trackingNumber } = await buyAbroad(test);
  const answer = await fetch(`${test.practice.url}/practice/accept`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ trackingNumber }),
  });
  expect(answer.ok).toBe(true);
  const tracking = keepTracking(test.desk, { first: 1_000_000, between: 1_000_000, gap: 0, perRound: 100, silence: 1_000_000, longestSilence: 1_000_000, refused: 1_000_000 });
  hoursLater(test, 24 * 13);
  tracking.look([id]);
  await tracking.idle();
  expect(test.desk.ledger.shipment(id)?.tracking).toMatchObject({ place: expect.stringMatching(/OTTAWA|CA|RENO/) as string });
  expect(test.desk.ledger.shipment(id)?.acceptedAt).not.toBeNull();
});
