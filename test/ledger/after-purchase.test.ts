import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { NewEdit } from '../../electron/ledger/after-purchase/after-purchase-ledger.ts';
import { openLedger } from '../../electron/ledger/open-ledger.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { cents } from '../../shared/format-money.ts';
import type { Ounces } from '../../shared/parcel/parcel.ts';
import { aBoughtLabel, aMailpiece, anIntention, bytesOf, temporaryFolder, testClock, testLedger } from './samples.ts';

const number = '9234690361980900000142';

const bought = (ledger: OpenLedger): string => {
  const { id } = ledger.intend(anIntention('key'));
  ledger.markSent(id);
  return ledger.markBought(id, aBoughtLabel(number, { charged: cents(728) })).id;
};

const heavier = (total: number): NewEdit => ({
  parcel: { ...aMailpiece().parcel, weight: 14 as Ounces },
  rate: { ...anIntention('key').rate, total: cents(total), parts: [{ name: 'Postage', amount: cents(total) }] },
  changes: { weight: 0.875 },
});

const eventsOf = (ledger: OpenLedger, id: string): string[] => ledger.events(id).map(({ event, detail }) => (detail === '' ? event : `${event}: ${detail}`));

describe('a change of weight or size', () => {
  test('is on record before USPS hears of it, and is what is charged once it is done; what was bought stays', () => {
    const ledger = testLedger();
    const id = bought(ledger);
    const asked = ledger.askEdit(id, heavier(790));
    expect({ edit: asked.edit, charged: asked.charged, open: ledger.editsOpen().map((each) => each.id), changes: ledger.openChanges(id) }).toEqual({
      edit: { state: 'asked', parcel: heavier(790).parcel, before: 728, after: 790 }, charged: 728, open: [id], changes: { weight: 0.875 },
    });
    const done = ledger.markEditDone(id, cents(790), '');
    expect({ edit: done.edit, edited: done.edited, charged: done.charged, differs: done.priceDiffers, bought: done.mailpiece.parcel.weight, quoted: done.rate.total })
      .toEqual({ edit: null, edited: { parcel: heavier(790).parcel, rate: heavier(790).rate }, charged: 790, differs: false, bought: 12, quoted: 728 });
    expect([ledger.dayTotals('2026-11-19'), ledger.editsOpen(), ledger.openChanges(id)]).toEqual([{ parcels: 1, spent: 790 }, [], null]);
    expect(eventsOf(ledger, id).slice(3)).toEqual(['edit-asked: To 14 oz, 8 × 6 × 4 in, for $7.90 instead of $7.28.', 'edit-done']);
  });

  test('is flagged where USPS charges otherwise than it had quoted for it', () => {
    const ledger = testLedger();
    const id = bought(ledger);
    ledger.askEdit(id, heavier(790));
    expect(ledger.markEditDone(id, cents(801), '')).toMatchObject({ charged: 801, priceDiffers: true });
    expect(eventsOf(ledger, id)).toContain('price-differs: 790 cents quoted, 801 charged');
  });

  test.each([[900, 728], [700, 710]])('to %i cents that is settled after %i cents came back counts the parcel as the day does', (after, back) => {
    const ledger = testLedger();
    const id = bought(ledger);
    ledger.askEdit(id, heavier(after));
    ledger.markEditUndecided(id, 'no answer');
    ledger.markRefundRequested(id, '');
    ledger.recordRefund(id, { day: '2026-11-19', amount: cents(back) });
    ledger.markEditDone(id, cents(after), 'by the statement');
    const { parcels, amount } = ledger.figures({ day: '2026-11-19' }, 'service');
    expect({ parcels, spent: amount }).toEqual(ledger.dayTotals('2026-11-19'));
  });

  test('is undecided once its answer is lost, one at a time, and changes nothing when it didn’t go through', () => {
    const ledger = testLedger();
    const id = bought(ledger);
    ledger.askEdit(id, heavier(790));
    expect(ledger.markEditUndecided(id, 'no answer').edit).toMatchObject({ state: 'undecided' });
    expect(() => ledger.askEdit(id, heavier(801))).toThrow('UNIQUE constraint failed');
    expect(ledger.markEditNotDone(id, 'no')).toMatchObject({ edit: null, edited: null, charged: 728 });
    expect(() => ledger.markEditDone(id, cents(790), '')).toThrow('can’t go from no change to done');
  });

  test('isn’t asked for of what isn’t bought, and its entry never changes', () => {
    const folder = temporaryFolder();
    const ledger = openLedger({ folder, clock: testClock() });
    const { id } = ledger.intend(anIntention('key'));
    expect(() => ledger.askEdit(id, heavier(790))).toThrow('a change is asked for of a label that is bought');
    ledger.markSent(id);
    ledger.markBought(id, aBoughtLabel(number));
    ledger.askEdit(id, heavier(790));
    ledger.markEditDone(id, cents(790), '');
    ledger.close();
    const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
    for (const [change, because] of [
      ["UPDATE label_edits SET state = 'asked'", 'illegal transition'], ["UPDATE label_edits SET parcel = '{}'", 'does not change'], ['DELETE FROM label_edits', 'nothing is deleted'],
    ] as const) expect(() => database.exec(change)).toThrow(because);
    database.close();
  });
});

