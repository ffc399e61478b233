import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { IllegalTransition } from '../../electron/ledger/illegal-transition.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { pickupMoves } from '../../electron/ledger/transitions.ts';
import { PickupState } from '../../shared/pickup/pickup.ts';
import type { PickupDetails } from '../../shared/pickup/pickup.ts';
import { aPrintJob, reno, temporaryFolder, testLedger } from './samples.ts';

const details: PickupDetails = { day: '2026-11-20', packages: [{ type: 'PRIORITY_MAIL', count: 3 }], pounds: 4, location: 'OFFICE', instructions: '', dog: false };
const intend = (ledger: OpenLedger, placeKey = 'dock', day = '2026-11-20') =>
  ledger.intendPickup({ placeKey, address: reno, takesNextDay: false, details: { ...details, day }, request: '{}' });

const marks: Readonly<Record<Exclude<PickupState, 'intended'>, (ledger: OpenLedger, id: string) => unknown>> = {
  sent: (ledger, id) => ledger.markPickupSent(id),
  booked: (ledger, id) => ledger.markPickupBooked(id, { confirmationNumber: 'WTC1', version: '"1"', details }),
  unnumbered: (ledger, id) => ledger.markPickupUnnumbered(id, '2026-11-20', 'stands'),
  failed: (ledger, id) => ledger.markPickupFailed(id, 'no'),
  unknown: (ledger, id) => ledger.markPickupUnknown(id, 'lost'),
  canceled: (ledger, id) => ledger.markPickupCanceled(id, ''),
};

const ways: Readonly<Record<PickupState, readonly (keyof typeof marks)[]>> = {
  intended: [], sent: ['sent'], booked: ['sent', 'booked'], unnumbered: ['sent', 'unnumbered'], failed: ['failed'], unknown: ['sent', 'unknown'],
  canceled: ['sent', 'booked', 'canceled'],
};

const open = () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
  onTestFinished(() => database.close());
  return { ledger, database };
};

const pairs = PickupState.options.flatMap((from) => PickupState.options.map((to) => [from, to] as const));

test('the moves of a pickup are those that were agreed', () => {
  expect(pairs.filter(([from, to]) => pickupMoves[from].includes(to)).map((pair) => pair.join('>'))).toEqual([
    'intended>sent', 'intended>failed', 'sent>booked', 'sent>unnumbered', 'sent>failed', 'sent>unknown', 'booked>booked', 'booked>canceled',
    'unnumbered>booked', 'unnumbered>canceled', 'unknown>booked', 'unknown>unnumbered', 'unknown>failed', 'unknown>unknown',
  ]);
});

describe.each(pairs.filter(([, to]) => to !== 'intended'))('a pickup that is %s', (from, to) => {
  const isAllowed = pickupMoves[from].includes(to);
  test(`${isAllowed ? 'may become' : 'never becomes'} ${to}, by the ledger and by its file`, () => {
    const { ledger, database } = open();
    const { id } = intend(ledger);
    for (const step of ways[from]) marks[step](ledger, id);
    const before = ledger.pickup(id);
    const raw = () => database.prepare(`
      UPDATE pickups SET state = ?, confirmation_number = coalesce(confirmation_number, 'WTC1'), day = coalesce(day, asked_day) WHERE id = ?
    `).run(to, id);
    if (isAllowed) {
      marks[to as keyof typeof marks](ledger, id);
      expect(ledger.pickup(id)?.state).toBe(to);
      return;
    }
    expect(() => marks[to as keyof typeof marks](ledger, id)).toThrow(IllegalTransition);
    expect(raw).toThrow('illegal transition');
    expect(ledger.pickup(id)).toEqual(before);
  });
});

test('one place has one open question a day, and what was asked stays', () => {
  const { ledger, database } = open();
  const { id } = intend(ledger);
  expect(() => intend(ledger)).toThrow('UNIQUE');
  intend(ledger, 'annex');
  intend(ledger, 'dock', '2026-11-21');
  ledger.markPickupFailed(id, 'no');
  expect(intend(ledger).state).toBe('intended');
  expect(() => database.exec("UPDATE pickups SET request = 'other'")).toThrow('what was asked does not change');
  expect(() => database.exec('DELETE FROM pickups')).toThrow('nothing is deleted');
  expect(() => database.exec("UPDATE pickup_events SET detail = ''")).toThrow('what happened does not change');
});

test('a pickup keeps its number, each step that it took, and the day that somebody has seen', () => {
  const { ledger, database } = open();
  const { id } = intend(ledger);
  ledger.markPickupSent(id);
  const moved = ledger.markPickupBooked(id, { confirmationNumber: 'WTC1', version: '"1"', details: { ...details, day: '2026-11-21' } });
  ledger.notePickupDaySeen(id);
  ledger.askPickup(id, 'change', { ...details, day: '2026-11-23' });
  const changed = ledger.notePickup(id, { version: '"2"', details: { ...details, day: '2026-11-24' } }, 'changed');
  expect([moved.daySeen, changed.daySeen, changed.asking, changed.version]).toEqual([false, false, null, '"2"']);
  expect(database.prepare('SELECT event FROM pickup_events ORDER BY sequence').all().map(({ event }) => event))
    .toEqual(['intended', 'sent', 'booked', 'day-seen', 'change-asked', 'changed']);
  expect(() => database.exec("UPDATE pickups SET confirmation_number = 'WTC2'")).toThrow('a number does not change');
});

test('one that was only known to stand is over once it is booked by its number', () => {
  const { ledger } = open();
  const lost = intend(ledger);
  ledger.markPickupSent(lost.id);
  ledger.markPickupUnnumbered(lost.id, '2026-11-20', 'stands');
  const again = intend(ledger);
  ledger.markPickupSent(again.id);
  ledger.markPickupBooked(again.id, { confirmationNumber: 'WTC1', version: null, details });
  expect(ledger.pickupsFrom('2026-11-20').map(({ id, state }) => [id, state])).toEqual([[again.id, 'booked'], [lost.id, 'canceled']]);
});

test('a print of the report of a day is of that day, and of nothing else', () => {
  const { ledger, database } = open();
  const job = ledger.addPrintJob(aPrintJob('2026-11-19', { document: 'day-report' }));
  expect([job.document, job.ownerId, ledger.printJob(job.id)]).toEqual(['day-report', '2026-11-19', job]);
  expect(() => database.exec('UPDATE print_jobs SET report_day = NULL')).toThrow('what a job prints does not change');
  expect(() => ledger.addPrintJob(aPrintJob(null, { document: 'day-report' }))).toThrow('CHECK');
});
