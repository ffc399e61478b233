import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPrinting } from '../../electron/printing/create-printing.ts';
import { printThroughCups } from '../../electron/printing/cups-job.ts';
import { askPrinter, findQueue } from '../../electron/printing/cups.ts';
import { ippDevice } from '../../electron/printing/device-address.ts';
import { deviceJobEnd, type DeviceJobEnd } from '../../electron/printing/device-job.ts';
import { callIpp } from '../../electron/printing/ipp-client.ts';
import type { IppValue } from '../../electron/printing/ipp-codec.ts';
import { firstNumber } from '../../electron/printing/ipp-values.ts';
import type { PrintDocument, Printing, PrintProgress } from '../../electron/printing/printing.ts';
import { createRasterizer } from '../../electron/raster/raster.ts';
import { bitmapsToZpl } from '../../electron/raster/zpl.ts';
import { freePort, until } from './own-process.ts';
import { startPrivateCups, whyNoPrivateCups, type PrivateCups } from './private-cups.ts';
import { readBars } from '../raster/read-bars.ts';
import { describePdf } from './read-pdf.ts';
import { bitmapInZpl } from '../raster/read-zpl.ts';
import { sampleLabel, trackingFields } from '../raster/sample-label.ts';
import { hostStatus, startTcpSink, type TcpSink } from './tcp-sink.ts';
import type { VirtualPrinter } from './virtual-printer.ts';

const because = whyNoPrivateCups();