describe('a refund', () => {
  test('is an entry beside the request for it, and is in the day’s money', () => {
    const ledger = testLedger();
    const id = bought(ledger);
    expect(() => ledger.recordRefund(id, { day: '2026-11-27', amount: cents(700) })).toThrow('can’t go from bought to refunded');
    ledger.markRefundRequested(id, '104001');
    expect(ledger.dayTotals('2026-11-19')).toEqual({ parcels: 1, spent: 728 });
    expect(ledger.recordRefund(id, { day: '2026-11-27', amount: cents(700) })).toMatchObject({ state: 'refund-requested', detail: '104001', charged: 728, refunded: 700 });
    expect(ledger.dayTotals('2026-11-19')).toEqual({ parcels: 1, spent: 28 });
    expect(ledger.recordRefund(id, { day: '2026-11-28', amount: cents(28) }).refunded).toBe(728);
    expect(ledger.dayTotals('2026-11-19')).toEqual({ parcels: 0, spent: 0 });
    expect(eventsOf(ledger, id).slice(3)).toEqual([
      'refund-requested: 104001', 'refund-recorded: $7.00, on the statement of Fri Nov 27.', 'refund-recorded: $0.28, on the statement of Sat Nov 28.',
    ]);
  });
});

describe('a document that USPS gave again', () => {
  test('stands in for the one that is gone, and each time that was asked for counts', async () => {
    const folder = temporaryFolder();
    const ledger = testLedger(folder);
    const id = bought(ledger);
    ledger.foldIn();
    for (const name of readdirSync(join(folder, 'documents'))) rmSync(join(folder, 'documents', name));
    expect(() => ledger.labelDocument(id)).toThrow('document-missing');
    ledger.askReprint(id);
    ledger.settleReprint(id, { outcome: 'lost', detail: 'no answer' });
    ledger.askReprint(id);
    ledger.settleReprint(id, { outcome: 'refused', detail: 'down', reprintNumber: null });
    expect(ledger.reprintsUsed(id)).toBe(1);
    ledger.askReprint(id);
    const document = { mediaType: 'application/pdf', bytes: bytesOf('%PDF again') } as const;
    ledger.settleReprint(id, { outcome: 'given', document, reprintNumber: 3 });
    expect([ledger.labelDocument(id), ledger.reprintsUsed(id)]).toEqual([document, 3]);
    await ledger.backUp();
    expect(readdirSync(join(folder, 'backups', 'documents')).length).toBe(1);
  });
});

describe('a return label', () => {
  const returning = (ledger: OpenLedger, outbound: string): string => {
    const { id } = ledger.intend({ ...anIntention('back'), returnOf: outbound, from: aMailpiece().to });
    ledger.markSent(id);
    return ledger.markBought(id, aBoughtLabel('9234690361980900000265', { charged: cents(731) })).id;
  };

  test('costs nothing until it is used, goes on no form, and is no second label of its order', () => {
    const ledger = testLedger();
    const outbound = bought(ledger);
    const id = returning(ledger, outbound);
    const { charged, priceWhenUsed, priceDiffers, returnOf } = ledger.shipment(id) ?? {};
    expect({ charged, priceWhenUsed, priceDiffers, returnOf }).toEqual({ charged: 0, priceWhenUsed: 731, priceDiffers: false, returnOf: outbound });
    expect({
      totals: ledger.dayTotals('2026-11-19'), onForms: ledger.dayLabels('2026-11-01', '2026-11-01').map(({ label }) => label.shipmentId),
      onOrder: ledger.openOnOrder('A-10442')?.id, returns: ledger.returnsOf(outbound).map((each) => each.id),
      found: ledger.shipments({ search: 'Dana', day: null }).map((each) => each.id),
    }).toEqual({ totals: { parcels: 1, spent: 728 }, onForms: [outbound], onOrder: outbound, returns: [id], found: [id, outbound] });
  });
});

test('the entries beside a label survive a restart', () => {
  const folder = temporaryFolder();
  const ledger = openLedger({ folder, clock: testClock() });
  const id = bought(ledger);
  ledger.askEdit(id, heavier(790));
  ledger.noteEvent(id, 'first-destroyed', '');
  const before = [ledger.shipment(id), ledger.events(id)];
  ledger.close();
  const again = openLedger({ folder, clock: testClock() });
  expect([again.shipment(id), again.events(id)]).toEqual(before);
  again.close();
});
