import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Measured } from '../../../shared/shipments/after-purchase.ts';
import type { Inches, Ounces } from '../../../shared/parcel/parcel.ts';
import { editLabel, quoteEdit } from '../../../electron/shipping/after-purchase/edit-label.ts';
import { readHistory } from '../../../electron/shipping/after-purchase/read-history.ts';
import { settleEdit } from '../../../electron/shipping/after-purchase/settle-edit.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { settleAfterStart } from '../../../electron/shipping/settling/settle-open.ts';
import { everyChoice } from '../choices.ts';
import { buyBought, failureOf, hoursLater, labelPath, putOnForm } from '../purchases.ts';
import { dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

/** 8 × 6 × 4 in, as the sample parcel is, unless a test says otherwise. */
const measured = (weight: number, length = 8): Measured =>
  ({ weight: weight as Ounces, size: { length: length as Inches, width: 6 as Inches, height: 4 as Inches } });

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const today = () => test.desk.ledger.dayTotals('2026-11-19');
  const changes = (id: string) => readHistory(test.desk, id).map(({ kind, detail }) => `${kind}: ${detail}`).filter((line) => line.startsWith('edit'));

  /** A change to 4 oz of a 12 oz label, whose answer was lost: it went through, or never arrived. */
  const editLost = async (fault: 'drop-answer' | 'html-502') => {
    const { id, charged } = await buyBought(test);
    const { after } = await quoteEdit(test.desk, { shipmentId: id, measured: measured(4) });
    await test.fault(labelPath, fault);
    expect(await failureOf(editLabel(test.desk, { shipmentId: id, measured: measured(4), shownTotal: after }))).toMatchObject({ code: 'edit-outcome-unknown' });
    return { id, before: charged, after };
  };

  it('changes the weight once, at the price that was shown, and the book of charges, the label and the day agree', async () => {
    const bought = await buyBought(test);
    const price = await quoteEdit(test.desk, { shipmentId: bought.id, measured: measured(4) });
    expect([price.before, price.after < price.before, test.desk.ledger.shipment(bought.id)?.edit]).toEqual([bought.charged, true, null]);
    const edited = await editLabel(test.desk, { shipmentId: bought.id, measured: measured(4), shownTotal: price.after });
    expect({
      charged: edited.charged, edited: edited.edited?.parcel, bought: edited.mailpiece.parcel.weight, quoted: edited.rate.total, today: today(), usps: await test.charges(),
    }).toEqual({
      charged: price.after, edited: price.parcel, bought: 12, quoted: bought.charged, today: { parcels: 1, spent: price.after },
      usps: { labels: 1, charged: price.after },
    });
    const money = (amount: number): string => `$${(amount / 100).toFixed(2)}`;
    expect(changes(bought.id)).toEqual(['edit-done: ', `edit-asked: To 4 oz, 8 × 6 × 4 in, for ${money(price.after)} instead of ${money(bought.charged)}.`]);
  });

  it('asks again where the price rose since it was shown', async () => {
    const { id, charged } = await buyBought(test);
    const { after } = await quoteEdit(test.desk, { shipmentId: id, measured: measured(15.9, 20) });
    expect(await failureOf(editLabel(test.desk, { shipmentId: id, measured: measured(15.9, 20), shownTotal: dollars(0.01) }))).toMatchObject({ code: 'price-changed', now: after });
    expect([await test.charges(), changes(id)]).toEqual([{ labels: 1, charged }, []]);
  });

  it('says why USPS doesn’t change it, and asks nothing', async () => {
    const { id } = await buyBought(test);
    expect(await failureOf(quoteEdit(test.desk, { shipmentId: id, measured: measured(16) }))).toEqual({
      code: 'not-offered', because: 'A Ground Advantage label can’t go from under a pound to a pound and more, or back.',
    });
    expect(await failureOf(quoteEdit(test.desk, { shipmentId: id, measured: measured(12) }))).toMatchObject({ code: 'input-invalid' });
    hoursLater(test, 20);
    expect(await failureOf(quoteEdit(test.desk, { shipmentId: id, measured: measured(4) }))).toEqual({
      code: 'not-offered', because: 'USPS has sent its manifest of this label.',
    });
  });

  it('is refused by USPS in its own words, and nothing is changed', async () => {
    const { id, charged, trackingNumber } = await buyBought(test);
    await putOnForm(test, trackingNumber ?? '');
    const { after } = await quoteEdit(test.desk, { shipmentId: id, measured: measured(4) });
    expect(await failureOf(editLabel(test.desk, { shipmentId: id, measured: measured(4), shownTotal: after }))).toMatchObject({ code: 'edit-refused', uspsCode: '160178' });
    expect([test.desk.ledger.shipment(id)?.charged, test.desk.ledger.shipment(id)?.edit, await test.charges()]).toEqual([charged, null, { labels: 1, charged }]);
  });

  it.each(['drop-answer', 'html-502'] as const)('a lost answer (%s) is undecided, waits for somebody, and is settled by asking with the same values', async (fault) => {
    const { id, before, after } = await editLost(fault);
    expect(test.desk.ledger.shipment(id)?.edit).toMatchObject({ state: 'undecided', before, after });
    expect(attentionOf(test.desk).map(({ kind }) => kind)).toContain('edit-undecided');
    expect(await failureOf(editLabel(test.desk, { shipmentId: id, measured: measured(3), shownTotal: dollars(99) }))).toMatchObject({ code: 'not-offered' });
    const { charged, edited, edit } = await settleEdit(test.desk, { shipmentId: id, changed: null });
    expect({ charged, weight: edited?.parcel.weight, edit, usps: await test.charges(), today: today() })
      .toEqual({ charged: after, weight: 4, edit: null, usps: { labels: 1, charged: after }, today: { parcels: 1, spent: after } });
  });

  it.each([['drop-answer', true], ['html-502', false]] as const)('where USPS takes no change any more (%s), what it has of the label is read', async (fault, wentThrough) => {
    const { id, before, after } = await editLost(fault);
    await putOnForm(test, test.desk.ledger.shipment(id)?.trackingNumber ?? '');
    const { charged, edit } = await settleEdit(test.desk, { shipmentId: id, changed: null });
    const expected = wentThrough ? after : before;
    expect({ charged, edit, usps: (await test.charges()).charged, reprints: test.desk.ledger.reprintsUsed(id) }).toEqual({ charged: expected, edit: null, usps: expected, reprints: 1 });
  });

  it('stays undecided where USPS tells nothing any more, until a person reads it off a statement', async () => {
    const { id, after } = await editLost('drop-answer');
    hoursLater(test, 30);
    expect(await failureOf(settleEdit(test.desk, { shipmentId: id, changed: null }))).toMatchObject({ code: 'edit-outcome-unknown' });
    expect(test.desk.ledger.shipment(id)?.edit?.state).toBe('undecided');
    expect(await settleEdit(test.desk, { shipmentId: id, changed: true })).toMatchObject({ charged: after, edit: null });
  });

  it('that was under way when the application ended is undecided after the start', async () => {
    const { id, rate, mailpiece } = await buyBought(test);
    test.desk.ledger.askEdit(id, { parcel: { ...mailpiece.parcel, weight: 4 as Ounces }, rate, changes: { weight: 0.25 } });
    await test.restart();
    await settleAfterStart(test.desk);
    expect(test.desk.ledger.shipment(id)?.edit?.state).toBe('undecided');
  });

  it('isn’t asked for of a label that was given back', async () => {
    const { id } = await buyBought(test);
    await cancelLabel(test.desk, id);
    expect(await failureOf(quoteEdit(test.desk, { shipmentId: id, measured: measured(4) }))).toEqual({ code: 'label-not-live', state: 'canceled' });
  });
});