describe.skipIf(because !== null)(`printing through a private CUPS${because === null ? '' : ` (skipped: ${because})`}`, () => {
  let cups: PrivateCups;
  let sink: TcpSink;
  let laser: VirtualPrinter;
  let labels: VirtualPrinter;
  let printing: Printing;

  beforeAll(async () => {
    cups = await startPrivateCups();
    sink = await startTcpSink();
    await cups.addRawQueue('zebra', `socket://127.0.0.1:${sink.port}/?waiteof=false`);
    laser = await cups.addIppPrinter('laser');
    labels = await cups.addIppPrinter('labels', 'label');
    printing = createPrinting({
      networkPrinters: () => [],
      rawQueueDpi: () => ({ zebra: 300 }),
      folder: '/nowhere',
      cups: cups.server,
      timeouts: { poll: 30, settle: 100 },
    });
  }, 30_000);

  afterEach(async () => {
    sink.answerHostStatus(null);
    await laser.behave('ok');
  });

  afterAll(async () => {
    await cups.close();
    await sink.close();
  });

  const label = async (): Promise<PrintDocument> => ({ title: 'Label 0142', media: '4x6', pdf: await sampleLabel() });

  /** Prints to the end; `watch` sees each step as it comes. */
  const print = async (
    printerId: string, watch: (progress: PrintProgress) => void = () => undefined, signal = new AbortController().signal,
  ): Promise<PrintProgress[]> => {
    const told: PrintProgress[] = [];
    await printing.print(await label(), printerId, (progress) => {
      told.push(progress);
      watch(progress);
    }, signal);
    return told;
  };

  const stateOf = async (id: string): Promise<unknown> => {
    const found = (await printing.list()).find((printer) => printer.id === id);
    return found === undefined ? null : { state: found.state, detail: found.detail };
  };

  const accepted: PrintProgress[] = [{ state: 'sent', detail: '' }, { state: 'accepted', detail: '' }];

  test('every queue is listed with its language and its device’s state', async () => {
    const driverless = { kind: 'cups', model: 'Printer - IPP Everywhere', language: 'pdf', dpi: null };
    expect((await printing.list()).filter(({ kind }) => kind === 'cups')).toEqual([
      { id: 'cups:labels', name: 'labels', ...driverless, state: 'ready', detail: '' },
      { id: 'cups:laser', name: 'laser', ...driverless, state: 'ready', detail: '' },
      {
        id: 'cups:zebra', name: 'zebra', kind: 'cups', model: 'Local Raw Printer', language: 'zpl', dpi: 300,
        state: 'unknown', detail: '',
      },
    ]);
  });

  test('a label through a raw queue arrives as ZPL at the queue’s dots per inch, byte for byte', async () => {
    const before = sink.documents().length;
    expect(await print('cups:zebra')).toEqual([
      ...accepted, { state: 'completed', detail: 'Handed to the printer, which doesn’t say whether it came out' },
    ]);
    await until('the label at the sink', () => sink.documents().length > before);
    const arrived = sink.documents().at(-1);
    const drawn = await createRasterizer().rasterize(await sampleLabel(), 300, { widthInches: 4, heightInches: 6 });
    expect(arrived?.equals(bitmapsToZpl(drawn))).toBe(true);
    expect(await readBars(bitmapInZpl(arrived?.toString('latin1') ?? ''))).toEqual([trackingFields.join('\u001d')]);
  });

  test('a raw queue whose printer answers is believed: out of paper, then completed', async () => {
    sink.answerHostStatus(hostStatus({ paperOut: true, paused: true }));
    expect(await stateOf('cups:zebra')).toEqual({ state: 'out-of-paper', detail: 'Out of paper' });
    const told = await print('cups:zebra', ({ detail }) => detail === 'Out of paper' && sink.answerHostStatus(hostStatus()));
    expect(told).toEqual([
      ...accepted, { state: 'accepted', detail: 'Out of paper' }, { state: 'accepted', detail: '' }, { state: 'completed', detail: '' },
    ]);
  });

  test.each(['laser', 'labels'] as const)(
    'a 4×6 label on the queue “%s” comes out at its own size, and its bars decode', async (name) => {
      expect(await print(`cups:${name}`)).toEqual([...accepted, { state: 'completed', detail: '' }]);
      const [document, ...more] = await { laser, labels }[name].documents();
      expect(more).toEqual([]);
      const original = await describePdf(Buffer.from(await sampleLabel()));
      expect(original.bars).toEqual([trackingFields.join('\u001d')]);
      expect(await describePdf(document ?? Buffer.alloc(0))).toEqual(original);
    }, 20_000);

  test('a page larger than any paper of the printer is refused, not cut', async () => {
    const told: PrintProgress[] = [];
    const document = { title: 'Form', media: 'letter', pdf: await sampleLabel([612, 792]) } as const;
    await printing.print(document, 'cups:labels', (progress) => told.push(progress), new AbortController().signal);
    expect(told).toEqual([{ state: 'failed', detail: 'The printer takes no page of 8.5×11 in' }]);
  });

  test('a job that the printer can’t print as asked fails with the reason, although CUPS accepted it', async () => {
    const queue = await findQueue(cups.server, 'laser', 5000);
    if (queue === null) throw new Error('no such queue');
    const attributes: [string, IppValue[]][] = [['media', [{ tag: 'keyword', value: 'oe_4x6-label_4x6in' }]]];
    const told: PrintProgress[] = [];
    await printThroughCups(
      cups.server, queue, { jobName: 'Label', format: 'application/pdf', bytes: await sampleLabel(), attributes },
      { request: 5000, poll: 30, lost: 5000 }, (progress) => told.push(progress), new AbortController().signal,
    );
    expect(told).toEqual([...accepted, { state: 'failed', detail: 'Printer cannot print with supplied options.' }]);
  });

  test('out of paper is told while the job waits, in the list too, and it completes when paper is back', async () => {
    await laser.behave('out-of-paper');
    let seen: Promise<unknown> | undefined;
    const told = await print('cups:laser', ({ detail }) => {
      if (detail === 'Out of paper') seen ??= stateOf('cups:laser').finally(() => laser.behave('ok'));
    });
    expect(told.slice(0, 3)).toEqual([...accepted, { state: 'accepted', detail: 'Out of paper' }]);
    expect(told.at(-1)).toEqual({ state: 'completed', detail: '' });
    expect(await seen).toEqual({ state: 'out-of-paper', detail: 'Out of paper' });
  }, 20_000);

  test('an engine that breaks fails the job, whatever CUPS makes of it', async () => {
    await laser.behave('engine-failure');
    // Either CUPS says so, or it says "completed" and the printer itself is asked.
    expect((await print('cups:laser')).at(-1))
      .toEqual({ state: 'failed', detail: expect.stringMatching(/^(Print job canceled at printer|The engine broke)\.$/) as string });
  }, 20_000);

  test('the printer’s own record tells the end of a job by its name', async () => {
    const device = ippDevice(laser.uri);
    if (device === null) throw new Error('the virtual printer has no IPP address');
    const endOf = async (jobName: string): Promise<DeviceJobEnd> =>
      deviceJobEnd(device, jobName, { deviceAnswer: 2000, poll: 30 }, new AbortController().signal);
    const hand = async (jobName: string): Promise<DeviceJobEnd> => {
      const printJob = 0x0002;
      await callIpp(device.server, { operation: printJob, path: device.path, document: await sampleLabel(), attributes: [
        ['printer-uri', [{ tag: 'uri', value: device.uri }]],
        ['job-name', [{ tag: 'name', value: jobName }]],
        ['document-format', [{ tag: 'mimeMediaType', value: 'application/pdf' }]],
      ] }, 5000);
      return endOf(jobName);
    };
    expect(await hand('one that prints')).toEqual({ printed: true });
    await laser.behave('engine-failure');
    expect(await hand('one that breaks')).toEqual({ printed: false, because: 'The engine broke.' });
    expect(await endOf('one that prints')).toEqual({ printed: true });
    expect(await endOf('one nobody sent')).toBeNull();
  }, 20_000);

  test('a printer is asked over TLS too, whoever signed its certificate', async () => {
    const device = ippDevice(laser.uri.replace('ipp:', 'ipps:'));
    expect(device === null ? null : await askPrinter(device, 5000)).toEqual({ state: 'ready', detail: '' });
  });

  test('a cancelled job is taken out of the queue and fails', async () => {
    await cups.command('cupsdisable', '-r', 'Changing the roll', 'zebra');
    try {
      expect(await stateOf('cups:zebra')).toEqual({ state: 'paused', detail: 'Changing the roll' });
      const before = sink.documents().length;
      const cancel = new AbortController();
      const told = await print('cups:zebra', ({ detail }) => {
        if (detail !== '') cancel.abort();
      }, cancel.signal);
      expect(told).toEqual([
        ...accepted, { state: 'accepted', detail: 'Changing the roll' }, { state: 'failed', detail: 'Cancelled' },
      ]);
      expect(await unfinishedJobs()).toBe(0);
      expect(sink.documents()).toHaveLength(before);
    } finally {
      await cups.command('cupsenable', 'zebra');
    }
  });

  const unfinishedJobs = async (): Promise<number> => {
    const getJobs = 0x000a;
    const answer = await callIpp(cups.server, { operation: getJobs, path: '/', attributes: [
      ['printer-uri', [{ tag: 'uri', value: `ipp://localhost:${cups.server.port}/` }]],
    ] }, 5000);
    return answer.groups.filter(({ tag, attributes }) => tag === 'job' && firstNumber(attributes, 'job-id') !== null).length;
  };

  test('a job that CUPS calls completed although the printer took nothing has failed', async () => {
    const refusing = await cups.addIppPrinter('refusing');
    // A queue without a driver sends ZPL as it is; this printer takes PDF alone.
    await cups.addRawQueue('trap', refusing.uri);
    expect((await print('cups:trap')).at(-1)).toEqual({ state: 'failed', detail: 'Unable to add document to print job.' });
    expect(await refusing.documents()).toEqual([]);
  }, 20_000);

  test('a printer that was switched off is offline, not ready; its job says why it waits', async () => {
    const gone = await cups.addIppPrinter('gone', 'label');
    await gone.switchOff();
    expect(await stateOf('cups:gone')).toEqual({ state: 'offline', detail: 'Not reachable (ECONNREFUSED)' });
    let seen: Promise<unknown> | undefined;
    const cancel = new AbortController();
    const told = await print('cups:gone', ({ detail }) => {
      if (detail !== '') seen ??= stateOf('cups:gone').finally(() => cancel.abort());
    }, cancel.signal);
    expect(told).toEqual([
      ...accepted,
      { state: 'accepted', detail: 'The printer may not exist or is unavailable at this time.' },
      { state: 'failed', detail: 'Cancelled' },
    ]);
    expect(await seen).toEqual({ state: 'offline', detail: 'The printer may not exist or is unavailable at this time.' });
  }, 20_000);

  test('a raw queue whose printer is off is offline', async () => {
    await cups.addRawQueue('unplugged', `socket://127.0.0.1:${await freePort()}`);
    expect(await stateOf('cups:unplugged')).toEqual({ state: 'offline', detail: 'Not reachable (ECONNREFUSED)' });
  });

  test('a queue that takes no jobs refuses, and the job fails with CUPS’s reason', async () => {
    await cups.addRawQueue('closed', `socket://127.0.0.1:${sink.port}`);
    await cups.command('cupsreject', 'closed');
    expect((await print('cups:closed')).at(-1))
      .toEqual({ state: 'failed', detail: expect.stringMatching(/not accepting jobs/) as string });
  });

  test('a queue that isn’t there is thrown as not found', async () => {
    await expect(print('cups:nowhere')).rejects.toMatchObject({ failure: { code: 'not-found', what: 'printer' } });
  });
});

test('without CUPS a job for a queue fails with the reason', async () => {
  const printing = createPrinting({
    networkPrinters: () => [], rawQueueDpi: () => ({}), folder: '/nowhere', cups: { host: '127.0.0.1', port: await freePort() },
  });
  const told: PrintProgress[] = [];
  const document = { title: 'Label', media: '4x6', pdf: await sampleLabel() } as const;
  await printing.print(document, 'cups:zebra', (progress) => told.push(progress), new AbortController().signal);
  expect(told).toEqual([{ state: 'failed', detail: 'CUPS can’t be asked: ECONNREFUSED' }]);
});
