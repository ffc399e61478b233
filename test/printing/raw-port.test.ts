import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPrinting } from '../../electron/printing/create-printing.ts';
import type { Printing, PrintProgress } from '../../electron/printing/printing.ts';
import { sendRaw } from '../../electron/printing/raw-port.ts';
import { freePort } from './own-process.ts';
import { readBars } from '../raster/read-bars.ts';
import { bitmapInZpl } from '../raster/read-zpl.ts';
import { sampleLabel, trackingFields } from '../raster/sample-label.ts';
import { hostStatus, startTcpSink, type TcpSink } from './tcp-sink.ts';

let sink: TcpSink;
beforeEach(async () => {
  sink = await startTcpSink();
});
afterEach(() => sink.close());

const printingOn = (port: number): Printing => createPrinting({
  networkPrinters: () => [{ name: 'Dock', host: '127.0.0.1', port, dpi: 300 }],
  rawQueueDpi: () => ({}),
  folder: '/nowhere',
  cups: { socketPath: '/nowhere/cups.sock' },
  timeouts: { poll: 20, settle: 60, close: 50 },
});

const idOf = (port: number): string => `network:127.0.0.1:${port}`;
const printer = (port: number): object => ({ id: idOf(port), name: 'Dock', kind: 'network', model: '', language: 'zpl', dpi: 300 });

const listed = async (port: number): Promise<unknown> => (await printingOn(port).list()).find(({ kind }) => kind === 'network');

const print = async (
  port: number, watch: (progress: PrintProgress) => void = () => undefined, media: '4x6' | 'letter' = '4x6',
): Promise<PrintProgress[]> => {
  const told: PrintProgress[] = [];
  await printingOn(port).print({ title: 'Label', media, pdf: await sampleLabel() }, idOf(port), (progress) => {
    told.push(progress);
    watch(progress);
  }, new AbortController().signal);
  return told;
};

describe('the list', () => {
  test('a printer that takes bytes and says nothing is unknown, never ready', async () => {
    expect(await listed(sink.port)).toEqual({ ...printer(sink.port), state: 'unknown', detail: '' });
  });

  test('a printer that answers says how it is', async () => {
    sink.answerHostStatus(hostStatus());
    expect(await listed(sink.port)).toEqual({ ...printer(sink.port), state: 'ready', detail: '' });
    sink.answerHostStatus(hostStatus({ headOpen: true }));
    expect(await listed(sink.port)).toEqual({ ...printer(sink.port), state: 'open', detail: 'Head open' });
  });

  test('a printer that is switched off is offline', async () => {
    const port = await freePort();
    expect(await listed(port)).toEqual({ ...printer(port), state: 'offline', detail: 'Not reachable (ECONNREFUSED)' });
  });
});

describe('a label to port 9100', () => {
  test('arrives whole, at the printer’s own dots per inch; a one-way printer lets nobody know more than "sent"', async () => {
    expect(await print(sink.port)).toEqual([{ state: 'sent', detail: '' }]);
    const [zpl, ...more] = sink.documents();
    expect(more).toEqual([]);
    const page = bitmapInZpl(zpl?.toString('latin1') ?? '');
    expect({ width: page.width, height: page.height }).toEqual({ width: 1200, height: 1800 });
    expect(await readBars(page)).toEqual([trackingFields.join('\u001d')]);
  });

  test('that waits for paper is accepted with the reason, and completed when the printer is idle again', async () => {
    sink.answerHostStatus(hostStatus({ paperOut: true, paused: true, formats: 1 }));
    expect(await print(sink.port, ({ detail }) => detail === 'Out of paper' && sink.answerHostStatus(hostStatus()))).toEqual([
      { state: 'sent', detail: '' },
      { state: 'accepted', detail: 'Out of paper' },
      { state: 'accepted', detail: '' },
      { state: 'completed', detail: '' },
    ]);
  });

  test('whose printer is switched off while it holds the label fails', async () => {
    sink.answerHostStatus(hostStatus({ headOpen: true, formats: 1 }));
    const closing: Promise<void>[] = [];
    expect(await print(sink.port, ({ state }) => state === 'accepted' && closing.push(sink.close()))).toEqual([
      { state: 'sent', detail: '' },
      { state: 'accepted', detail: 'Head open' },
      { state: 'failed', detail: 'The printer went away while it held the label. Look whether it came out' },
    ]);
    await Promise.all(closing);
    sink = await startTcpSink();
  });

  test('that nobody takes fails with the reason', async () => {
    expect(await print(await freePort())).toEqual([{ state: 'failed', detail: 'Not reachable (ECONNREFUSED)' }]);
  });

  test('never carries a letter page', async () => {
    expect(await print(sink.port, undefined, 'letter')).toEqual([{ state: 'failed', detail: 'A label printer takes 4×6 only' }]);
    expect(sink.documents()).toEqual([]);
  });

  test('that was cancelled before it was sent fails, and nothing is sent', async () => {
    const told: PrintProgress[] = [];
    const document = { title: 'Label', media: '4x6', pdf: await sampleLabel() } as const;
    await printingOn(sink.port).print(document, idOf(sink.port), (progress) => told.push(progress), AbortSignal.abort());
    expect(told).toEqual([{ state: 'failed', detail: 'Cancelled' }]);
    expect(sink.documents()).toEqual([]);
  });

  test('to a printer that stops reading fails instead of hanging', async () => {
    const stuck = createServer((socket) => socket.pause().on('error', () => undefined));
    await new Promise<void>((resolve) => stuck.listen(0, '127.0.0.1', resolve));
    const address = stuck.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const timeouts = { connect: 1000, stall: 100, close: 50 };
    await expect(sendRaw({ host: '127.0.0.1', port }, new Uint8Array(40_000_000), timeouts, new AbortController().signal))
      .rejects.toMatchObject({ name: 'RawPortFailed', message: 'The printer stopped taking data for 0.1 s' });
    stuck.close();
  });
});
