import { createServer } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { plainProfile } from '../../../shared/printing/printer-profile.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import { askPrinter } from '../../../electron/printing/ipp/ask-printer.ts';
import { ippDevice } from '../../../electron/printing/ipp/ipp-target.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { freePort } from '../own-process.ts';
import { refusalOf, submitLabel } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { hostStatus } from '../tcp-sink.ts';
import type { VirtualPrinter } from '../virtual-printer.ts';
import { describeWithCups } from './with-cups.ts';

describeWithCups('the queues of a private CUPS', (bench) => {
  let laser: VirtualPrinter;
  let printing: Printing;

  beforeAll(async () => {
    await bench.cups.addRawQueue('zebra', bench.sinkUri);
    laser = await bench.cups.addIppPrinter('laser');
    await bench.cups.addIppPrinter('labels', 'label');
    printing = quietPrinting({ profiles: () => ({ 'cups:zebra': { ...plainProfile, dpi: 300 } }), cups: bench.cups.server });
  });

  afterEach(() => bench.sink.answerHostStatus(null));

  const labels: Printer = {
    id: 'cups:labels', name: 'labels', kind: 'cups', model: 'Printer - IPP Everywhere', modelId: null, language: 'pdf', dpi: 203,
    media: ['4x6'], tells: 'jobs', state: 'ready', detail: '',
  };
  const zebra: Printer = {
    id: 'cups:zebra', name: 'zebra', kind: 'cups', model: 'Local Raw Printer', modelId: null, language: 'zpl', dpi: 300,
    media: ['4x6'], tells: 'nothing', state: 'unknown', detail: '',
  };

  const stateOf = async (id: string): Promise<unknown> => {
    const found = await printing.look(id, 20_000);
    return found === null ? null : { state: found.state, detail: found.detail };
  };

  test('each is listed with its language, dots per inch, media, and its device’s own state', async () => {
    expect((await printing.list()).filter(({ kind }) => kind === 'cups')).toEqual([
      labels,
      { ...labels, id: 'cups:laser', name: 'laser', dpi: null, media: ['letter'] },
      zebra,
    ]);
  });

  test('one is asked alone, and is described as in the list', async () => {
    expect(await Promise.all(['cups:labels', 'cups:zebra', 'cups:nowhere'].map((id) => printing.look(id, 20_000)))).toEqual([labels, zebra, null]);
  });

  test('a printer that answers about itself tells what becomes of jobs', async () => {
    bench.sink.answerHostStatus(hostStatus());
    expect(await printing.look('cups:zebra', 20_000)).toEqual({ ...zebra, tells: 'jobs', state: 'ready' });
  });

  test('the queue’s name, or what is known of its model, tells the model and with it the language', async () => {
    await bench.cups.addRawQueue('Zebra_LP2844', `socket://127.0.0.1:${bench.sink.port}`);
    await bench.cups.addDriverQueue('with-driver', `socket://127.0.0.1:${bench.sink.port}`);
    const described = (await printing.list()).map(({ name, modelId, language, dpi }) => ({ name, modelId, language, dpi }));
    expect(described).toContainEqual({ name: 'Zebra_LP2844', modelId: 'zebra-lp2844', language: 'epl', dpi: 203 });
    expect(described).toContainEqual({ name: 'with-driver', modelId: 'zebra-zpl', language: 'zpl', dpi: 203 });
  });

  test('a printer is asked over TLS too, whoever signed its certificate', async () => {
    const device = ippDevice(laser.uri.replace('ipp:', 'ipps:'));
    expect(device === null ? null : await askPrinter(device, 5000)).toEqual({ state: 'ready', detail: '' });
  });

  test('one that is stopped says so, with the reason that somebody gave', async () => {
    await bench.cups.command('cupsdisable', '-r', 'Changing the roll', 'zebra');
    expect(await stateOf('cups:zebra')).toEqual({ state: 'paused', detail: 'Changing the roll' });
    await bench.cups.command('cupsenable', 'zebra');
  });

  test('one whose printer is off is offline', async () => {
    await bench.cups.addRawQueue('unplugged', `socket://127.0.0.1:${await freePort()}`);
    const found = await printing.look('cups:unplugged', 20_000);
    expect(found).toMatchObject({ state: 'offline', detail: 'Not reachable: nothing listens at its address (ECONNREFUSED)' });
  });

  test('one that takes no jobs says so, and refuses', async () => {
    await bench.cups.addRawQueue('closed', `socket://127.0.0.1:${bench.sink.port}`);
    await bench.cups.command('cupsreject', '-r', 'Moved to dock 3', 'closed');
    expect(await stateOf('cups:closed')).toEqual({ state: 'paused', detail: 'Moved to dock 3' });
    expect(await refusalOf(submitLabel(printing, 'cups:closed'))).toEqual({ because: 'The queue takes no jobs', perhapsSent: false });
  });
});

describe('without CUPS', () => {
  test('a job for a queue can’t be prepared, and its printer is offline', async () => {
    const printing = quietPrinting({ cups: { host: '127.0.0.1', port: await freePort() } });
    const words = 'CUPS can’t be asked: nothing listens at its address (ECONNREFUSED)';
    await expect(submitLabel(printing, 'cups:zebra')).rejects.toMatchObject({ failure: { code: 'print-failed', printer: 'zebra', because: words } });
    expect(await printing.look('cups:zebra', 20_000)).toMatchObject({ state: 'offline', detail: words });
  });

  test('one that hangs leaves its printers unknown', async () => {
    const hanging = createServer((socket) => socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const address = hanging.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const printing = quietPrinting({ cups: { host: '127.0.0.1', port } });
    expect(await printing.look('cups:zebra', 100))
      .toMatchObject({ state: 'unknown', detail: 'CUPS can’t be asked: no answer within 0.1 s' });
    hanging.close();
  });
});
