import { afterEach, beforeEach, expect, it } from 'vitest';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { bookPickup } from '../../../electron/shipping/pickup/book-pickup.ts';
import { askAboutPickup, cancelPickup } from '../../../electron/shipping/pickup/change-pickup.ts';
import { pickupPlaces } from '../../../electron/shipping/pickup/pickup-places.ts';
import { pickupDaySeen } from '../../../electron/shipping/pickup/read-pickups.ts';
import type { Pickup } from '../../../shared/pickup/pickup.ts';
import { failureOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const path = '/pickup/v3/carrier-pickup';

let test: TestDesk;
let told = 0;
beforeEach(async () => {
  told = 0;
  test = await openTestDesk();
});
afterEach(() => test.close());

const desk = () => ({ ...test.desk, statusChanged: () => { told += 1; } });
const book = (day = '2026-11-20', takesNextDay = false): Promise<Pickup> => bookPickup(desk(), {
  placeKey: pickupPlaces(test.desk)[0]?.key ?? '', takesNextDay,
  wish: { day, packages: [{ type: 'PRIORITY_MAIL', count: 3 }], pounds: 3, location: 'FRONT_DOOR', instructions: '', dog: false },
});
const waiting = () => attentionOf(test.desk).map(({ kind, to, detail, pickupId }) => ({ kind, to, detail, pickupId }));

it('a booking of which nobody knows waits in the tray until USPS has said', async () => {
  await test.fault(path, 'drop-answer', 2);
  await failureOf(book());
  const [unknown] = test.desk.ledger.pickupsInState(['unknown']);
  expect([waiting(), told > 0]).toEqual([[{
    kind: 'pickup-unknown', to: 'Carrier pickup of 3 parcels, Fri Nov 20', detail: 'It isn’t known whether USPS booked it. Asking never books a second one.', pickupId: unknown?.id,
  }], true]);
  told = 0;
  // It stands at USPS, which says no number: the carrier comes all the same.
  expect((await askAboutPickup(desk(), { pickupId: unknown?.id ?? '' })).state).toBe('unnumbered');
  expect([waiting(), told > 0]).toEqual([[], true]);
});

it('a cancellation whose answer was lost waits, and a pickup of a day that is over doesn’t', async () => {
  const { id: pickupId } = await book();
  await test.fault(`${path}/`, 'drop-answer', 3);
  await failureOf(cancelPickup(desk(), { pickupId }));
  expect(waiting()).toMatchObject([{ kind: 'pickup-unknown', detail: 'It isn’t known whether USPS canceled it.', pickupId }]);
  test.practice.setNow(new Date('2026-11-21T18:00:00Z'));
  expect(waiting()).toEqual([]);
});

it('one that USPS moved waits for somebody to have seen it', async () => {
  test.practice.setNow(new Date('2026-11-25T20:00:00Z'));
  const { id: pickupId } = await book('2026-11-26', true);
  expect(waiting()).toEqual([{
    kind: 'pickup-moved', to: 'Carrier pickup of 3 parcels, Fri Nov 27', detail: 'USPS comes on Fri Nov 27, not on Thu Nov 26.', pickupId,
  }]);
  pickupDaySeen(desk(), { pickupId });
  expect(waiting()).toEqual([]);
});
