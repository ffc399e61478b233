import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cents } from '../../shared/format-money.ts';
import { IllegalTransition } from '../../electron/ledger/illegal-transition.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { aBoughtLabel, anIntention, temporaryFolder, testLedger } from './samples.ts';

const number = '9234690361980900000142';
const other = '9234690361980900000265';

const unknown = (ledger: OpenLedger, key = 'key'): string => {
  const { id } = ledger.intend(anIntention(key));
  ledger.markSent(id);
  return ledger.markUnknown(id, 'lost').id;
};

const bought = (ledger: OpenLedger, trackingNumber = number): string => {
  const { id } = ledger.intend(anIntention(`key ${trackingNumber}`));
  ledger.markSent(id);
  return ledger.markBought(id, aBoughtLabel(trackingNumber, { charged: cents(728) })).id;
};

const eventsOf = (folder: string): unknown[] => {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  onTestFinished(() => database.close());
  return database.prepare('SELECT state, detail FROM shipment_events ORDER BY sequence').all().map((row) => Object.values(row));
};

describe('a cancellation', () => {
  test('is on record before it is asked, and until it is decided', () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    const id = bought(ledger);
    const seen = [
      ledger.noteCancel(id, 'asked', ''), ledger.noteCancel(id, 'undecided', 'lost'), ledger.noteCancel(id, null, 'on a form'),
      ledger.noteCancel(id, 'asked', ''),
    ].map(({ state, cancel }) => [state, cancel]);
    const open = ledger.cancelsAsked().map(({ id: asked }) => asked);
    const { state, cancel } = ledger.markCanceled(id);
    expect({ seen, open, after: [state, cancel], stillOpen: ledger.cancelsAsked() }).toEqual({
      seen: [['bought', 'asked'], ['bought', 'undecided'], ['bought', null], ['bought', 'asked']], open: [id], after: ['canceled', null], stillOpen: [],
    });
    expect(eventsOf(folder).slice(3)).toEqual([
      ['cancel-asked', ''], ['cancel-undecided', 'lost'], ['cancel-not-done', 'on a form'], ['cancel-asked', ''], ['canceled', ''],
    ]);
  });

  test('is asked of nothing that was never bought, or is taken back', () => {
    const ledger = testLedger();
    const failed = ledger.intend(anIntention('1')).id;
    ledger.markFailed(failed, 'no');
    const canceled = bought(ledger);
    ledger.markCanceled(canceled);
    for (const id of [failed, canceled]) expect(() => ledger.noteCancel(id, 'asked', '')).toThrow(IllegalTransition);
    expect(() => ledger.noteCancel('nobody', 'asked', '')).toThrow('not-found');
  });

  test('by key names the label, where its number is told, without there being one here', () => {
    const ledger = testLedger();
    const [named, unnamed, disputed] = [unknown(ledger, '1'), unknown(ledger, '2'), unknown(ledger, '3')];
    const canceled = [ledger.markCanceled(named, number), ledger.markCanceled(unnamed, null), ledger.markRefundRequested(disputed, 'D-1', other)];
    expect(canceled.map(({ state, trackingNumber, hasLabel, detail }) => [state, trackingNumber, hasLabel, detail])).toEqual([
      ['canceled', number, false, ''], ['canceled', null, false, ''], ['refund-requested', other, false, 'D-1'],
    ]);
    expect(ledger.shipments({ search: number, day: null }).map(({ id }) => id)).toEqual([named]);
    expect(() => ledger.labelDocument(named)).toThrow('label-not-live');
  });

  test('is settled though the number that USPS tells is on record already', () => {
    const ledger = testLedger();
    bought(ledger);
    expect(ledger.markCanceled(unknown(ledger), number)).toMatchObject({ state: 'canceled', trackingNumber: null });
  });
});

describe('a purchase that was asked about in vain', () => {
  test('says so until it moves', () => {
    const ledger = testLedger();
    const id = unknown(ledger);
    expect(ledger.noteAskedInVain(id, 'past its date')).toMatchObject({ state: 'unknown', askedInVain: true, detail: 'past its date' });
    expect(ledger.markBought(id, aBoughtLabel(number))).toMatchObject({ state: 'bought', askedInVain: false, detail: '' });
    expect(() => ledger.noteAskedInVain(id, '')).toThrow(IllegalTransition);
  });

  test('that is unconfirmed hides nothing live of its order', () => {
    const ledger = testLedger();
    const first = unknown(ledger);
    ledger.markUnconfirmed(first, 'Order not found');
    const alone = ledger.openOnOrder('A-10442')?.id;
    const live = bought(ledger);
    const unconfirmed = unknown(ledger, '3');
    ledger.markUnconfirmed(unconfirmed, 'Order not found');
    expect([alone, ledger.openOnOrder('A-10442')?.id]).toEqual([first, live]);
    expect(ledger.dayTotals('2026-11-19')).toEqual({ parcels: 1, spent: 728 });
  });
});

test('a price that differs from its quote is kept until it is seen, and in the history for good', () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  bought(ledger, other);
  const id = unknown(ledger);
  const { charged, priceDiffers } = ledger.markBought(id, aBoughtLabel(number, { charged: cents(731) }));
  expect({ charged, priceDiffers, waiting: ledger.priceDiffers().map((shipment) => shipment.id) }).toEqual({ charged: 731, priceDiffers: true, waiting: [id] });
  expect([ledger.notePriceSeen(id).priceDiffers, ledger.priceDiffers()]).toEqual([false, []]);
  const prices = eventsOf(folder).filter((event) => String((event as unknown[])[0]).startsWith('price'));
  expect(prices).toEqual([['price-differs', '728 cents quoted, 731 charged'], ['price-seen', '']]);
});

describe('a number that a person noted', () => {
  test('finds its shipment, and makes an unconfirmed purchase unknown again', () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    const id = unknown(ledger);
    ledger.markUnconfirmed(id, 'Order not found');
    expect(ledger.noteNumber(id, number)).toMatchObject({ state: 'unknown', askedInVain: true, notedNumber: number, trackingNumber: null });
    expect([ledger.numbered(number)?.id, ledger.numbered(other), ledger.shipments({ search: number, day: null }).length]).toEqual([id, null, 1]);
    expect(eventsOf(folder).slice(3)).toEqual([['unconfirmed', 'Order not found'], ['unknown', 'Order not found'], ['number-noted', number]]);
    expect(ledger.markBought(id, aBoughtLabel(number))).toMatchObject({ state: 'bought', trackingNumber: number });
  });

  test('can be put right, and holds back no other purchase that has it', () => {
    const ledger = testLedger();
    const id = unknown(ledger);
    ledger.noteNumber(id, number);
    expect(bought(ledger, number)).not.toBe(id);
    expect(ledger.noteNumber(id, other)).toMatchObject({ notedNumber: other });
  });
});
