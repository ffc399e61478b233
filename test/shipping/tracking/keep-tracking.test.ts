import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { labelPdf } from '../../../electron/shipping/labels/label-pdf.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { whyNotEdited } from '../../../electron/shipping/after-purchase/why-not-edited.ts';
import { keepTracking } from '../../../electron/shipping/tracking/keep-tracking.ts';
import type { TrackingKeeper } from '../../../electron/shipping/tracking/keep-tracking.ts';
import { grantedQuota } from '../../../electron/usps/quota/quota-model.ts';
import { whyNotPostage } from '../../../shared/shipments/live-label.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { buyBought, failureOf, hoursLater, putOnForm } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

let desk: TestDesk;
beforeEach(async () => { desk = await openTestDesk(); });
afterEach(() => desk.close());

const tell = async (what: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${desk.practice.url}/practice/${what}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
};

/** Quick, and by itself only once the test has waited for it. */
const keeper = (first = 1_000_000, perRound = 100): TrackingKeeper =>
  keepTracking(desk.desk, { first, between: 1_000_000, gap: 0, perRound, silence: 1_000_000, longestSilence: 1_000_000, refused: 1_000_000 });

const of = (id: string): Shipment => {
  const shipment = desk.desk.ledger.shipment(id);
  if (shipment === null) throw new Error('it is gone');
  return shipment;
};

/** A label whose serial ends so, which says what becomes of it. */
const bought = async (ending: number): Promise<Shipment> => {
  await tell('serial', { mid: '904128937', next: 100 + ending });
  return buyBought(desk);
};

const accept = ({ trackingNumber }: Shipment): Promise<void> => tell('accept', { trackingNumber });

test('a parcel is asked of in its time, and not again once it is delivered', async () => {
  const shipment = await bought(7);
  await putOnForm(desk, shipment.trackingNumber ?? '');
  const tracking = keeper();
  const look = async (hours: number) => {
    hoursLater(desk, hours);
    tracking.look([shipment.id]);
    await tracking.idle();
    return of(shipment.id);
  };
  // Before the evening of its mailing date nobody is asked.
  expect((await look(1)).tracking).toMatchObject({ state: 'not-asked', askedAt: null });
  // Eight in the evening in Reno: the carrier came at five.
  expect(await look(10)).toMatchObject({ acceptedAt: '2026-11-20T01:00:00.000Z', tracking: { state: 'accepted', place: 'RENO NV 89502', exception: null } });
  expect((await look(11)).tracking?.askedAt).toMatch(/^2026-11-20T04:00/);
  expect((await look(24 * 9)).tracking).toMatchObject({ state: 'delivered', expected: null, exception: null });
  const { askedAt } = of(shipment.id).tracking ?? {};
  expect((await look(24 * 20)).tracking?.askedAt).toBe(askedAt);
  expect(await failureOf(tracking.ask(shipment.id))).toMatchObject({ code: 'not-offered' });
  expect(desk.desk.ledger.events(shipment.id).map(({ event }) => event).filter((event) => event.startsWith('tracking')))
    .toEqual(['tracking-accepted', 'tracking-delivered']);
});

test('in the background all that are due are asked of, and what came of them is told', async () => {
  const shipments = [await bought(7), await bought(90), await bought(93), await bought(95)];
  for (const shipment of [0, 1, 2].map((place) => shipments[place])) if (shipment) await accept(shipment);
  hoursLater(desk, 24 * 7);
  const tracking = keeper(0);
  await vi.waitFor(() => expect(shipments.map(({ id }) => [of(id).tracking?.state, of(id).tracking?.exception])).toEqual([
    ['delivered', null], ['attempted', 'attempted'], ['returning', 'returning'], ['not-scanned', 'never-scanned'],
  ]), 10_000);
  await tracking.idle();
  expect(desk.announced.filter(({ event }) => event === 'shipment/changed').length).toBeGreaterThanOrEqual(4);
  expect(desk.desk.ledger.exceptions(10).count).toBe(3);
});

