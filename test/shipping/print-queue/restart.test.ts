import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { holdBroughtBack } from '../../../electron/shipping/printing/hold-brought-back.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, jobOf } from './bought-labels.ts';

let test: TestDesk;
beforeEach(async () => { test = await openTestDesk(); });
afterEach(() => test.close());

/** Follows for as long as the desk is open. */
const followForever = (): void => {
  test.paper.follow = (_printerId, jobId, _ticket, report, signal) => {
    test.paper.followed.push(jobId);
    report({ state: 'accepted', detail: '' });
    return new Promise((resolve) => { signal.addEventListener('abort', () => resolve()); });
  };
};

const reopened = async (): Promise<void> => {
  await test.restart();
  await test.desk.prints.start();
};

/** A row as a crash in the middle of a hand-over leaves it. */
const leftSending = async (): Promise<Shipment> => {
  const shipment = await buy(test, null);
  const { id } = test.desk.ledger.addPrintJob({
    document: 'label', ownerId: shipment.id, printerId: 'paper', printerName: 'Paper', pages: null, insteadOf: null, awaitsScan: false,
  });
  test.desk.ledger.changePrintJob(id, { state: 'sending', pageCount: 1 });
  return shipment;
};

const seen = ({ state, doubt, detail }: PrintJob) => ({ state, doubt, detail });

describe('a job that was being sent when the application ended', () => {
  it('is followed where the spooler has it', async () => {
    const shipment = await leftSending();
    test.paper.found = { ticket: 'paper:7' };
    await reopened();
    await test.printed();
    expect([seen(jobOf(test, shipment)), test.paper.submitted]).toEqual([{ state: 'completed', doubt: null, detail: '' }, []]);
    expect(test.desk.ledger.handover(jobOf(test, shipment).id).ticket).toBe('paper:7');
  });

  it.each([
    ['cannot-tell', 'Labeldesk ended while it was sent. Look whether it came out.'],
    ['never-arrived', 'Labeldesk ended while it was sent, and the printer’s queue doesn’t hold it.'],
  ] as const)('is unknown and asks a person where the spooler says “%s”, and isn’t sent again', async (found, detail) => {
    const shipment = await leftSending();
    test.paper.found = found;
    await reopened();
    expect([seen(jobOf(test, shipment)), test.paper.submitted]).toEqual([{ state: 'unknown', doubt: 'interrupted', detail }, []]);
    expect(attentionOf(test.desk)).toMatchObject([{ kind: 'print-unknown', shipmentId: shipment.id, jobId: jobOf(test, shipment).id }]);
    await reopened();
    expect(test.paper.submitted).toEqual([]);
  });

  it('is unknown as well where the spooler can’t even be asked', async () => {
    const shipment = await leftSending();
    test.paper.recover = async () => { throw new Error('no spooler'); };
    await reopened();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'interrupted' });
  });
});

describe('a job that the spooler had when the application ended', () => {
  it('is followed again by its ticket', async () => {
    const { follow } = test.paper;
    followForever();
    const shipment = await buy(test, 'paper');
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('accepted'));
    test.paper.follow = follow;
    await reopened();
    await test.printed();
    expect([jobOf(test, shipment).state, test.paper.submitted.length]).toEqual(['completed', 1]);
  });

  it('is unknown where there is nothing to ask it by', async () => {
    followForever();
    test.paper.ticket = null;
    const shipment = await buy(test, 'paper');
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('accepted'));
    await reopened();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'interrupted' });
  });
});

it('jobs that were never claimed are sent at the start, in order, once', async () => {
  const shipments = [await buy(test, null), await buy(test, null)];
  for (const { id } of shipments) {
    test.paper.once = 'ready';
    test.paper.state = 'offline';
    await printLabel(test.desk, { shipmentId: id, printerId: 'paper' });
  }
  test.paper.state = 'ready';
  await reopened();
  await test.printed();
  expect(test.paper.submitted).toEqual(shipments.map((shipment) => jobOf(test, shipment).id));
});

it('of a copy of the ledger that was put in its place nothing is sent, and nothing asked by its numbers', async () => {
  followForever();
  const shipments = [await buy(test, 'paper'), await leftSending()];
  await vi.waitFor(() => expect(jobOf(test, shipments[0] as Shipment).state).toBe('accepted'));
  test.paper.once = 'ready';
  test.paper.state = 'offline';
  shipments.push(await buy(test, 'paper'));
  test.paper.state = 'ready';
  const sent = [...test.paper.submitted];
  await test.restart();
  holdBroughtBack(test.desk);
  test.paper.followed.length = 0;
  await test.desk.prints.start();
  const underWay = { state: 'unknown', doubt: 'interrupted', detail: 'It was being printed when this copy of the ledger was made.' };
  expect([shipments.map((shipment) => seen(jobOf(test, shipment))), test.paper.submitted, test.paper.followed]).toEqual([
    [underWay, underWay, { state: 'held', doubt: null, detail: 'It waited when this copy of the ledger was made. Look whether it came out since.' }],
    sent, [],
  ]);
});

it('what is printed before the start is through is no job of the last run', async () => {
  const busy = Promise.withResolvers<void>();
  test.paper.busy = busy.promise;
  const shipment = await buy(test, 'paper');
  await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('sending'));
  await test.desk.prints.start();
  expect(jobOf(test, shipment).state).toBe('sending');
  busy.resolve();
  await test.printed();
  expect([seen(jobOf(test, shipment)), test.paper.submitted.length, test.paper.followed.length]).toEqual([{ state: 'completed', doubt: null, detail: '' }, 1, 1]);
});

describe('closing in the middle', () => {
  it('of a hand-over waits for it, and keeps its ticket', async () => {
    followForever();
    const busy = Promise.withResolvers<void>();
    test.paper.busy = busy.promise;
    const shipment = await buy(test, 'paper');
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('sending'));
    setTimeout(() => busy.resolve(), 50);
    await test.restart();
    expect([jobOf(test, shipment).state, test.desk.ledger.handover(jobOf(test, shipment).id).ticket]).toEqual(['accepted', 'paper:1']);
  });

  it('of one that doesn’t end says that nobody knows', async () => {
    test.paper.busy = Promise.withResolvers<void>().promise;
    const shipment = await buy(test, 'paper');
    await vi.waitFor(() => expect(jobOf(test, shipment).state).toBe('sending'));
    await test.restart();
    expect(jobOf(test, shipment)).toMatchObject({ state: 'unknown', doubt: 'interrupted', detail: 'Interrupted' });
  });

  it('of the drawing leaves it queued', async () => {
    const { prepare } = test.paper;
    const drawn = Promise.withResolvers<void>();
    const drawing = vi.fn<() => void>();
    test.paper.prepare = async (...args) => {
      drawing();
      await drawn.promise;
      return prepare(...args);
    };
    const shipment = await buy(test, 'paper');
    await vi.waitFor(() => expect(drawing).toHaveBeenCalled());
    setTimeout(() => drawn.resolve(), 50);
    await test.restart();
    expect([jobOf(test, shipment).state, test.paper.submitted]).toEqual(['queued', []]);
  });
});
