import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttentionItem } from '../../../shared/app-status.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { scanBack, settleWrongScan } from '../../../electron/shipping/labels/scan-back.ts';
import { openTestDesk, thursdayMorning } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, failureOf, jobOf } from './bought-labels.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await openTestDesk();
  test.settings = { ...test.settings, scanBack: true };
});
afterEach(() => test.close());

const later = (minutes: number): void => test.practice.setNow(new Date(thursdayMorning.getTime() + minutes * 60_000));

const kinds = (): AttentionItem['kind'][] => attentionOf(test.desk).map(({ kind }) => kind);

describe('a bar code that is scanned back', () => {
  it.each([['as GS1-128', (number: string) => `\u001d420221011234${number}`], ['by its number', (number: string) => number]] as const)(
    'confirms the label, %s', async (_how, scanned) => {
      const shipment = await buy(test, 'paper');
      await test.printed();
      const confirmed = scanBack(test.desk, { scanned: scanned(shipment.trackingNumber ?? ''), expected: shipment.id });
      expect(confirmed.printJobs.map(({ state }) => state)).toEqual(['confirmed']);
      expect(test.announced.at(-1)).toEqual({ event: 'shipment/changed', payload: confirmed });
    });

  it('is asked for an hour after the print, and no longer once it came', async () => {
    const shipment = await buy(test, 'paper');
    await test.printed();
    later(59);
    const seen = [kinds()];
    later(61);
    seen.push(kinds());
    test.settings = { ...test.settings, scanBack: false };
    seen.push(kinds());
    test.settings = { ...test.settings, scanBack: true };
    scanBack(test.desk, { scanned: shipment.trackingNumber ?? '', expected: null });
    seen.push(kinds());
    expect(seen).toEqual([[], ['not-scanned'], [], []]);
  });

  it('isn’t asked of labels that were printed before the setting was on', async () => {
    test.settings = { ...test.settings, scanBack: false };
    await buy(test, 'paper');
    await test.printed();
    test.settings = { ...test.settings, scanBack: true };
    later(120);
    expect(kinds()).toEqual([]);
  });

  it('of another parcel is loud, names whose it is, confirms nothing, and sits in the tray until it is settled', async () => {
    const { to } = (await buy(test, null)).mailpiece;
    const [mine, other] = [await buy(test, 'paper', { orderNumber: 'A' }), await buy(test, 'paper', { orderNumber: 'B', to: { ...to, name: 'Zoë Quinn' } })];
    await test.printed();
    expect(await failureOf(() => scanBack(test.desk, { scanned: other.trackingNumber ?? '', expected: mine.id }))).toEqual({
      code: 'scan-back-mismatch', expected: mine.trackingNumber, scanned: other.trackingNumber,
      belongsTo: { shipmentId: other.id, orderNumber: 'B', to: 'Zoë Quinn' },
    });
    expect([jobOf(test, mine).state, jobOf(test, other).state]).toEqual(['completed', 'completed']);
    await test.restart();
    const [item] = attentionOf(test.desk);
    expect(item).toEqual({
      kind: 'wrong-scan', shipmentId: other.id, formId: null, jobId: null, wrongScanId: item?.wrongScanId, orderNumber: 'B', to: 'Zoë Quinn',
      total: other.charged, detail: 'Scanned on the parcel to Dana Reyes.', fallback: null,
    });
    settleWrongScan(test.desk, item?.wrongScanId ?? '');
    expect(kinds()).toEqual(['not-printed']);
  });

  it('of no label here is loud too', async () => {
    const number = '9234690361980900000142';
    expect(await failureOf(() => scanBack(test.desk, { scanned: number, expected: null })))
      .toEqual({ code: 'scan-back-mismatch', expected: '', scanned: number, belongsTo: null });
    expect(attentionOf(test.desk)).toMatchObject([{ kind: 'wrong-scan', shipmentId: null, detail: `Scanned: no label here has the number ${number}.` }]);
  });

  it('of a label that was given back is refused', async () => {
    const shipment = await buy(test, 'paper');
    await test.printed();
    await cancelLabel(test.desk, shipment.id);
    expect(await failureOf(() => scanBack(test.desk, { scanned: shipment.trackingNumber ?? '', expected: null })))
      .toEqual({ code: 'label-not-live', state: 'canceled' });
    expect(kinds()).toEqual(['wrong-scan']);
  });

  it('that is no package number is only unreadable', async () => {
    expect(await failureOf(() => scanBack(test.desk, { scanned: 'X0012345', expected: null }))).toEqual({ code: 'scan-back-unreadable' });
    expect(kinds()).toEqual([]);
  });
});