test('a label that the carrier scanned is shown with VOID, not printed, not changed and not taken back', async () => {
  const shipment = await bought(7);
  await accept(shipment);
  hoursLater(desk, 10);
  const tracking = keeper();
  const before = (await labelPdf(desk.desk, shipment.id)).length;
  const accepted = await tracking.ask(shipment.id);
  expect(accepted.acceptedAt).not.toBeNull();
  expect(whyNotPostage(accepted)).toEqual({ state: 'accepted', across: 'VOID' });
  expect((await labelPdf(desk.desk, shipment.id)).length).not.toBe(before);
  expect(await failureOf(printLabel(desk.desk, { shipmentId: shipment.id, printerId: 'paper' }))).toMatchObject({ code: 'label-not-live', state: 'accepted' });
  expect(whyNotEdited(desk.desk, accepted)).toBe('The carrier has the parcel.');
  expect(await failureOf(cancelLabel(desk.desk, shipment.id))).toMatchObject({ code: 'not-offered' });
  // Nothing was asked of USPS, and nothing hangs.
  expect(of(shipment.id)).toMatchObject({ state: 'bought', cancel: null });
});

test('a refund whose answer was lost, of a parcel that the carrier has, is settled by the next refusal', async () => {
  const shipment = await bought(7);
  desk.desk.ledger.noteCancel(shipment.id, 'asked', '');
  desk.desk.ledger.noteCancel(shipment.id, 'undecided', 'lost');
  await accept(shipment);
  hoursLater(desk, 10);
  expect(await failureOf(cancelLabel(desk.desk, shipment.id))).toMatchObject({ code: 'cancel-outcome-unknown' });
  await keeper().ask(shipment.id);
  expect(await failureOf(cancelLabel(desk.desk, shipment.id))).toMatchObject({ code: 'cancel-refused', uspsCode: '160184' });
  expect(of(shipment.id)).toMatchObject({ state: 'bought', cancel: null });
});

test('half of the hour’s calls are left to what buys', async () => {
  await desk.close();
  desk = await openTestDesk({ quota: () => grantedQuota(60) });
  for (let label = 0; label < 3; label++) await bought(10 + label);
  const used = desk.desk.usps.callsLeft()?.left ?? 0;
  for (let label = 0; used - label > 33; label++) await desk.desk.usps.cityState('89502');
  hoursLater(desk, 10);
  // An hour later the calls are free again, so that they are used up anew.
  for (let label = 0; (desk.desk.usps.callsLeft()?.left ?? 0) > 32; label++) await desk.desk.usps.cityState('89502');
  const tracking = keeper(0);
  await vi.waitFor(() => expect(desk.desk.usps.callsLeft()?.left).toBe(30), 5_000);
  await tracking.idle();
  const asked = desk.desk.ledger.shipments({ search: '', day: null }).filter(({ tracking: told }) => told?.state === 'not-scanned');
  expect([asked.length, desk.desk.usps.callsLeft()?.left]).toEqual([2, 30]);
});

test('an account that isn’t told of parcels is told once, and everything else goes on', async () => {
  const [first, second] = [await bought(10), await bought(11)];
  hoursLater(desk, 10);
  await desk.fault('/tracking/v3/tracking/', 'scope_missing', 1_000);
  const tracking = keeper();
  tracking.look([first.id, second.id]);
  await tracking.idle();
  tracking.look([second.id]);
  await tracking.idle();
  // A person who asks all the same is told why, and nothing is said a second time.
  expect(await failureOf(tracking.ask(first.id))).toMatchObject({ code: 'not-authorized' });
  const news = desk.announced.filter(({ event }) => event === 'tracking/news');
  expect([news.length, tracking.news().refused]).toEqual([1, { because: expect.stringContaining('scope'), since: expect.stringMatching(/^2026-11-20T04:00/) }]);
  expect(await buyBought(desk)).toMatchObject({ state: 'bought' });
});

test('a parcel of somebody else’s MID is not told of by itself, and the others are', async () => {
  const [mine, other] = [await bought(10), await bought(96)];
  hoursLater(desk, 10);
  const tracking = keeper();
  tracking.look([mine.id, other.id]);
  await tracking.idle();
  expect([of(mine.id).tracking?.state, of(other.id).tracking?.state, tracking.news().refused]).toEqual(['not-scanned', 'not-told', null]);
});

test('a USPS that doesn’t answer is left alone for a while', async () => {
  const [first, second] = [await bought(10), await bought(11)];
  hoursLater(desk, 10);
  await desk.fault('/tracking/v3/tracking/', 'html-502', 1);
  const tracking = keeper();
  tracking.look([first.id, second.id]);
  await tracking.idle();
  tracking.look([first.id, second.id]);
  await tracking.idle();
  expect([of(first.id).tracking?.state, of(second.id).tracking?.state]).toEqual(['not-asked', 'not-asked']);
  // A person who asks is answered all the same.
  expect((await tracking.ask(second.id)).tracking?.state).toBe('not-scanned');
});
