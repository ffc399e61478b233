import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failed } from '../../../shared/failure.ts';
import { NotSubmitted } from '../../../electron/printing/printing.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { createPrintQueue } from '../../../electron/shipping/printing/queue/print-queue.ts';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, jobOf, jobsOf } from './bought-labels.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

const states = (): string[] => test.announced.flatMap(({ event, payload }) =>
  (event === 'print-job/changed' ? [(payload as { state: string }).state] : []));

const cameOut = (): string[] => test.paper.printed.map(({ title }) => title.slice(-6));

const number = (shipment: { trackingNumber: string | null }): string => shipment.trackingNumber?.slice(-6) ?? '';

describe('a job', () => {
  it('is queued, claimed, handed over and followed to its end, and each step is announced with its shipment', async () => {
    test.paper.pageCount = 2;
    const shipment = await buy(test, 'paper');
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({
      document: 'label', ownerId: shipment.id, printerName: 'Paper', state: 'completed', doubt: null, detail: '', pages: null, pageCount: 2,
    });
    expect(states()).toEqual(['queued', 'sending', 'accepted', 'completed']);
    const last = test.announced.findLast(({ event }) => event === 'shipment/changed')?.payload;
    expect(last).toEqual(test.desk.ledger.shipment(shipment.id));
    expect(test.paper.printed.map(({ kind, title, media, pages, expect: codes }) => ({ kind, title, media, pages, codes }))).toEqual([
      { kind: 'label', title: `Label ${number(shipment)}`, media: '4x6', pages: null, codes: [shipment.trackingNumber] },
    ]);
  });

  it('prints the pages that were asked for', async () => {
    const shipment = await buy(test, null);
    await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper', pages: [2, 3] });
    await test.printed();
    expect(test.paper.printed.map(({ pages }) => pages)).toEqual([[2, 3]]);
    expect(jobOf(test, shipment)).toMatchObject({ pages: [2, 3], pageCount: 2 });
  });

  it('is claimed on disk before it is handed over', async () => {
    const { submit } = test.paper;
    const seen: unknown[] = [];
    test.paper.submit = async (prepared, jobId, signal) => {
      seen.push(test.desk.ledger.printJob(jobId)?.state);
      return submit(prepared, jobId, signal);
    };
    await buy(test, 'paper');
    await test.printed();
    expect(seen).toEqual(['sending']);
  });

  it('that ends without a word is unknown, since the printer can’t be asked any more', async () => {
    test.paper.reports = [{ state: 'accepted', detail: '' }];
    const shipment = await buy(test, 'paper');
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'printer-lost' });
  });

  it('on a one-way device is unknown, and asks nobody', async () => {
    test.paper.reports = [{ state: 'unknown', doubt: 'one-way', detail: '' }];
    test.paper.ticket = null;
    const shipment = await buy(test, 'paper');
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'one-way' });
    expect(test.desk.ledger.labelsWithOpenPaper()).toEqual([]);
  });

  it('that the spooler sent again is marked', async () => {
    test.paper.reports = [{ state: 'accepted', detail: '' }, { state: 'completed', detail: '', mayHavePrintedTwice: true }];
    const shipment = await buy(test, 'paper');
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'completed', mayHavePrintedTwice: true });
  });

  it('fails in words when its document is gone', async () => {
    const shipment = await buy(test, null);
    Object.assign(test.desk.ledger, { labelDocument: () => { throw new Error('EIO'); } });
    await printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' });
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'failed', detail: 'Labeldesk could not make it ready for the printer.' });
    expect(test.paper.submitted).toEqual([]);
  });
});

