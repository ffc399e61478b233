import { afterEach, beforeAll, expect, test } from 'vitest';
import { plainProfile } from '../../../shared/printing/printer-profile.ts';
import type { Printing } from '../../../electron/printing/printing.ts';
import { encodeZpl } from '../../../electron/raster/encode/zpl.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { readBars } from '../../raster/read-bars.ts';
import { bitmapInZpl } from '../../raster/read-zpl.ts';
import { sampleLabel, trackingFields } from '../../raster/sample-label.ts';
import { until } from '../own-process.ts';
import { printLabel, startPrinting } from '../print-through.ts';
import { quietPrinting } from '../quiet-printing.ts';
import { hostStatus } from '../tcp-sink.ts';
import { describeWithCups } from './with-cups.ts';

const accepted = { state: 'accepted', detail: '' };
const oneWay = { state: 'unknown', doubt: 'one-way', detail: 'Handed to the printer, which doesn’t say whether it came out' };

describeWithCups('a raw queue to a port-9100 printer', (bench) => {
  let printing: Printing;

  beforeAll(async () => {
    const deviceUri = bench.sinkUri;
    await bench.cups.addRawQueue('zebra', deviceUri);
    await bench.cups.addDriverQueue('with-driver', deviceUri);
    printing = quietPrinting({ profiles: () => ({ 'cups:zebra': { ...plainProfile, dpi: 300 } }), cups: bench.cups.server });
  });

  afterEach(() => bench.sink.answerHostStatus(null));

  const arrived = async (before: number): Promise<Buffer> => {
    await until('the label at the sink', () => bench.sink.documents().length > before);
    return bench.sink.documents().at(-1) ?? Buffer.alloc(0);
  };

  const drawnAt = async (dpi: 203 | 300): Promise<Uint8Array> => {
    const { pages } = await createRasterizer().draw(await sampleLabel(), { dpi, widthInches: 4, heightInches: 6 });
    return encodeZpl(pages, { compression: 'z64' });
  };

  test('a label arrives as ZPL at its head’s dots per inch, byte for byte', async () => {
    const before = bench.sink.documents().length;
    expect((await printLabel(printing, 'cups:zebra')).at(-1)).toEqual(oneWay);
    const bytes = await arrived(before);
    expect(bytes.equals(await drawnAt(300))).toBe(true);
    expect(await readBars(bitmapInZpl(bytes.toString('latin1')))).toEqual([trackingFields.join('\u001d')]);
  });

  test('a queue with a driver carries the same bytes, past the driver', async () => {
    const before = bench.sink.documents().length;
    expect((await printLabel(printing, 'cups:with-driver')).at(-1)).toEqual(oneWay);
    expect((await arrived(before)).equals(await drawnAt(203))).toBe(true);
  });

  test('a printer that holds up CUPS is asked itself, and its reason is told', async () => {
    // Its device is waited for until it closes its side, which a printer with no paper doesn't do.
    await bench.cups.addRawQueue('waiting', `socket://127.0.0.1:${bench.sink.port}`);
    bench.sink.answerHostStatus(hostStatus({ paperOut: true, paused: true, formats: 1 }));
    const job = await startPrinting(printing, 'cups:waiting');
    await until('“Out of paper”', () => job.told.some(({ detail }) => detail === 'Out of paper'));
    bench.sink.answerHostStatus(hostStatus());
    bench.sink.hangUp();
    expect((await job.end).at(-1)).toEqual({ state: 'completed', detail: '' });
  });

  test('a printer that answers is believed: out of paper, then completed', async () => {
    bench.sink.answerHostStatus(hostStatus({ paperOut: true, paused: true }));
    const told = await printLabel(printing, 'cups:zebra', ({ detail }) => {
      if (detail === 'Out of paper') bench.sink.answerHostStatus(hostStatus());
    });
    // Before that it may have been seen on its way.
    expect(told.slice(-3)).toEqual([{ state: 'accepted', detail: 'Out of paper' }, accepted, { state: 'completed', detail: '' }]);
  });
});
