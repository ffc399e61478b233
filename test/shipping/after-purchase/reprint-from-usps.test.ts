import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelOptions } from '../../../electron/shipping/after-purchase/label-options.ts';
import { reprintFromUsps } from '../../../electron/shipping/after-purchase/reprint-from-usps.ts';
import { labelPdf } from '../../../electron/shipping/labels/label-pdf.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { cancelLabel } from '../../../electron/shipping/settling/cancel-label.ts';
import { everyChoice } from '../choices.ts';
import { enterTrackingNumber } from '../../../electron/shipping/settling/enter-tracking-number.ts';
import { buyBought, buyUnknown, failureOf, hoursLater, soldUnder, stateOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

const reprintPath = '/labels/v3/label-reprint';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk({ choices }); });
  afterEach(() => test.close());

  const documents = (): string[] => {
    test.pause();
    return readdirSync(join(test.folder, 'ledger', 'documents')).map((name) => join(test.folder, 'ledger', 'documents', name));
  };
  const loseDocuments = (): void => documents().forEach((file) => rmSync(file));
  const reprints = (id: string) => labelOptions(test.desk, id).reprints;

  it('a document that is gone is had again, kept and printed, and counted', async () => {
    const { id, trackingNumber } = await buyBought(test);
    loseDocuments();
    expect(reprints(id)).toEqual({ isNeeded: true, used: 0, limit: 3, until: '2026-11-19', because: null });
    await reprintFromUsps(test.desk, id);
    expect(reprints(id)).toEqual({ isNeeded: false, used: 1, limit: 3, until: '2026-11-19', because: null });
    await printLabel(test.desk, { shipmentId: id, printerId: 'paper' });
    await test.printed();
    expect(test.paper.printed.map(({ title, content }) => [title, Buffer.from(content.bytes.subarray(0, 4)).toString()])).toEqual([[`Label ${trackingNumber?.slice(-6)}`, '%PDF']]);
    await test.restart();
    expect([Buffer.from((await labelPdf(test.desk, id)).subarray(0, 4)).toString(), reprints(id).used]).toEqual(['%PDF', 1]);
  });

  it('one that is damaged is had again, too', async () => {
    const { id } = await buyBought(test);
    for (const file of documents()) writeFileSync(file, 'not what was kept');
    await reprintFromUsps(test.desk, id);
    expect(reprints(id).isNeeded).toBe(false);
  });

  it('one that is sound is printed from here, and USPS isn’t asked', async () => {
    const { id } = await buyBought(test);
    expect(await failureOf(reprintFromUsps(test.desk, id))).toMatchObject({ code: 'not-offered' });
    expect(reprints(id).used).toBe(0);
  });

  it('is given three times, those among them whose answer was lost', async () => {
    const { id } = await buyBought(test);
    loseDocuments();
    await test.fault(reprintPath, 'drop-answer');
    expect(await failureOf(reprintFromUsps(test.desk, id))).toMatchObject({ code: 'usps-unreachable' });
    await reprintFromUsps(test.desk, id);
    loseDocuments();
    await reprintFromUsps(test.desk, id);
    loseDocuments();
    expect(reprints(id)).toEqual({
      isNeeded: true, used: 3, limit: 3, until: '2026-11-19', because: 'USPS gives a label’s document 3 times, and that often it was asked for.',
    });
    expect(await failureOf(reprintFromUsps(test.desk, id))).toMatchObject({ code: 'not-offered' });
  });

  it('counts those by which an unknown purchase was settled', async () => {
    const id = await buyUnknown(test);
    const number = await soldUnder(test, id);
    await enterTrackingNumber(test.desk, { shipmentId: id, trackingNumber: number });
    expect([stateOf(test, id), reprints(id).used]).toEqual(['bought', 2]);
  });

  it('that USPS says is used up is used up', async () => {
    const { id } = await buyBought(test);
    loseDocuments();
    await test.rule(reprintPath, '160382', 'This label has reached the reprint limit of 3 reprints');
    expect(await failureOf(reprintFromUsps(test.desk, id))).toMatchObject({ code: 'usps-refused', uspsCode: '160382' });
    expect(reprints(id).used).toBe(3);
  });

  it('is given up to the mailing date, and for a live label alone', async () => {
    const { id } = await buyBought(test);
    const canceled = await buyBought(test);
    await cancelLabel(test.desk, canceled.id);
    loseDocuments();
    expect(await failureOf(reprintFromUsps(test.desk, canceled.id))).toEqual({ code: 'label-not-live', state: 'canceled' });
    hoursLater(test, 15);
    expect(await failureOf(reprintFromUsps(test.desk, id))).toEqual({ code: 'not-offered', because: 'USPS gives it up to its mailing date, Thu Nov 19.' });
  });
});
