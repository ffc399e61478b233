import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHistory } from '../../../electron/shipping/after-purchase/read-history.ts';
import { recordRefund } from '../../../electron/shipping/after-purchase/record-refund.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { cancelRefusalSeen } from '../../../electron/shipping/after-purchase/cancel-refusal-seen.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { labelPdf } from '../../../electron/shipping/labels/label-pdf.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { everyChoice } from '../choices.ts';
import { buyBought, failureOf, hoursLater, labelPath } from '../purchases.ts';
import { dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const rasterizer = createRasterizer();
afterAll(() => rasterizer.close());

/** The share of a label's dots that are black. */
const ink = async (pdf: Uint8Array): Promise<number> => {
  const { pages: [page] } = await rasterizer.draw(pdf, { dpi: 203, widthInches: 4, heightInches: 6 });
  if (!page) throw new Error('it has no page');
  return page.bits.reduce((black, byte) => black + byte.toString(2).replaceAll('0', '').length, 0) / (page.width * page.height);
};

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const kinds = (id: string): string[] => readHistory(test.desk, id).map(({ kind, detail, job }) => (job ? `${kind} ${job.state}` : detail === '' || kind === 'first-destroyed' ? kind : `${kind}: ${detail}`));

  describe('a refund', () => {
    it('is asked for, and given only once a person has read it off the statement; the day’s money says so', async () => {
      const { id, charged } = await buyBought(test);
      expect(await failureOf(Promise.resolve().then(() => recordRefund(test.desk, { shipmentId: id, day: '2026-11-19', amount: charged })))).toMatchObject({ code: 'label-not-live' });
      hoursLater(test, 20);
      const { detail } = await cancelLabel(test.desk, id);
      expect(test.desk.ledger.dayTotals('2026-11-19')).toEqual({ parcels: 1, spent: charged });
      const recorded = recordRefund(test.desk, { shipmentId: id, day: '2026-11-20', amount: charged });
      expect({ state: recorded.state, refunded: recorded.refunded, day: test.desk.ledger.dayTotals('2026-11-19') })
        .toEqual({ state: 'refund-requested', refunded: charged, day: { parcels: 0, spent: 0 } });
      expect(kinds(id).slice(0, 3)).toEqual([
        `refund-recorded: $${(charged / 100).toFixed(2)}, on the statement of Fri Nov 20.`, `refund-requested: ${detail}`, 'cancel-asked',
      ]);
    });

    it.each([[dollars(9_999), '2026-11-19', 'amount'], [dollars(0), '2026-11-19', 'amount'], [dollars(1), '2026-12-24', 'day']] as const)('of %i cents on %s isn’t recorded', async (amount, day, path) => {
      const { id } = await buyBought(test);
      hoursLater(test, 20);
      await cancelLabel(test.desk, id);
      expect(await failureOf(Promise.resolve().then(() => recordRefund(test.desk, { shipmentId: id, day, amount })))).toMatchObject({ code: 'input-invalid', problems: [{ path }] });
    });
  });

  it('the history has each action and its answer, the newest first', async () => {
    const { id, trackingNumber } = await buyBought(test);
    await printLabel(test.desk, { shipmentId: id, printerId: 'paper' });
    await test.printed();
    hoursLater(test, 1);
    await printLabel(test.desk, { shipmentId: id, printerId: 'paper', pages: [1], firstDestroyed: true });
    await test.printed();
    hoursLater(test, 2);
    await test.rule(labelPath, '160174', 'Labels associated with a scan form cannot be canceled');
    await failureOf(cancelLabel(test.desk, id));
    hoursLater(test, 3);
    await cancelLabel(test.desk, id);
    expect([trackingNumber?.length, kinds(id)]).toEqual([22, [
      'canceled', 'cancel-asked', 'cancel-refused: Labels associated with a scan form cannot be canceled', 'cancel-asked',
      'print completed', 'first-destroyed', 'print completed', 'bought', 'sent', 'intended',
    ]]);
  });

  it('a label that USPS refuses to take back waits until somebody has seen it', async () => {
    const { id } = await buyBought(test);
    const waiting = () => attentionOf(test.desk).filter(({ kind }) => kind === 'refund-refused').map(({ shipmentId, detail }) => [shipmentId, detail]);
    await test.rule(labelPath, '160174', 'Labels associated with a scan form cannot be canceled');
    expect(await failureOf(cancelLabel(test.desk, id))).toMatchObject({ code: 'cancel-refused' });
    expect(waiting()).toEqual([[id, 'Labels associated with a scan form cannot be canceled']]);
    await test.restart();
    expect(waiting().length).toBe(1);
    cancelRefusalSeen(test.desk, id);
    expect([waiting(), kinds(id)[0]]).toEqual([[], 'cancel-refusal-seen']);
    await test.rule(labelPath, '160174', 'Labels associated with a scan form cannot be canceled');
    await failureOf(cancelLabel(test.desk, id));
    expect(waiting().length).toBe(1);
    await cancelLabel(test.desk, id);
    expect(waiting()).toEqual([]);
  });

  it('a label that was given back says VOID in the file itself, and is never printed; a live one is as it was bought', async () => {
    const { id } = await buyBought(test);
    const live = await labelPdf(test.desk, id);
    expect(live).toEqual(test.desk.ledger.labelDocument(id).bytes);
    await cancelLabel(test.desk, id);
    const dead = await labelPdf(test.desk, id);
    // As large as the label: it covers a tenth of it and more, and leaves the rest to be read.
    expect(await ink(dead) - await ink(live)).toBeGreaterThan(0.04);
    expect(await ink(dead) - await ink(live)).toBeLessThan(0.4);
    expect(await failureOf(printLabel(test.desk, { shipmentId: id, printerId: 'paper' }))).toEqual({ code: 'label-not-live', state: 'canceled' });
    expect(test.desk.ledger.labelDocument(id).bytes).toEqual(live);
  });
});
