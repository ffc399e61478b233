import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import type { TrackingNote } from '../../electron/ledger/tracking/tracking-rows.ts';
import { aBoughtLabel, anIntention, temporaryFolder, testClock, testLedger } from './samples.ts';

const numbers = ['9234690361980900000142', '9234690361980900000265', '9205590006662200704797'] as const;

const buy = (ledger: OpenLedger, trackingNumber: string): string => {
  const { id } = ledger.intend(anIntention(`key ${trackingNumber}`));
  ledger.markSent(id);
  return ledger.markBought(id, aBoughtLabel(trackingNumber)).id;
};

const told: TrackingNote = {
  state: 'accepted', since: '2026-11-20T01:00:00.000Z', words: 'USPS in possession of item', place: 'RENO NV 89502', expected: '2026-11-24',
  acceptedAt: '2026-11-20T01:00:00.000Z', exception: null, askAfter: '2026-11-20T10:00:00.000Z',
};

test('a bought label is asked of from the evening of its mailing date, and not once it is taken back', () => {
  const clock = testClock();
  const ledger = testLedger(temporaryFolder(), clock);
  ledger.intend(anIntention('never bought'));
  const [first, second] = [buy(ledger, numbers[0]), buy(ledger, numbers[1])];
  expect(ledger.shipment(first)?.tracking).toEqual({
    state: 'not-asked', since: null, words: '', place: '', expected: null, exception: null, exceptionSeen: false, askedAt: null,
  });
  clock.set('2026-11-20T01:59:59.999Z');
  expect(ledger.trackingDue(10)).toEqual([]);
  clock.set('2026-11-20T02:00:00.000Z');
  expect(ledger.trackingDue(10).map(({ id }) => id)).toEqual([first, second]);
  expect(ledger.trackingDue(1).map(({ id }) => id)).toEqual([first]);
  expect([[second], ['another'], []].map((among) => ledger.trackingDue(10, among).map(({ id }) => id))).toEqual([[second], [], []]);
  ledger.noteCancel(second, 'asked', '');
  ledger.markCanceled(second);
  clock.set('2027-11-20T02:00:00.000Z');
  expect(ledger.trackingDue(10).map(({ id }) => id)).toEqual([first]);
});

test.each(['canceled', 'refund-requested'] as const)('what is told late of a label that is %s has it neither asked of again nor looked at', (state) => {
  const clock = testClock('2026-11-26T02:00:00.000Z');
  const ledger = testLedger(temporaryFolder(), clock);
  const id = buy(ledger, numbers[0]);
  ledger.noteCancel(id, 'asked', '');
  if (state === 'canceled') ledger.markCanceled(id);
  else ledger.markRefundRequested(id, '');
  ledger.noteTracking(id, { ...told, state: 'not-scanned', acceptedAt: null, exception: 'never-scanned' });
  clock.set('2027-11-26T02:00:00.000Z');
  expect([ledger.exceptions(10).count, ledger.trackingDue(10)]).toEqual([0, []]);
});

test('what is told is kept, each state an entry of the history, and the first scan for good', () => {
  const clock = testClock('2026-11-20T02:00:00.000Z');
  const folder = temporaryFolder();
  const ledger = testLedger(folder, clock);
  const id = buy(ledger, numbers[0]);
  const accepted = ledger.noteTracking(id, told);
  expect({ acceptedAt: accepted.acceptedAt, tracking: accepted.tracking }).toEqual({
    acceptedAt: '2026-11-20T01:00:00.000Z',
    tracking: {
      state: 'accepted', since: '2026-11-20T01:00:00.000Z', words: 'USPS in possession of item', place: 'RENO NV 89502', expected: '2026-11-24',
      exception: null, exceptionSeen: false, askedAt: '2026-11-20T02:00:00.000Z',
    },
  });
  ledger.noteTracking(id, { ...told, words: 'Still there', askAfter: '2026-11-20T12:00:00.000Z' });
  ledger.noteTracking(id, { ...told, state: 'delivered', since: '2026-11-24T20:00:00.000Z', words: 'Delivered', acceptedAt: null, askAfter: null });
  expect(ledger.shipment(id)).toMatchObject({ acceptedAt: '2026-11-20T01:00:00.000Z', tracking: { state: 'delivered' } });
  clock.set('2027-11-20T02:00:00.000Z');
  expect(ledger.trackingDue(10)).toEqual([]);
  expect(ledger.events(id).filter(({ event }) => event.startsWith('tracking'))).toEqual([
    { at: '2026-11-20T01:00:00.000Z', event: 'tracking-accepted', detail: 'USPS in possession of item' },
    { at: '2026-11-24T20:00:00.000Z', event: 'tracking-delivered', detail: 'Delivered' },
  ]);
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  onTestFinished(() => database.close());
  expect(() => database.exec('UPDATE tracking SET accepted_at = NULL')).toThrow('what the carrier scanned stays scanned');
  expect(() => database.exec('DELETE FROM tracking')).toThrow('nothing is deleted');
});

test('an exception is shown until somebody has seen it, and another one again', () => {
  const ledger = testLedger();
  const [first, second] = [buy(ledger, numbers[0]), buy(ledger, numbers[1])];
  buy(ledger, numbers[2]);
  const left = { ...told, state: 'attempted', exception: 'attempted' } as const;
  ledger.noteTracking(first, left);
  ledger.noteTracking(second, { ...told, exception: 'late' });
  expect(ledger.exceptions(1)).toMatchObject({ shipments: [{ id: second }], count: 2 });
  expect(ledger.noteExceptionSeen(second).tracking).toMatchObject({ exception: 'late', exceptionSeen: true });
  ledger.noteTracking(second, { ...told, exception: 'late' });
  expect(ledger.exceptions(5)).toMatchObject({ shipments: [{ id: first }], count: 1 });
  ledger.noteTracking(second, left);
  expect(ledger.exceptions(5)).toMatchObject({ shipments: [{ id: second }, { id: first }], count: 2 });
  ledger.noteTracking(first, { ...left, exception: null, state: 'delivered' });
  expect(ledger.exceptions(5)).toMatchObject({ shipments: [{ id: second }], count: 1 });
});
