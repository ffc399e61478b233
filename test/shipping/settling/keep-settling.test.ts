import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSettling } from '../../../electron/shipping/settling/keep-settling.ts';
import type { SettlingPace } from '../../../electron/shipping/settling/keep-settling.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { buyBought, buyUnknown, failureOf, hoursLater, labelPath, stateOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

let test: TestDesk;
let asked = 0;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const quick: SettlingPace = { first: 5, longest: 40, growth: 2, afterAnswer: 3_600_000 };

/** Counts how often USPS is asked for a label. */
const countAsking = (): void => {
  asked = 0;
  const { createLabel } = test.desk.usps;
  const { reprintByKey } = test.desk.usps.labels;
  Object.assign(test.desk.usps, { createLabel: (...args: Parameters<typeof createLabel>) => { asked++; return createLabel(...args); } });
  Object.assign(test.desk.usps.labels, { reprintByKey: (...args: Parameters<typeof reprintByKey>) => { asked++; return reprintByKey(...args); } });
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

it('asks again and again while USPS is silent, until it is settled, and then no more', async () => {
  const id = await buyUnknown(test);
  await test.fault(labelPath, 'html-502', 3);
  countAsking();
  const settling = keepSettling(test.desk, quick);
  settling.look();
  settling.look();
  await vi.waitFor(() => expect(stateOf(test, id)).toBe('bought'));
  await pause(100);
  expect({ asked, labels: (await test.charges()).labels }).toEqual({ asked: 4, labels: 1 });
});

it('settles a cancellation whose answer was lost', async () => {
  const { id } = await buyBought(test);
  await test.fault(labelPath, 'drop-answer');
  await failureOf(cancelLabel(test.desk, id));
  keepSettling(test.desk, quick).look();
  await vi.waitFor(() => expect(stateOf(test, id)).toBe('canceled'));
});

it('goes on asking where only the token was refused', async () => {
  const id = await buyUnknown(test);
  await test.fault(labelPath, 'scope_missing', 4);
  keepSettling(test.desk, quick).look();
  await vi.waitFor(() => expect(stateOf(test, id)).toBe('bought'));
});

it('leaves alone what USPS answered for and didn’t settle', async () => {
  const id = await buyUnknown(test);
  hoursLater(test, 26);
  countAsking();
  keepSettling(test.desk, quick).look();
  await vi.waitFor(() => expect(test.desk.ledger.shipment(id)?.askedInVain).toBe(true));
  await pause(150);
  expect({ asked, state: stateOf(test, id) }).toEqual({ asked: 1, state: 'unknown' });
});

it('asks soon once USPS is heard of again', async () => {
  const id = await buyUnknown(test);
  await test.fault(labelPath, 'html-502', 2);
  countAsking();
  // The third time would be in twenty seconds.
  const settling = keepSettling(test.desk, { first: 5, longest: 20_000, growth: 4_000, afterAnswer: 3_600_000 });
  settling.look();
  await vi.waitFor(() => expect(asked).toBe(1));
  await vi.waitFor(() => { settling.heardOfUsps(); expect(stateOf(test, id)).toBe('bought'); });
});

it('asks soon about a new one, though the wait for an old one has grown long', async () => {
  const old = await buyUnknown(test);
  hoursLater(test, 26);
  const settling = keepSettling(test.desk, { ...quick, longest: 3_600_000, growth: 1_000_000 });
  settling.look();
  await vi.waitFor(() => expect(test.desk.ledger.shipment(old)?.askedInVain).toBe(true));
  const young = await buyUnknown(test, { shipDate: '2026-11-20' });
  settling.look();
  await vi.waitFor(() => expect([stateOf(test, old), stateOf(test, young)]).toEqual(['unknown', 'bought']));
});

it('stops when the desk closes', async () => {
  const id = await buyUnknown(test);
  countAsking();
  const closing = new AbortController();
  keepSettling({ ...test.desk, closing: closing.signal }, quick).look();
  closing.abort();
  await pause(50);
  expect({ asked, state: stateOf(test, id) }).toEqual({ asked: 0, state: 'unknown' });
});
