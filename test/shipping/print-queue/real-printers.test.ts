import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import type { PrintJob } from '../../../shared/printing/print-job.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { numberInTicket } from '../../../electron/printing/ticket.ts';
import { attentionOf } from '../../../electron/shipping/attention.ts';
import { printLabel } from '../../../electron/shipping/labels/print-label.ts';
import { cancelJob, moveJob, retryJob } from '../../../electron/shipping/printing/job-tasks.ts';
import { freePort, until } from '../../printing/own-process.ts';
import { startPrivateCups, whyNoPrivateCups } from '../../printing/private-cups.ts';
import type { PrivateCups } from '../../printing/private-cups.ts';
import { quietPrinting } from '../../printing/quiet-printing.ts';
import { startTcpSink } from '../../printing/tcp-sink.ts';
import type { TcpSink } from '../../printing/tcp-sink.ts';
import type { VirtualPrinter } from '../../printing/virtual-printer.ts';
import { aMailpiece, dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { buy, failureOf, jobOf, jobsOf } from './bought-labels.ts';

const because = whyNoPrivateCups();

/** How long a job's trouble may take to be told, in milliseconds. */
const toldWithin = 5_000;

describe.skipIf(because !== null)(`labels on real printers${because === null ? '' : ` (skipped: ${because})`}`, { timeout: 60_000 }, () => {
  let cups: PrivateCups;
  let labels: VirtualPrinter;
  let sink: TcpSink;
  let desk: TestDesk;
  /** The jobs that this application handed over, by their ids. */
  let submitted: string[];

  beforeAll(async () => {
    cups = await startPrivateCups();
    labels = await cups.addIppPrinter('labels', 'label');
    sink = await startTcpSink();
  }, 60_000);

  beforeEach(async () => {
    submitted = [];
    const real = quietPrinting({ cups: cups.server });
    const printing: Printing = {
      ...real,
      // What a printer says is what these tests are about, and not how soon a machine with much to do gets to hear it.
      look: (printerId) => real.look(printerId, 20_000),
      submit: (prepared, jobId, signal) => {
        submitted.push(jobId);
        return real.submit(prepared, jobId, signal);
      },
    };
    desk = await openTestDesk({ printing });
  });

  afterEach(async () => {
    await labels.behave('ok');
    await desk.close();
  });

  afterAll(async () => {
    await cups.close();
    await sink.close();
  });

  const rawQueue = (name: string): Promise<void> => cups.addRawQueue(name, `socket://127.0.0.1:${sink.port}/?waiteof=false`);

  /** Into the queue without the printer being asked first, as when it stops just after a purchase. */
  const queue = (shipment: Shipment, printerId: string): PrintJob => desk.desk.prints.add({
    document: 'label', ownerId: shipment.id, printerId, printerName: printerId, pages: null, insteadOf: null, awaitsScan: false,
  });

  const seen = (shipment: Shipment): [PrintJob['state'], string] => {
    const { state, detail } = jobOf(desk, shipment);
    return [state, detail];
  };

  const shows = (shipment: Shipment, state: PrintJob['state'], detail: RegExp = /^/): Promise<void> =>
    vi.waitFor(() => expect(seen(shipment)).toEqual([state, expect.stringMatching(detail)]), { timeout: toldWithin, interval: 50 });

  const comesTo = (shipment: Shipment, state: PrintJob['state']): Promise<void> =>
    vi.waitFor(() => expect(jobOf(desk, shipment).state).toBe(state), { timeout: 30_000, interval: 50 });

  /** A crash leaves of a job, and of its queue, what CUPS has written by then. */
  const onDisk = (shipment: Shipment, ofQueue?: string): Promise<void> => until('the job on disk', () =>
    cups.hasWritten(numberInTicket(desk.desk.ledger.handover(jobOf(desk, shipment).id).ticket) ?? 0, ofQueue));

  const handedOver = (shipment: Shipment): number => submitted.filter((id) => jobsOf(desk, shipment).some((job) => job.id === id)).length;

  const arrivedAt = async (port: TcpSink, before: number, count: number): Promise<void> => {
    await vi.waitFor(() => expect(port.documents().length - before).toBe(count), { timeout: 10_000, interval: 50 });
  };

  test('out of paper and refilled: the label waits, says why, and comes out once', async () => {
    const before = (await labels.documents()).length;
    await labels.behave('out-of-paper');
    const [first, second] = [await buy(desk, 'cups:labels'), await buy(desk, null)];
    await shows(first, 'accepted', /^Out of paper$/);
    expect(await failureOf(() => buy(desk, 'cups:labels'))).toMatchObject({ code: 'printer-unavailable', because: 'Out of paper' });
    queue(second, 'cups:labels');
    await shows(second, 'queued', /^Out of paper$/);
    expect(attentionOf(desk.desk).map(({ kind, detail }) => [kind, detail])).toEqual([['not-printed', 'Out of paper'], ['not-printed', 'Out of paper']]);
    await labels.behave('ok');
    await comesTo(first, 'completed');
    await comesTo(second, 'completed');
    expect([(await labels.documents()).length - before, handedOver(first), handedOver(second), (await desk.charges()).labels]).toEqual([2, 1, 1, 2]);
  });

  test('a label with its customs form: both pages come in order and are counted; a page is printed again by itself', async () => {
    await rawQueue('abroad');
    const before = sink.documents().length;
    const apo = { ...aMailpiece().to, street: 'PSC 802 Box 74', unit: '', city: 'APO', state: 'AE', zip: '09499' };
    const lines = [{ description: 'Cotton T-shirts', quantity: 2, value: dollars(30), weight: 8 as Ounces, tariffNumber: '610910', origin: 'US' }];
    const shipment = await buy(desk, 'cups:abroad', { to: apo, customs: { contentType: 'GIFT', comments: '', lines } });
    await comesTo(shipment, 'unknown');
    await arrivedAt(sink, before, 1);
    const pages = (): number[] => sink.documents().slice(before).map((document) => document.toString('latin1').split('^XA').length - 1);
    expect([jobOf(desk, shipment).pageCount, pages()]).toEqual([2, [2]]);
    const again = await printLabel(desk.desk, { shipmentId: shipment.id, printerId: 'cups:abroad', pages: [2], firstDestroyed: true });
    await vi.waitFor(() => expect(desk.desk.ledger.printJob(again.id)).toMatchObject({ state: 'unknown', pages: [2], pageCount: 1 }), 10_000);
    await arrivedAt(sink, before, 2);
    const [whole, second] = sink.documents().slice(before).map((document) => document.toString('latin1'));
    expect([pages(), whole?.endsWith(second ?? '?')]).toEqual([[2, 1], true]);
  });

  test('engine failure: the job failed, and another try comes out once', async () => {
    const before = (await labels.documents()).length;
    await labels.behave('engine-failure');
    const shipment = await buy(desk, 'cups:labels');
    await comesTo(shipment, 'failed');
    expect(attentionOf(desk.desk)).toMatchObject([{ kind: 'print-failed', shipmentId: shipment.id }]);
    await labels.behave('ok');
    await vi.waitFor(async () => retryJob(desk.desk, jobOf(desk, shipment).id), { timeout: 10_000, interval: 200 });
    await comesTo(shipment, 'completed');
    expect([(await labels.documents()).length - before, jobsOf(desk, shipment).length]).toEqual([1, 2]);
  });

  test('offline and back: the label waits in the queue here, says why, and comes out once', async () => {
    const before = (await labels.documents()).length;
    const shipment = await buy(desk, null);
    await labels.switchOff();
    queue(shipment, 'cups:labels');
    await shows(shipment, 'queued', /./);
    expect(await failureOf(() => buy(desk, 'cups:labels'))).toMatchObject({ code: 'printer-unavailable' });
    expect(submitted).toEqual([]);
    await labels.switchOn();
    await comesTo(shipment, 'completed');
    expect([(await labels.documents()).length - before, handedOver(shipment)]).toEqual([1, 1]);
  });

  test('stalled in mid-job, and canceled: nothing is claimed to be on paper', async () => {
    await labels.behave('stalled');
    const shipment = await buy(desk, 'cups:labels');
    await comesTo(shipment, 'accepted');
    expect(attentionOf(desk.desk).every(({ kind }) => kind === 'not-printed')).toBe(true);
    expect(await cancelJob(desk.desk, jobOf(desk, shipment).id)).toMatchObject({ state: 'canceled' });
    await labels.behave('ok');
    await retryJob(desk.desk, jobOf(desk, shipment).id);
    await comesTo(shipment, 'completed');
  });

  test('paused: the label waits, says why, and is sent once when the queue goes on', async () => {
    await rawQueue('paused');
    const before = sink.documents().length;
    const shipment = await buy(desk, null);
    await cups.command('cupsdisable', 'paused');
    queue(shipment, 'cups:paused');
    await shows(shipment, 'queued', /[Pp]aused|stopped/);
    expect(await failureOf(() => buy(desk, 'cups:paused'))).toMatchObject({ code: 'printer-unavailable' });
    await cups.command('cupsenable', 'paused');
    await comesTo(shipment, 'unknown');
    await arrivedAt(sink, before, 1);
    expect([jobOf(desk, shipment).doubt, handedOver(shipment)]).toEqual(['one-way', 1]);
  });

  test('paused with the job in the queue: the job says why, and can be moved without a second label', async () => {
    await rawQueue('stops');
    await rawQueue('goes-on');
    const before = sink.documents().length;
    const shipment = await buy(desk, null);
    const printing = desk.desk.printing;
    const { look } = printing;
    // The queue is stopped in the moment between the look and the hand-over.
    Object.assign(printing, { look: async (...asked: Parameters<Printing['look']>) => {
      const printer = await look(...asked);
      if (asked[0] === 'cups:stops') await cups.command('cupsdisable', 'stops');
      return printer;
    } });
    queue(shipment, 'cups:stops');
    await shows(shipment, 'accepted', /[Pp]aused|stopped/);
    const moved = await moveJob(desk.desk, jobOf(desk, shipment).id, 'cups:goes-on');
    await comesTo(shipment, 'unknown');
    await cups.command('cupsenable', 'stops');
    await arrivedAt(sink, before, 1);
    expect([moved.mayHavePrintedTwice, jobsOf(desk, shipment).map(({ state }) => state)]).toEqual([false, ['unknown', 'canceled']]);
  });

  test('rejecting: the label waits here with the reason, and is sent once when the queue takes jobs again', async () => {
    await rawQueue('rejecting');
    const before = sink.documents().length;
    const shipment = await buy(desk, null);
    await cups.command('cupsreject', 'rejecting');
    queue(shipment, 'cups:rejecting');
    await shows(shipment, 'queued', /./);
    await cups.command('cupsaccept', 'rejecting');
    await comesTo(shipment, 'unknown');
    await arrivedAt(sink, before, 1);
    expect(jobOf(desk, shipment).doubt).toBe('one-way');
  });

  test('queue removed: a waiting job says so and can be moved; one that it held is unknown and asks a person', async () => {
    await rawQueue('removed');
    await rawQueue('other');
    await cups.command('cupsdisable', 'removed');
    const [held, waiting] = [await buy(desk, null), await buy(desk, null)];
    const { look } = desk.desk.printing;
    Object.assign(desk.desk.printing, { look: async (...asked: Parameters<Printing['look']>) => {
      const printer = await look(...asked);
      return printer?.state === 'paused' ? { ...printer, state: 'ready' } : printer;
    } });
    queue(held, 'cups:removed');
    await comesTo(held, 'accepted');
    await cups.command('lpadmin', '-x', 'removed');
    queue(waiting, 'cups:removed');
    await shows(waiting, 'queued', /isn’t there/);
    await vi.waitFor(() => expect(['unknown', 'failed', 'canceled']).toContain(jobOf(desk, held).state), { timeout: 30_000 });
    const before = sink.documents().length;
    await moveJob(desk.desk, jobOf(desk, waiting).id, 'cups:other');
    await comesTo(waiting, 'unknown');
    await arrivedAt(sink, before, 1);
    expect(attentionOf(desk.desk).map(({ shipmentId }) => shipmentId)).toEqual([held.id]);
  });

  test('CUPS killed and started again with a job in flight: handed over once by us; what CUPS repeats is told apart', async () => {
    const before = (await labels.documents()).length;
    await labels.behave('out-of-paper');
    const shipment = await buy(desk, 'cups:labels');
    await shows(shipment, 'accepted', /^Out of paper$/);
    await onDisk(shipment);
    await cups.kill();
    await labels.behave('ok');
    await cups.restart();
    await comesTo(shipment, 'completed');
    const copies = (await labels.documents()).length - before;
    expect([handedOver(shipment), copies, jobOf(desk, shipment).mayHavePrintedTwice]).toEqual([1, 2, true]);
    expect(attentionOf(desk.desk)).toMatchObject([{ kind: 'printed-twice', shipmentId: shipment.id }]);
  });

  test('CUPS killed and started again with a job that waits in a paused queue: it comes once, and isn’t called twice', async () => {
    await rawQueue('waits');
    const before = sink.documents().length;
    const shipment = await buy(desk, null);
    const { look } = desk.desk.printing;
    Object.assign(desk.desk.printing, { look: async (...asked: Parameters<Printing['look']>) => {
      const printer = await look(...asked);
      await cups.command('cupsdisable', 'waits');
      return printer;
    } });
    queue(shipment, 'cups:waits');
    await shows(shipment, 'accepted', /[Pp]aused|stopped/);
    await onDisk(shipment, 'State Stopped');
    await cups.kill();
    await cups.restart();
    await cups.command('cupsenable', 'waits');
    await comesTo(shipment, 'unknown');
    await arrivedAt(sink, before, 1);
    expect([handedOver(shipment), jobOf(desk, shipment).doubt, jobOf(desk, shipment).mayHavePrintedTwice]).toEqual([1, 'one-way', false]);
  });

  test('CUPS down when a label is bought: it waits here, and comes once when CUPS is back', async () => {
    await rawQueue('back-soon');
    const before = sink.documents().length;
    const shipment = await buy(desk, null);
    await cups.kill();
    queue(shipment, 'cups:back-soon');
    await shows(shipment, 'queued', /./);
    await cups.restart();
    await comesTo(shipment, 'unknown');
    await arrivedAt(sink, before, 1);
    expect([handedOver(shipment), jobOf(desk, shipment).doubt]).toEqual([1, 'one-way']);
  });

  test('a port-9100 printer off and on again: the label comes once', async () => {
    const port = await freePort();
    const entered = [{ name: 'Zebra', host: '127.0.0.1', port, protocol: 'raw' as const, path: '' }];
    const direct = await openTestDesk({ printing: quietPrinting({ networkPrinters: () => entered }) });
    try {
      const shipment = await buy(direct, null);
      const id = `network:127.0.0.1:${port}`;
      expect(await failureOf(() => buy(direct, id))).toMatchObject({ code: 'printer-unavailable', printer: 'Zebra' });
      direct.desk.prints.add({ document: 'label', ownerId: shipment.id, printerId: id, printerName: 'Zebra', pages: null, insteadOf: null, awaitsScan: false });
      await vi.waitFor(() => expect(jobOf(direct, shipment)).toMatchObject({ state: 'queued', detail: expect.stringMatching(/./) as string }), toldWithin);
      const back = await startTcpSink(port);
      await direct.printed();
      expect([back.documents().length, jobOf(direct, shipment).state, jobOf(direct, shipment).doubt]).toEqual([1, 'unknown', 'one-way']);
      await back.close();
    } finally {
      await direct.close();
    }
  });
});