describe('a printer that can’t print', () => {
  /** Asked before it is queued, the printer is ready; when its turn comes it isn't. */
  const printWhile = (state: Printer['state'], shipment: Shipment): Promise<PrintJob> => {
    test.paper.once = 'ready';
    test.paper.state = state;
    return printLabel(test.desk, { shipmentId: shipment.id, printerId: 'paper' });
  };

  it('keeps its jobs queued, each with the reason, and prints them in order once it can', async () => {
    const shipments = [await buy(test, null), await buy(test, null), await buy(test, null)];
    for (const shipment of shipments) await printWhile('out-of-paper', shipment);
    await vi.waitFor(() => expect(shipments.map((shipment) => jobOf(test, shipment)).map(({ state, detail }) => [state, detail]))
      .toEqual([['queued', 'out-of-paper'], ['queued', 'out-of-paper'], ['queued', 'out-of-paper']]));
    expect(test.paper.submitted).toEqual([]);
    test.paper.state = 'ready';
    await test.printed();
    expect(cameOut()).toEqual(shipments.map(number));
  });

  it('doesn’t keep another printer’s jobs', async () => {
    test.paper.spare = 'ready';
    const [stuck, other] = [await buy(test, null), await buy(test, null)];
    await printWhile('offline', stuck);
    await printLabel(test.desk, { shipmentId: other.id, printerId: 'spare' });
    await vi.waitFor(() => expect([jobOf(test, other).state, jobOf(test, stuck).detail]).toEqual(['completed', 'offline']));
    expect(jobOf(test, stuck)).toMatchObject({ state: 'queued', detail: 'offline' });
  });

  it('gets a job once, however often it was asked for meanwhile', async () => {
    const shipment = await buy(test, null);
    const first = await printWhile('out-of-paper', shipment);
    const second = await printWhile('out-of-paper', shipment);
    test.paper.state = 'unknown';
    await test.printed();
    expect([second.id, jobsOf(test, shipment).length, test.paper.submitted]).toEqual([first.id, 1, [first.id]]);
  });

  it('is tried again after a hand-over of which nothing was sent', async () => {
    test.paper.refusal = new NotSubmitted('Connection refused', false);
    const shipment = await buy(test, 'paper');
    await test.printed();
    const { id } = jobOf(test, shipment);
    expect({ submitted: test.paper.submitted, printed: cameOut(), states: states() }).toEqual({
      submitted: [id, id], printed: [number(shipment)], states: ['queued', 'sending', 'queued', 'sending', 'accepted', 'completed'],
    });
  });

  it('whose spooler goes away while a label is made ready keeps it, and those behind it, waiting', async () => {
    const { look, prepare } = test.paper;
    let isAway = false;
    test.paper.look = async (printerId, milliseconds) => {
      const printer = await look(printerId, milliseconds);
      return isAway && printer ? { ...printer, state: 'offline', detail: 'CUPS can’t be asked' } : printer;
    };
    const made = Promise.withResolvers<void>();
    test.paper.prepare = async (...given) => {
      await made.promise;
      if (isAway) throw new Failed({ code: 'print-failed', printer: 'Paper', because: 'CUPS can’t be asked' });
      return prepare(...given);
    };
    const shipments = [await buy(test, 'paper'), await buy(test, 'paper')];
    isAway = true;
    made.resolve();
    await vi.waitFor(() => expect(shipments.map((shipment) => jobOf(test, shipment).detail)).toEqual(['CUPS can’t be asked', 'CUPS can’t be asked']));
    isAway = false;
    await test.printed();
    expect(shipments.map((shipment) => jobOf(test, shipment).state)).toEqual(['completed', 'completed']);
  });

  it('is never sent again what it may have got', async () => {
    test.paper.refusal = new NotSubmitted('The connection broke', true);
    const shipment = await buy(test, 'paper');
    await test.printed();
    await buy(test, 'paper');
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'interrupted', detail: 'The connection broke' });
    expect(test.paper.submitted.filter((id) => id === jobOf(test, shipment).id)).toHaveLength(1);
  });

  it('nor what ended in a mistake of ours', async () => {
    test.paper.refusal = new TypeError('undefined is not a function');
    const shipment = await buy(test, 'paper');
    await test.printed();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'interrupted' });
    expect(test.paper.submitted).toHaveLength(1);
  });
});

it('a printer that said a moment ago that it can print isn’t asked again for each label', async () => {
  const asked: string[] = [];
  const { look } = test.paper;
  test.paper.look = (printerId, milliseconds) => {
    asked.push(printerId);
    return look(printerId, milliseconds);
  };
  const prints = createPrintQueue(test.desk, { trustFor: 60_000 });
  const add = async (): Promise<PrintJob> => prints.add({
    document: 'label', ownerId: (await buy(test, null)).id, printerId: 'paper', printerName: 'Paper', pages: null, insteadOf: null, awaitsScan: false,
  });
  await add();
  await test.printed();
  await add();
  await test.printed();
  expect([asked, test.paper.submitted.length]).toEqual([['paper'], 2]);
  // Until it tells of trouble.
  test.paper.reports = [{ state: 'accepted', detail: 'Out of paper' }, { state: 'completed', detail: '' }];
  await add();
  await test.printed();
  await add();
  await test.printed();
  expect(asked).toEqual(['paper', 'paper']);
});

describe('a sheet of labels', () => {
  it('goes on to its next free place with each label that was handed over, and to a new sheet', async () => {
    test.settings = { ...test.settings, printerProfiles: { paper: { ...plainProfile, labelsPerSheet: 2 } } };
    test.paper.sheetPlaces = 1;
    test.paper.refusal = new NotSubmitted('off', false);
    for (let count = 0; count < 3; count++) {
      await buy(test, 'paper');
      await test.printed();
    }
    expect(test.paper.printed.map(({ sheetPlace }) => sheetPlace)).toEqual([1, 2, 1]);
    expect(test.desk.ledger.nextSheetPlace('paper')).toBe(2);
  });
});
